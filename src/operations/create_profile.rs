//! Creates a profile.

use std::collections::BTreeMap;
use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{KnownValues, Limit, Limited, MemberLimits, shapes};
use crate::model::redacted::redacted;
use crate::model::{Address, EngagementPreferences, Gender, PartyType, ProfileType};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Creates a profile.
    ///
    /// It is not repeated when its answer is lost, because that could make a second profile; the error then says that
    /// its [outcome is unknown](crate::Error::outcome_unknown).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let profile = client.create_profile("acme").first_name("Jane").email_address("jane@example.com").await?;
    /// println!("{}", profile.profile_id);
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_profile(&self, domain_name: impl Into<String>) -> CreateProfile {
        Call::new(self, CreateProfileRequest::new(domain_name))
    }
}

/// A call of `CreateProfile`.
pub type CreateProfile = Call<CreateProfileRequest>;

impl CreateProfile {
    /// The number of the customer's account.
    pub fn account_number(mut self, account_number: impl Into<String>) -> Self {
        self.request.account_number = Some(account_number.into());
        self
    }

    /// Anything else worth knowing.
    pub fn additional_information(mut self, additional_information: impl Into<String>) -> Self {
        self.request.additional_information = Some(additional_information.into());
        self
    }

    /// What kind of party the customer is; the API prefers `PartyTypeString`.
    pub fn party_type(mut self, party_type: PartyType) -> Self {
        self.request.party_type = Some(party_type);
        self
    }

    /// The name of the customer's business.
    pub fn business_name(mut self, business_name: impl Into<String>) -> Self {
        self.request.business_name = Some(business_name.into());
        self
    }

    /// The first name.
    pub fn first_name(mut self, first_name: impl Into<String>) -> Self {
        self.request.first_name = Some(first_name.into());
        self
    }

    /// The middle name.
    pub fn middle_name(mut self, middle_name: impl Into<String>) -> Self {
        self.request.middle_name = Some(middle_name.into());
        self
    }

    /// The last name.
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.request.last_name = Some(last_name.into());
        self
    }

    /// The date of birth.
    pub fn birth_date(mut self, birth_date: impl Into<String>) -> Self {
        self.request.birth_date = Some(birth_date.into());
        self
    }

    /// The gender; the API prefers `GenderString`.
    pub fn gender(mut self, gender: Gender) -> Self {
        self.request.gender = Some(gender);
        self
    }

    /// A telephone number of no particular kind.
    pub fn phone_number(mut self, phone_number: impl Into<String>) -> Self {
        self.request.phone_number = Some(phone_number.into());
        self
    }

    /// The mobile telephone number.
    pub fn mobile_phone_number(mut self, mobile_phone_number: impl Into<String>) -> Self {
        self.request.mobile_phone_number = Some(mobile_phone_number.into());
        self
    }

    /// The telephone number at home.
    pub fn home_phone_number(mut self, home_phone_number: impl Into<String>) -> Self {
        self.request.home_phone_number = Some(home_phone_number.into());
        self
    }

    /// The telephone number at work.
    pub fn business_phone_number(mut self, business_phone_number: impl Into<String>) -> Self {
        self.request.business_phone_number = Some(business_phone_number.into());
        self
    }

    /// An e-mail address of no particular kind.
    pub fn email_address(mut self, email_address: impl Into<String>) -> Self {
        self.request.email_address = Some(email_address.into());
        self
    }

    /// The personal e-mail address.
    pub fn personal_email_address(mut self, personal_email_address: impl Into<String>) -> Self {
        self.request.personal_email_address = Some(personal_email_address.into());
        self
    }

    /// The e-mail address at work.
    pub fn business_email_address(mut self, business_email_address: impl Into<String>) -> Self {
        self.request.business_email_address = Some(business_email_address.into());
        self
    }

    /// An address of no particular kind.
    pub fn address(mut self, address: Address) -> Self {
        self.request.address = Some(address);
        self
    }

    /// The address for deliveries.
    pub fn shipping_address(mut self, shipping_address: Address) -> Self {
        self.request.shipping_address = Some(shipping_address);
        self
    }

    /// The address for letters.
    pub fn mailing_address(mut self, mailing_address: Address) -> Self {
        self.request.mailing_address = Some(mailing_address);
        self
    }

    /// The address for invoices.
    pub fn billing_address(mut self, billing_address: Address) -> Self {
        self.request.billing_address = Some(billing_address);
        self
    }

    /// Further attributes, by name.
    pub fn attributes(mut self, attributes: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        self.request.attributes = Some(attributes.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
        self
    }

    /// What kind of party the customer is, in words of your own.
    pub fn party_type_string(mut self, party_type_string: impl Into<String>) -> Self {
        self.request.party_type_string = Some(party_type_string.into());
        self
    }

    /// The gender, in words of your own.
    pub fn gender_string(mut self, gender_string: impl Into<String>) -> Self {
        self.request.gender_string = Some(gender_string.into());
        self
    }

    /// Whether it is the profile of a person or of an account.
    pub fn profile_type(mut self, profile_type: ProfileType) -> Self {
        self.request.profile_type = Some(profile_type);
        self
    }

    /// How the customer wants to be reached.
    pub fn engagement_preferences(mut self, engagement_preferences: EngagementPreferences) -> Self {
        self.request.engagement_preferences = Some(engagement_preferences);
        self
    }
}

