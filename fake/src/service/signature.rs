//! Checks the signature of a request, from what was received alone.

use std::collections::BTreeSet;

use aws_credential_types::Credentials;
use customer_profiles::signing::{self, SignableRequest, SigningScope};
use http::StatusCode;
use http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use time::{Date, Duration, Month, OffsetDateTime, Time, UtcOffset};

use crate::error::ServiceError;
use crate::request::ReceivedRequest;

/// The signing name of Customer Profiles.
const SERVICE: &str = "profile";

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";
const X_AMZ_DATE: &str = "x-amz-date";
const X_AMZ_SECURITY_TOKEN: &str = "x-amz-security-token";
const TOLERANCE: Duration = Duration::minutes(5);

/// Who may sign, and for what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Expected<'a> {
    pub(super) credentials: &'a Credentials,
    /// The access key ids of credentials that were valid once.
    pub(super) expired: &'a BTreeSet<String>,
    pub(super) region: &'a str,
    pub(super) now: OffsetDateTime,
}

impl Expected<'_> {
    /// Rejects a request that was not signed by these credentials, for this region, at about this time.
    pub(super) fn verify(&self, request: &ReceivedRequest) -> Result<(), ServiceError> {
        let header = request.headers.get(AUTHORIZATION).filter(|header| !header.is_empty());
        let header =
            header.ok_or_else(|| forbidden("MissingAuthenticationTokenException", "Missing Authentication Token"))?;
        let authorization = Authorization::parse(text(header).unwrap_or_default()).map_err(incomplete)?;
        let date = request.headers.get(X_AMZ_DATE).and_then(text);
        let date =
            date.ok_or_else(|| incomplete("Authorization header requires existence of a 'X-Amz-Date' header."))?;
        let time = parse_amz_date(date)
            .ok_or_else(|| incomplete(format!("Date must be in ISO-8601 'basic format'. Got '{date}'.")))?;
        authorization.covers(&request.headers).map_err(invalid)?;
        self.knows(&authorization, &request.headers)?;
        self.is_in_time(time).map_err(invalid)?;
        self.fits(&authorization, date).map_err(invalid)?;
        if self.signature(&authorization, request, time).as_deref() != Some(authorization.signature) {
            return Err(invalid(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret \
                 Access Key and signing method. Consult the service documentation for details.",
            ));
        }
        Ok(())
    }

    fn knows(&self, authorization: &Authorization<'_>, headers: &HeaderMap) -> Result<(), ServiceError> {
        if self.expired.contains(authorization.access_key_id) {
            return Err(forbidden("ExpiredTokenException", "The security token included in the request is expired"));
        }
        let token = headers.get(X_AMZ_SECURITY_TOKEN).map(HeaderValue::as_bytes);
        if authorization.access_key_id == self.credentials.access_key_id()
            && token == self.credentials.session_token().map(str::as_bytes)
        {
            return Ok(());
        }
        Err(forbidden("UnrecognizedClientException", "The security token included in the request is invalid."))
    }

    fn is_in_time(&self, time: OffsetDateTime) -> Result<(), String> {
        let signed = amz_date(time);
        let now = amz_date(self.now);
        let age = self.now.unix_timestamp() - time.unix_timestamp(); // signatures know no fractions of a second
        if age > TOLERANCE.whole_seconds() {
            let earliest = amz_date(self.now - TOLERANCE);
            return Err(format!("Signature expired: {signed} is now earlier than {earliest} ({now} - 5 min.)"));
        }
        if -age > TOLERANCE.whole_seconds() {
            let latest = amz_date(self.now + TOLERANCE);
            return Err(format!("Signature not yet current: {signed} is still later than {latest} ({now} + 5 min.)"));
        }
        Ok(())
    }

    fn fits(&self, authorization: &Authorization<'_>, date: &str) -> Result<(), String> {
        let Authorization { day, region, service, terminator, .. } = *authorization;
        if !date.starts_with(day) || day.len() != 8 {
            return Err(format!("Date in Credential scope does not match the date of the request: '{day}', '{date}'."));
        }
        if region != self.region {
            return Err("Credential should be scoped to a valid region.".to_owned());
        }
        if service != SERVICE {
            return Err(format!("Credential should be scoped to correct service: '{SERVICE}'."));
        }
        if terminator != TERMINATOR {
            return Err(format!("Credential should be scoped with a valid terminator: '{TERMINATOR}'."));
        }
        Ok(())
    }

    /// The signature that the request should have; `None` if a signed header is not text.
    fn signature(
        &self,
        authorization: &Authorization<'_>,
        request: &ReceivedRequest,
        time: OffsetDateTime,
    ) -> Option<String> {
        let added_by_sign = [X_AMZ_DATE, X_AMZ_SECURITY_TOKEN];
        let mut headers = Vec::new();
        for name in authorization.signed_headers.iter().filter(|name| !added_by_sign.contains(name)) {
            for value in request.headers.get_all(*name) {
                headers.push((*name, text(value)?));
            }
        }
        let signable = SignableRequest {
            method: request.method.as_str(),
            path: &request.path,
            query: &request.raw_query,
            headers: &headers,
            body: &request.body,
        };
        let scope = SigningScope { credentials: self.credentials, region: self.region, service: SERVICE, time };
        Some(signing::sign(&signable, &scope).signature)
    }
}

