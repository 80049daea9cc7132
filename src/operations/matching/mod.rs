//! Matching: which profiles are of one person, and what became of merging them.
//!
//! The service finds such profiles in two ways, both a setting of the domain. *Rules* name the attributes that must be
//! equal, and find matches as objects come in. *Machine learning* looks at all profiles once a week, in an identity
//! resolution job. Either can merge what it finds, or leave that to you.
//!
//! The usual order of work: try the criteria on a sample, write them to the domain, list the matches, merge.
//!
//! ```no_run
//! # use customer_profiles::model::{
//! #     AutoMerging, ConflictResolution, ConflictResolvingModel, Consolidation, MatchingRequest,
//! # };
//! # use futures::TryStreamExt;
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! let same = Consolidation::new([["EmailAddress", "LastName"]]);
//! let newer_wins = ConflictResolution::new(ConflictResolvingModel::Recency);
//! let preview =
//!     client.get_auto_merging_preview("acme", same.clone(), newer_wins.clone()).await?;
//! println!(
//!     "{:?} profiles of the sample would be merged",
//!     preview.number_of_profiles_will_be_merged
//! );
//!
//! let merging =
//!     AutoMerging::new(true).consolidation(same).conflict_resolution(newer_wins);
//! client
//!     .update_domain("acme")
//!     .matching(MatchingRequest::new(true).auto_merging(merging))
//!     .await?;
//!
//! // What each weekly job did, and the groups that are left to you.
//! let mut jobs = client.list_identity_resolution_jobs("acme").items();
//! while let Some(job) = jobs.try_next().await? {
//!     println!("{:?}: {:?}", job.status, job.job_stats);
//! }
//! let mut groups = client.get_matches("acme").items();
//! while let Some(group) = groups.try_next().await? {
//!     println!("{:?}: {:?}", group.confidence_score, group.profile_ids);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! To merge yourself, see [`merge_profiles`](crate::Client::merge_profiles) and
//! [the guide](crate::guides::profiles).
//!
//! # Operations
//!
//! - [`get_auto_merging_preview`](crate::Client::get_auto_merging_preview)
//! - [`get_identity_resolution_job`](crate::Client::get_identity_resolution_job)
//! - [`get_matches`](crate::Client::get_matches)
//! - [`get_similar_profiles`](crate::Client::get_similar_profiles)
//! - [`list_identity_resolution_jobs`](crate::Client::list_identity_resolution_jobs)
//! - [`list_rule_based_matches`](crate::Client::list_rule_based_matches)

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
