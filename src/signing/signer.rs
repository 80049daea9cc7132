//! The way in which the client signs: the same as [`sign`](super::sign), without a text in between.

use std::fmt::{self, Write};
use std::sync::{Mutex, PoisonError};

use aws_credential_types::Credentials;
use aws_sigv4::sign::v4::generate_signing_key;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::canonical_request::CanonicalRequest;
use super::hex::Hex;
use super::{ALGORITHM, AmzDate, SERVICE};

/// Signs requests for one region, and keeps the key that it has derived last.
pub(crate) struct Signer {
    region: String,
    key: Mutex<Option<DerivedKey>>,
}

/// The signing key of one secret and one day, ready to be used.
struct DerivedKey {
    credentials: Credentials,
    date: AmzDate,
    hmac: Hmac<Sha256>,
}

/// What is signed of a request beside its date and session token.
pub(crate) struct RequestToSign<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) host: &'a str,
    pub(crate) content_type: Option<&'a str>,
    pub(crate) body: &'a [u8],
}

impl Signer {
    pub(crate) fn new(region: String) -> Self {
        Self { region, key: Mutex::default() }
    }

    pub(crate) fn region(&self) -> &str {
        &self.region
    }

    /// Writes the value of the `authorization` header.
    pub(crate) fn write_authorization(
        &self,
        out: &mut impl Write,
        request: &RequestToSign<'_>,
        credentials: &Credentials,
        date: &AmzDate,
    ) -> fmt::Result {
        let headers = [
            request.content_type.map(|content_type| ("content-type", content_type)),
            Some(("host", request.host)),
            Some(("x-amz-date", date.as_str())),
            credentials.session_token().map(|token| ("x-amz-security-token", token)),
        ];
        let canonical_request = CanonicalRequest {
            method: request.method,
            path: request.path,
            query: request.query,
            headers: headers.iter().flatten().copied(),
            body: request.body,
        };
        let scope = [date.day(), "/", &self.region, "/", SERVICE, "/aws4_request"];

        let mut hash = HashWriter(Sha256::new());
        canonical_request.write_to(&mut hash)?;
        let hash = Hex::of(&hash.0.finalize().into());
        let mut hmac = self.hmac(credentials, date);
        for piece in [ALGORITHM, "\n", date.as_str(), "\n"].iter().chain(&scope).chain(&["\n", hash.as_str()]) {
            hmac.update(piece.as_bytes());
        }
        let signature = Hex::of(&hmac.finalize().into_bytes().into());

        for piece in [ALGORITHM, " Credential=", credentials.access_key_id(), "/"].iter().chain(&scope) {
            out.write_str(piece)?;
        }
        out.write_str(", SignedHeaders=")?;
        canonical_request.write_signed_headers_to(out)?;
        out.write_str(", Signature=")?;
        out.write_str(signature.as_str())
    }

    /// A keyed hash to sign with.
    fn hmac(&self, credentials: &Credentials, date: &AmzDate) -> Hmac<Sha256> {
        let mut held = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        let usable = held.as_ref().filter(|key| key.date.day() == date.day() && key.credentials == *credentials);
        if let Some(key) = usable {
            return key.hmac.clone();
        }
        let key = generate_signing_key(credentials.secret_access_key(), date.time(), &self.region, SERVICE);
        let hmac = Hmac::new_from_slice(key.as_ref()).expect("HMAC takes a key of any length");
        *held = Some(DerivedKey { credentials: credentials.clone(), date: *date, hmac: hmac.clone() });
        hmac
    }
}

#[cfg(any(test, feature = "__bench"))]
impl Signer {
    /// The value of the `authorization` header.
    pub(crate) fn authorization(
        &self,
        request: &RequestToSign<'_>,
        credentials: &Credentials,
        date: &AmzDate,
    ) -> String {
        let mut authorization = String::with_capacity(256);
        self.write_authorization(&mut authorization, request, credentials, date).expect("a text takes anything");
        authorization
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Signer").field("region", &self.region).finish_non_exhaustive()
    }
}

struct HashWriter(Sha256);

impl Write for HashWriter {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.update(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;
    use time::{Duration, OffsetDateTime};

    use super::super::{SignableRequest, SigningScope, sign};
    use super::*;

    const NOON: OffsetDateTime = datetime!(2026-05-04 12:00 UTC);

    fn credentials(secret: &str, session_token: Option<String>) -> Credentials {
        Credentials::new("AKIDEXAMPLE", secret, session_token, None, "test")
    }

    /// The request as the slow way takes it.
    fn slowly(request: &RequestToSign<'_>, credentials: &Credentials, region: &str, time: OffsetDateTime) -> String {
        let mut headers = vec![("host", request.host)];
        headers.extend(request.content_type.map(|content_type| ("content-type", content_type)));
        let RequestToSign { method, path, query, body, .. } = *request;
        let scope = SigningScope { credentials, region, service: SERVICE, time };
        sign(&SignableRequest { method, path, query, headers: &headers, body }, &scope).authorization
    }

    #[test]
    fn a_kept_key_is_that_of_its_day_and_its_secret() {
        let request =
            RequestToSign { method: "GET", path: "/domains", query: "", host: "h", content_type: None, body: b"" };
        let signer = Signer::new("us-west-2".into());
        let [one, other] = ["one", "other"].map(|secret| credentials(secret, None));
        let tomorrow = NOON + Duration::DAY;
        for (credentials, time) in
            [(&one, NOON), (&one, NOON), (&one, tomorrow), (&other, tomorrow), (&one, tomorrow), (&one, NOON)]
        {
            let authorization = signer.authorization(&request, credentials, &AmzDate::new(time));
            assert_eq!(authorization, slowly(&request, credentials, "us-west-2", time), "{time}");
        }
    }

    proptest! {
        #[test]
        fn any_request_is_signed_as_in_the_slow_way(
            path in "/\\PC{0,20}",
            query in "\\PC{0,20}",
            content_type in prop::option::of("[ -~]{1,20}"),
            token in prop::option::of("[A-Za-z0-9+/=]{1,40}"),
            body in prop::collection::vec(any::<u8>(), 0..200),
            seconds in 0_i64..4_102_444_800,
        ) {
            let request = RequestToSign {
                method: "PUT",
                path: &path,
                query: &query,
                host: "host.test:8080",
                content_type: content_type.as_deref(),
                body: &body,
            };
            let credentials = credentials("secret", token);
            let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            prop_assert_eq!(
                Signer::new("eu-west-2".into()).authorization(&request, &credentials, &AmzDate::new(time)),
                slowly(&request, &credentials, "eu-west-2", time)
            );
        }
    }
}
