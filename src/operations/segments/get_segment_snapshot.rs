use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{DataFormat, SegmentSnapshotStatus};
use crate::operation::{Operation, RepeatSafety};
use crate::wait::Progress;

impl Client {
    /// Reads how far an export has come that [`create_segment_snapshot`](Client::create_segment_snapshot) began.
    ///
    /// It is done when its status is no longer `IN_PROGRESS`:
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let snapshot = client
    ///     .get_segment_snapshot("acme", "regulars", "2a8e25f4d93c48dca4a5a09e2b24a6a5")
    ///     .wait_until(|snapshot| snapshot.progress())
    ///     .await?;
    /// println!("at {:?}", snapshot.destination_uri);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_segment_snapshot(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
        snapshot_id: impl Into<String>,
    ) -> GetSegmentSnapshot {
        Call::new(self, GetSegmentSnapshotRequest::new(domain_name, segment_definition_name, snapshot_id))
    }
}

request! {
    pub struct GetSegmentSnapshotRequest for GetSegmentSnapshot {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// The id of the snapshot.
        pub snapshot_id: String as "SnapshotId" limit shapes::UUID,
    }
}

impl Operation for GetSegmentSnapshotRequest {
    type Response = GetSegmentSnapshotResponse;
    const NAME: &'static str = "GetSegmentSnapshot";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segments/{SegmentDefinitionName}/snapshots/{SnapshotId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetSegmentSnapshotResponse for GetSegmentSnapshot {
        /// The id of the snapshot.
        pub snapshot_id: String as "SnapshotId",
        /// How far the export has come.
        pub status: SegmentSnapshotStatus as "Status",
        /// More about the status, such as the reason of a failure.
        pub status_message: Option<String> as "StatusMessage",
        /// The format of the file.
        pub data_format: DataFormat as "DataFormat",
        /// The ARN of the KMS key that encrypts the file.
        pub encryption_key: Option<String> as "EncryptionKey",
        /// The role that the service takes on.
        pub role_arn: Option<String> as "RoleArn",
        /// Where the file goes.
        pub destination_uri: Option<String> as "DestinationUri",
    }
}

impl GetSegmentSnapshotResponse {
    /// How far the export is, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            SegmentSnapshotStatus::Completed => Progress::Done,
            status @ SegmentSnapshotStatus::Failed => Progress::failed(status.as_str(), self.status_message.as_deref()),
            status => Progress::pending(Some(status.as_str())),
        }
    }
}
