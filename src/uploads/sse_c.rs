//! The headers by which S3 encrypts a file with a key of the customer.
//!
//! See [server-side encryption with customer keys](https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html).

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use http::{HeaderMap, HeaderName, HeaderValue};
use md5::{Digest as _, Md5};

const ALGORITHM: HeaderName = HeaderName::from_static("x-amz-server-side-encryption-customer-algorithm");
const KEY: HeaderName = HeaderName::from_static("x-amz-server-side-encryption-customer-key");
const KEY_MD5: HeaderName = HeaderName::from_static("x-amz-server-side-encryption-customer-key-md5");

/// The headers for a key in Base64; the error does not show it.
pub(super) fn headers(key: &str) -> Result<HeaderMap, &'static str> {
    let bytes = BASE64_STANDARD.decode(key).map_err(|_| "its key is not Base64")?;
    let digest = BASE64_STANDARD.encode(Md5::digest(bytes));
    let secret = |text: &str| {
        let mut value = HeaderValue::from_str(text).expect("Base64 is visible ASCII");
        value.set_sensitive(true);
        value
    };
    Ok(HeaderMap::from_iter([
        (ALGORITHM, HeaderValue::from_static("AES256")),
        (KEY, secret(key)),
        (KEY_MD5, secret(&digest)),
    ]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_key_not_of_its_base64() {
        // Computed with `openssl dgst -md5 -binary | base64`.
        let headers = headers("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=").unwrap();
        assert_eq!(headers[ALGORITHM], "AES256");
        assert_eq!(headers[KEY], "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        assert_eq!(headers[KEY_MD5], "hRasmdxgYDKV3nvbahU1MA==");
        assert!(
            !format!("{headers:?}").contains("hRasmdxgYDKV3nvbahU1MA==")
                && !format!("{headers:?}").contains("MDEyMzQ1")
        );
    }

    #[test]
    fn a_key_that_is_not_base64_is_an_error_that_does_not_show_it() {
        assert_eq!(headers("no key\n").unwrap_err(), "its key is not Base64");
    }
}
