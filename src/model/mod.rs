//! The shapes that requests and responses are made of, under the API's own names, a module for each area.
//!
//! Everything can also be named straight from here: `model::EventType`.
//!
//! Every type reads and writes JSON in the API's form, so that a part of a `--cli-input-json` file is a value here.
//! Required members are plain fields; all others are `Option`, because set-to-empty and absent are different things on
//! the wire.

pub mod domains;
pub mod flow;
pub mod integrations;
pub mod matching;
pub mod object_types;
pub mod profiles;

pub use crate::structure::{SortedMap, UnknownValue};
#[doc(no_inline)]
pub use domains::*;
#[doc(no_inline)]
pub use integrations::*;
#[doc(no_inline)]
pub use matching::*;
#[doc(no_inline)]
pub use object_types::*;
#[doc(no_inline)]
pub use profiles::*;

/// Tags of a resource: up to 50 pairs of key and value.
pub type TagMap = SortedMap<String, String>;
