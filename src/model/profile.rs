use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::redacted::redacted;
use super::{Address, EngagementPreferences};

open_enum! {
    /// What kind of party a customer is.
    pub enum PartyType {
        /// A person.
        Individual = "INDIVIDUAL",
        /// A business.
        Business = "BUSINESS",
        /// Something else.
        Other = "OTHER",
    }
}

open_enum! {
    /// A gender.
    pub enum Gender {
        /// Male.
        Male = "MALE",
        /// Female.
        Female = "FEMALE",
        /// Not told.
        Unspecified = "UNSPECIFIED",
    }
}

open_enum! {
    /// Whether a profile is that of a person or of an account.
    pub enum ProfileType {
        /// Of an account, such as a household or a company.
        AccountProfile = "ACCOUNT_PROFILE",
        /// Of a person.
        Profile = "PROFILE",
    }
}

/// What is known of one customer.
///
/// API reference: [Profile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Profile.html)
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Profile {
    /// The id of the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_id: Option<String>,
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
    /// The keys and values by which a search found the profile; see [`found_by`](Self::found_by).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found_by_items: Option<Vec<FoundByKeyValue>>,
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

impl fmt::Debug for Profile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Profile")
            .field("profile_id", &self.profile_id)
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
            .field("found_by_items", &self.found_by_items)
            .field("party_type_string", &redacted(self.party_type_string.as_ref()))
            .field("gender_string", &redacted(self.gender_string.as_ref()))
            .field("profile_type", &redacted(self.profile_type.as_ref()))
            .field("engagement_preferences", &self.engagement_preferences)
            .finish()
    }
}

impl Profile {
    /// The keys by which a search found the profile, each with its values.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// use customer_profiles::model::AdditionalSearchKey;
    ///
    /// let page = client
    ///     .search_profiles("acme", "_orderId", ["1001"])
    ///     .additional_search_keys([AdditionalSearchKey::new("_email", ["jane@example.com"])])
    ///     .await?;
    /// for profile in page.items.unwrap_or_default() {
    ///     if profile.found_by().any(|(key, _)| key == "_orderId") {
    ///         println!("{} has the order", profile.profile_id.unwrap_or_default());
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn found_by(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.found_by_items
            .iter()
            .flatten()
            .map(|found| (found.key_name.as_deref().unwrap_or_default(), found.values.as_deref().unwrap_or_default()))
    }
}

/// A key and its values by which a search found a profile.
///
/// API reference: [FoundByKeyValue](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_FoundByKeyValue.html)
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct FoundByKeyValue {
    /// The name of the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_name: Option<String>,
    /// The values.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub values: Option<Vec<String>>,
}

/// What somebody searched for is personal.
impl fmt::Debug for FoundByKeyValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FoundByKeyValue")
            .field("key_name", &self.key_name)
            .field("values", &redacted(self.values.as_ref()))
            .finish()
    }
}
