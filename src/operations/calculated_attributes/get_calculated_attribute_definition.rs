use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::Readiness;
use crate::model::calculated_attributes::{AttributeDetails, Conditions, Filter, ReadinessStatus, Statistic};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_calculated_attribute_definition("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_calculated_attribute_definition(
        &self,
        domain_name: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
    ) -> GetCalculatedAttributeDefinition {
        Call::new(self, GetCalculatedAttributeDefinitionRequest::new(domain_name, calculated_attribute_name))
    }
}

/// A call of `GetCalculatedAttributeDefinition`.
pub type GetCalculatedAttributeDefinition = Call<GetCalculatedAttributeDefinitionRequest>;

request! {
    /// The request of `GetCalculatedAttributeDefinition`.
    ///
    /// API reference: [GetCalculatedAttributeDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetCalculatedAttributeDefinition.html)
    pub struct GetCalculatedAttributeDefinitionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for GetCalculatedAttributeDefinitionRequest {
    type Response = GetCalculatedAttributeDefinitionResponse;
    const NAME: &'static str = "GetCalculatedAttributeDefinition";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetCalculatedAttributeDefinition`.
    #[derive(Default)]
    pub struct GetCalculatedAttributeDefinitionResponse {
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
        pub filter: Option<Filter> as "Filter",
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
