use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads the value of one calculated attribute of a profile.
    ///
    /// For all of its calculated attributes, see
    /// [`list_calculated_attributes_for_profile`](Client::list_calculated_attributes_for_profile); for many profiles,
    /// see [`batch_get_calculated_attribute_for_profile`](Client::batch_get_calculated_attribute_for_profile).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let profile_id = "2a8e25f4d93c48dca4a5a09e2b24a6a5";
    /// let revenue =
    ///     client.get_calculated_attribute_for_profile("acme", profile_id, "revenue").await?;
    /// if let Some(value) = revenue.value.and_then(|value| value.parse::<f64>().ok()) {
    ///     println!("{value:.2}");
    /// }
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

request! {
    pub struct GetCalculatedAttributeForProfileRequest for GetCalculatedAttributeForProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The name of the calculated attribute.
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

response! {
    #[derive(Default)]
    pub struct GetCalculatedAttributeForProfileResponse for GetCalculatedAttributeForProfile {
        /// The name of the calculated attribute.
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// `true`, as text, until the time of the range has passed and the object count is reached.
        pub is_data_partial: Option<String> as "IsDataPartial",
        /// The value, also of a number, as text.
        pub value: Option<String> as "Value" [sensitive],
        /// The time of the newest object in it.
        pub last_object_timestamp: Option<OffsetDateTime> as "LastObjectTimestamp",
    }
}
