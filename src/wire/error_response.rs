//! The error that an answer with an error status tells.

use http::HeaderMap;
use serde_json::Value;

const ERROR_TYPE: &str = "x-amzn-errortype";

/// What the service said of an error; any part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ErrorResponse {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
}

impl ErrorResponse {
    /// Reads code and message; the code of the header comes before the ones of the body.
    ///
    /// See [REST-JSON operation errors](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization).
    pub(crate) fn read(headers: &HeaderMap, body: &[u8]) -> Self {
        let body: Value = serde_json::from_slice(body).unwrap_or_default();
        let text = |member: &str| body.get(member).and_then(Value::as_str);
        let code = headers
            .get(ERROR_TYPE)
            .and_then(|value| value.to_str().ok())
            .and_then(bare_code)
            .or_else(|| text("code").and_then(bare_code))
            .or_else(|| text("__type").and_then(bare_code));
        let message = ["message", "Message", "errorMessage"].into_iter().find_map(text).filter(|text| !text.is_empty());
        Self { code: code.map(str::to_owned), message: message.map(str::to_owned) }
    }
}

/// `aws.service#SomeException:http://somewhere/` is `SomeException`.
fn bare_code(text: &str) -> Option<&str> {
    let before_colon = text.split(':').next().unwrap_or_default();
    let after_namespace = before_colon.rsplit('#').next().unwrap_or_default().trim();
    (!after_namespace.is_empty()).then_some(after_namespace)
}

/// The id by which AWS finds the request; at most 128 characters of it, since anybody may have sent it.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    const LONGEST: usize = 128;
    let id = ["x-amzn-requestid", "x-amz-request-id"].into_iter().find_map(|name| headers.get(name)?.to_str().ok())?;
    Some(id.get(..LONGEST).unwrap_or(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: Option<&str>, body: &str) -> (Option<String>, Option<String>) {
        let mut headers = HeaderMap::new();
        if let Some(header) = header {
            headers.insert(ERROR_TYPE, header.parse().unwrap());
        }
        let ErrorResponse { code, message } = ErrorResponse::read(&headers, body.as_bytes());
        (code, message)
    }

    fn code(header: Option<&str>, body: &str) -> Option<String> {
        read(header, body).0
    }

    #[test]
    fn header_comes_before_code_and_code_before_type() {
        let body = r#"{"code":"FromCode","__type":"FromType"}"#;
        assert_eq!(code(Some("FromHeader"), body).as_deref(), Some("FromHeader"));
        assert_eq!(code(None, body).as_deref(), Some("FromCode"));
        assert_eq!(code(None, r#"{"__type":"FromType"}"#).as_deref(), Some("FromType"));
    }

    #[test]
    fn a_code_is_cut_at_the_colon_and_up_to_the_hash() {
        for text in ["Oops", "ns#Oops", "Oops:http://a/b#c", "a.b#Oops:http://a/b#c", "ns#Oops:"] {
            assert_eq!(code(Some(text), "").as_deref(), Some("Oops"), "{text}");
        }
    }

    #[test]
    fn a_code_that_says_nothing_is_passed_over() {
        assert_eq!(code(Some(""), r#"{"code":"FromCode"}"#).as_deref(), Some("FromCode"));
        assert_eq!(code(None, r#"{"code":400,"__type":"FromType"}"#).as_deref(), Some("FromType"));
        for body in ["", "<html>", "[]", "null", "\"code\"", "{", r#"{"code":null}"#] {
            assert_eq!(code(None, body), None, "{body}");
        }
    }

    #[test]
    fn the_message_is_read_in_each_spelling() {
        for member in ["message", "Message", "errorMessage"] {
            assert_eq!(read(None, &format!(r#"{{"{member}":"é"}}"#)).1.as_deref(), Some("é"), "{member}");
        }
        assert_eq!(read(None, r#"{"message":"","Message":null}"#).1, None);
    }

    #[test]
    fn nested_json_of_any_depth_is_no_code() {
        assert_eq!(code(None, &"[".repeat(200_000)), None);
    }

    #[test]
    fn the_request_id_is_found_under_both_names() {
        let mut headers = HeaderMap::new();
        assert_eq!(request_id(&headers), None);
        headers.insert("x-amz-request-id", "second".parse().unwrap());
        assert_eq!(request_id(&headers), Some("second"));
        headers.insert("X-Amzn-RequestId", "first".parse().unwrap());
        assert_eq!(request_id(&headers), Some("first"));
    }
}
