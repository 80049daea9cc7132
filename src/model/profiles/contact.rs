use crate::limits::{Limit, shapes};

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

structure! {
    /// An address of a customer.
    ///
    /// ```
    /// use customer_profiles::model::Address;
    ///
    /// let oslo = Address::new()
    ///     .address1("Karl Johans gate 1")
    ///     .postal_code("0154")
    ///     .city("Oslo")
    ///     .country("NO");
    /// # assert_eq!(oslo.postal_code.as_deref(), Some("0154"));
    /// ```
    pub struct Address [sensitive] {
        /// The first line.
        pub address1: Option<String> as "Address1" limit shapes::STRING_1_TO_255,
        /// The second line.
        pub address2: Option<String> as "Address2" limit shapes::STRING_1_TO_255,
        /// The third line.
        pub address3: Option<String> as "Address3" limit shapes::STRING_1_TO_255,
        /// The fourth line.
        pub address4: Option<String> as "Address4" limit shapes::STRING_1_TO_255,
        /// The city.
        pub city: Option<String> as "City" limit shapes::STRING_1_TO_255,
        /// The county.
        pub county: Option<String> as "County" limit shapes::STRING_1_TO_255,
        /// The state.
        pub state: Option<String> as "State" limit shapes::STRING_1_TO_255,
        /// The province.
        pub province: Option<String> as "Province" limit shapes::STRING_1_TO_255,
        /// The country.
        pub country: Option<String> as "Country" limit shapes::STRING_1_TO_255,
        /// The postal code.
        pub postal_code: Option<String> as "PostalCode" limit shapes::STRING_1_TO_255,
    }
}

structure! {
    /// How a customer wants to be reached.
    ///
    /// ```
    /// use customer_profiles::model::{ContactPreference, ContactType, EngagementPreferences};
    ///
    /// let preferences = EngagementPreferences::new()
    ///     .phone([ContactPreference::new().contact_type(ContactType::MobilePhoneNumber)])
    ///     .email([ContactPreference::new().key_name("_email").key_value("jane@example.com")]);
    /// # assert_eq!(preferences.phone.unwrap().len(), 1);
    /// ```
    pub struct EngagementPreferences [sensitive] {
        /// The preferences for the telephone.
        pub phone: Option<Vec<ContactPreference>> as "Phone" limit Limit::list(&ContactPreference::LIMIT),
        /// The preferences for e-mail.
        pub email: Option<Vec<ContactPreference>> as "Email" limit Limit::list(&ContactPreference::LIMIT),
    }
}

structure! {
    /// A number or an e-mail address that a customer wants to be reached at.
    pub struct ContactPreference {
        /// The name of a key that finds the profile, such as `_phone`.
        pub key_name: Option<String> as "KeyName" limit shapes::NAME,
        /// The value of that key.
        pub key_value: Option<String> as "KeyValue" [sensitive] limit shapes::STRING_1_TO_255,
        /// The id of the profile.
        pub profile_id: Option<String> as "ProfileId" limit shapes::UUID,
        /// Which number or e-mail address of the profile it is.
        pub contact_type: Option<ContactType> as "ContactType" limit ContactType::LIMIT,
    }
}