/// The request of `CreateProfile`.
///
/// API reference: [CreateProfile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateProfile.html)
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateProfileRequest {
    /// The domain.
    pub domain_name: String,
    /// The number of the customer's account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_number: Option<String>,
    /// Anything else worth knowing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_information: Option<String>,
    /// What kind of party the customer is; the API prefers `PartyTypeString`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_type: Option<PartyType>,
    /// The name of the customer's business.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_name: Option<String>,
    /// The first name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The middle name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub middle_name: Option<String>,
    /// The last name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The date of birth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<String>,
    /// The gender; the API prefers `GenderString`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// A telephone number of no particular kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// The mobile telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mobile_phone_number: Option<String>,
    /// The telephone number at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home_phone_number: Option<String>,
    /// The telephone number at work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_phone_number: Option<String>,
    /// An e-mail address of no particular kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_address: Option<String>,
    /// The personal e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal_email_address: Option<String>,
    /// The e-mail address at work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub business_email_address: Option<String>,
    /// An address of no particular kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// The address for deliveries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<Address>,
    /// The address for letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mailing_address: Option<Address>,
    /// The address for invoices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_address: Option<Address>,
    /// Further attributes, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
    /// What kind of party the customer is, in words of your own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party_type_string: Option<String>,
    /// The gender, in words of your own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender_string: Option<String>,
    /// Whether it is the profile of a person or of an account.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_type: Option<ProfileType>,
    /// How the customer wants to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engagement_preferences: Option<EngagementPreferences>,
}

impl CreateProfileRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self {
            domain_name: domain_name.into(),
            account_number: None,
            additional_information: None,
            party_type: None,
            business_name: None,
            first_name: None,
            middle_name: None,
            last_name: None,
            birth_date: None,
            gender: None,
            phone_number: None,
            mobile_phone_number: None,
            home_phone_number: None,
            business_phone_number: None,
            email_address: None,
            personal_email_address: None,
            business_email_address: None,
            address: None,
            shipping_address: None,
            mailing_address: None,
            billing_address: None,
            attributes: None,
            party_type_string: None,
            gender_string: None,
            profile_type: None,
            engagement_preferences: None,
        }
    }
}

impl fmt::Debug for CreateProfileRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("CreateProfileRequest")
            .field("domain_name", &self.domain_name)
            .field("account_number", &redacted(self.account_number.as_ref()))
            .field("additional_information", &redacted(self.additional_information.as_ref()))
            .field("party_type", &redacted(self.party_type.as_ref()))
            .field("business_name", &redacted(self.business_name.as_ref()))
            .field("first_name", &redacted(self.first_name.as_ref()))
            .field("middle_name", &redacted(self.middle_name.as_ref()))
            .field("last_name", &redacted(self.last_name.as_ref()))
            .field("birth_date", &redacted(self.birth_date.as_ref()))
            .field("gender", &redacted(self.gender.as_ref()))
            .field("phone_number", &redacted(self.phone_number.as_ref()))
            .field("mobile_phone_number", &redacted(self.mobile_phone_number.as_ref()))
            .field("home_phone_number", &redacted(self.home_phone_number.as_ref()))
            .field("business_phone_number", &redacted(self.business_phone_number.as_ref()))
            .field("email_address", &redacted(self.email_address.as_ref()))
            .field("personal_email_address", &redacted(self.personal_email_address.as_ref()))
            .field("business_email_address", &redacted(self.business_email_address.as_ref()))
            .field("address", &self.address)
            .field("shipping_address", &self.shipping_address)
            .field("mailing_address", &self.mailing_address)
            .field("billing_address", &self.billing_address)
            .field("attributes", &redacted(self.attributes.as_ref()))
            .field("party_type_string", &redacted(self.party_type_string.as_ref()))
            .field("gender_string", &redacted(self.gender_string.as_ref()))
            .field("profile_type", &redacted(self.profile_type.as_ref()))
            .field("engagement_preferences", &self.engagement_preferences)
            .finish()
    }
}

