//! What structures and enums of the API are written in: each member once, and all that follows from it.

#[macro_use]
mod macros;
#[macro_use]
mod open_enum;

pub(crate) mod double;
pub(crate) mod members;
pub(crate) mod redacted;
mod sorted_map;
pub(crate) mod timestamp;

pub use open_enum::UnknownValue;
pub(crate) use open_enum::deserialize_text;
pub use sorted_map::SortedMap;
