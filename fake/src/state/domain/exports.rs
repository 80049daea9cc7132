//! What the service would have written to S3.

use serde::Serialize;

use customer_profiles::model::segments::SegmentSnapshotStatus;

use super::matching::ExportingLocation;
use super::{Domain, Match};
use crate::state::delays::Course;

/// What the service would have written to S3.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "Type", rename_all_fields = "PascalCase")]
#[non_exhaustive]
pub enum Export {
    /// The matches that an identity resolution job found, before it merged any.
    #[non_exhaustive]
    IdentityResolution {
        /// The id of the job.
        job_id: String,
        /// Where they are.
        destination_uri: String,
        /// The matches.
        matches: Vec<Match>,
    },
    /// The profiles of a segment.
    #[non_exhaustive]
    SegmentSnapshot {
        /// The id of the snapshot.
        snapshot_id: String,
        /// The segment.
        segment_definition_name: String,
        /// Where it is.
        destination_uri: String,
        /// The format, such as `CSV`.
        data_format: String,
        /// The ids of the profiles that were in the segment when the snapshot was begun, in its order.
        profile_ids: Vec<String>,
    },
}

impl Domain {
    /// What jobs and snapshots that are complete have written, jobs first.
    pub(crate) fn exports(&self, snapshots: Course) -> Vec<Export> {
        let jobs = self.identity_resolution_jobs.values().filter_map(|job| {
            Some(Export::IdentityResolution {
                job_id: job.job_id.clone(),
                destination_uri: job.exporting_location.as_ref().and_then(ExportingLocation::uri)?,
                matches: job.exported.clone()?,
            })
        });
        let snapshots = self.segment_definitions.values().flat_map(|definition| {
            let ids = definition.snapshots.iter().flatten().map(|snapshot| &snapshot.snapshot_id);
            let snapshots = ids.filter_map(move |id| definition.snapshot(id, snapshots).ok());
            let complete = snapshots.filter(|snapshot| snapshot.status == Some(SegmentSnapshotStatus::Completed));
            complete.filter_map(|snapshot| {
                Some(Export::SegmentSnapshot {
                    snapshot_id: snapshot.snapshot_id,
                    segment_definition_name: definition.segment_definition_name.clone(),
                    destination_uri: snapshot.destination_uri?,
                    data_format: snapshot.data_format?.as_str().to_owned(),
                    profile_ids: snapshot.profile_ids.unwrap_or_default(),
                })
            })
        });
        jobs.chain(snapshots).collect()
    }
}
