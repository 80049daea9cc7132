use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use crate::limits::{Limit, shapes};
use crate::model::ProfileType;
use crate::model::calculated_attributes::ConditionOverrides;
use crate::structure::members::Plain;

open_enum! {
    /// ?
    pub enum StringDimensionType {
        /// ?
        Inclusive = "INCLUSIVE",
        /// ?
        Exclusive = "EXCLUSIVE",
        /// ?
        Contains = "CONTAINS",
        /// ?
        BeginsWith = "BEGINS_WITH",
        /// ?
        EndsWith = "ENDS_WITH",
    }
}

open_enum! {
    /// ?
    pub enum DateDimensionType {
        /// ?
        Before = "BEFORE",
        /// ?
        After = "AFTER",
        /// ?
        Between = "BETWEEN",
        /// ?
        NotBetween = "NOT_BETWEEN",
        /// ?
        On = "ON",
    }
}

open_enum! {
    /// ?
    pub enum AttributeDimensionType {
        /// ?
        Inclusive = "INCLUSIVE",
        /// ?
        Exclusive = "EXCLUSIVE",
        /// ?
        Contains = "CONTAINS",
        /// ?
        BeginsWith = "BEGINS_WITH",
        /// ?
        EndsWith = "ENDS_WITH",
        /// ?
        Before = "BEFORE",
        /// ?
        After = "AFTER",
        /// ?
        Between = "BETWEEN",
        /// ?
        NotBetween = "NOT_BETWEEN",
        /// ?
        On = "ON",
        /// ?
        GreaterThan = "GREATER_THAN",
        /// ?
        LessThan = "LESS_THAN",
        /// ?
        GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL",
        /// ?
        LessThanOrEqual = "LESS_THAN_OR_EQUAL",
        /// ?
        Equal = "EQUAL",
        /// ?
        ListContains = "LIST_CONTAINS",
        /// ?
        ListContainsAll = "LIST_CONTAINS_ALL",
    }
}

open_enum! {
    /// ?
    pub enum ProfileTypeDimensionType {
        /// ?
        Inclusive = "INCLUSIVE",
        /// ?
        Exclusive = "EXCLUSIVE",
    }
}

/// One condition of a segment's group: on the members of a profile, or on calculated attributes.
///
/// A union: exactly one variant is on the wire.
///
/// API reference: [Dimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Dimension.html)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Dimension {
    /// A condition on the members of a profile.
    ProfileAttributes(Box<ProfileAttributes>),
    /// Conditions on calculated attributes, by their names.
    CalculatedAttributes(BTreeMap<String, CalculatedAttributeDimension>),
    /// A variant that this version of the crate does not know, kept and sent as it is.
    Unknown(UnknownDimension),
}

impl Dimension {
    pub(crate) const LIMIT: Limit = Limit::structure(&[
        ("ProfileAttributes", ProfileAttributes::LIMIT),
        ("CalculatedAttributes", Limit::map(&shapes::TYPE_NAME, &CalculatedAttributeDimension::LIMIT)),
    ]);
}

impl From<ProfileAttributes> for Dimension {
    fn from(attributes: ProfileAttributes) -> Self {
        Self::ProfileAttributes(Box::new(attributes))
    }
}

impl<K: Into<String>, const N: usize> From<[(K, CalculatedAttributeDimension); N]> for Dimension {
    fn from(attributes: [(K, CalculatedAttributeDimension); N]) -> Self {
        Self::CalculatedAttributes(attributes.into_iter().map(|(name, dimension)| (name.into(), dimension)).collect())
    }
}

/// A variant of [`Dimension`] that this version of the crate does not know. It can only come from parsing.
///
/// `Debug` shows its name and not its value, which may be a customer's.
#[derive(Clone, PartialEq)]
pub struct UnknownDimension {
    name: String,
    value: Value,
}

impl UnknownDimension {
    /// The name of the variant.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Debug for UnknownDimension {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("UnknownDimension").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Plain for Dimension {}

impl Serialize for Dimension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            Self::ProfileAttributes(attributes) => map.serialize_entry("ProfileAttributes", attributes)?,
            Self::CalculatedAttributes(attributes) => map.serialize_entry("CalculatedAttributes", attributes)?,
            Self::Unknown(UnknownDimension { name, value }) => map.serialize_entry(name, value)?,
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Dimension {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(DimensionVisitor)
    }
}

