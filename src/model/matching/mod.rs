//! Matching: how profiles of one person are found and merged.

mod machine_learning;
mod rule_based;

pub use machine_learning::*;
pub use rule_based::*;
