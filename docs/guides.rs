//! The code of the README and of the guides, as tests. They need the fake, which the package of the library is without.

#[doc = include_str!("../README.md")]
pub mod readme {}

#[path = "../src/guides.rs"]
pub mod guides;
