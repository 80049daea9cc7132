//! Segments: groups of profiles that meet conditions.
//!
//! A segment is a [`SegmentGroup`] of [`Group`]s, each of them conditions ([`Dimension`]) on what a profile says and on its
//! calculated attributes; how a comparison is made decides how many values it takes. The operations are
//! [here](crate::operations::segments).
//!
//! ```
//! use customer_profiles::model::segments::{
//!     CalculatedAttributeDimension, DateDimension, Dimension, Group, ProfileAttributes,
//! };
//!
//! // More than three orders, and of age.
//! let orders = CalculatedAttributeDimension::greater_than(3);
//! let regulars = Group::all([
//!     Dimension::calculated_attribute("orders", orders),
//!     ProfileAttributes::new().birth_date(DateDimension::before("2008-01-01")).into(),
//! ]);
//! # assert_eq!(regulars.dimensions.unwrap().len(), 2);
//! ```

mod attributes;
mod comparison;
mod definition;
mod dimension;
mod group;
mod membership;
mod snapshot;
mod sort;
mod subscription;

pub use attributes::*;
pub use comparison::*;
pub use definition::*;
pub use dimension::*;
pub use group::*;
pub use membership::*;
pub use snapshot::*;
pub use sort::*;
pub use subscription::*;
