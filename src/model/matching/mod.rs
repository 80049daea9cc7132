//! Matching: how profiles of one person are found and merged.

mod jobs;
mod machine_learning;
mod matches;
mod rule_based;

pub use jobs::*;
pub use machine_learning::*;
pub use matches::*;
pub use rule_based::*;
