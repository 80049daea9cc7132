use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::calculated_attributes::{
    BatchGetCalculatedAttributeForProfileError, CalculatedAttributeValue, ConditionOverrides,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads the values of one calculated attribute for up to 100 profiles.
    ///
    /// Profiles whose value could not be read are in the
    /// [errors](BatchGetCalculatedAttributeForProfileResponse::errors) of a response that is otherwise a success. The
    /// time that the objects are from can be [another one](BatchGetCalculatedAttributeForProfileRequest::condition_overrides)
    /// than that of the definition. For more profiles,
    /// [`batch_get_calculated_attribute_for_profiles`](Client::batch_get_calculated_attribute_for_profiles) takes a
    /// stream of ids.
    ///
    /// ```no_run
    /// # use customer_profiles::model::calculated_attributes::RangeOverride;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let ids = ["2a8e25f4d93c48dca4a5a09e2b24a6a5", "f8c1f3a5bd2e4b5c8b7f1c0e9d6a7b32"];
    /// let response = client
    ///     .batch_get_calculated_attribute_for_profile("acme", "orders", ids)
    ///     .condition_overrides(RangeOverride::last_days(7))
    ///     .await?;
    /// for value in response.calculated_attribute_values.unwrap_or_default() {
    ///     println!("{:?}: {:?}", value.profile_id, value.value);
    /// }
    /// for error in response.errors.unwrap_or_default() {
    ///     eprintln!("{}: {} ({})", error.profile_id, error.message, error.code);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_get_calculated_attribute_for_profile(
        &self,
        domain_name: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
        profile_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> BatchGetCalculatedAttributeForProfile {
        Call::new(
            self,
            BatchGetCalculatedAttributeForProfileRequest::new(domain_name, calculated_attribute_name, profile_ids),
        )
    }
}

request! {
    pub struct BatchGetCalculatedAttributeForProfileRequest for BatchGetCalculatedAttributeForProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the calculated attribute.
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
        /// The ids of the profiles, 1 to 100.
        pub profile_ids: Vec<String> as "ProfileIds" limit Limit::list(&shapes::UUID).min(1).max(100),
        /// Conditions that replace those of the definition.
        pub condition_overrides: Option<ConditionOverrides> as "ConditionOverrides" limit ConditionOverrides::LIMIT,
    }
}

impl Operation for BatchGetCalculatedAttributeForProfileRequest {
    type Response = BatchGetCalculatedAttributeForProfileResponse;
    const NAME: &'static str = "BatchGetCalculatedAttributeForProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}/batch-get-for-profiles";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct BatchGetCalculatedAttributeForProfileResponse for BatchGetCalculatedAttributeForProfile {
        /// The profiles whose value could not be read.
        pub errors: Option<Vec<BatchGetCalculatedAttributeForProfileError>> as "Errors",
        /// The values, each with the id of its profile.
        pub calculated_attribute_values: Option<Vec<CalculatedAttributeValue>> as "CalculatedAttributeValues",
        /// The conditions that replaced those of the definition.
        pub condition_overrides: Option<ConditionOverrides> as "ConditionOverrides",
    }
}
