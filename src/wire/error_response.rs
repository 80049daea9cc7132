//! The error that is in a response.

use std::sync::LazyLock;

use http::header::{HeaderMap, HeaderName};
use memchr::memmem::Finder;
use serde_json::Value;

const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
const REQUEST_IDS: [HeaderName; 2] =
    [HeaderName::from_static("x-amzn-requestid"), HeaderName::from_static("x-amz-request-id")];
const CODES: [&str; 2] = ["code", "__type"];
const MESSAGES: [&str; 3] = ["message", "Message", "errorMessage"];

/// What the service reports of an error; any part may be missing.
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
        let code = code_of_headers(headers).or_else(|| code_of_body(&body));
        let message = MESSAGES.into_iter().find_map(text).filter(|text| !text.is_empty());
        Self { code: code.map(str::to_owned), message: message.map(str::to_owned) }
    }
}

/// Whether a response is an error though its status is one of success.
///
/// A header that names an error decides. In the body a structure may carry its own name as `__type`, so there a code is
/// an error's only if it ends as those of errors do, or if nothing but a message stands beside it.
pub(crate) fn is_hidden_error(headers: &HeaderMap, body: &[u8]) -> bool {
    code_of_headers(headers).is_some()
        || (may_have_code(body) && serde_json::from_slice(body).is_ok_and(|body: Value| is_error(&body)))
}

/// A quick look at a short body, or at the ends of a long one: of an error only the message can be long.
fn may_have_code(body: &[u8]) -> bool {
    const END: usize = 4096;
    // To prepare a search costs more than to search a short body.
    static NAMES: LazyLock<[Finder<'_>; 2]> = LazyLock::new(|| [r#""__type""#, r#""code""#].map(Finder::new));
    let has_code = |part: &[u8]| NAMES.iter().any(|name| name.find(part).is_some());
    if body.len() <= 2 * END { has_code(body) } else { has_code(&body[..END]) || has_code(&body[body.len() - END..]) }
}

fn is_error(body: &Value) -> bool {
    let (Some(members), Some(code)) = (body.as_object(), code_of_body(body)) else { return false };
    let ends_with = |endings: [&str; 3]| endings.iter().any(|ending| code.ends_with(ending));
    let has_only_error = || members.keys().all(|name| CODES.iter().chain(&MESSAGES).any(|known| known == name));
    ends_with(["Exception", "Error", "Fault"]) || (!ends_with(["Response", "Output", "Result"]) && has_only_error())
}

fn code_of_headers(headers: &HeaderMap) -> Option<&str> {
    headers.get(ERROR_TYPE)?.to_str().ok().and_then(bare_code)
}

fn code_of_body(body: &Value) -> Option<&str> {
    CODES.into_iter().find_map(|name| body.get(name)?.as_str().and_then(bare_code))
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
    let id = REQUEST_IDS.iter().find_map(|name| headers.get(name)?.to_str().ok())?;
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
    fn a_code_without_text_is_passed_over() {
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

    fn is_hidden(body: &str) -> bool {
        is_hidden_error(&HeaderMap::new(), body.as_bytes())
    }

    #[test]
    fn a_code_in_a_header_is_an_error_whatever_the_status() {
        let headers = |code: &'static str| HeaderMap::from_iter([(ERROR_TYPE, code.parse().unwrap())]);
        assert!(is_hidden_error(&headers("ThrottlingException:http://a/"), b"{\"Items\":[]}"));
        assert!(!is_hidden_error(&headers(""), b"{\"Items\":[]}"));
    }

    #[test]
    fn the_name_of_an_error_in_the_body_is_an_error_whatever_stands_beside_it() {
        for code in ["AccessDeniedException", "com.amazonaws.customerprofiles#InternalServerError:", "ns#ServerFault"] {
            assert!(is_hidden(&format!(r#"{{"Items":[],"__type":"{code}"}}"#)), "{code}");
            assert!(is_hidden(&format!(r#"{{"code":"{code}","RequestId":"1"}}"#)), "{code}");
        }
        let long = format!(r#"{{"message":"{}","__type":"InternalServerException"}}"#, "m".repeat(20_000));
        assert!(is_hidden(&long));
    }

    #[test]
    fn any_code_beside_nothing_but_a_message_is_an_error() {
        for body in
            [r#"{"__type":"ExpiredToken"}"#, r#"{"message":"m","code":"SlowDown"}"#, r#"{"__type":"a","Message":""}"#]
        {
            assert!(is_hidden(body), "{body}");
        }
    }

    #[test]
    fn the_name_of_a_structure_is_no_error() {
        for body in [
            r#"{"__type":"com.amazonaws.customerprofiles#ListDomainsResponse","Items":[]}"#,
            r#"{"__type":"x#DeleteDomainResponse","Message":"done"}"#,
            r#"{"__type":"x#DeleteDomainResponse"}"#,
            r#"{"__type":"x#Whatever","Items":[]}"#,
            r#"{"Items":[{"__type":"x#SomeException","code":"SomeError"}]}"#,
            r#"{"Message":"\"__type\" is an \"Error\""}"#,
            r#"{"code":400,"Message":"m"}"#,
            r#"["__type"]"#,
            "",
        ] {
            assert!(!is_hidden(body), "{body}");
        }
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
