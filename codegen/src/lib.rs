//! The auditor of `customer-profiles`: holds the hand-written sources against the API's description.
//!
//! In the order in which it is best read:
//!
//! - [`description`]: the API description as data; `rules.rs` holds what it leaves to judgement.
//! - [`source`]: what the crate's sources say, read with `syn`; `src/operations`, `src/model` and
//!   `src/limits/shapes.rs` are looked at.
//! - [`check`]: where the two disagree.
//! - [`scaffold`]: first drafts of the sources.
//! - [`changes`]: what differs between two descriptions: the difference as a tree, and a printer for each form.
//! - [`coverage`]: which operations the crate has, for the README.
//! - [`conformance`]: requests and responses, and what must become of them, from the description alone.
//!
//! It knows nothing of the crate but its text: it does not depend on it, and so it can't share its errors.

pub mod changes;
pub mod check;
pub mod conformance;
pub mod coverage;
pub mod description;
mod names;
mod rules;
pub mod scaffold;
pub mod source;
