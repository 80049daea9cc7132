//! Signature version 4, as this service wants it.
//!
//! The client signs by itself; this is for those who check signatures, as a fake of the service does.
//!
//! See [Create a signed AWS API request](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).

mod amz_date;
mod canonical_request;
mod hex;
mod signer;

use std::fmt;

use aws_credential_types::Credentials;
use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;

pub(crate) use amz_date::AmzDate;
use canonical_request::CanonicalRequest;
use hex::Hex;
pub(crate) use signer::{RequestToSign, Signer};

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
    /// The query as it goes on the wire, without the question mark; a plus sign stands for itself.
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
    let SigningScope { credentials, region, service, time } = *scope;
    let date = AmzDate::new(time);

    let mut headers: Vec<(String, &str)> =
        request.headers.iter().map(|(name, value)| (name.to_ascii_lowercase(), *value)).collect();
    headers.push(("x-amz-date".to_owned(), date.as_str()));
    if let Some(token) = credentials.session_token() {
        headers.push(("x-amz-security-token".to_owned(), token));
    }
    headers.sort_by(|(one, _), (other, _)| one.cmp(other)); // stable: values of one name keep their order
    let canonical_form = CanonicalRequest {
        method: request.method,
        path: request.path,
        query: request.query,
        headers: headers.iter().map(|(name, value)| (name.as_str(), *value)),
        body: request.body,
    };
    let (mut canonical_request, mut signed_headers) = (String::new(), String::new());
    // Writing to a text never fails.
    let _ = canonical_form.write_to(&mut canonical_request);
    let _ = canonical_form.write_signed_headers_to(&mut signed_headers);

    let credential_scope = format!("{}/{region}/{service}/aws4_request", date.day());
    let string_to_sign =
        format!("{ALGORITHM}\n{date}\n{credential_scope}\n{}", sha256_hex(canonical_request.as_bytes()));
    let key = generate_signing_key(credentials.secret_access_key(), time.into(), region, service);
    let signature = calculate_signature(key, string_to_sign.as_bytes());
    let authorization = format!(
        "{ALGORITHM} Credential={}/{credential_scope}, SignedHeaders={signed_headers}, Signature={signature}",
        credentials.access_key_id()
    );
    Signed { canonical_request, string_to_sign, signature, authorization, amz_date: date.to_string() }
}

pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    Hex::of(&Sha256::digest(bytes).into()).as_str().to_owned()
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use aws_sigv4::http_request::{self, SignableBody, SigningSettings};
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;
    use crate::wire::percent_encode;

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

    /// The header that `aws-sigv4`'s whole signer gives for the same request.
    fn oracle(request: &SignableRequest<'_>, host: &str, scope: &SigningScope<'_>) -> String {
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
        let url = format!("https://{host}{}{separator}{}", request.path, request.query);
        let body = SignableBody::Bytes(request.body);
        let signable =
            http_request::SignableRequest::new(request.method, url, request.headers.iter().copied(), body).unwrap();
        let (instructions, _) = http_request::sign(signable, &parameters).unwrap().into_parts();
        instructions.headers().find(|(name, _)| *name == "authorization").unwrap().1.to_owned()
    }

    proptest! {
        #[test]
        fn any_request_is_signed_as_aws_sigv4_signs_it_in_both_ways(
            host in prop_oneof![Just("host.test"), Just("host.test:8443"), Just("[::1]:8443")],
            prefix in prop_oneof![Just(""), Just("/aws/profile"), Just("//aws//profile"), Just("/.aws/./a/../b")],
            segments in prop::collection::vec("\\PC{1,12}", 1..4),
            query in prop::collection::vec(("[a-z-]{1,8}", "\\PC{0,12}"), 0..4),
            body in prop::collection::vec(any::<u8>(), 0..64),
            token in prop::option::of("[A-Za-z0-9+/=]{1,40}"),
            seconds in 0_i64..4_102_444_800,
        ) {
            let segments: Vec<String> = segments.iter().map(|segment| percent_encode(segment).to_string()).collect();
            let path = format!("{prefix}/{}", segments.join("/"));
            let query: Vec<String> =
                query.iter().map(|(name, value)| format!("{name}={}", percent_encode(value))).collect();
            let query = query.join("&");
            let credentials = credentials(token);
            let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            let scope = SigningScope { credentials: &credentials, region: "eu-west-2", service: SERVICE, time };
            let request = SignableRequest {
                method: "PUT",
                path: &path,
                query: &query,
                headers: &[("host", host), ("content-type", "application/json")],
                body: &body,
            };
            let expected = oracle(&request, host, &scope);
            prop_assert_eq!(&sign(&request, &scope).authorization, &expected);

            let content_type = Some("application/json");
            let request =
                RequestToSign { method: "PUT", path: &path, query: &query, host, content_type, body: &body };
            let signer = Signer::new("eu-west-2".to_owned());
            prop_assert_eq!(signer.authorization(&request, &credentials, &AmzDate::new(time)), expected);
        }
    }
}
