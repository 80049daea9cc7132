//! The shapes that requests and answers are made of, under the API's own names.
//!
//! Every type reads and writes JSON in the API's form, so that a part of a `--cli-input-json` file is a value here.
//! Members that the service promises are plain fields; all others are `Option`, because set-to-empty and absent are
//! different things on the wire.

mod event_type;
pub mod flow;
mod integration;
mod object_type;
pub(crate) mod open_enum;
pub(crate) mod redacted;
pub(crate) mod timestamp;

pub use event_type::{EventType, ObjectTypeNames};
pub use integration::{ListIntegrationItem, Scope};
pub use object_type::{FieldContentType, FieldMap, KeyMap, ObjectTypeField, ObjectTypeKey, StandardIdentifier};
pub use open_enum::UnknownValue;

/// Tags of a resource: up to 50 pairs of key and value.
pub type TagMap = std::collections::BTreeMap<String, String>;
