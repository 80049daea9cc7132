//! Segments: groups of profiles.

mod definition;
mod dimension;
mod group;
mod membership;
mod snapshot;
mod sort;
mod subscription;

pub use definition::*;
pub use dimension::*;
pub use group::*;
pub use membership::*;
pub use snapshot::*;
pub use sort::*;
pub use subscription::*;
