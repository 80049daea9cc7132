//! The API description: operations and the shapes that they are made of, as AWS publishes them.

mod documented;
mod members;

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

/// A whole API.
#[derive(Clone, Debug, Deserialize)]
pub struct Description {
    /// The operations, by name.
    pub operations: BTreeMap<String, Operation>,
    /// The shapes, by name.
    pub shapes: BTreeMap<String, Shape>,
}

/// An operation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Operation {
    /// Its name.
    pub name: String,
    /// Its HTTP method and path.
    pub http: Http,
    /// The structure that it takes.
    pub input: Reference,
    /// The structure of its response.
    pub output: Reference,
    /// The errors that its response can be.
    #[serde(default)]
    pub errors: Vec<Reference>,
    /// Whether it changes nothing.
    #[serde(default)]
    pub readonly: bool,
    /// Whether twice is as once.
    #[serde(default)]
    pub idempotent: bool,
}

/// The HTTP binding of an operation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Http {
    /// The method.
    pub method: String,
    /// The path, with `{Label}` in the place of members.
    pub request_uri: String,
    /// The status of success.
    #[serde(default)]
    pub response_code: Option<u16>,
}

/// The name of a shape, where it is used.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The name.
    pub shape: String,
}

/// A type of the API.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Shape {
    /// Named members.
    Structure(Structure),
    /// Values of one kind.
    List(List),
    /// Values by key.
    Map(Map),
    /// Text, or an enum.
    String(Text),
    /// 32 bits.
    Integer(Number),
    /// 64 bits.
    Long(Number),
    /// 64 bits, floating.
    Double(Number),
    /// True or false.
    Boolean(Plain),
    /// An instant.
    Timestamp(Plain),
}

/// A structure, a union or an error.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(clippy::struct_excessive_bools)] // the form of the file
pub struct Structure {
    /// The members, by name.
    #[serde(deserialize_with = "members::in_order")]
    pub members: BTreeMap<String, Member>,
    /// The names of the required members.
    pub required: Vec<String>,
    /// Whether exactly one member is set.
    pub union: bool,
    /// Whether it must not show.
    pub sensitive: bool,
    /// Its HTTP status, if it is an error.
    pub error: Option<ErrorStatus>,
    /// Whether it is an error.
    pub exception: bool,
    /// Whether it is the server's fault.
    pub fault: bool,
}

/// The status of an error.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ErrorStatus {
    /// The HTTP status.
    pub http_status_code: u16,
}

/// A member of a structure.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Member {
    /// The name of its shape.
    pub shape: String,
    /// Where it travels, if not in the body.
    #[serde(default)]
    pub location: Option<Location>,
    /// Its name there.
    #[serde(default)]
    pub location_name: Option<String>,
    /// Whether absence differs from zero.
    #[serde(default, rename = "box")]
    pub boxed: bool,
    /// Its place among the members of the structure.
    #[serde(skip)]
    pub position: usize,
}

/// A place outside the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Location {
    /// A label of the path.
    Uri,
    /// The query.
    Querystring,
    /// The HTTP status of the response.
    StatusCode,
}

/// A list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// What it holds.
    pub member: Reference,
    /// The least count.
    #[serde(default)]
    pub min: Option<usize>,
    /// The greatest count.
    #[serde(default)]
    pub max: Option<usize>,
    /// Whether it must not show.
    #[serde(default)]
    pub sensitive: bool,
}

/// A map.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    /// What its keys are.
    pub key: Reference,
    /// What its values are.
    pub value: Reference,
    /// The least count.
    #[serde(default)]
    pub min: Option<usize>,
    /// The greatest count.
    #[serde(default)]
    pub max: Option<usize>,
    /// Whether it must not show.
    #[serde(default)]
    pub sensitive: bool,
}

/// Text.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Text {
    /// The known values; empty if any text is one.
    #[serde(rename = "enum")]
    pub values: Vec<String>,
    /// The least length, in characters.
    pub min: Option<usize>,
    /// The greatest length, in characters.
    pub max: Option<usize>,
    /// A regular expression, anchored only where it says so.
    pub pattern: Option<String>,
    /// Whether it must not show.
    pub sensitive: bool,
    /// Whether the API wants it no more.
    pub deprecated: bool,
}

/// A number.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Number {
    /// The least value.
    pub min: Option<f64>,
    /// The greatest value.
    pub max: Option<f64>,
    /// Whether absence differs from zero.
    #[serde(rename = "box")]
    pub boxed: bool,
}

/// A shape that has nothing but its type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Plain {
    /// Whether absence differs from zero.
    #[serde(rename = "box")]
    pub boxed: bool,
}

