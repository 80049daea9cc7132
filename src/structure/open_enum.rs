//! Enums that stay open: a value from a newer API version is kept, not rejected.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};

/// The text of an enum value that this version of the crate has no variant for.
///
/// It can only come from parsing, so a known value never hides in an `Unknown` variant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(Box<str>);

impl UnknownValue {
    pub(crate) fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// The value as it came.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

struct TextVisitor<T>(PhantomData<T>);

impl<T: for<'a> From<&'a str>> Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}

pub(crate) fn deserialize_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: for<'a> From<&'a str>,
{
    deserializer.deserialize_str(TextVisitor(PhantomData))
}

/// Defines an enum whose values are texts, with a variant for each known one and `Unknown` for the rest.
macro_rules! open_enum {
    (
        $(#[$attribute:meta])*
        pub enum $name:ident {
            $($(#[$variant_attribute:meta])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_attribute])* $variant,)+
            /// A value that this version of the crate does not know, kept and sent as it is.
            Unknown($crate::structure::UnknownValue),
        }

        impl $name {
            #[allow(dead_code)] // an enum that stands in responses alone is no limit of anything
            pub(crate) const LIMIT: $crate::limits::Limit = $crate::limits::Limit::one_of(&[$($text,)+]);

            /// The value as the API spells it.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $text,)+
                    Self::Unknown(value) => value.as_str(),
                }
            }
        }

        impl $crate::structure::members::Plain for $name {}

        impl From<&str> for $name {
            #[inline]
            fn from(text: &str) -> Self {
                match text {
                    $($text => Self::$variant,)+
                    _ => Self::Unknown($crate::structure::UnknownValue::new(text)),
                }
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        from_reference! { $name }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            #[inline]
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Ok(Self::from(text))
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.pad(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::structure::deserialize_text(deserializer)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::model::StandardIdentifier;

    #[test]
    fn a_known_value_is_its_variant() {
        assert_eq!(StandardIdentifier::from("ORDER"), StandardIdentifier::Order);
        assert_eq!("ORDER".parse(), Ok(StandardIdentifier::Order));
        assert_eq!(StandardIdentifier::Order.to_string(), "ORDER");
    }

    #[test]
    fn an_unknown_value_comes_back_as_it_was() {
        let value: StandardIdentifier = serde_json::from_str("\"SPACE_TRAVEL\"").unwrap();
        assert!(matches!(&value, StandardIdentifier::Unknown(text) if text.as_str() == "SPACE_TRAVEL"));
        assert_eq!(serde_json::to_string(&value).unwrap(), "\"SPACE_TRAVEL\"");
    }

    #[test]
    fn values_differ_by_case() {
        assert_ne!(StandardIdentifier::from("order"), StandardIdentifier::Order);
    }

    #[test]
    fn display_obeys_width() {
        assert_eq!(format!("{:>7}|", StandardIdentifier::Order), "  ORDER|");
    }
}