/// The value of the `authorization` header, taken apart.
#[derive(Debug)]
struct Authorization<'a> {
    access_key_id: &'a str,
    day: &'a str,
    region: &'a str,
    service: &'a str,
    terminator: &'a str,
    signed_headers: Vec<&'a str>,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    fn parse(header: &'a str) -> Result<Self, String> {
        let parameters = header.strip_prefix(ALGORITHM).filter(|rest| rest.starts_with(' '));
        let parameters =
            parameters.ok_or_else(|| format!("Authorization header requires the algorithm '{ALGORITHM}'."))?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for parameter in parameters.split(',').map(str::trim) {
            let (name, value) = parameter.split_once('=').ok_or_else(|| {
                format!("'{parameter}' not a valid key=value pair (missing equal-sign) in Authorization header.")
            })?;
            match name {
                "Credential" => credential = Some(value),
                "SignedHeaders" => signed_headers = Some(value),
                "Signature" => signature = Some(value),
                _ => {}
            }
        }
        let required = |name: &str, value: Option<&'a str>| {
            value
                .filter(|value| !value.is_empty())
                .ok_or_else(|| format!("Authorization header requires '{name}' parameter."))
        };
        let credential = required("Credential", credential)?;
        let signed_headers = required("SignedHeaders", signed_headers)?;
        let signature = required("Signature", signature)?;
        let [access_key_id, day, region, service, terminator] = credential.split('/').collect::<Vec<_>>()[..] else {
            return Err(
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term."
                    .to_owned(),
            );
        };
        let signed_headers = signed_headers.split(';').collect();
        Ok(Self { access_key_id, day, region, service, terminator, signed_headers, signature })
    }

    /// Whether the headers are signed that have to be.
    fn covers(&self, headers: &HeaderMap) -> Result<(), String> {
        let mut required = vec![("Host", "host"), ("X-Amz-Date", X_AMZ_DATE)];
        if headers.contains_key(X_AMZ_SECURITY_TOKEN) {
            required.push(("X-Amz-Security-Token", X_AMZ_SECURITY_TOKEN));
        }
        match required.into_iter().find(|(_, name)| !self.signed_headers.contains(name)) {
            None => Ok(()),
            Some((name, _)) => Err(format!("'{name}' must be a 'SignedHeader' in the AWS Authorization.")),
        }
    }
}

/// `20260102T030405Z`.
fn amz_date(time: OffsetDateTime) -> String {
    let time = time.to_offset(UtcOffset::UTC);
    let (year, month, day) = time.to_calendar_date();
    let (hour, minute, second) = time.to_hms();
    format!("{year:04}{:02}{day:02}T{hour:02}{minute:02}{second:02}Z", u8::from(month))
}

fn parse_amz_date(text: &str) -> Option<OffsetDateTime> {
    let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (day.len(), time.len()) != (8, 6) || !digits(day) || !digits(time) {
        return None;
    }
    let number = |text: &str| text.parse::<u8>().ok();
    let month = Month::try_from(number(&day[4..6])?).ok()?;
    let date = Date::from_calendar_date(day[..4].parse().ok()?, month, number(&day[6..])?).ok()?;
    let time = Time::from_hms(number(&time[..2])?, number(&time[2..4])?, number(&time[4..])?).ok()?;
    Some(date.with_time(time).assume_utc())
}

fn text(header: &HeaderValue) -> Option<&str> {
    std::str::from_utf8(header.as_bytes()).ok()
}

fn forbidden(code: &str, message: impl Into<String>) -> ServiceError {
    ServiceError::new(StatusCode::FORBIDDEN, code, message)
}

fn incomplete(message: impl Into<String>) -> ServiceError {
    forbidden("IncompleteSignatureException", message)
}

fn invalid(message: impl Into<String>) -> ServiceError {
    forbidden("InvalidSignatureException", message)
}

#[cfg(test)]
mod tests;
