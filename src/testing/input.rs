//! A request's members, from where they travel: path, query and body.

use http::Method;
use percent_encoding::percent_decode_str;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Value;

use super::answer::ServiceError;
use super::received_request::ReceivedRequest;
use super::routes;
use crate::operation::Operation;

/// Reads a request of an operation; the reverse of `wire::request::encode`.
pub(super) fn read<O: Operation + DeserializeOwned>(request: &ReceivedRequest) -> Result<O, ServiceError> {
    let mut members = Vec::new();
    for (label, segment) in routes::labels(O::PATH, &request.path).unwrap_or_default() {
        let text = percent_decode_str(segment).decode_utf8();
        let text = text.map_err(|_| ServiceError::bad_request(format!("{label} is not UTF-8")))?;
        members.push((label.to_owned(), Member::Texts(vec![text.into_owned()])));
    }
    for (member, name) in O::QUERY {
        let values: Vec<String> =
            request.query.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect();
        if !values.is_empty() {
            members.push(((*member).to_owned(), Member::Texts(values)));
        }
    }
    if matches!(O::METHOD, Method::POST | Method::PUT) && !request.body.is_empty() {
        let body = request.json.as_ref().ok_or_else(|| ServiceError::serialization("The body is not valid JSON"))?;
        let body = body.as_object().ok_or_else(|| ServiceError::bad_request("The body is not a JSON object"))?;
        for (member, value) in body {
            if members.iter().all(|(given, _)| given != member) {
                members.push((member.clone(), Member::Json(value.clone())));
            }
        }
    }
    let members = MapDeserializer::<_, serde_json::Error>::new(members.into_iter());
    serde_path_to_error::deserialize(members).map_err(|error| {
        let path = error.path().to_string();
        let problem = error.into_inner();
        ServiceError::bad_request(if path == "." { problem.to_string() } else { format!("{path}: {problem}") })
    })
}

/// The value of a member.
enum Member {
    /// Texts of the path or the query; more than one for a list.
    Texts(Vec<String>),
    /// A value of the body.
    Json(Value),
}

impl Member {
    /// As JSON, for a member that is one number or one boolean.
    fn into_scalar(self) -> Value {
        match self {
            Self::Json(value) => value,
            Self::Texts(texts) => {
                let text = texts.into_iter().next_back().unwrap_or_default();
                let scalar = serde_json::from_str(&text).ok();
                scalar.filter(|value: &Value| value.is_number() || value.is_boolean()).unwrap_or(Value::String(text))
            }
        }
    }
}

impl IntoDeserializer<'_, serde_json::Error> for Member {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Member {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Self::Texts(texts) => visitor.visit_string(texts.into_iter().next_back().unwrap_or_default()),
            Self::Json(value) => value.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Self::Texts(_) => visitor.visit_some(self),
            Self::Json(value) => value.deserialize_option(visitor),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self {
            Self::Texts(texts) => visitor.visit_seq(SeqDeserializer::new(texts.into_iter())),
            Self::Json(value) => value.deserialize_seq(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        match self {
            Self::Texts(_) => visitor.visit_newtype_struct(self),
            Self::Json(value) => value.deserialize_newtype_struct(name, visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        self.into_scalar().deserialize_enum(name, variants, visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.into_scalar().deserialize_bool(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.into_scalar().deserialize_i32(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.into_scalar().deserialize_i64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        self.into_scalar().deserialize_f64(visitor)
    }

    forward_to_deserialize_any! {
        i8 i16 u8 u16 u32 u64 f32 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map struct identifier ignored_any
    }
}
