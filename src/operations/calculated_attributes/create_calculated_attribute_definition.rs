use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::calculated_attributes::{AttributeDetails, Conditions, Filter, Statistic};
use crate::operation::{Operation, RepeatSafety};
use crate::operations::GetCalculatedAttributeDefinitionResponse;
use crate::structure::SortedMap;

impl Client {
    /// Defines a calculated attribute: a value that every profile of the domain has, calculated from its objects.
    ///
    /// It is calculated from one or two fields of one object type, which must exist. Objects count that come in from
    /// now on; [`use_historical_data`](CreateCalculatedAttributeDefinitionRequest::use_historical_data) makes those count that
    /// are there, too, which takes time to [wait](Call::wait_until) for. See
    /// [the guide](crate::guides::calculated_attributes).
    ///
    /// ```no_run
    /// # use customer_profiles::model::calculated_attributes::{AttributeDetails, Conditions, Range, Statistic};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .create_calculated_attribute_definition(
    ///         "acme",
    ///         "revenue",
    ///         AttributeDetails::field("Order", "TotalPrice"),
    ///         Statistic::Sum,
    ///     )
    ///     .conditions(Conditions::new().range(Range::last_days(365)))
    ///     .use_historical_data(true)
    ///     .await?;
    /// client
    ///     .get_calculated_attribute_definition("acme", "revenue")
    ///     .wait_until(|definition| definition.progress())
    ///     .await?;
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

request! {
    pub struct CreateCalculatedAttributeDefinitionRequest for CreateCalculatedAttributeDefinition {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the calculated attribute, unique in the domain.
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// What the calculated attribute is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// What it is calculated from.
        pub attribute_details: AttributeDetails as "AttributeDetails" limit AttributeDetails::LIMIT,
        /// Which objects count by their time and number, and what the result is compared with.
        pub conditions: Option<Conditions> as "Conditions" limit Conditions::LIMIT,
        /// Which objects count by their fields. All do if absent.
        pub filter: Option<Filter> as "Filter" limit Filter::LIMIT,
        /// What is made of the values of the objects.
        pub statistic: Statistic as "Statistic" [sensitive] limit Statistic::LIMIT.sensitive(),
        /// Whether objects count that came in before the definition was created. They do not if absent.
        pub use_historical_data: Option<bool> as "UseHistoricalData",
        /// Tags for the calculated attribute.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateCalculatedAttributeDefinitionRequest {
    type Response = CreateCalculatedAttributeDefinitionResponse;
    const NAME: &'static str = "CreateCalculatedAttributeDefinition";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    // A second one is an error, because the name is taken.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The response of `CreateCalculatedAttributeDefinition`: the definition as it is now.
pub type CreateCalculatedAttributeDefinitionResponse = GetCalculatedAttributeDefinitionResponse;
