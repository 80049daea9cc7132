//! Signature version 4, as this service wants it.
//!
//! The client signs by itself; this is for those who check signatures, as a fake of the service does.
//!
//! See [Create a signed AWS API request](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use aws_credential_types::Credentials;
use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

use crate::wire::percent_encode;

const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// The signing name of Customer Profiles.
pub(crate) const SERVICE: &str = "profile";

/// Who signs, when, and for what.
#[derive(Clone, Copy, Debug)]
pub struct SigningScope<'a> {
    /// The identity that signs.
    pub credentials: &'a Credentials,
    /// The region of the endpoint.
    pub region: &'a str,
    /// The signing name of the service.
    pub service: &'a str,
    /// The time of the signature, to the second.
    pub time: OffsetDateTime,
}

/// What is signed of a request.
///
/// `Debug` shows neither query nor body, which hold customers' data, and of headers only the names.
#[derive(Clone, Copy)]
pub struct SignableRequest<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path as it goes on the wire.
    pub path: &'a str,
    /// The query as it goes on the wire, without the question mark.
    pub query: &'a str,
    /// The headers to sign, in any order; `x-amz-date` and `x-amz-security-token` are added.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub body: &'a [u8],
}

impl fmt::Debug for SignableRequest<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        formatter
            .debug_struct("SignableRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &names)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// A signature, what it was made of, and the headers that carry it.
///
/// `Debug` shows only the time: a signature lets its holder send the request again, and what was signed holds the
/// session token.
#[derive(Clone, PartialEq, Eq)]
pub struct Signed {
    /// The canonical form of the request.
    pub canonical_request: String,
    /// What the signing key was used on.
    pub string_to_sign: String,
    /// The signature, in hexadecimal digits.
    pub signature: String,
    /// The value of the `authorization` header.
    pub authorization: String,
    /// The value of the `x-amz-date` header.
    pub amz_date: String,
}

impl fmt::Debug for Signed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Signed").field("amz_date", &self.amz_date).finish_non_exhaustive()
    }
}

/// Signs a request.
#[must_use]
pub fn sign(request: &SignableRequest<'_>, scope: &SigningScope<'_>) -> Signed {
    let date_time = amz_date(scope.time);
    let day = &date_time[..8];

    let mut headers: Vec<(String, &str)> =
        request.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), *value)).collect();
    headers.push(("x-amz-date".to_owned(), &date_time));
    if let Some(token) = scope.credentials.session_token() {
        headers.push(("x-amz-security-token".to_owned(), token));
    }
    headers.sort_by(|(one, _), (other, _)| one.cmp(other)); // stable: values of one name keep their order

    let (canonical_request, signed_headers) = canonical_request(request, &headers);
    let credential_scope = format!("{day}/{}/{}/aws4_request", scope.region, scope.service);
    let string_to_sign =
        format!("{ALGORITHM}\n{date_time}\n{credential_scope}\n{}", sha256_hex(canonical_request.as_bytes()));
    let key =
        generate_signing_key(scope.credentials.secret_access_key(), scope.time.into(), scope.region, scope.service);
    let signature = calculate_signature(key, string_to_sign.as_bytes());
    let authorization = format!(
        "{ALGORITHM} Credential={}/{credential_scope}, SignedHeaders={signed_headers}, Signature={signature}",
        scope.credentials.access_key_id()
    );
    Signed { canonical_request, string_to_sign, signature, authorization, amz_date: date_time }
}

/// The canonical request and the names of the headers in it; `headers` are sorted by name.
fn canonical_request(request: &SignableRequest<'_>, headers: &[(String, &str)]) -> (String, String) {
    let mut canonical = String::with_capacity(512);
    canonical.push_str(request.method);
    canonical.push('\n');
    for (index, segment) in normalise_path(request.path).split('/').enumerate() {
        if index > 0 {
            canonical.push('/');
        }
        canonical.extend(percent_encode(segment)); // once more than on the wire, as all services but S3 want it
    }
    canonical.push('\n');
    canonical.push_str(&canonical_query(request.query));
    canonical.push('\n');

    let mut signed_headers = String::new();
    for same_name in headers.chunk_by(|(one, _), (other, _)| one == other) {
        let name = &same_name[0].0;
        canonical.push_str(name);
        canonical.push(':');
        for (index, (_, value)) in same_name.iter().enumerate() {
            if index > 0 {
                canonical.push(',');
            }
            canonical.push_str(&trim_spaces(value));
        }
        canonical.push('\n');
        if !signed_headers.is_empty() {
            signed_headers.push(';');
        }
        signed_headers.push_str(name);
    }
    let _ = write!(canonical, "\n{signed_headers}\n{}", sha256_hex(request.body));
    (canonical, signed_headers)
}