impl Operation for CreateProfileRequest {
    type Response = CreateProfileResponse;
    const NAME: &'static str = "CreateProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles";
    const LIMITS: MemberLimits = &[
        ("DomainName", shapes::NAME),
        ("AccountNumber", shapes::SENSITIVE_STRING_1_TO_255),
        ("AdditionalInformation", Limit::text().min(1).max(1000).sensitive()),
        ("PartyType", PartyType::LIMIT.sensitive()),
        ("BusinessName", shapes::SENSITIVE_STRING_1_TO_255),
        ("FirstName", shapes::SENSITIVE_STRING_1_TO_255),
        ("MiddleName", shapes::SENSITIVE_STRING_1_TO_255),
        ("LastName", shapes::SENSITIVE_STRING_1_TO_255),
        ("BirthDate", shapes::SENSITIVE_STRING_1_TO_255),
        ("Gender", Gender::LIMIT.sensitive()),
        ("PhoneNumber", shapes::SENSITIVE_STRING_1_TO_255),
        ("MobilePhoneNumber", shapes::SENSITIVE_STRING_1_TO_255),
        ("HomePhoneNumber", shapes::SENSITIVE_STRING_1_TO_255),
        ("BusinessPhoneNumber", shapes::SENSITIVE_STRING_1_TO_255),
        ("EmailAddress", shapes::SENSITIVE_STRING_1_TO_255),
        ("PersonalEmailAddress", shapes::SENSITIVE_STRING_1_TO_255),
        ("BusinessEmailAddress", shapes::SENSITIVE_STRING_1_TO_255),
        ("Address", Address::LIMIT),
        ("ShippingAddress", Address::LIMIT),
        ("MailingAddress", Address::LIMIT),
        ("BillingAddress", Address::LIMIT),
        ("Attributes", Limit::map(&shapes::STRING_1_TO_255, &shapes::STRING_1_TO_255).sensitive()),
        ("PartyTypeString", shapes::SENSITIVE_STRING_1_TO_255),
        ("GenderString", shapes::SENSITIVE_STRING_1_TO_255),
        ("ProfileType", ProfileType::LIMIT.sensitive()),
        ("EngagementPreferences", EngagementPreferences::LIMIT),
    ];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

/// The answer to `CreateProfile`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateProfileResponse {
    /// The id of the new profile.
    pub profile_id: String,
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::model::{ContactPreference, ContactType};
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    /// All members but the domain; every value tells what it is.
    fn members() -> Value {
        json!({
            "AccountNumber": "SECRET account",
            "AdditionalInformation": "SECRET information",
            "PartyType": "INDIVIDUAL",
            "BusinessName": "SECRET business",
            "FirstName": "SECRET first",
            "MiddleName": "",
            "LastName": "SECRET last",
            "BirthDate": "SECRET birth",
            "Gender": "FUTURE",
            "PhoneNumber": "SECRET phone",
            "MobilePhoneNumber": "SECRET mobile",
            "HomePhoneNumber": "SECRET home",
            "BusinessPhoneNumber": "SECRET work",
            "EmailAddress": "SECRET email",
            "PersonalEmailAddress": "SECRET personal email",
            "BusinessEmailAddress": "SECRET work email",
            "Address": { "Address1": "SECRET line" },
            "ShippingAddress": { "City": "SECRET city" },
            "MailingAddress": {},
            "BillingAddress": { "Country": "SECRET country" },
            "Attributes": { "SECRET name": "SECRET value" },
            "PartyTypeString": "SECRET party",
            "GenderString": "SECRET gender",
            "ProfileType": "ACCOUNT_PROFILE",
            "EngagementPreferences": {
                "Phone": [{
                    "KeyName": "_phone",
                    "KeyValue": "SECRET number",
                    "ProfileId": "0123456789abcdef0123456789abcdef",
                    "ContactType": "MobilePhoneNumber"
                }],
                "Email": []
            }
        })
    }