impl Description {
    /// Reads a description from a file.
    ///
    /// # Errors
    ///
    /// A text that names the file and says what is wrong with it.
    pub fn load(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Reads a description from its JSON text.
    ///
    /// # Errors
    ///
    /// A text that says what is wrong: no JSON, a key that is not known here, a shape that does not exist.
    pub fn parse(text: &str) -> Result<Self, String> {
        let description: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        match description.missing_shape() {
            None => Ok(description),
            Some(name) => Err(format!("there is no shape `{name}`")),
        }
    }

    /// A shape by its name.
    ///
    /// # Panics
    ///
    /// If there is none; of the names in a description itself, [`parse`](Self::parse) has made sure.
    #[must_use]
    pub fn shape(&self, name: &str) -> &Shape {
        &self.shapes[name]
    }

    /// The structure of this name; one without members where the shape is none.
    #[must_use]
    pub fn structure(&self, name: &str) -> &Structure {
        static EMPTY: Structure = Structure {
            members: BTreeMap::new(),
            required: Vec::new(),
            union: false,
            sensitive: false,
            error: None,
            exception: false,
            fault: false,
        };
        match self.shape(name) {
            Shape::Structure(structure) => structure,
            _ => &EMPTY,
        }
    }

    fn missing_shape(&self) -> Option<&str> {
        let operations = self.operations.values().flat_map(|operation| {
            [&operation.input, &operation.output].into_iter().chain(&operation.errors).map(|reference| &reference.shape)
        });
        let shapes = self.shapes.values().flat_map(Shape::references);
        operations.map(String::as_str).chain(shapes).find(|name| !self.shapes.contains_key(*name))
    }
}

impl Operation {
    /// The name under which a response and a request both carry the token of a page, if they do.
    #[must_use]
    pub fn token_member(&self, description: &Description) -> Option<&'static str> {
        const TOKEN: &str = "NextToken";
        let has_token = |reference: &Reference| description.structure(&reference.shape).members.contains_key(TOKEN);
        (has_token(&self.input) && has_token(&self.output)).then_some(TOKEN)
    }

    /// The path as the crate writes it: labels are members, whatever their name on the wire.
    #[must_use]
    pub fn path(&self, input: &Structure) -> String {
        let labels = input.members.iter().filter(|(_, member)| member.location == Some(Location::Uri));
        labels.fold(self.http.request_uri.clone(), |path, (name, member)| {
            path.replace(&format!("{{{}}}", member.name_on_wire(name)), &format!("{{{name}}}"))
        })
    }

    /// The members of the input in the order of the crate: labels in the order of the path, then the others in that of
    /// the API.
    #[must_use]
    pub fn members_in_order<'a>(&self, input: &'a Structure) -> Vec<(&'a str, &'a Member)> {
        let path = self.path(input);
        let mut members = input.members_in_order();
        members.sort_by_key(|(name, _)| path.find(&format!("{{{name}}}")).unwrap_or(usize::MAX));
        members
    }
}

impl Shape {
    /// Whether its values must not show.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        match self {
            Self::Structure(shape) => shape.sensitive,
            Self::List(shape) => shape.sensitive,
            Self::Map(shape) => shape.sensitive,
            Self::String(shape) => shape.sensitive,
            Self::Integer(_) | Self::Long(_) | Self::Double(_) | Self::Boolean(_) | Self::Timestamp(_) => false,
        }
    }

    /// The names of the shapes that it is made of.
    #[must_use]
    pub fn references(&self) -> Vec<&str> {
        match self {
            Self::Structure(shape) => {
                shape.members_in_order().into_iter().map(|(_, member)| member.shape.as_str()).collect()
            }
            Self::List(shape) => vec![&shape.member.shape],
            Self::Map(shape) => vec![&shape.key.shape, &shape.value.shape],
            _ => Vec::new(),
        }
    }
}

impl Structure {
    /// Whether a member is required.
    #[must_use]
    pub fn requires(&self, member: &str) -> bool {
        self.required.iter().any(|required| required == member)
    }

    /// The members in the order of the API.
    #[must_use]
    pub fn members_in_order(&self) -> Vec<(&str, &Member)> {
        let mut members: Vec<_> = self.members.iter().map(|(name, member)| (name.as_str(), member)).collect();
        members.sort_by_key(|(_, member)| member.position);
        members
    }
}

impl Member {
    /// Its name outside the body; `name` is its own.
    #[must_use]
    pub fn name_on_wire<'a>(&'a self, name: &'a str) -> &'a str {
        self.location_name.as_deref().unwrap_or(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_not_known_is_an_error() {
        let text = r#"{ "operations": {}, "shapes": { "Text": { "type": "string", "streaming": true } } }"#;
        assert!(Description::parse(text).unwrap_err().starts_with("unknown field `streaming`"));
    }

    #[test]
    fn a_shape_that_does_not_exist_is_an_error() {
        let text = r#"{ "operations": {}, "shapes": { "Texts": { "type": "list", "member": { "shape": "Text" } } } }"#;
        assert_eq!(Description::parse(text).unwrap_err(), "there is no shape `Text`");
    }
}
