//! Matching: which profiles are of one person, and what became of merging them.

mod get_auto_merging_preview;
mod get_identity_resolution_job;
mod get_matches;
mod get_similar_profiles;
mod list_identity_resolution_jobs;
mod list_rule_based_matches;

pub use get_auto_merging_preview::*;
pub use get_identity_resolution_job::*;
pub use get_matches::*;
pub use get_similar_profiles::*;
pub use list_identity_resolution_jobs::*;
pub use list_rule_based_matches::*;