struct DimensionVisitor;

impl<'de> Visitor<'de> for DimensionVisitor {
    type Value = Dimension;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("union Dimension")
    }

    /// Passes over `__type` and variants that are null: [restJson1, union serialization](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#json-shape-serialization).
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Dimension, A::Error> {
        let mut dimension = None;
        while let Some(name) = map.next_key::<String>()? {
            let variant = match name.as_str() {
                "__type" => {
                    map.next_value::<IgnoredAny>()?;
                    None
                }
                "ProfileAttributes" => map.next_value::<Option<_>>()?.map(Dimension::ProfileAttributes),
                "CalculatedAttributes" => map.next_value::<Option<_>>()?.map(Dimension::CalculatedAttributes),
                _ => map.next_value::<Option<_>>()?.map(|value| Dimension::Unknown(UnknownDimension { name, value })),
            };
            if variant.is_some() && std::mem::replace(&mut dimension, variant).is_some() {
                return Err(A::Error::custom("union Dimension has more than one variant"));
            }
        }
        dimension.ok_or_else(|| A::Error::custom("union Dimension has no variant"))
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ProfileAttributes](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ProfileAttributes.html)
    pub struct ProfileAttributes [sensitive] {
        /// ?
        pub account_number: Option<ProfileDimension> as "AccountNumber" limit ProfileDimension::LIMIT,
        /// ?
        pub additional_information: Option<ExtraLengthValueProfileDimension> as "AdditionalInformation"
            limit ExtraLengthValueProfileDimension::LIMIT,
        /// ?
        pub first_name: Option<ProfileDimension> as "FirstName" limit ProfileDimension::LIMIT,
        /// ?
        pub last_name: Option<ProfileDimension> as "LastName" limit ProfileDimension::LIMIT,
        /// ?
        pub middle_name: Option<ProfileDimension> as "MiddleName" limit ProfileDimension::LIMIT,
        /// ?
        pub gender_string: Option<ProfileDimension> as "GenderString" limit ProfileDimension::LIMIT,
        /// ?
        pub party_type_string: Option<ProfileDimension> as "PartyTypeString" limit ProfileDimension::LIMIT,
        /// ?
        pub birth_date: Option<DateDimension> as "BirthDate" limit DateDimension::LIMIT,
        /// ?
        pub phone_number: Option<ProfileDimension> as "PhoneNumber" limit ProfileDimension::LIMIT,
        /// ?
        pub business_name: Option<ProfileDimension> as "BusinessName" limit ProfileDimension::LIMIT,
        /// ?
        pub business_phone_number: Option<ProfileDimension> as "BusinessPhoneNumber" limit ProfileDimension::LIMIT,
        /// ?
        pub home_phone_number: Option<ProfileDimension> as "HomePhoneNumber" limit ProfileDimension::LIMIT,
        /// ?
        pub mobile_phone_number: Option<ProfileDimension> as "MobilePhoneNumber" limit ProfileDimension::LIMIT,
        /// ?
        pub email_address: Option<ProfileDimension> as "EmailAddress" limit ProfileDimension::LIMIT,
        /// ?
        pub personal_email_address: Option<ProfileDimension> as "PersonalEmailAddress" limit ProfileDimension::LIMIT,
        /// ?
        pub business_email_address: Option<ProfileDimension> as "BusinessEmailAddress" limit ProfileDimension::LIMIT,
        /// ?
        pub address: Option<AddressDimension> as "Address" limit AddressDimension::LIMIT,
        /// ?
        pub shipping_address: Option<AddressDimension> as "ShippingAddress" limit AddressDimension::LIMIT,
        /// ?
        pub mailing_address: Option<AddressDimension> as "MailingAddress" limit AddressDimension::LIMIT,
        /// ?
        pub billing_address: Option<AddressDimension> as "BillingAddress" limit AddressDimension::LIMIT,
        /// ?
        pub attributes: Option<BTreeMap<String, AttributeDimension>> as "Attributes"
            limit Limit::map(&shapes::STRING_1_TO_255, &AttributeDimension::LIMIT),
        /// ?
        pub profile_type: Option<ProfileTypeDimension> as "ProfileType" limit ProfileTypeDimension::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ProfileDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ProfileDimension.html)
    pub struct ProfileDimension {
        /// ?
        pub dimension_type: StringDimensionType as "DimensionType" limit StringDimensionType::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(50),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ExtraLengthValueProfileDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ExtraLengthValueProfileDimension.html)
    pub struct ExtraLengthValueProfileDimension {
        /// ?
        pub dimension_type: StringDimensionType as "DimensionType" limit StringDimensionType::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&Limit::text().min(1).max(1000)).min(1).max(50),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [DateDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DateDimension.html)
    pub struct DateDimension {
        /// ?
        pub dimension_type: DateDimensionType as "DimensionType" limit DateDimensionType::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&Limit::text()).min(1).max(50),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [AddressDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AddressDimension.html)
    pub struct AddressDimension {
        /// ?
        pub city: Option<ProfileDimension> as "City" limit ProfileDimension::LIMIT,
        /// ?
        pub country: Option<ProfileDimension> as "Country" limit ProfileDimension::LIMIT,
        /// ?
        pub county: Option<ProfileDimension> as "County" limit ProfileDimension::LIMIT,
        /// ?
        pub postal_code: Option<ProfileDimension> as "PostalCode" limit ProfileDimension::LIMIT,
        /// ?
        pub province: Option<ProfileDimension> as "Province" limit ProfileDimension::LIMIT,
        /// ?
        pub state: Option<ProfileDimension> as "State" limit ProfileDimension::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [AttributeDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AttributeDimension.html)
    pub struct AttributeDimension {
        /// ?
        pub dimension_type: AttributeDimensionType as "DimensionType" limit AttributeDimensionType::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(50),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ProfileTypeDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ProfileTypeDimension.html)
    pub struct ProfileTypeDimension {
        /// ?
        pub dimension_type: ProfileTypeDimensionType as "DimensionType" limit ProfileTypeDimensionType::LIMIT,
        /// ?
        pub values: Vec<ProfileType> as "Values" [sensitive]
            limit Limit::list(&ProfileType::LIMIT.sensitive()).min(1).max(1),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [CalculatedAttributeDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CalculatedAttributeDimension.html)
    pub struct CalculatedAttributeDimension {
        /// ?
        pub dimension_type: AttributeDimensionType as "DimensionType" limit AttributeDimensionType::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(50),
        /// ?
        pub condition_overrides: Option<ConditionOverrides> as "ConditionOverrides" limit ConditionOverrides::LIMIT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> serde_json::Result<Dimension> {
        serde_json::from_str(json)
    }

    #[test]
    fn each_variant_comes_back_as_it_was() {
        for json in [
            r#"{"ProfileAttributes":{"LastName":{"DimensionType":"INCLUSIVE","Values":["Berg"]}}}"#,
            r#"{"CalculatedAttributes":{"_visits":{"DimensionType":"GREATER_THAN","Values":["3"]}}}"#,
            r#"{"Weather":{"Temperature":[1.5,null]}}"#,
        ] {
            assert_eq!(serde_json::to_string(&read(json).unwrap()).unwrap(), json);
        }
    }

    #[test]
    fn its_type_and_null_variants_are_passed_over() {
        let dimension = read(r#"{"__type":"Dimension","CalculatedAttributes":null,"ProfileAttributes":{}}"#).unwrap();
        assert_eq!(dimension, ProfileAttributes::new().into());
    }

    #[test]
    fn none_and_two_are_errors() {
        assert!(read("{}").unwrap_err().to_string().starts_with("union Dimension has no variant"));
        let two = read(r#"{"ProfileAttributes":{},"CalculatedAttributes":{}}"#);
        assert!(two.unwrap_err().to_string().starts_with("union Dimension has more than one variant"));
    }

    #[test]
    fn the_value_of_an_unknown_variant_does_not_show() {
        let shown = format!("{:?}", read(r#"{"Weather":{"Place":"SECRET"}}"#).unwrap());
        assert_eq!(shown, r#"Unknown(UnknownDimension { name: "Weather", .. })"#);
    }
}
