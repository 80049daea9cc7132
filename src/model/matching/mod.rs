//! Matching: how profiles of one person are found and merged.
//!
//! The settings of a domain by which profiles of one person are found, by rules ([`RuleBasedMatchingRequest`]) or by
//! machine learning ([`MatchingRequest`]), and merged ([`AutoMerging`]); what was found, and what each job did. The
//! operations are [here](crate::operations::matching).
//!
//! ```
//! use customer_profiles::model::{
//!     AutoMerging, ConflictResolution, ConflictResolvingModel, Consolidation,
//!     MatchingRequest,
//! };
//!
//! let merging = AutoMerging::new(true)
//!     .consolidation(Consolidation::new([["EmailAddress", "LastName"]]))
//!     .conflict_resolution(ConflictResolution::new(ConflictResolvingModel::Recency));
//! let weekly = MatchingRequest::new(true).auto_merging(merging);
//! # assert!(weekly.enabled);
//! ```

mod jobs;
mod machine_learning;
mod matches;
mod rule_based;

pub use jobs::*;
pub use machine_learning::*;
pub use matches::*;
pub use rule_based::*;
