use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::calculated_attributes::{
    BatchGetCalculatedAttributeForProfileError, CalculatedAttributeValue, ConditionOverrides,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.batch_get_calculated_attribute_for_profile("acme", "?", ["?"]).await?;
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

/// A call of `BatchGetCalculatedAttributeForProfile`.
pub type BatchGetCalculatedAttributeForProfile = Call<BatchGetCalculatedAttributeForProfileRequest>;

request! {
    /// The request of `BatchGetCalculatedAttributeForProfile`.
    ///
    /// API reference: [BatchGetCalculatedAttributeForProfile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchGetCalculatedAttributeForProfile.html)
    pub struct BatchGetCalculatedAttributeForProfileRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
        /// ?
        pub profile_ids: Vec<String> as "ProfileIds" limit Limit::list(&shapes::UUID).min(1).max(100),
        /// ?
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

output! {
    /// The response of `BatchGetCalculatedAttributeForProfile`.
    #[derive(Default)]
    pub struct BatchGetCalculatedAttributeForProfileResponse {
        /// ?
        pub errors: Option<Vec<BatchGetCalculatedAttributeForProfileError>> as "Errors",
        /// ?
        pub calculated_attribute_values: Option<Vec<CalculatedAttributeValue>> as "CalculatedAttributeValues",
        /// ?
        pub condition_overrides: Option<ConditionOverrides> as "ConditionOverrides",
    }
}
