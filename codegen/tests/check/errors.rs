//! Faults in the codes of errors.

use crate::fixture::{CODES, plant};

#[test]
fn an_error_without_a_code() {
    plant(CODES, "        /// Too many.\n        ThrottlingException = \"ThrottlingException\",\n", "").gives(&[(
        "pub enum ServiceErrorCode",
        "ServiceErrorCode: the API says error `ThrottlingException`, the code says nothing",
    )]);
    plant(CODES, "pub enum ServiceErrorCode", "pub enum Codes")
        .gives(&[("open_enum!", "ServiceErrorCode: the API says errors, the code says nothing")]);
}

#[test]
fn a_code_under_the_name_of_another() {
    plant(CODES, "ThrottlingException =", "Throttled =")
        .gives(&[("Throttled =", "ServiceErrorCode: the API says `ThrottlingException`, the code says `Throttled`")]);
}
