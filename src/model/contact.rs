use std::fmt;

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::redacted::{Redacted, redacted};
use crate::limits::{KnownValues, Limit, Limited, MemberLimits, shapes};

open_enum! {
    /// The number or e-mail address of a profile that a preference is about.
    pub enum ContactType {
        /// The telephone number of no particular kind.
        PhoneNumber = "PhoneNumber",
        /// The mobile telephone number.
        MobilePhoneNumber = "MobilePhoneNumber",
        /// The telephone number at home.
        HomePhoneNumber = "HomePhoneNumber",
        /// The telephone number at work.
        BusinessPhoneNumber = "BusinessPhoneNumber",
        /// The e-mail address of no particular kind.
        EmailAddress = "EmailAddress",
        /// The personal e-mail address.
        PersonalEmailAddress = "PersonalEmailAddress",
        /// The e-mail address at work.
        BusinessEmailAddress = "BusinessEmailAddress",
    }
}

/// An address of a customer.
///
/// API reference: [Address](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Address.html)
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Address {
    /// The first line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address1: Option<String>,
    /// The second line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address2: Option<String>,
    /// The third line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address3: Option<String>,
    /// The fourth line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address4: Option<String>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// The state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// The country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
}

impl Limited for Address {
    const SENSITIVE: bool = true;
    const LIMITS: MemberLimits = &[
        ("Address1", shapes::STRING_1_TO_255),
        ("Address2", shapes::STRING_1_TO_255),
        ("Address3", shapes::STRING_1_TO_255),
        ("Address4", shapes::STRING_1_TO_255),
        ("City", shapes::STRING_1_TO_255),
        ("County", shapes::STRING_1_TO_255),
        ("State", shapes::STRING_1_TO_255),
        ("Province", shapes::STRING_1_TO_255),
        ("Country", shapes::STRING_1_TO_255),
        ("PostalCode", shapes::STRING_1_TO_255),
    ];
}

impl Address {
    /// Sets the first line.
    #[must_use]
    pub fn address1(mut self, address1: impl Into<String>) -> Self {
        self.address1 = Some(address1.into());
        self
    }

    /// Sets the second line.
    #[must_use]
    pub fn address2(mut self, address2: impl Into<String>) -> Self {
        self.address2 = Some(address2.into());
        self
    }

    /// Sets the third line.
    #[must_use]
    pub fn address3(mut self, address3: impl Into<String>) -> Self {
        self.address3 = Some(address3.into());
        self
    }

    /// Sets the fourth line.
    #[must_use]
    pub fn address4(mut self, address4: impl Into<String>) -> Self {
        self.address4 = Some(address4.into());
        self
    }

    /// Sets the city.
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Sets the county.
    #[must_use]
    pub fn county(mut self, county: impl Into<String>) -> Self {
        self.county = Some(county.into());
        self
    }

    /// Sets the state.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Sets the province.
    #[must_use]
    pub fn province(mut self, province: impl Into<String>) -> Self {
        self.province = Some(province.into());
        self
    }

    /// Sets the country.
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Sets the postal code.
    #[must_use]
    pub fn postal_code(mut self, postal_code: impl Into<String>) -> Self {
        self.postal_code = Some(postal_code.into());
        self
    }
}

/// The API marks all of it as sensitive.
impl fmt::Debug for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Address").field(&Redacted).finish()
    }
}

/// How a customer wants to be reached.
///
/// API reference: [EngagementPreferences](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EngagementPreferences.html)
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct EngagementPreferences {
    /// The preferences for the telephone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Vec<ContactPreference>>,
    /// The preferences for e-mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<Vec<ContactPreference>>,
}

impl Limited for EngagementPreferences {
    const SENSITIVE: bool = true;
    const LIMITS: MemberLimits =
        &[("Phone", Limit::list(&ContactPreference::LIMIT)), ("Email", Limit::list(&ContactPreference::LIMIT))];
}

impl EngagementPreferences {
    /// Sets the preferences for the telephone.
    #[must_use]
    pub fn phone(mut self, phone: impl IntoIterator<Item = ContactPreference>) -> Self {
        self.phone = Some(phone.into_iter().collect());
        self
    }

    /// Sets the preferences for e-mail.
    #[must_use]
    pub fn email(mut self, email: impl IntoIterator<Item = ContactPreference>) -> Self {
        self.email = Some(email.into_iter().collect());
        self
    }
}

/// The API marks all of it as sensitive.
impl fmt::Debug for EngagementPreferences {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("EngagementPreferences").field(&Redacted).finish()
    }
}

/// A number or an e-mail address that a customer wants to be reached at.
///
/// API reference: [ContactPreference](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ContactPreference.html)
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ContactPreference {
    /// The name of a key that finds the profile, such as `_phone`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_name: Option<String>,
    /// The value of that key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_value: Option<String>,
    /// The id of the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_id: Option<String>,
    /// Which number or e-mail address of the profile it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact_type: Option<ContactType>,
}

impl Limited for ContactPreference {
    const LIMITS: MemberLimits = &[
        ("KeyName", shapes::NAME),
        ("KeyValue", shapes::STRING_1_TO_255),
        ("ProfileId", shapes::UUID),
        ("ContactType", ContactType::LIMIT),
    ];
}

impl ContactPreference {
    /// Sets the name of a key that finds the profile, such as `_phone`.
    #[must_use]
    pub fn key_name(mut self, key_name: impl Into<String>) -> Self {
        self.key_name = Some(key_name.into());
        self
    }

    /// Sets the value of that key.
    #[must_use]
    pub fn key_value(mut self, key_value: impl Into<String>) -> Self {
        self.key_value = Some(key_value.into());
        self
    }

    /// Sets the id of the profile.
    #[must_use]
    pub fn profile_id(mut self, profile_id: impl Into<String>) -> Self {
        self.profile_id = Some(profile_id.into());
        self
    }

    /// Sets which number or e-mail address of the profile it is.
    #[must_use]
    pub fn contact_type(mut self, contact_type: ContactType) -> Self {
        self.contact_type = Some(contact_type);
        self
    }
}

/// It is a part of `EngagementPreferences`, all of which the API marks as sensitive.
impl fmt::Debug for ContactPreference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ContactPreference")
            .field("key_name", &self.key_name)
            .field("key_value", &redacted(self.key_value.as_ref()))
            .field("profile_id", &self.profile_id)
            .field("contact_type", &self.contact_type)
            .finish()
    }
}
