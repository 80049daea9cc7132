//! Recomputes a signature from what was really sent, without the crate's own signing.

use std::fmt::Write as _;

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::Request;
use sha2::{Digest, Sha256};

use crate::client::Settings;
use crate::report::Difference;

/// The value of the `host` header of a request: with the port unless it is the scheme's own.
pub(crate) fn host(request: &Request<Bytes>) -> String {
    request.uri().authority().map(ToString::to_string).unwrap_or_default()
}

/// A header of a request, the values of one name joined, trimmed.
pub(crate) fn header(request: &Request<Bytes>, name: &str) -> Option<String> {
    let values: Vec<&str> =
        request.headers().get_all(name).iter().map(|value| value.to_str().unwrap_or("(not text)").trim()).collect();
    (!values.is_empty()).then(|| values.join(","))
}

/// What is wrong with the signature of a request.
pub(crate) fn differences(request: &Request<Bytes>, settings: &Settings<'_>) -> Vec<Difference> {
    let authorization = header(request, "authorization").unwrap_or_default();
    let Some((credential, signed_headers, signature)) = take_apart(&authorization) else {
        let form = "AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…";
        return vec![Difference::new("authorization", form, authorization)];
    };
    let date_time = header(request, "x-amz-date").unwrap_or_default();
    let day = date_time.get(..8).unwrap_or_default();
    let scope = format!("{day}/{}/profile/aws4_request", settings.region);
    let key_id = settings.credentials.access_key_id();

    let mut differences = Vec::new();
    differences.extend(Difference::between("credential scope", &format!("{key_id}/{scope}"), credential));

    let names: Vec<&str> = signed_headers.split(';').collect();
    let token = header(request, "x-amz-security-token").map(|_| "x-amz-security-token");
    for name in ["host", "x-amz-date"].into_iter().chain(token) {
        if !names.contains(&name) {
            differences.push(Difference::new("signed headers", format!("{name} among them"), signed_headers));
        }
    }
    if !names.is_sorted() {
        differences.push(Difference::new("signed headers", "sorted", signed_headers));
    }

    let canonical_request = canonical_request(request, &names, signed_headers);
    let string_to_sign = format!("AWS4-HMAC-SHA256\n{date_time}\n{scope}\n{}", sha256(canonical_request.as_bytes()));
    let secret = format!("AWS4{}", settings.credentials.secret_access_key());
    let parts = [day, settings.region, "profile", "aws4_request", &string_to_sign];
    let recomputed = hex::encode(parts.iter().fold(secret.into_bytes(), |key, part| hmac(&key, part)));
    differences.extend(Difference::between("signature, recomputed from what was sent", &recomputed, signature));
    differences
}

fn take_apart(authorization: &str) -> Option<(&str, &str, &str)> {
    let mut parts = authorization.strip_prefix("AWS4-HMAC-SHA256 ")?.split(", ");
    let mut part = |name: &str| parts.next()?.strip_prefix(name)?.strip_prefix('=');
    Some((part("Credential")?, part("SignedHeaders")?, part("Signature")?))
}

fn canonical_request(request: &Request<Bytes>, names: &[&str], signed_headers: &str) -> String {
    let mut headers = String::new();
    for name in names {
        let _ = writeln!(headers, "{name}:{}", sent_header(request, name));
    }
    let method = request.method();
    let path = encode_again(request.uri().path());
    let query = sorted_query(request.uri().query().unwrap_or_default());
    format!("{method}\n{path}\n{query}\n{headers}\n{signed_headers}\n{}", sha256(request.body()))
}

/// What the header will be on the wire; the HTTP library adds two of them.
fn sent_header(request: &Request<Bytes>, name: &str) -> String {
    match name {
        "host" => host(request),
        "content-length" => request.body().len().to_string(),
        _ => header(request, name).unwrap_or_else(|| "(not sent)".to_owned()),
    }
}

fn encode_again(path: &str) -> String {
    let mut encoded = String::new();
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => encoded.push(byte.into()),
            _ => {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
    }
    encoded
}

fn sorted_query(query: &str) -> String {
    let mut pairs: Vec<(&str, &str)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .collect();
    pairs.sort_unstable();
    let pairs: Vec<String> = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn hmac(key: &[u8], text: &str) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().to_vec()
}
