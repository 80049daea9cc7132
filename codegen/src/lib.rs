//! The auditor of `customer-profiles`: holds the hand-written sources against the API's description.
//!
//! - [`description`]: the API description as data.
//! - [`source`]: what the crate's sources say, read with `syn`.
//! - [`check`]: where the two disagree.
//! - [`changes`]: what differs between two descriptions.
//! - [`coverage`]: which operations the crate has, for the README.
//! - [`conformance`]: requests and the HTTP that must result, from the description alone.

pub mod changes;
pub mod check;
pub mod conformance;
pub mod coverage;
pub mod description;
pub mod source;
