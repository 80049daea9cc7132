//! A request's data as method, path, query and body.

use bytes::Bytes;
use http::Method;

use super::encode_error::EncodeError;
use super::members::MemberRouter;
use super::path;
use crate::operation::Operation;

/// A request as it goes on the wire, but for host and headers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct EncodedRequest {
    pub(crate) method: Method,
    /// Percent-encoded, with a leading slash.
    pub(crate) path: String,
    /// Percent-encoded, without the question mark.
    pub(crate) query: String,
    /// JSON; `None` for an operation that has no member in its body.
    pub(crate) body: Option<Bytes>,
}

/// Sends each member of a request to where its operation says that it travels.
pub(crate) fn encode<O: Operation>(request: &O) -> Result<EncodedRequest, EncodeError> {
    let members = request.serialize(MemberRouter { template: O::PATH, query_names: O::QUERY })?;
    let label = |name: &str| members.labels.iter().find(|(member, _)| *member == name).map(|(_, text)| text.as_str());
    let path = path::fill(O::PATH, label)
        .map_err(|(member, problem)| EncodeError::PathLabel { member: member.to_owned(), problem })?;
    Ok(EncodedRequest { method: O::METHOD, path, query: members.query, body: members.body.map(Bytes::from) })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;
    use serde::Serialize;

    use super::*;
    use crate::operation::RepeatSafety;

    #[derive(Default, Serialize)]
    #[serde(rename_all = "PascalCase")]
    struct Everywhere {
        name: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        token: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        limit: Option<i32>,
        hidden: Option<bool>,
        #[serde(rename = "keys")]
        keys: Vec<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        tags: Option<BTreeMap<String, String>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        flag: Option<bool>,
    }

    impl Operation for Everywhere {
        type Response = ();
        const NAME: &'static str = "Everywhere";
        const METHOD: Method = Method::POST;
        const PATH: &'static str = "/things/{Name}";
        const QUERY: &'static [(&'static str, &'static str)] =
            &[("Token", "next-token"), ("Limit", "max-results"), ("Hidden", "include-hidden"), ("keys", "tagKeys")];
        const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
    }

    #[derive(Serialize)]
    #[serde(rename_all = "PascalCase")]
    struct PathOnly {
        name: String,
    }

    impl Operation for PathOnly {
        type Response = ();
        const NAME: &'static str = "PathOnly";
        const METHOD: Method = Method::GET;
        const PATH: &'static str = "/things/{Name}";
        const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
    }

    fn body(request: &EncodedRequest) -> Option<&str> {
        request.body.as_deref().map(|body| std::str::from_utf8(body).unwrap())
    }

    #[test]
    fn each_member_travels_where_the_operation_says() {
        let request = Everywhere {
            name: "a b".into(),
            token: Some("x&y=".into()),
            limit: Some(10),
            hidden: Some(false),
            keys: vec!["k1".into(), "k 2".into()],
            tags: Some([("t".to_owned(), String::new())].into()),
            flag: Some(false),
        };
        let encoded = encode(&request).unwrap();
        assert_eq!(encoded.path, "/things/a%20b");
        assert_eq!(encoded.query, "next-token=x%26y%3D&max-results=10&include-hidden=false&tagKeys=k1&tagKeys=k%202");
        assert_eq!(body(&encoded), Some(r#"{"Tags":{"t":""},"Flag":false}"#));
    }

    #[test]
    fn nothing_set_is_an_empty_object_and_no_query() {
        let encoded = encode(&Everywhere { name: "a".into(), ..Default::default() }).unwrap();
        assert_eq!(encoded.query, "");
        assert_eq!(body(&encoded), Some("{}"));
    }

    #[test]
    fn without_body_members_there_is_no_body() {
        assert_eq!(encode(&PathOnly { name: "a".into() }).unwrap().body, None);
    }

    #[test]
    fn an_empty_query_value_is_sent() {
        let request = Everywhere { name: "a".into(), token: Some(String::new()), ..Default::default() };
        assert_eq!(encode(&request).unwrap().query, "next-token=");
    }

    #[test]
    fn a_bad_label_is_named() {
        let error = encode(&PathOnly { name: "..".into() }).unwrap_err();
        assert!(error.to_string().starts_with("Name must not be `.` or `..`"), "{error}");
    }

    proptest! {
        #[test]
        fn any_text_survives_as_label_and_as_query_value(name in "\\PC+|.+", token in ".*") {
            prop_assume!(name != "." && name != "..");
            let request = Everywhere { name: name.clone(), token: Some(token.clone()), ..Default::default() };
            let encoded = encode(&request).unwrap();
            let url = reqwest::Url::parse(&format!("https://host.test{}?{}", encoded.path, encoded.query)).unwrap();

            prop_assert_eq!(url.path(), &encoded.path);
            let segment = url.path().strip_prefix("/things/").unwrap();
            prop_assert_eq!(percent_decode_str(segment).decode_utf8().unwrap(), name.as_str());
            prop_assert_eq!(url.query(), Some(encoded.query.as_str()));
            let (key, value) = url.query_pairs().next().unwrap();
            prop_assert_eq!((key.as_ref(), value.as_ref()), ("next-token", token.as_str()));
        }
    }
}
