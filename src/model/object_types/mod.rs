//! Object types: the fields and keys of incoming objects.

mod attributes;
mod object_type;

pub use attributes::*;
pub use object_type::*;
