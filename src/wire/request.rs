//! A request's data as method, path, query and body.

use bytes::Bytes;
use http::Method;

use super::encode_error::EncodeError;
use super::members::MemberRouter;
use crate::operation::Operation;

/// Room for what most requests have in their path and query.
const USUAL_LENGTH_OF_VALUES: usize = 64;

/// A request as it goes on the wire, but for host and headers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct EncodedRequest {
    pub(crate) method: Method,
    /// Percent-encoded, with a leading slash; the query stands behind a question mark, if there is one.
    pub(crate) path_and_query: String,
    /// JSON; `None` for an operation that has no member in its body.
    pub(crate) body: Option<Bytes>,
}

/// Sends each member of a request to where its operation says that it travels; the path gets a prefix that is encoded.
pub(crate) fn encode<O: Operation>(request: &O, prefix: &str) -> Result<EncodedRequest, EncodeError> {
    let mut path = String::with_capacity(prefix.len() + O::PATH.len() + USUAL_LENGTH_OF_VALUES);
    path.push_str(prefix);
    path.push_str(O::PATH);
    let members = request.serialize(MemberRouter { path, query_names: O::QUERY })?;
    Ok(EncodedRequest {
        method: O::METHOD,
        path_and_query: members.path_and_query,
        body: members.body.map(Bytes::from),
    })
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

    fn encoded<O: Operation>(request: &O) -> EncodedRequest {
        encode(request, "").unwrap()
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
        let encoded = encoded(&request);
        let query = "next-token=x%26y%3D&max-results=10&include-hidden=false&tagKeys=k1&tagKeys=k%202";
        assert_eq!(encoded.path_and_query, format!("/things/a%20b?{query}"));
        assert_eq!(body(&encoded), Some(r#"{"Tags":{"t":""},"Flag":false}"#));
    }

    #[test]
    fn nothing_set_is_an_empty_object_and_no_query() {
        let encoded = encoded(&Everywhere { name: "a".into(), ..Default::default() });
        assert_eq!(encoded.path_and_query, "/things/a");
        assert_eq!(body(&encoded), Some("{}"));
    }

    #[test]
    fn without_body_members_there_is_no_body() {
        assert_eq!(encoded(&PathOnly { name: "a".into() }).body, None);
    }

    #[test]
    fn an_empty_query_value_is_sent() {
        let request = Everywhere { name: "a".into(), token: Some(String::new()), ..Default::default() };
        assert_eq!(encoded(&request).path_and_query, "/things/a?next-token=");
    }

    #[test]
    fn a_bad_label_is_named() {
        for (name, problem) in [("..", "Name must not be `.` or `..`"), ("", "Name must not be empty")] {
            let error = encode(&PathOnly { name: name.into() }, "").unwrap_err();
            assert!(error.to_string().starts_with(problem), "{error}");
        }
    }

    #[test]
    fn a_label_without_a_value_is_named() {
        #[derive(Serialize)]
        struct Nothing;

        impl Operation for Nothing {
            type Response = ();
            const NAME: &'static str = "Nothing";
            const METHOD: Method = Method::GET;
            const PATH: &'static str = PathOnly::PATH;
            const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
        }

        let error = encode(&Nothing, "").unwrap_err();
        assert!(error.to_string().starts_with("Name must be set"), "{error}");
    }

    #[test]
    fn a_prefix_stays_in_front() {
        let encoded = encode(&PathOnly { name: "a b".into() }, "/aws/%7BName%7D").unwrap();
        assert_eq!(encoded.path_and_query, "/aws/%7BName%7D/things/a%20b");
    }

    /// A query that stands before a label is none of its path.
    #[test]
    fn members_may_come_in_any_order() {
        #[derive(Serialize)]
        #[serde(rename_all = "PascalCase")]
        struct QueryFirst {
            token: &'static str,
            name: &'static str,
            limit: i32,
        }

        impl Operation for QueryFirst {
            type Response = ();
            const NAME: &'static str = "QueryFirst";
            const METHOD: Method = Method::GET;
            const PATH: &'static str = "/things/{Name}";
            const QUERY: &'static [(&'static str, &'static str)] = Everywhere::QUERY;
            const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
        }

        let request = QueryFirst { token: "{Name}", name: "a?b", limit: 1 };
        assert_eq!(encoded(&request).path_and_query, "/things/a%3Fb?next-token=%7BName%7D&max-results=1");
    }

    proptest! {
        #[test]
        fn any_text_survives_as_label_and_as_query_value(name in "\\PC+|.+", token in ".*") {
            prop_assume!(name != "." && name != "..");
            let request = Everywhere { name: name.clone(), token: Some(token.clone()), ..Default::default() };
            let encoded = encoded(&request);
            let url = reqwest::Url::parse(&format!("https://host.test{}", encoded.path_and_query)).unwrap();

            prop_assert_eq!(format!("{}?{}", url.path(), url.query().unwrap()), encoded.path_and_query.as_str());
            let segment = url.path().strip_prefix("/things/").unwrap();
            prop_assert_eq!(percent_decode_str(segment).decode_utf8().unwrap(), name.as_str());
            let (key, value) = url.query_pairs().next().unwrap();
            prop_assert_eq!((key.as_ref(), value.as_ref()), ("next-token", token.as_str()));
        }
    }
}
