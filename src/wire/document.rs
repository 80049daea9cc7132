//! Request documents: JSON texts that people keep in files.

use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, IntoDeserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;

use super::duplicate::duplicate;
use super::response::{member_path, without_values};
use crate::error::Error;

/// A request that is kept as a JSON text, such as a `--cli-input-json` file of the AWS command line.
///
/// It takes what the command line takes: its skeletons (`--generate-cli-skeleton`), and timestamps as seconds or as text,
/// such as `2026-10-01T12:30:00-0800` or `2026-10-01`, in UTC where there is no offset.
///
/// An error shows the path of the member, and its line and column. Members that do not exist are errors, since they would
/// silently not be sent, and so are members that stand twice.
///
/// ```
/// use customer_profiles::RequestDocument;
/// use customer_profiles::operations::PutIntegrationRequest;
///
/// let text = r#"{ "Uri": "s3://acme-orders", "ObjectTypeName": "Order" }"#;
/// let request: PutIntegrationRequest =
///     RequestDocument::new(text).member("DomainName", "acme").read()?;
/// assert_eq!(request.domain_name, "acme");
///
/// let error = RequestDocument::new("{\n  \"Uri\": 7\n}")
///     .read::<PutIntegrationRequest>()
///     .unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the document is not a valid request: Uri: \
///      expected a string, found number (line 2, column 10)"
/// );
/// # Ok::<(), customer_profiles::Error>(())
/// ```
///
/// `Debug` shows nothing of the text, which may hold customers' data.
#[derive(Clone)]
pub struct RequestDocument<'a> {
    text: &'a str,
    members: Vec<(&'a str, &'a str)>,
}

impl fmt::Debug for RequestDocument<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("RequestDocument").field("length", &self.text.len()).finish_non_exhaustive()
    }
}

impl<'a> RequestDocument<'a> {
    /// A document with this text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text: text.strip_prefix('\u{feff}').unwrap_or(text), members: Vec::new() }
    }

    /// Sets a member of the request, which takes the place of the one in the text, whatever that is, and of one set before.
    #[must_use]
    pub fn member(mut self, name: &'a str, value: &'a str) -> Self {
        self.members.retain(|(other, _)| *other != name);
        self.members.push((name, value));
        self
    }

    /// Reads the document as a request.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) where the text is no JSON, a required member is
    /// missing, a value is of the wrong type, or a member, at any depth, does not exist or stands twice.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        read_document(self.text, &self.members)
            .map_err(|problem| Error::invalid_request(format!("the document is not a valid request: {problem}")))
    }
}

/// Reads a JSON text whose members must all exist and stand once; an error is the member's path, the problem, and its line
/// and column.
pub(crate) fn read_document<T: DeserializeOwned>(text: &str, members: &[(&str, &str)]) -> Result<T, String> {
    if let Some(problem) = duplicate(text, members) {
        return Err(problem);
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let mut unknown = None;
    let mut note_unknown = |path: serde_ignored::Path<'_>| {
        unknown.get_or_insert_with(|| unknown_path(&path));
    };
    let mut track = serde_path_to_error::Track::new();
    let ignoring = serde_ignored::Deserializer::new(WithMembers { json: &mut json, members }, &mut note_unknown);
    let result = T::deserialize(serde_path_to_error::Deserializer::new(ignoring, &mut track))
        .and_then(|document| json.end().map(|()| document));
    let document = result.map_err(|error| {
        let text = error.to_string();
        let problem = text.rsplit_once(" at line ").map_or(text.as_str(), |(problem, _)| problem);
        let path = member_path(&track.path()).map(|path| format!("{path}: ")).unwrap_or_default();
        let position = if error.line() == 0 {
            String::new()
        } else {
            format!(" (line {}, column {})", error.line(), error.column())
        };
        format!("{path}{}{position}", without_values(problem))
    })?;
    match unknown {
        None => Ok(document),
        Some(path) => Err(format!("{path}: there is no such member; check its spelling")),
    }
}

/// The path of a member that was passed over, such as `Fields.OrderId.Sourse`.
#[must_use]
pub fn unknown_path(path: &serde_ignored::Path<'_>) -> String {
    use serde_ignored::Path;
    match path {
        Path::Root => String::new(),
        Path::Seq { parent, index } => format!("{}[{index}]", unknown_path(parent)),
        Path::Map { parent, key } => match unknown_path(parent) {
            parent if parent.is_empty() => key.clone(),
            parent => format!("{parent}.{key}"),
        },
        Path::Some { parent } | Path::NewtypeStruct { parent } | Path::NewtypeVariant { parent } => {
            unknown_path(parent)
        }
    }
}

/// A JSON object in which some members are given from outside.
struct WithMembers<'a, D> {
    json: D,
    members: &'a [(&'a str, &'a str)],
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for WithMembers<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.json.deserialize_map(MembersFirst { visitor, members: self.members })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct MembersFirst<'a, V> {
    visitor: V,
    members: &'a [(&'a str, &'a str)],
}

impl<'de, V: Visitor<'de>> Visitor<'de> for MembersFirst<'_, V> {
    type Value = V::Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(formatter)
    }

    fn visit_map<A: MapAccess<'de>>(self, text: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(MembersThenText { text, members: self.members, given: 0 })
    }
}

