use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::Readiness;
use crate::model::calculated_attributes::{AttributeDetails, Conditions, Filter, ReadinessStatus, Statistic};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_calculated_attribute_definition("acme", "?", attribute_details, "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_calculated_attribute_definition(
        &self,
        domain_name: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
        attribute_details: impl Into<AttributeDetails>,
        statistic: impl Into<Statistic>,
    ) -> CreateCalculatedAttributeDefinition {
        Call::new(
            self,
            CreateCalculatedAttributeDefinitionRequest::new(
                domain_name,
                calculated_attribute_name,
                attribute_details,
                statistic,
            ),
        )
    }
}

/// A call of `CreateCalculatedAttributeDefinition`.
pub type CreateCalculatedAttributeDefinition = Call<CreateCalculatedAttributeDefinitionRequest>;

request! {
    /// The request of `CreateCalculatedAttributeDefinition`.
    ///
    /// API reference: [CreateCalculatedAttributeDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateCalculatedAttributeDefinition.html)
    pub struct CreateCalculatedAttributeDefinitionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
        /// ?
        pub display_name: Option<String> as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// ?
        pub attribute_details: AttributeDetails as "AttributeDetails" limit AttributeDetails::LIMIT,
        /// ?
        pub conditions: Option<Conditions> as "Conditions" limit Conditions::LIMIT,
        /// ?
        pub filter: Option<Filter> as "Filter" limit Filter::LIMIT,
        /// ?
        pub statistic: Statistic as "Statistic" [sensitive] limit Statistic::LIMIT.sensitive(),
        /// ?
        pub use_historical_data: Option<bool> as "UseHistoricalData",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateCalculatedAttributeDefinitionRequest {
    type Response = CreateCalculatedAttributeDefinitionResponse;
    const NAME: &'static str = "CreateCalculatedAttributeDefinition";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `CreateCalculatedAttributeDefinition`.
    #[derive(Default)]
    pub struct CreateCalculatedAttributeDefinitionResponse {
        /// ?
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub attribute_details: Option<AttributeDetails> as "AttributeDetails",
        /// ?
        pub conditions: Option<Conditions> as "Conditions",
        /// ?
        pub filter: Option<Filter> as "Filter",
        /// ?
        pub statistic: Option<Statistic> as "Statistic" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub use_historical_data: Option<bool> as "UseHistoricalData",
        /// ?
        pub status: Option<ReadinessStatus> as "Status",
        /// ?
        pub readiness: Option<Readiness> as "Readiness",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
