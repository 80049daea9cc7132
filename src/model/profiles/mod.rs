//! Profiles: customers, how they are reached, and how they are found.

mod batch;
mod contact;
mod history;
mod object;
mod profile;
mod search;
mod update;

pub use batch::*;
pub use contact::*;
pub use history::*;
pub use object::*;
pub use profile::*;
pub use search::*;
pub use update::*;
