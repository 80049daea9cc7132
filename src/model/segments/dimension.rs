use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::{AttributeDimension, CalculatedAttributeDimension, ProfileAttributes};
use crate::limits::{Limit, shapes};
use crate::structure::members::Plain;

/// One condition of a [`Group`](super::Group): on the members of a profile, or on calculated attributes.
///
/// A union: exactly one variant is on the wire. One attribute in each dimension leaves no doubt how they combine: as
/// the group's type says.
///
/// API reference: [Dimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Dimension.html)
///
/// ```
/// use customer_profiles::model::segments::{
///     AttributeDimension, CalculatedAttributeDimension, DateDimension, Dimension,
///     ProfileAttributes,
/// };
///
/// let of_age = Dimension::from(
///     ProfileAttributes::new().birth_date(DateDimension::before("2008-01-01")),
/// );
/// let gold = Dimension::attribute("tier", AttributeDimension::inclusive(["gold"]));
/// let regular = Dimension::calculated_attribute(
///     "orders",
///     CalculatedAttributeDimension::greater_than(3),
/// );
/// # assert_ne!(gold, regular);
/// ```
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

    /// A condition on one custom attribute of a profile.
    #[must_use]
    pub fn attribute(name: impl Into<String>, dimension: AttributeDimension) -> Self {
        ProfileAttributes::new().attributes([(name, dimension)]).into()
    }

    /// A condition on one calculated attribute.
    #[must_use]
    pub fn calculated_attribute(name: impl Into<String>, dimension: CalculatedAttributeDimension) -> Self {
        Self::CalculatedAttributes(BTreeMap::from([(name.into(), dimension)]))
    }
}

impl From<ProfileAttributes> for Dimension {
    fn from(attributes: ProfileAttributes) -> Self {
        Self::ProfileAttributes(Box::new(attributes))
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

    /// Passes over `__type` and variants that are null: [restJson1, union
    /// serialization](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#json-shape-serialization).
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
