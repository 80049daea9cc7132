use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_calculated_attribute_for_profile("acme", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_calculated_attribute_for_profile(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
    ) -> GetCalculatedAttributeForProfile {
        Call::new(
            self,
            GetCalculatedAttributeForProfileRequest::new(domain_name, profile_id, calculated_attribute_name),
        )
    }
}

/// A call of `GetCalculatedAttributeForProfile`.
pub type GetCalculatedAttributeForProfile = Call<GetCalculatedAttributeForProfileRequest>;

request! {
    /// The request of `GetCalculatedAttributeForProfile`.
    ///
    /// API reference: [GetCalculatedAttributeForProfile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetCalculatedAttributeForProfile.html)
    pub struct GetCalculatedAttributeForProfileRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// ?
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for GetCalculatedAttributeForProfileRequest {
    type Response = GetCalculatedAttributeForProfileResponse;
    const NAME: &'static str = "GetCalculatedAttributeForProfile";
    const METHOD: Method = Method::GET;
    const PATH: &'static str =
        "/domains/{DomainName}/profile/{ProfileId}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetCalculatedAttributeForProfile`.
    #[derive(Default)]
    pub struct GetCalculatedAttributeForProfileResponse {
        /// ?
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub is_data_partial: Option<String> as "IsDataPartial",
        /// ?
        pub value: Option<String> as "Value" [sensitive],
        /// ?
        pub last_object_timestamp: Option<OffsetDateTime> as "LastObjectTimestamp",
    }
}
