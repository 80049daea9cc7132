//! The code of the README, of the front page and of the guides, as tests. They need the fake, which the package of the library
//! is without.

#[doc = include_str!("../../README.md")]
pub mod readme {}

#[doc = include_str!("../../docs/front-page.md")]
pub mod front_page {}

#[path = "../../src/guides.rs"]
pub mod guides;
