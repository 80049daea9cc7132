//! Calculated attributes: what is computed from the objects of a profile.

mod conditions;
mod definition;
mod filter;
mod values;

pub use conditions::*;
pub use definition::*;
pub use filter::*;
pub use values::*;
