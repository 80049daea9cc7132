use std::collections::BTreeMap;

use crate::model::object_types::standard_fields;
use crate::model::{Address, EngagementPreferences, FieldMap};

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
        /// Not stated.
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

structure! {
    /// What is known of one customer.
    ///
    /// It comes from the service, and can be put in as an object of a type with the fields of
    /// [`fields_from`](Self::fields_from).
    ///
    /// ```
    /// use customer_profiles::model::{Address, Profile};
    ///
    /// let jane = Profile::new()
    ///     .first_name("Jane")
    ///     .email_address("jane@example.com")
    ///     .shipping_address(Address::new().city("Oslo").country("NO"))
    ///     .attributes([("tier", "gold")]);
    /// # assert_eq!(serde_json::to_value(&jane).unwrap()["ShippingAddress"]["City"], "Oslo");
    /// ```
    pub struct Profile {
        /// The id of the profile.
        pub profile_id: Option<String> as "ProfileId",
        /// The number of the customer's account.
        pub account_number: Option<String> as "AccountNumber" [sensitive],
        /// Anything else worth knowing.
        pub additional_information: Option<String> as "AdditionalInformation" [sensitive],
        /// What kind of party the customer is; the API prefers `PartyTypeString`.
        pub party_type: Option<PartyType> as "PartyType" [sensitive],
        /// The name of the customer's business.
        pub business_name: Option<String> as "BusinessName" [sensitive],
        /// The first name.
        pub first_name: Option<String> as "FirstName" [sensitive],
        /// The middle name.
        pub middle_name: Option<String> as "MiddleName" [sensitive],
        /// The last name.
        pub last_name: Option<String> as "LastName" [sensitive],
        /// The date of birth.
        pub birth_date: Option<String> as "BirthDate" [sensitive],
        /// The gender; the API prefers `GenderString`.
        pub gender: Option<Gender> as "Gender" [sensitive],
        /// A telephone number of no particular kind.
        pub phone_number: Option<String> as "PhoneNumber" [sensitive],
        /// The mobile telephone number.
        pub mobile_phone_number: Option<String> as "MobilePhoneNumber" [sensitive],
        /// The telephone number at home.
        pub home_phone_number: Option<String> as "HomePhoneNumber" [sensitive],
        /// The telephone number at work.
        pub business_phone_number: Option<String> as "BusinessPhoneNumber" [sensitive],
        /// An e-mail address of no particular kind.
        pub email_address: Option<String> as "EmailAddress" [sensitive],
        /// The personal e-mail address.
        pub personal_email_address: Option<String> as "PersonalEmailAddress" [sensitive],
        /// The e-mail address at work.
        pub business_email_address: Option<String> as "BusinessEmailAddress" [sensitive],
        /// An address of no particular kind.
        pub address: Option<Address> as "Address",
        /// The address for deliveries.
        pub shipping_address: Option<Address> as "ShippingAddress",
        /// The address for letters.
        pub mailing_address: Option<Address> as "MailingAddress",
        /// The address for invoices.
        pub billing_address: Option<Address> as "BillingAddress",
        /// Further attributes, by name.
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive],
        /// The keys and values by which a search found the profile; see [`found_by`](Self::found_by).
        pub found_by_items: Option<Vec<FoundByKeyValue>> as "FoundByItems",
        /// What kind of party the customer is, in words of your own.
        pub party_type_string: Option<String> as "PartyTypeString" [sensitive],
        /// The gender, in words of your own.
        pub gender_string: Option<String> as "GenderString" [sensitive],
        /// Whether it is the profile of a person or of an account.
        pub profile_type: Option<ProfileType> as "ProfileType" [sensitive],
        /// How the customer wants to be reached.
        pub engagement_preferences: Option<EngagementPreferences> as "EngagementPreferences",
    }
}

impl Profile {
    /// The fields of an object type whose objects are profiles: one for each member, and for each line of the addresses,
    /// but not for [`profile_id`](Self::profile_id) and [`found_by_items`](Self::found_by_items), which the service sets.
    ///
    /// All else is as in [`StandardOrder::fields_from`](crate::StandardOrder::fields_from); the attributes and the
    /// engagement preferences are one field each.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// use customer_profiles::model::{ObjectTypeKey, Profile, StandardIdentifier};
    ///
    /// let account = ObjectTypeKey::new()
    ///     .field_names(["AccountNumber"])
    ///     .standard_identifiers([StandardIdentifier::Profile, StandardIdentifier::Unique]);
    /// client
    ///     .put_profile_object_type("acme", "Customer", "Customers of the shop")
    ///     .fields(Profile::fields_from("_source"))
    ///     .keys([("_account", [account])])
    ///     .allow_profile_creation(true)
    ///     .await?;
    ///
    /// let jane = Profile::new().account_number("1234").first_name("Jane");
    /// client.put_profile_object("acme", "Customer", &jane).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn fields_from(source: &str) -> FieldMap {
        standard_fields::<Self, Address>(source, "_profile")
    }

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

output! {
    /// A key and its values by which a search found a profile.
    #[derive(Default)]
    pub struct FoundByKeyValue {
        /// The name of the key.
        pub key_name: Option<String> as "KeyName",
        /// The values.
        pub values: Option<Vec<String>> as "Values" [sensitive],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_without_name_or_values_counts_as_an_empty_one() {
        let items = r#"[{ "KeyName": "_orderId", "Values": ["1001"] }, { "KeyName": "_email" }, {}]"#;
        let profile = Profile { found_by_items: Some(serde_json::from_str(items).unwrap()), ..Profile::default() };
        let values = ["1001".to_owned()];
        let found_by: Vec<_> = profile.found_by().collect();
        assert_eq!(found_by, [("_orderId", &values[..]), ("_email", &[]), ("", &[])]);
        assert_eq!(Profile::default().found_by().count(), 0);
    }
}
