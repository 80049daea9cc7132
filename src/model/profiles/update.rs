use std::collections::BTreeMap;

use crate::limits::{Limit, shapes};

input! {
    /// ?
    ///
    /// API reference: [UpdateAddress](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UpdateAddress.html)
    pub struct UpdateAddress [sensitive] {
        /// ?
        pub address1: Option<String> as "Address1" limit Limit::text().min(0).max(255),
        /// ?
        pub address2: Option<String> as "Address2" limit Limit::text().min(0).max(255),
        /// ?
        pub address3: Option<String> as "Address3" limit Limit::text().min(0).max(255),
        /// ?
        pub address4: Option<String> as "Address4" limit Limit::text().min(0).max(255),
        /// ?
        pub city: Option<String> as "City" limit Limit::text().min(0).max(255),
        /// ?
        pub county: Option<String> as "County" limit Limit::text().min(0).max(255),
        /// ?
        pub state: Option<String> as "State" limit Limit::text().min(0).max(255),
        /// ?
        pub province: Option<String> as "Province" limit Limit::text().min(0).max(255),
        /// ?
        pub country: Option<String> as "Country" limit Limit::text().min(0).max(255),
        /// ?
        pub postal_code: Option<String> as "PostalCode" limit Limit::text().min(0).max(255),
    }
}

input! {
    /// ?
    ///
    /// API reference: [FieldSourceProfileIds](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_FieldSourceProfileIds.html)
    pub struct FieldSourceProfileIds {
        /// ?
        pub account_number: Option<String> as "AccountNumber" limit shapes::UUID,
        /// ?
        pub additional_information: Option<String> as "AdditionalInformation" limit shapes::UUID,
        /// ?
        pub party_type: Option<String> as "PartyType" limit shapes::UUID,
        /// ?
        pub business_name: Option<String> as "BusinessName" limit shapes::UUID,
        /// ?
        pub first_name: Option<String> as "FirstName" limit shapes::UUID,
        /// ?
        pub middle_name: Option<String> as "MiddleName" limit shapes::UUID,
        /// ?
        pub last_name: Option<String> as "LastName" limit shapes::UUID,
        /// ?
        pub birth_date: Option<String> as "BirthDate" limit shapes::UUID,
        /// ?
        pub gender: Option<String> as "Gender" limit shapes::UUID,
        /// ?
        pub phone_number: Option<String> as "PhoneNumber" limit shapes::UUID,
        /// ?
        pub mobile_phone_number: Option<String> as "MobilePhoneNumber" limit shapes::UUID,
        /// ?
        pub home_phone_number: Option<String> as "HomePhoneNumber" limit shapes::UUID,
        /// ?
        pub business_phone_number: Option<String> as "BusinessPhoneNumber" limit shapes::UUID,
        /// ?
        pub email_address: Option<String> as "EmailAddress" limit shapes::UUID,
        /// ?
        pub personal_email_address: Option<String> as "PersonalEmailAddress" limit shapes::UUID,
        /// ?
        pub business_email_address: Option<String> as "BusinessEmailAddress" limit shapes::UUID,
        /// ?
        pub address: Option<String> as "Address" limit shapes::UUID,
        /// ?
        pub shipping_address: Option<String> as "ShippingAddress" limit shapes::UUID,
        /// ?
        pub mailing_address: Option<String> as "MailingAddress" limit shapes::UUID,
        /// ?
        pub billing_address: Option<String> as "BillingAddress" limit shapes::UUID,
        /// ?
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive]
            limit Limit::map(&shapes::STRING_1_TO_255, &shapes::UUID),
        /// ?
        pub profile_type: Option<String> as "ProfileType" limit shapes::UUID,
        /// ?
        pub engagement_preferences: Option<String> as "EngagementPreferences" limit shapes::UUID,
    }
}
