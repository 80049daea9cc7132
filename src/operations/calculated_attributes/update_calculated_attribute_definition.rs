use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::Readiness;
use crate::model::calculated_attributes::{AttributeDetails, Conditions, ReadinessStatus, Statistic};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.update_calculated_attribute_definition("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_calculated_attribute_definition(
        &self,
        domain_name: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
    ) -> UpdateCalculatedAttributeDefinition {
        Call::new(self, UpdateCalculatedAttributeDefinitionRequest::new(domain_name, calculated_attribute_name))
    }
}

/// A call of `UpdateCalculatedAttributeDefinition`.
pub type UpdateCalculatedAttributeDefinition = Call<UpdateCalculatedAttributeDefinitionRequest>;

request! {
    /// The request of `UpdateCalculatedAttributeDefinition`.
    ///
    /// API reference: [UpdateCalculatedAttributeDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UpdateCalculatedAttributeDefinition.html)
    pub struct UpdateCalculatedAttributeDefinitionRequest {
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
        pub conditions: Option<Conditions> as "Conditions" limit Conditions::LIMIT,
    }
}

impl Operation for UpdateCalculatedAttributeDefinitionRequest {
    type Response = UpdateCalculatedAttributeDefinitionResponse;
    const NAME: &'static str = "UpdateCalculatedAttributeDefinition";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `UpdateCalculatedAttributeDefinition`.
    #[derive(Default)]
    pub struct UpdateCalculatedAttributeDefinitionResponse {
        /// ?
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub statistic: Option<Statistic> as "Statistic" [sensitive],
        /// ?
        pub conditions: Option<Conditions> as "Conditions",
        /// ?
        pub attribute_details: Option<AttributeDetails> as "AttributeDetails",
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
