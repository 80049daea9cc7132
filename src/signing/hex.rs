/// A hash of 32 bytes, in hexadecimal digits.
pub(super) struct Hex([u8; 64]);

impl Hex {
    pub(super) fn of(hash: &[u8; 32]) -> Self {
        let mut digits = [0; 64];
        ::hex::encode_to_slice(hash, &mut digits).unwrap_or_default(); // two digits for each byte: they fit
        Self(digits)
    }

    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}