    fn full_request() -> CreateProfileRequest {
        let mut request = members();
        request["DomainName"] = "acme".into();
        serde_json::from_value(request).unwrap()
    }

    #[tokio::test]
    async fn all_but_the_domain_travels_in_the_body() {
        let exchange = exchange(&full_request(), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /domains/acme/profiles");
        assert_eq!(exchange.body(), members());
    }

    #[tokio::test]
    async fn the_domain_alone_has_an_empty_object_as_its_body() {
        assert_eq!(exchange(&CreateProfileRequest::new("acme"), 200, "{}").await.body(), json!({}));
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let preference = ContactPreference::default()
            .key_name("_phone")
            .key_value("SECRET number")
            .profile_id("0123456789abcdef0123456789abcdef")
            .contact_type(ContactType::MobilePhoneNumber);
        let call = client()
            .create_profile("acme")
            .account_number("SECRET account")
            .additional_information("SECRET information")
            .party_type(PartyType::Individual)
            .business_name("SECRET business")
            .first_name("SECRET first")
            .middle_name("")
            .last_name("SECRET last")
            .birth_date("SECRET birth")
            .gender("FUTURE".into())
            .phone_number("SECRET phone")
            .mobile_phone_number("SECRET mobile")
            .home_phone_number("SECRET home")
            .business_phone_number("SECRET work")
            .email_address("SECRET email")
            .personal_email_address("SECRET personal email")
            .business_email_address("SECRET work email")
            .address(Address::default().address1("SECRET line"))
            .shipping_address(Address::default().city("SECRET city"))
            .mailing_address(Address::default())
            .billing_address(Address::default().country("SECRET country"))
            .attributes([("SECRET name", "SECRET value")])
            .party_type_string("SECRET party")
            .gender_string("SECRET gender")
            .profile_type(ProfileType::AccountProfile)
            .engagement_preferences(EngagementPreferences::default().phone([preference]).email([]));
        assert_eq!(call.into_request(), full_request());
    }

    #[test]
    fn each_line_of_an_address_has_a_setter() {
        let address = Address::default()
            .address1("1")
            .address2("2")
            .address3("3")
            .address4("4")
            .city("5")
            .county("6")
            .state("7")
            .province("8")
            .country("9")
            .postal_code("10");
        assert_eq!(
            serde_json::to_value(address).unwrap(),
            json!({
                "Address1": "1", "Address2": "2", "Address3": "3", "Address4": "4", "City": "5", "County": "6",
                "State": "7", "Province": "8", "Country": "9", "PostalCode": "10"
            })
        );
    }

    #[tokio::test]
    async fn the_answer_is_the_id() {
        let answer = json!({ "ProfileId": "0123456789abcdef0123456789abcdef" });
        assert_eq!(read(&full_request(), answer).await.profile_id, "0123456789abcdef0123456789abcdef");
    }

    #[tokio::test]
    async fn an_id_that_is_missing_is_never_invented() {
        for body in ["", "{}", r#"{"ProfileId":null}"#] {
            let error = unreadable(&full_request(), body).await;
            assert!(error.contains("can't be read: missing field `ProfileId`"), "{error}");
        }
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&full_request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&full_request());
    }

    #[test]
    fn of_a_person_nothing_shows_in_debug() {
        let shown = format!("{:?}", full_request());
        for hidden in ["SECRET", "INDIVIDUAL", "Individual", "FUTURE", "AccountProfile", "\"_phone\""] {
            assert!(!shown.contains(hidden), "{hidden} in {shown}");
        }
        assert!(shown.contains(r#"domain_name: "acme", account_number: Some((redacted))"#), "{shown}");
        let unset = format!("{:?}", CreateProfileRequest::new("acme"));
        assert!(unset.contains("account_number: None"), "{unset}");

        let preferences = full_request().engagement_preferences.unwrap();
        let shown = format!("{:?}", preferences.phone.unwrap());
        assert!(!shown.contains("SECRET") && shown.contains("MobilePhoneNumber"), "{shown}");
    }
}
