use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{Address, EngagementPreferences, Gender, PartyType, ProfileType};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Creates a profile.
    ///
    /// It is not repeated when its response is lost, because that could make a second profile; the error then says that
    /// its [outcome is unknown](crate::Error::outcome_unknown).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let profile = client
    ///     .create_profile("acme")
    ///     .first_name("Jane")
    ///     .email_address("jane@example.com")
    ///     .await?;
    /// println!("{}", profile.profile_id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_profile(&self, domain_name: impl Into<String>) -> CreateProfile {
        Call::new(self, CreateProfileRequest::new(domain_name))
    }
}

request! {
    pub struct CreateProfileRequest for CreateProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The number of the customer's account.
        pub account_number: Option<String> as "AccountNumber" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// Anything else worth knowing.
        pub additional_information: Option<String> as "AdditionalInformation" [sensitive]
            limit Limit::text().min(1).max(1000).sensitive(),
        /// What kind of party the customer is; the API prefers `PartyTypeString`.
        pub party_type: Option<PartyType> as "PartyType" [sensitive] limit PartyType::LIMIT.sensitive(),
        /// The name of the customer's business.
        pub business_name: Option<String> as "BusinessName" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The first name.
        pub first_name: Option<String> as "FirstName" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The middle name.
        pub middle_name: Option<String> as "MiddleName" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The last name.
        pub last_name: Option<String> as "LastName" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The date of birth.
        pub birth_date: Option<String> as "BirthDate" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The gender; the API prefers `GenderString`.
        pub gender: Option<Gender> as "Gender" [sensitive] limit Gender::LIMIT.sensitive(),
        /// A telephone number of no particular kind.
        pub phone_number: Option<String> as "PhoneNumber" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The mobile telephone number.
        pub mobile_phone_number: Option<String> as "MobilePhoneNumber" [sensitive]
            limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The telephone number at home.
        pub home_phone_number: Option<String> as "HomePhoneNumber" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The telephone number at work.
        pub business_phone_number: Option<String> as "BusinessPhoneNumber" [sensitive]
            limit shapes::SENSITIVE_STRING_1_TO_255,
        /// An e-mail address of no particular kind.
        pub email_address: Option<String> as "EmailAddress" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The personal e-mail address.
        pub personal_email_address: Option<String> as "PersonalEmailAddress" [sensitive]
            limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The e-mail address at work.
        pub business_email_address: Option<String> as "BusinessEmailAddress" [sensitive]
            limit shapes::SENSITIVE_STRING_1_TO_255,
        /// An address of no particular kind.
        pub address: Option<Address> as "Address" limit Address::LIMIT,
        /// The address for deliveries.
        pub shipping_address: Option<Address> as "ShippingAddress" limit Address::LIMIT,
        /// The address for letters.
        pub mailing_address: Option<Address> as "MailingAddress" limit Address::LIMIT,
        /// The address for invoices.
        pub billing_address: Option<Address> as "BillingAddress" limit Address::LIMIT,
        /// Further attributes, by name.
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive]
            limit Limit::map(&shapes::STRING_1_TO_255, &shapes::STRING_1_TO_255).sensitive(),
        /// What kind of party the customer is, in words of your own.
        pub party_type_string: Option<String> as "PartyTypeString" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// The gender, in words of your own.
        pub gender_string: Option<String> as "GenderString" [sensitive] limit shapes::SENSITIVE_STRING_1_TO_255,
        /// Whether it is the profile of a person or of an account.
        pub profile_type: Option<ProfileType> as "ProfileType" [sensitive] limit ProfileType::LIMIT.sensitive(),
        /// How the customer wants to be reached.
        pub engagement_preferences: Option<EngagementPreferences> as "EngagementPreferences"
            limit EngagementPreferences::LIMIT,
    }
}

impl Operation for CreateProfileRequest {
    type Response = CreateProfileResponse;
    const NAME: &'static str = "CreateProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

response! {
    pub struct CreateProfileResponse for CreateProfile {
        /// The id of the new profile.
        pub profile_id: String as "ProfileId",
    }
}