/// Folds dot segments and repeated slashes, by RFC 3986, section 5.2.4.
fn normalise_path(path: &str) -> Cow<'_, str> {
    if path.starts_with('/') && !path.contains("//") && !path.contains("/.") {
        return Cow::Borrowed(path);
    }
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let mut normalised = format!("/{}", segments.join("/"));
    let ends_in_folder = ["/", "/.", "/.."].iter().any(|ending| path.ends_with(ending));
    if ends_in_folder && normalised.len() > 1 {
        normalised.push('/');
    }
    Cow::Owned(normalised)
}

/// Each name and value encoded in the one canonical way, sorted.
fn canonical_query(query: &str) -> String {
    let encode = |text: &str| percent_encode(&percent_decode_str(text).decode_utf8_lossy()).to_string();
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (encode(name), encode(value))
        })
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// Takes spaces off both ends and folds runs of them into one.
fn trim_spaces(value: &str) -> Cow<'_, str> {
    let trimmed = value.trim_matches(' ');
    if !trimmed.contains("  ") {
        return Cow::Borrowed(trimmed);
    }
    let words: Vec<&str> = trimmed.split(' ').filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// `20260102T030405Z`.
pub(crate) fn amz_date(time: OffsetDateTime) -> String {
    let time = time.to_offset(time::UtcOffset::UTC);
    format!(
        "{:04}{:02}{:02}T{:02}{:02}{:02}Z",
        time.year(),
        u8::from(time.month()),
        time.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use aws_sigv4::http_request::{self, SignableBody, SigningSettings};
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    fn credentials(session_token: Option<String>) -> Credentials {
        Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", session_token, None, "test")
    }

    /// AWS's own example of a signed request.
    #[test]
    fn the_published_example_comes_out() {
        let credentials = credentials(None);
        let scope = SigningScope {
            credentials: &credentials,
            region: "us-east-1",
            service: "service",
            time: datetime!(2015-08-30 12:36 UTC),
        };
        let request = SignableRequest {
            method: "GET",
            path: "/",
            query: "Param2=value2&Param1=value1",
            headers: &[("Host", "example.amazonaws.com")],
            body: b"",
        };
        let signed = sign(&request, &scope);
        assert_eq!(signed.signature, "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
        assert_eq!(
            signed.authorization,
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=host;x-amz-date, \
             Signature=b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"
        );
    }

    #[test]
    fn paths_are_folded_as_a_url_parser_would() {
        for (path, folded) in [
            ("/", "/"),
            ("//", "/"),
            ("/a//b/", "/a/b/"),
            ("/a/./b", "/a/b"),
            ("/a/b/..", "/a/"),
            ("/a/..", "/"),
            ("/../a", "/a"),
            ("/.hidden/a.b", "/.hidden/a.b"),
            ("/a/...", "/a/..."),
        ] {
            assert_eq!(normalise_path(path), folded, "{path}");
        }
    }

    /// What `aws-sigv4`'s whole signer gives for the same request.
    fn oracle(request: &SignableRequest<'_>, scope: &SigningScope<'_>) -> String {
        let identity = scope.credentials.clone().into();
        let parameters = aws_sigv4::sign::v4::SigningParams::builder()
            .identity(&identity)
            .region(scope.region)
            .name(scope.service)
            .time(SystemTime::from(scope.time))
            .settings(SigningSettings::default())
            .build()
            .unwrap()
            .into();
        let separator = if request.query.is_empty() { "" } else { "?" };
        let url = format!("https://host.test{}{separator}{}", request.path, request.query);
        let body = SignableBody::Bytes(request.body);
        let signable =
            http_request::SignableRequest::new(request.method, url, request.headers.iter().copied(), body).unwrap();
        http_request::sign(signable, &parameters).unwrap().into_parts().1
    }

    proptest! {
        #[test]
        fn any_request_is_signed_as_aws_sigv4_signs_it(
            segments in prop::collection::vec("\\PC{1,12}", 1..4),
            query in prop::collection::vec(("[a-z-]{1,8}", "\\PC{0,12}"), 0..4),
            body in prop::collection::vec(any::<u8>(), 0..64),
            token in prop::option::of("[A-Za-z0-9+/=]{1,40}"),
            seconds in 0_i64..4_102_444_800,
        ) {
            let segments: Vec<String> = segments.iter().map(|segment| percent_encode(segment).to_string()).collect();
            let path = format!("/{}", segments.join("/"));
            let query: Vec<String> =
                query.iter().map(|(name, value)| format!("{name}={}", percent_encode(value))).collect();
            let query = query.join("&");
            let credentials = credentials(token);
            let scope = SigningScope {
                credentials: &credentials,
                region: "eu-west-2",
                service: SERVICE,
                time: OffsetDateTime::from_unix_timestamp(seconds).unwrap(),
            };
            let request = SignableRequest {
                method: "PUT",
                path: &path,
                query: &query,
                headers: &[("host", "host.test"), ("content-type", "application/json")],
                body: &body,
            };
            prop_assert_eq!(sign(&request, &scope).signature, oracle(&request, &scope));
        }
    }
}
