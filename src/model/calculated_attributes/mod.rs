//! Calculated attributes: what is computed from the objects of a profile.
//!
//! What a definition takes and what its values are read as. A definition names a field ([`AttributeDetails`]), what is made of
//! it ([`Statistic`]) and which objects count ([`Conditions`], [`Filter`]); the operations are
//! [here](crate::operations::calculated_attributes).
//!
//! ```
//! use customer_profiles::model::calculated_attributes::{Conditions, Range, Threshold};
//!
//! // Whether there were more than three in the last 30 days.
//! let busy = Conditions::new()
//!     .range(Range::last_days(30))
//!     .threshold(Threshold::greater_than(3));
//! # assert!(busy.threshold.is_some());
//! ```

mod conditions;
mod definition;
mod filter;
mod values;

pub use conditions::*;
pub use definition::*;
pub use filter::*;
pub use values::*;
