use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::profiles::UpdateAddress;
use crate::model::{EngagementPreferences, Gender, PartyType, ProfileType};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Changes members of a profile.
    ///
    /// A member that is set takes on the new value, the empty text removes the old one, and a member that is absent stays as it
    /// is. The members of an address follow the same rule, and so do attributes.
    ///
    /// The change is made to the values that were written to the profile itself; objects that are put later may change them
    /// again.
    ///
    /// ```no_run
    /// # use customer_profiles::model::UpdateAddress;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// client
    ///     .update_profile("acme", id)
    ///     .email_address("jane@example.com")
    ///     .middle_name("") // removed
    ///     .shipping_address(UpdateAddress::new().city("Oslo"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_profile(&self, domain_name: impl Into<String>, profile_id: impl Into<String>) -> UpdateProfile {
        Call::new(self, UpdateProfileRequest::new(domain_name, profile_id))
    }
}

request! {
    pub struct UpdateProfileRequest for UpdateProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// Anything else worth knowing.
        pub additional_information: Option<String> as "AdditionalInformation" [sensitive]
            limit Limit::text().min(0).max(1000).sensitive(),
        /// The number of the customer's account.
        pub account_number: Option<String> as "AccountNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// What kind of party the customer is; the API prefers `PartyTypeString`.
        pub party_type: Option<PartyType> as "PartyType" [sensitive] limit PartyType::LIMIT.sensitive(),
        /// The name of the customer's business.
        pub business_name: Option<String> as "BusinessName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The first name.
        pub first_name: Option<String> as "FirstName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The middle name.
        pub middle_name: Option<String> as "MiddleName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The last name.
        pub last_name: Option<String> as "LastName" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The date of birth.
        pub birth_date: Option<String> as "BirthDate" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The gender; the API prefers `GenderString`.
        pub gender: Option<Gender> as "Gender" [sensitive] limit Gender::LIMIT.sensitive(),
        /// A telephone number of no particular kind.
        pub phone_number: Option<String> as "PhoneNumber" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The mobile telephone number.
        pub mobile_phone_number: Option<String> as "MobilePhoneNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// The telephone number at home.
        pub home_phone_number: Option<String> as "HomePhoneNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// The telephone number at work.
        pub business_phone_number: Option<String> as "BusinessPhoneNumber" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// An e-mail address of no particular kind.
        pub email_address: Option<String> as "EmailAddress" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// The personal e-mail address.
        pub personal_email_address: Option<String> as "PersonalEmailAddress" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// The e-mail address at work.
        pub business_email_address: Option<String> as "BusinessEmailAddress" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// An address of no particular kind.
        pub address: Option<UpdateAddress> as "Address" limit UpdateAddress::LIMIT,
        /// The address for deliveries.
        pub shipping_address: Option<UpdateAddress> as "ShippingAddress" limit UpdateAddress::LIMIT,
        /// The address for letters.
        pub mailing_address: Option<UpdateAddress> as "MailingAddress" limit UpdateAddress::LIMIT,
        /// The address for invoices.
        pub billing_address: Option<UpdateAddress> as "BillingAddress" limit UpdateAddress::LIMIT,
        /// Further attributes, by name; one that is empty is removed, and those that are not named stay.
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive]
            limit Limit::map(&shapes::STRING_1_TO_255, &Limit::text().min(0).max(255)).sensitive(),
        /// What kind of party the customer is, in words of your own.
        pub party_type_string: Option<String> as "PartyTypeString" [sensitive]
            limit Limit::text().min(0).max(255).sensitive(),
        /// The gender, in words of your own.
        pub gender_string: Option<String> as "GenderString" [sensitive] limit Limit::text().min(0).max(255).sensitive(),
        /// Whether it is the profile of a person or of an account.
        pub profile_type: Option<ProfileType> as "ProfileType" [sensitive] limit ProfileType::LIMIT.sensitive(),
        /// How the customer wants to be reached.
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
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct UpdateProfileResponse for UpdateProfile {
        /// The id of the profile.
        pub profile_id: String as "ProfileId",
    }
}
