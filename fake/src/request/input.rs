//! A request's members, from where they travel: path, query and body.

use customer_profiles::Operation;
use customer_profiles::internal::unknown_path;
use http::Method;
use percent_encoding::percent_decode_str;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use super::catalogue::OperationInfo;
use super::received_request::ReceivedRequest;
use crate::error::ServiceError;

/// The members of a request, each with its name in the API.
pub(crate) struct Members(Vec<(String, Member)>);

impl From<Map<String, Value>> for Members {
    fn from(members: Map<String, Value>) -> Self {
        Self(members.into_iter().map(|(name, value)| (name, Member::Json(value))).collect())
    }
}

impl Members {
    /// The members of a request of this operation. What its path and query have counts before what its body has.
    pub(crate) fn received(operation: &OperationInfo, request: &ReceivedRequest) -> Result<Self, ServiceError> {
        let mut members = Vec::new();
        for (label, segment) in operation.labels(&request.path).unwrap_or_default() {
            let text = percent_decode_str(segment).decode_utf8();
            let text = text.map_err(|_| ServiceError::bad_request(format!("{label} is not UTF-8")))?;
            members.push((label.to_owned(), Member::Texts(vec![text.into_owned()])));
        }
        for (member, name) in operation.query {
            let values: Vec<String> =
                request.query.iter().filter(|(given, _)| given == name).map(|(_, value)| value.clone()).collect();
            if !values.is_empty() {
                members.push(((*member).to_owned(), Member::Texts(values)));
            }
        }
        if matches!(operation.method, Method::POST | Method::PUT | Method::PATCH) && !request.body.is_empty() {
            let body =
                request.json.as_ref().ok_or_else(|| ServiceError::serialization("The body is not valid JSON"))?;
            let body = body.as_object().ok_or_else(|| ServiceError::bad_request("The body is not a JSON object"))?;
            for (member, value) in body {
                if members.iter().all(|(given, _)| given != member) {
                    members.push((member.clone(), Member::Json(value.clone())));
                }
            }
        }
        Ok(Self(members))
    }

    /// The members as a request; one that does not exist, at any depth, is an error.
    pub(crate) fn read<T: DeserializeOwned>(self) -> Result<T, ServiceError> {
        let mut unknown = None;
        let mut note_unknown = |path: serde_ignored::Path<'_>| {
            unknown.get_or_insert_with(|| unknown_path(&path));
        };
        let members = MapDeserializer::<_, serde_json::Error>::new(self.0.into_iter());
        let noting = serde_ignored::Deserializer::new(members, &mut note_unknown);
        let request = serde_path_to_error::deserialize(noting).map_err(|error| {
            let path = error.path().to_string();
            let problem = error.into_inner();
            ServiceError::bad_request(if path == "." { problem.to_string() } else { format!("{path}: {problem}") })
        })?;
        match unknown {
            None => Ok(request),
            Some(path) => Err(ServiceError::bad_request(format!("{path}: there is no such member"))),
        }
    }
}

impl ReceivedRequest {
    /// The request as the type that a caller made it of, wherever its members travelled; `None` if it is one of another
    /// operation, or can't be read.
    ///
    /// ```
    /// use customer_profiles::operations::ListIntegrationsRequest;
    /// use customer_profiles_fake::FakeService;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.client().list_integrations("acme").max_results(7).await?;
    ///
    /// let request: ListIntegrationsRequest = service.requests()[0].read().unwrap();
    /// assert_eq!((request.domain_name.as_str(), request.max_results), ("acme", Some(7)));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn read<O: Operation + DeserializeOwned>(&self) -> Option<O> {
        if self.operation != Some(O::NAME) {
            return None;
        }
        Members::received(&OperationInfo::of::<O>(), self).ok()?.read().ok()
    }
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

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::HeaderMap;
    use serde_json::json;

    use super::*;

    fn members(method: Method, body: &'static str) -> Result<Value, ServiceError> {
        let path = "/domains/{DomainName}/things/{Name}";
        let query = &[("Size", "size")];
        let operation = OperationInfo { name: "ChangeThing", method: method.clone(), path, query };
        let body = Bytes::from_static(body.as_bytes());
        let path = "/domains/acme/things/a%20b";
        let request = ReceivedRequest::new(method, path, "size=7&other=8", HeaderMap::new(), body);
        Members::received(&operation, &request)?.read()
    }

    #[test]
    fn members_of_the_body_are_read_for_each_method_that_has_one() {
        let all = json!({ "DomainName": "acme", "Name": "a b", "Size": "7", "Colour": "red" });
        for method in [Method::POST, Method::PUT, Method::PATCH] {
            assert_eq!(members(method, r#"{"Colour":"red"}"#), Ok(all.clone()));
        }
        let no_body = json!({ "DomainName": "acme", "Name": "a b", "Size": "7" });
        assert_eq!(members(Method::GET, r#"{"Colour":"red"}"#), Ok(no_body.clone()));
        assert_eq!(members(Method::PATCH, ""), Ok(no_body));
    }

    #[test]
    fn what_the_path_and_the_query_have_counts_before_the_body() {
        let body = r#"{"DomainName":"emca","Size":"8"}"#;
        assert_eq!(members(Method::PUT, body), Ok(json!({ "DomainName": "acme", "Name": "a b", "Size": "7" })));
    }
}
