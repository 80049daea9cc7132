use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{DataFormat, SegmentSnapshotStatus};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_segment_snapshot("acme", "?", "?").await?;
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

/// A call of `GetSegmentSnapshot`.
pub type GetSegmentSnapshot = Call<GetSegmentSnapshotRequest>;

request! {
    /// The request of `GetSegmentSnapshot`.
    ///
    /// API reference: [GetSegmentSnapshot](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetSegmentSnapshot.html)
    pub struct GetSegmentSnapshotRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetSegmentSnapshot`.
    pub struct GetSegmentSnapshotResponse {
        /// ?
        pub snapshot_id: String as "SnapshotId",
        /// ?
        pub status: SegmentSnapshotStatus as "Status",
        /// ?
        pub status_message: Option<String> as "StatusMessage",
        /// ?
        pub data_format: DataFormat as "DataFormat",
        /// ?
        pub encryption_key: Option<String> as "EncryptionKey",
        /// ?
        pub role_arn: Option<String> as "RoleArn",
        /// ?
        pub destination_uri: Option<String> as "DestinationUri",
    }
}
