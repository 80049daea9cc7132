//! The files of upload jobs: the part of Amazon S3 that takes them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, ETAG, HeaderValue};
use http::{Method, Response, StatusCode};
use md5::{Digest, Md5};

use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::request::ReceivedRequest;
use crate::state::domain::{KEY_LENGTH, StoredUploadJob};
use crate::state::{Account, UPLOADS};

/// The headers of server-side encryption with a key of the customer.
const ALGORITHM: &str = "x-amz-server-side-encryption-customer-algorithm";
const KEY: &str = "x-amz-server-side-encryption-customer-key";
const KEY_MD5: &str = "x-amz-server-side-encryption-customer-key-md5";

/// Whether a request is for a file and not for the service.
pub(super) fn is_upload(request: &ReceivedRequest) -> bool {
    request.path.starts_with(UPLOADS)
}

/// The response to a request for a file.
pub(super) fn respond(account: &mut Account, request: &ReceivedRequest, now: Timestamp) -> Response<Bytes> {
    match put_file(account, request, now) {
        Ok(()) => {
            let mut response = Response::default();
            let etag = format!("\"{}\"", hex::encode(Md5::digest(&request.body)));
            response.headers_mut().extend(HeaderValue::try_from(etag).ok().map(|etag| (ETAG, etag)));
            response
        }
        Err(error) => {
            let ServiceError { status, code, message } = error;
            let xml = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{code}</Code><Message>{message}</Message></Error>"
            );
            let mut response = Response::new(Bytes::from(xml));
            *response.status_mut() = status;
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
            response
        }
    }
}

fn put_file(account: &mut Account, request: &ReceivedRequest, now: Timestamp) -> Result<(), ServiceError> {
    if request.method != Method::PUT {
        let message = "The specified method is not allowed against this resource.";
        return Err(ServiceError::new(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowed", message));
    }
    if request.headers.contains_key(AUTHORIZATION) {
        return Err(invalid_argument("Only one auth mechanism allowed"));
    }
    let stored = upload_job(account, &request.path).ok_or_else(wrong_signature)?;
    let expires: i64 = query(request, "Expires").and_then(|text| text.parse().ok()).ok_or_else(wrong_signature)?;
    if stored.signature(expires).as_deref().is_none_or(|signature| query(request, "Signature") != Some(signature)) {
        return Err(wrong_signature());
    }
    if now.0.unix_timestamp() >= expires {
        return Err(ServiceError::new(StatusCode::FORBIDDEN, "AccessDenied", "Request has expired"));
    }
    check_key(request, stored.client_token.as_deref())?;
    // What is no text fails the job, as an empty file does.
    stored.file = Some(String::from_utf8(request.body.to_vec()).unwrap_or_default());
    Ok(())
}

/// The job that a path belongs to.
fn upload_job<'a>(account: &'a mut Account, path: &str) -> Option<&'a mut StoredUploadJob> {
    let (domain_name, job_id) = path.strip_prefix(UPLOADS)?.split_once('/')?;
    account.domains.get_mut(domain_name).ok()?.upload_jobs.get_mut(job_id).ok()
}

/// The three headers must be there and name the key of the job.
fn check_key(request: &ReceivedRequest, client_token: Option<&str>) -> Result<(), ServiceError> {
    let header = |name: &str| request.headers.get(name).and_then(|value| value.to_str().ok());
    if header(ALGORITHM) != Some("AES256") {
        return Err(invalid_argument("The encryption algorithm must be AES256."));
    }
    let key = header(KEY).and_then(|key| STANDARD.decode(key).ok()).filter(|key| key.len() == KEY_LENGTH);
    let key = key.ok_or_else(|| invalid_argument("The secret key was invalid for the specified algorithm."))?;
    if header(KEY_MD5) != Some(STANDARD.encode(Md5::digest(&key)).as_str()) {
        let message = "The calculated MD5 hash of the key did not match the hash that was provided.";
        return Err(invalid_argument(message));
    }
    if header(KEY) == client_token { Ok(()) } else { Err(wrong_signature()) }
}

fn query<'a>(request: &'a ReceivedRequest, name: &str) -> Option<&'a str> {
    request.query.iter().find(|(given, _)| given == name).map(|(_, value)| value.as_str())
}

fn invalid_argument(message: &str) -> ServiceError {
    ServiceError::new(StatusCode::BAD_REQUEST, "InvalidArgument", message)
}

fn wrong_signature() -> ServiceError {
    let message = "The request signature we calculated does not match the signature you provided.";
    ServiceError::new(StatusCode::FORBIDDEN, "SignatureDoesNotMatch", message)
}
