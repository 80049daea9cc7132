//! Segments: groups of profiles that meet conditions.

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