struct MembersThenText<'a, A> {
    text: A,
    members: &'a [(&'a str, &'a str)],
    /// How many of the members from outside have been given.
    given: usize,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for MembersThenText<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        if let Some((name, _)) = self.members.get(self.given) {
            return seed.deserialize(key(name)).map(Some);
        }
        while let Some(name) = self.text.next_key::<String>()? {
            if self.members.iter().all(|(given, _)| *given != name) {
                return seed.deserialize(key(&name)).map(Some);
            }
            self.text.next_value::<IgnoredAny>()?;
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match self.members.get(self.given) {
            Some((_, value)) => {
                self.given += 1;
                seed.deserialize(GivenValue(key(value)))
            }
            None => self.text.next_value_seed(seed),
        }
    }
}

/// A text that is present: for a member that may be absent, serde asks for an option first.
struct GivenValue<'a, E>(StrDeserializer<'a, E>);

impl<'de, E: serde::de::Error> Deserializer<'de> for GivenValue<'_, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.0.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct newtype_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn key<E: serde::de::Error>(text: &str) -> StrDeserializer<'_, E> {
    text.into_deserializer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::PutIntegrationRequest;
    use crate::operations::PutProfileObjectTypeRequest;

    fn problem(text: &str) -> String {
        let error = RequestDocument::new(text).member("DomainName", "acme").read::<PutProfileObjectTypeRequest>();
        let text = error.unwrap_err().to_string();
        text.strip_prefix("the document is not a valid request: ").unwrap().to_owned()
    }

    #[test]
    fn a_given_member_takes_the_place_of_the_one_in_the_text() {
        let text = r#"{"Uri":"u","DomainName":"YOUR-DOMAIN"}"#;
        let document = RequestDocument::new(text);
        assert_eq!(document.read::<PutIntegrationRequest>().unwrap().domain_name, "YOUR-DOMAIN");
        let request: PutIntegrationRequest = document.member("DomainName", "acme").read().unwrap();
        assert_eq!((request.domain_name.as_str(), request.uri.as_deref()), ("acme", Some("u")));
    }

    #[test]
    fn an_error_has_line_column_and_path() {
        assert_eq!(
            problem("{\n  \"ObjectTypeName\": \"Order\",\n  \"Description\": 5\n}"),
            "Description: expected a string, found number (line 3, column 18)"
        );
        assert_eq!(
            problem(r#"{"ObjectTypeName":"Order","Description":"d","Keys":{"k":[{"FieldNames":"Jane"}]}}"#),
            "Keys.k[0].FieldNames: expected a sequence, found string (line 1, column 77)"
        );
        assert_eq!(problem("{\"ObjectTypeName\": \"Order\"\n"), "EOF while parsing an object (line 2, column 0)");
        assert_eq!(problem(r#"{"ObjectTypeName":"Order"}"#), "missing field `Description` (line 1, column 26)");
        assert_eq!(
            problem(r#"{"ObjectTypeName":"Order","Description":"d"} x"#),
            "trailing characters (line 1, column 46)"
        );
        assert_eq!(problem("[]"), "expected struct PutProfileObjectTypeRequest, found sequence (line 1, column 0)");
    }

    #[test]
    fn a_member_that_does_not_exist_is_an_error_at_any_depth() {
        assert_eq!(
            problem(r#"{"ObjectTypeName":"Order","Description":"d","Fields":{"a":{"source":"x"}}}"#),
            "Fields.a.source: there is no such member; check its spelling"
        );
        assert!(problem(r#"{"ObjectTypename":"Order"}"#).starts_with("ObjectTypename: unknown field `ObjectTypename`"));
    }

    #[test]
    fn a_member_that_stands_twice_is_an_error_at_any_depth() {
        assert_eq!(
            problem("{\"ObjectTypeName\":\"Order\",\n\"ObjectTypeName\":\"Order\"}"),
            "ObjectTypeName: the member stands twice (line 2, column 16)"
        );
        assert_eq!(
            problem(r#"{"ObjectTypeName":"Order","Description":"d","Tags":{"team":"a","team":"b"}}"#),
            "Tags.team: the member stands twice (line 1, column 69)"
        );
        assert_eq!(
            problem(r#"{"ObjectTypeName":"Order","Description":"d","Keys":{"k":[{"FieldNames":[],"FieldNames":[]}]}}"#),
            "Keys.k[0].FieldNames: the member stands twice (line 1, column 86)"
        );
    }

    #[test]
    fn a_given_member_replaces_whatever_the_text_has_and_the_last_one_given_counts() {
        for in_text in
            [r#""DomainName":"a","DomainName":"b","#, r#""DomainName":{"x":1,"x":2},"#, r#""DomainName":null,"#]
        {
            let text = format!("{{{in_text}\"Uri\":\"u\"}}");
            let document = RequestDocument::new(&text).member("DomainName", "first").member("DomainName", "acme");
            assert_eq!(document.read::<PutIntegrationRequest>().unwrap().domain_name, "acme", "{in_text}");
        }
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        let request: PutIntegrationRequest = RequestDocument::new("\u{feff}{\"DomainName\":\"d\"}").read().unwrap();
        assert_eq!(request.domain_name, "d");
    }
}
