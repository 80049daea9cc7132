use std::collections::BTreeMap;

use crate::limits::{Limit, shapes};

input! {
    /// An address that changes: a member that is empty is removed, and one that is absent stays as it is.
    ///
    /// ```
    /// use customer_profiles::model::UpdateAddress;
    ///
    /// // Another city, no state any more, and the same street.
    /// let moved = UpdateAddress::new().city("Bergen").state("");
    /// # assert_eq!((moved.state.as_deref(), moved.address1), (Some(""), None));
    /// ```
    pub struct UpdateAddress [sensitive] {
        /// The first line.
        pub address1: Option<String> as "Address1" limit Limit::text().min(0).max(255),
        /// The second line.
        pub address2: Option<String> as "Address2" limit Limit::text().min(0).max(255),
        /// The third line.
        pub address3: Option<String> as "Address3" limit Limit::text().min(0).max(255),
        /// The fourth line.
        pub address4: Option<String> as "Address4" limit Limit::text().min(0).max(255),
        /// The city.
        pub city: Option<String> as "City" limit Limit::text().min(0).max(255),
        /// The county.
        pub county: Option<String> as "County" limit Limit::text().min(0).max(255),
        /// The state.
        pub state: Option<String> as "State" limit Limit::text().min(0).max(255),
        /// The province.
        pub province: Option<String> as "Province" limit Limit::text().min(0).max(255),
        /// The country.
        pub country: Option<String> as "Country" limit Limit::text().min(0).max(255),
        /// The postal code.
        pub postal_code: Option<String> as "PostalCode" limit Limit::text().min(0).max(255),
    }
}

input! {
    /// For each member of a merged profile, the id of the profile whose value counts.
    ///
    /// ```
    /// use customer_profiles::model::FieldSourceProfileIds;
    ///
    /// let newest = "0123456789abcdef0123456789abcdef";
    /// let values =
    ///     FieldSourceProfileIds::new().email_address(newest).attributes([("tier", newest)]);
    /// # assert_eq!(values.attributes.unwrap()["tier"], newest);
    /// ```
    pub struct FieldSourceProfileIds {
        /// The id of the profile that the account number comes from.
        pub account_number: Option<String> as "AccountNumber" limit shapes::UUID,
        /// The id of the profile that the additional information comes from.
        pub additional_information: Option<String> as "AdditionalInformation" limit shapes::UUID,
        /// The id of the profile that the kind of party comes from.
        pub party_type: Option<String> as "PartyType" limit shapes::UUID,
        /// The id of the profile that the business name comes from.
        pub business_name: Option<String> as "BusinessName" limit shapes::UUID,
        /// The id of the profile that the first name comes from.
        pub first_name: Option<String> as "FirstName" limit shapes::UUID,
        /// The id of the profile that the middle name comes from.
        pub middle_name: Option<String> as "MiddleName" limit shapes::UUID,
        /// The id of the profile that the last name comes from.
        pub last_name: Option<String> as "LastName" limit shapes::UUID,
        /// The id of the profile that the date of birth comes from.
        pub birth_date: Option<String> as "BirthDate" limit shapes::UUID,
        /// The id of the profile that the gender comes from.
        pub gender: Option<String> as "Gender" limit shapes::UUID,
        /// The id of the profile that the telephone number comes from.
        pub phone_number: Option<String> as "PhoneNumber" limit shapes::UUID,
        /// The id of the profile that the mobile telephone number comes from.
        pub mobile_phone_number: Option<String> as "MobilePhoneNumber" limit shapes::UUID,
        /// The id of the profile that the telephone number at home comes from.
        pub home_phone_number: Option<String> as "HomePhoneNumber" limit shapes::UUID,
        /// The id of the profile that the telephone number at work comes from.
        pub business_phone_number: Option<String> as "BusinessPhoneNumber" limit shapes::UUID,
        /// The id of the profile that the e-mail address comes from.
        pub email_address: Option<String> as "EmailAddress" limit shapes::UUID,
        /// The id of the profile that the personal e-mail address comes from.
        pub personal_email_address: Option<String> as "PersonalEmailAddress" limit shapes::UUID,
        /// The id of the profile that the e-mail address at work comes from.
        pub business_email_address: Option<String> as "BusinessEmailAddress" limit shapes::UUID,
        /// The id of the profile that the address comes from.
        pub address: Option<String> as "Address" limit shapes::UUID,
        /// The id of the profile that the address for deliveries comes from.
        pub shipping_address: Option<String> as "ShippingAddress" limit shapes::UUID,
        /// The id of the profile that the address for letters comes from.
        pub mailing_address: Option<String> as "MailingAddress" limit shapes::UUID,
        /// The id of the profile that the address for invoices comes from.
        pub billing_address: Option<String> as "BillingAddress" limit shapes::UUID,
        /// For each attribute, the id of the profile that it comes from.
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive]
            limit Limit::map(&shapes::STRING_1_TO_255, &shapes::UUID),
        /// The id of the profile that the type of the profile comes from.
        pub profile_type: Option<String> as "ProfileType" limit shapes::UUID,
        /// The id of the profile that how the customer wants to be reached comes from.
        pub engagement_preferences: Option<String> as "EngagementPreferences" limit shapes::UUID,
    }
}
