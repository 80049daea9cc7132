use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::Readiness;
use crate::model::calculated_attributes::{AttributeDetails, Conditions, Filter, ReadinessStatus, Statistic};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;
use crate::wait::Progress;

impl Client {
    /// Reads how a calculated attribute is calculated, and whether all objects that were there have been taken in.
    ///
    /// ```no_run
    /// # use customer_profiles::model::calculated_attributes::ReadinessStatus;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let revenue = client.get_calculated_attribute_definition("acme", "revenue").await?;
    /// if revenue.status == Some(ReadinessStatus::InProgress) {
    ///     println!(
    ///         "{:?} %",
    ///         revenue.readiness.and_then(|readiness| readiness.progress_percentage)
    ///     );
    /// }
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

request! {
    pub struct GetCalculatedAttributeDefinitionRequest for GetCalculatedAttributeDefinition {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the calculated attribute.
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

response! {
    #[derive(Default)]
    pub struct GetCalculatedAttributeDefinitionResponse for GetCalculatedAttributeDefinition {
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
        /// Which objects count by their fields.
        pub filter: Option<Filter> as "Filter",
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

impl GetCalculatedAttributeDefinitionResponse {
    /// How far the objects that were there are taken in, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(ReadinessStatus::Completed) => Progress::Done,
            Some(status @ ReadinessStatus::Failed) => Progress::failed(
                status.as_str(),
                self.readiness.as_ref().and_then(|readiness| readiness.message.as_deref()),
            ),
            status => Progress::pending(status.as_ref().map(ReadinessStatus::as_str)),
        }
    }
}
