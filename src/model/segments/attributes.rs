use std::collections::BTreeMap;

use super::{
    AttributeDimension, DateDimension, ExtraLengthValueProfileDimension, ProfileDimension, ProfileTypeDimension,
};
use crate::limits::{Limit, shapes};

structure! {
    /// Conditions on the members of a profile; a [`Dimension`](super::Dimension).
    ///
    /// ```
    /// use customer_profiles::model::segments::{
    ///     AddressDimension, DateDimension, ProfileAttributes, ProfileDimension,
    /// };
    ///
    /// let in_norway = ProfileAttributes::new().address(
    ///     AddressDimension::new().country(ProfileDimension::inclusive(["NO", "Norway"])),
    /// );
    /// let of_age = ProfileAttributes::new().birth_date(DateDimension::before("2008-01-01"));
    /// # assert_ne!(in_norway, of_age);
    /// ```
    pub struct ProfileAttributes [sensitive] {
        /// A condition on the number of the customer's account.
        pub account_number: Option<ProfileDimension> as "AccountNumber" limit ProfileDimension::LIMIT,
        /// A condition on the additional information.
        pub additional_information: Option<ExtraLengthValueProfileDimension> as "AdditionalInformation"
            limit ExtraLengthValueProfileDimension::LIMIT,
        /// A condition on the first name.
        pub first_name: Option<ProfileDimension> as "FirstName" limit ProfileDimension::LIMIT,
        /// A condition on the last name.
        pub last_name: Option<ProfileDimension> as "LastName" limit ProfileDimension::LIMIT,
        /// A condition on the middle name.
        pub middle_name: Option<ProfileDimension> as "MiddleName" limit ProfileDimension::LIMIT,
        /// A condition on the gender, as text.
        pub gender_string: Option<ProfileDimension> as "GenderString" limit ProfileDimension::LIMIT,
        /// A condition on the kind of party, as text.
        pub party_type_string: Option<ProfileDimension> as "PartyTypeString" limit ProfileDimension::LIMIT,
        /// A condition on the date of birth.
        pub birth_date: Option<DateDimension> as "BirthDate" limit DateDimension::LIMIT,
        /// A condition on the telephone number of no particular kind.
        pub phone_number: Option<ProfileDimension> as "PhoneNumber" limit ProfileDimension::LIMIT,
        /// A condition on the name of the business.
        pub business_name: Option<ProfileDimension> as "BusinessName" limit ProfileDimension::LIMIT,
        /// A condition on the telephone number of the business.
        pub business_phone_number: Option<ProfileDimension> as "BusinessPhoneNumber" limit ProfileDimension::LIMIT,
        /// A condition on the home telephone number.
        pub home_phone_number: Option<ProfileDimension> as "HomePhoneNumber" limit ProfileDimension::LIMIT,
        /// A condition on the mobile telephone number.
        pub mobile_phone_number: Option<ProfileDimension> as "MobilePhoneNumber" limit ProfileDimension::LIMIT,
        /// A condition on the e-mail address of no particular kind.
        pub email_address: Option<ProfileDimension> as "EmailAddress" limit ProfileDimension::LIMIT,
        /// A condition on the personal e-mail address.
        pub personal_email_address: Option<ProfileDimension> as "PersonalEmailAddress" limit ProfileDimension::LIMIT,
        /// A condition on the e-mail address of the business.
        pub business_email_address: Option<ProfileDimension> as "BusinessEmailAddress" limit ProfileDimension::LIMIT,
        /// Conditions on the address of no particular kind.
        pub address: Option<AddressDimension> as "Address" limit AddressDimension::LIMIT,
        /// Conditions on the shipping address.
        pub shipping_address: Option<AddressDimension> as "ShippingAddress" limit AddressDimension::LIMIT,
        /// Conditions on the mailing address.
        pub mailing_address: Option<AddressDimension> as "MailingAddress" limit AddressDimension::LIMIT,
        /// Conditions on the billing address.
        pub billing_address: Option<AddressDimension> as "BillingAddress" limit AddressDimension::LIMIT,
        /// Conditions on custom attributes, by their names.
        pub attributes: Option<BTreeMap<String, AttributeDimension>> as "Attributes"
            limit Limit::map(&shapes::STRING_1_TO_255, &AttributeDimension::LIMIT),
        /// A condition on the type of the profile.
        pub profile_type: Option<ProfileTypeDimension> as "ProfileType" limit ProfileTypeDimension::LIMIT,
    }
}

structure! {
    /// Conditions on the parts of an address.
    pub struct AddressDimension {
        /// A condition on the city.
        pub city: Option<ProfileDimension> as "City" limit ProfileDimension::LIMIT,
        /// A condition on the country.
        pub country: Option<ProfileDimension> as "Country" limit ProfileDimension::LIMIT,
        /// A condition on the county.
        pub county: Option<ProfileDimension> as "County" limit ProfileDimension::LIMIT,
        /// A condition on the postal code.
        pub postal_code: Option<ProfileDimension> as "PostalCode" limit ProfileDimension::LIMIT,
        /// A condition on the province.
        pub province: Option<ProfileDimension> as "Province" limit ProfileDimension::LIMIT,
        /// A condition on the state.
        pub state: Option<ProfileDimension> as "State" limit ProfileDimension::LIMIT,
    }
}
