use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::Readiness;
use crate::model::calculated_attributes::{AttributeDetails, Conditions, ReadinessStatus, Statistic};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Changes the names or the conditions of a calculated attribute. What is absent stays as it is.
    ///
    /// What it is calculated from, its statistic and its filter can't be changed. A longer range does not bring objects
    /// back that are older than the range was: they count only if they come in anew.
    ///
    /// ```no_run
    /// # use customer_profiles::model::calculated_attributes::{Conditions, Range};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .update_calculated_attribute_definition("acme", "revenue")
    ///     .display_name("Revenue of 90 days")
    ///     .conditions(Conditions::new().range(Range::last_days(90)))
    ///     .await?;
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

request! {
    pub struct UpdateCalculatedAttributeDefinitionRequest for UpdateCalculatedAttributeDefinition {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the calculated attribute.
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// What the calculated attribute is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// Which objects count by their time and number, and what the result is compared with.
        pub conditions: Option<Conditions> as "Conditions" limit Conditions::LIMIT,
    }
}

impl Operation for UpdateCalculatedAttributeDefinitionRequest {
    type Response = UpdateCalculatedAttributeDefinitionResponse;
    const NAME: &'static str = "UpdateCalculatedAttributeDefinition";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct UpdateCalculatedAttributeDefinitionResponse for UpdateCalculatedAttributeDefinition {
        /// The name of the calculated attribute.
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// What the calculated attribute is for.
        pub description: Option<String> as "Description" [sensitive],
        /// When the definition was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the definition was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// What is made of the values of the objects.
        pub statistic: Option<Statistic> as "Statistic" [sensitive],
        /// Which objects count by their time and number, and what the result is compared with.
        pub conditions: Option<Conditions> as "Conditions",
        /// What it is calculated from.
        pub attribute_details: Option<AttributeDetails> as "AttributeDetails",
        /// Whether objects count that came in before the definition was created.
        pub use_historical_data: Option<bool> as "UseHistoricalData",
        /// How far the older objects have been taken in.
        pub status: Option<ReadinessStatus> as "Status",
        /// The same in percent, with a message.
        pub readiness: Option<Readiness> as "Readiness",
        /// Tags of the calculated attribute.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
