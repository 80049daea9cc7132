use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::DataFormat;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_segment_snapshot("acme", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_segment_snapshot(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
        data_format: impl Into<DataFormat>,
    ) -> CreateSegmentSnapshot {
        Call::new(self, CreateSegmentSnapshotRequest::new(domain_name, segment_definition_name, data_format))
    }
}

/// A call of `CreateSegmentSnapshot`.
pub type CreateSegmentSnapshot = Call<CreateSegmentSnapshotRequest>;

request! {
    /// The request of `CreateSegmentSnapshot`.
    ///
    /// API reference: [CreateSegmentSnapshot](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateSegmentSnapshot.html)
    pub struct CreateSegmentSnapshotRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// ?
        pub data_format: DataFormat as "DataFormat" limit DataFormat::LIMIT,
        /// ?
        pub encryption_key: Option<String> as "EncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// ?
        pub role_arn: Option<String> as "RoleArn" limit Limit::text().max(512).pattern("arn:aws:iam:.*:[0-9]+:.*"),
        /// ?
        pub destination_uri: Option<String> as "DestinationUri" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for CreateSegmentSnapshotRequest {
    type Response = CreateSegmentSnapshotResponse;
    const NAME: &'static str = "CreateSegmentSnapshot";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segments/{SegmentDefinitionName}/snapshots";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent; // ? what a second one does
}

output! {
    /// The response of `CreateSegmentSnapshot`.
    pub struct CreateSegmentSnapshotResponse {
        /// ?
        pub snapshot_id: String as "SnapshotId",
    }
}
