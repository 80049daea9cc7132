use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::profiles::UpdateAddress;
use crate::model::{EngagementPreferences, Gender, PartyType, ProfileType};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.update_profile("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_profile(&self, domain_name: impl Into<String>, profile_id: impl Into<String>) -> UpdateProfile {
        Call::new(self, UpdateProfileRequest::new(domain_name, profile_id))
    }
}

/// A call of `UpdateProfile`.
pub type UpdateProfile = Call<UpdateProfileRequest>;

request! {
    /// The request of `UpdateProfile`.
    ///
    /// API reference: [UpdateProfile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UpdateProfile.html)
    pub struct UpdateProfileRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// ?
        pub additional_information: Option<String> as "AdditionalInformation" [sensitive]
            limit Limit::text().min(0).max(1000).sensitive(),
        /// ?
        pub account_number: Option<String> as "AccountNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub party_type: Option<PartyType> as "PartyType" [sensitive] limit PartyType::LIMIT.sensitive(),
        /// ?
        pub business_name: Option<String> as "BusinessName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub first_name: Option<String> as "FirstName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub middle_name: Option<String> as "MiddleName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub last_name: Option<String> as "LastName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub birth_date: Option<String> as "BirthDate" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub gender: Option<Gender> as "Gender" [sensitive] limit Gender::LIMIT.sensitive(),
        /// ?
        pub phone_number: Option<String> as "PhoneNumber" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub mobile_phone_number: Option<String> as "MobilePhoneNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub home_phone_number: Option<String> as "HomePhoneNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub business_phone_number: Option<String> as "BusinessPhoneNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub email_address: Option<String> as "EmailAddress" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub personal_email_address: Option<String> as "PersonalEmailAddress" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub business_email_address: Option<String> as "BusinessEmailAddress" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub address: Option<UpdateAddress> as "Address" limit UpdateAddress::LIMIT,
        /// ?
        pub shipping_address: Option<UpdateAddress> as "ShippingAddress" limit UpdateAddress::LIMIT,
        /// ?
        pub mailing_address: Option<UpdateAddress> as "MailingAddress" limit UpdateAddress::LIMIT,
        /// ?
        pub billing_address: Option<UpdateAddress> as "BillingAddress" limit UpdateAddress::LIMIT,
        /// ?
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive]
            limit Limit::map(&shapes::STRING_1_TO_255, &Limit::text().min(0).max(255)).sensitive(),
        /// ?
        pub party_type_string: Option<String> as "PartyTypeString" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub gender_string: Option<String> as "GenderString" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// ?
        pub profile_type: Option<ProfileType> as "ProfileType" [sensitive] limit ProfileType::LIMIT.sensitive(),
        /// ?
        pub engagement_preferences: Option<EngagementPreferences> as "EngagementPreferences"
            limit EngagementPreferences::LIMIT,
    }
}

impl Operation for UpdateProfileRequest {
    type Response = UpdateProfileResponse;
    const NAME: &'static str = "UpdateProfile";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/profiles";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `UpdateProfile`.
    pub struct UpdateProfileResponse {
        /// ?
        pub profile_id: String as "ProfileId",
    }
}
