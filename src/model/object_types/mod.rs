//! Object types: the fields and keys of incoming objects.

mod attributes;
mod object_type;
mod standard_fields;

pub use attributes::*;
pub use object_type::*;
pub(crate) use standard_fields::standard_fields;
