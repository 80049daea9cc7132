//! The shapes that requests and responses are made of, under the API's own names, a module for each area.
//!
//! Everything can also be named straight from here: `model::EventType`.
//!
//! Every type reads and writes JSON in the API's form, so that a part of a `--cli-input-json` file is a value here.
//! Required members are plain fields; all others are `Option`, because set-to-empty and absent are different things on
//! the wire.
//!
//! What goes in is built: `new` takes what is required, and each other member has a method of its name. A text is given as
//! anything that becomes a `String`, a list as anything that can be iterated over, a map as pairs: an array of them, a
//! `HashMap`, a `&BTreeMap`.
//!
//! ```
//! use std::collections::HashMap;
//!
//! use customer_profiles::model::{Address, Profile};
//!
//! let attributes = HashMap::from([("tier".to_owned(), "gold".to_owned())]);
//! let jane = Profile::new()
//!     .first_name("Jane")
//!     .shipping_address(Address::new().city("Oslo").country("NO"))
//!     .attributes(&attributes);
//! # assert_eq!(jane.attributes.unwrap()["tier"], "gold");
//! ```

// Its macro is used by the modules below.
#[macro_use]
mod comparisons;

pub mod calculated_attributes;
pub mod domain_object_types;
pub mod domains;
pub mod events;
pub mod flow;
pub mod integrations;
pub mod layouts;
pub mod matching;
pub mod object_types;
pub mod profiles;
pub mod recommenders;
pub mod segments;
pub mod upload_jobs;

#[doc(hidden)]
pub use calculated_attributes::*;
#[doc(hidden)]
pub use domain_object_types::*;
#[doc(hidden)]
pub use domains::*;
#[doc(hidden)]
pub use events::*;
#[doc(hidden)]
pub use integrations::*;
#[doc(hidden)]
pub use layouts::*;
#[doc(hidden)]
pub use matching::*;
#[doc(hidden)]
pub use object_types::*;
#[doc(hidden)]
pub use profiles::*;
#[doc(hidden)]
pub use recommenders::*;
#[doc(hidden)]
pub use segments::*;
#[doc(hidden)]
pub use upload_jobs::*;

pub use crate::structure::{SortedMap, UnknownValue};

/// Tags of a resource: up to 50 pairs of key and value.
pub type TagMap = SortedMap<String, String>;
