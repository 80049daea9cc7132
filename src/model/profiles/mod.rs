//! Profiles: customers, how they are reached, and how they are found.

mod contact;
mod object;
mod profile;
mod search;

pub use contact::*;
pub use object::*;
pub use profile::*;
pub use search::*;
