//! The types of members, as far as they matter for what travels.

use std::fmt;

use quote::ToTokens as _;

/// A type of the crate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    /// `String`
    Text,
    /// `bool`
    Boolean,
    /// `i32`
    Integer,
    /// `i64`
    Long,
    /// `f64`
    Double,
    /// `OffsetDateTime`
    Timestamp,
    /// `Vec<…>`
    List(Box<Type>),
    /// A map by key.
    Map(Box<Type>, Box<Type>),
    /// `Option<…>`
    Option(Box<Type>),
    /// A struct, an enum or an alias of the crate.
    Named(String),
    /// Anything else, as it is written.
    Other(String),
}

impl Type {
    /// Reads a type; a `Box` is passed over.
    #[must_use]
    pub fn read(ty: &syn::Type) -> Self {
        let other = || Self::Other(ty.to_token_stream().to_string().replace(' ', ""));
        let syn::Type::Path(path) = ty else { return other() };
        let Some(segment) = path.path.segments.last() else { return other() };
        let arguments = arguments(segment);
        match (segment.ident.to_string().as_str(), arguments.as_slice()) {
            ("String", []) => Self::Text,
            ("bool", []) => Self::Boolean,
            ("i32", []) => Self::Integer,
            ("i64", []) => Self::Long,
            ("f64", []) => Self::Double,
            ("OffsetDateTime", []) => Self::Timestamp,
            ("Vec", [item]) => Self::List(Box::new(Self::read(item))),
            ("BTreeMap" | "HashMap" | "SortedMap", [key, value]) => {
                Self::Map(Box::new(Self::read(key)), Box::new(Self::read(value)))
            }
            ("Option", [inner]) => Self::Option(Box::new(Self::read(inner))),
            ("Box", [inner]) => Self::read(inner),
            (name, []) => Self::Named(name.to_owned()),
            _ => other(),
        }
    }

    /// The type without its `Option`, and whether it had one.
    #[must_use]
    pub fn without_option(&self) -> (&Self, bool) {
        match self {
            Self::Option(inner) => (inner, true),
            plain => (plain, false),
        }
    }
}

/// The types between the angle brackets of a path's segment.
pub(super) fn arguments(segment: &syn::PathSegment) -> Vec<&syn::Type> {
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else { return Vec::new() };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

impl fmt::Display for Type {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => formatter.write_str("String"),
            Self::Boolean => formatter.write_str("bool"),
            Self::Integer => formatter.write_str("i32"),
            Self::Long => formatter.write_str("i64"),
            Self::Double => formatter.write_str("f64"),
            Self::Timestamp => formatter.write_str("OffsetDateTime"),
            Self::List(item) => write!(formatter, "Vec<{item}>"),
            Self::Map(key, value) => write!(formatter, "BTreeMap<{key}, {value}>"),
            Self::Option(inner) => write!(formatter, "Option<{inner}>"),
            Self::Named(name) | Self::Other(name) => formatter.write_str(name),
        }
    }
}
