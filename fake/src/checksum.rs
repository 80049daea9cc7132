use sha2::{Digest, Sha256};

/// How many hexadecimal digits a checksum has.
pub(crate) const LENGTH: usize = 32;

/// The beginning of the SHA-256 of a text, in hexadecimal digits.
pub(crate) fn checksum(text: &str) -> String {
    let mut digits = hex::encode(Sha256::digest(text));
    digits.truncate(LENGTH);
    digits
}
