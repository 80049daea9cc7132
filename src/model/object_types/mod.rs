//! Object types: the fields and keys of incoming objects.
//!
//! An object type has fields ([`ObjectTypeField`]), each with its place in the incoming object and in a profile or a
//! standard object, and keys ([`ObjectTypeKey`]), which decide whose an object is. The operations are
//! [here](crate::operations::object_types).
//!
//! ```
//! use customer_profiles::model::{ObjectTypeField, ObjectTypeKey, StandardIdentifier};
//!
//! let email =
//!     ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
//! let by_email = ObjectTypeKey::new()
//!     .field_names(["email"])
//!     .standard_identifiers([StandardIdentifier::Profile]);
//! # assert_ne!(email, ObjectTypeField::new());
//! # assert_ne!(by_email, ObjectTypeKey::new());
//! ```

mod attributes;
mod object_type;
mod standard_fields;

pub use attributes::*;
pub use object_type::*;
pub(crate) use standard_fields::standard_fields;
