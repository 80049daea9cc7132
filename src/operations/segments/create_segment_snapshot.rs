use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::DataFormat;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Begins to export the profiles of a segment to a file; [`get_segment_snapshot`](Client::get_segment_snapshot)
    /// [waits](Call::wait_until) until it is there.
    ///
    /// It is not repeated when its response is lost, because that could export twice; the error then says that its
    /// [outcome is unknown](crate::Error::outcome_unknown).
    ///
    /// ```no_run
    /// # use customer_profiles::model::segments::DataFormat;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let snapshot = client
    ///     .create_segment_snapshot("acme", "regulars", DataFormat::Csv)
    ///     .destination_uri("s3://acme-segments/regulars")
    ///     .role_arn("arn:aws:iam::123456789012:role/segment-export")
    ///     .await?;
    /// client
    ///     .get_segment_snapshot("acme", "regulars", snapshot.snapshot_id)
    ///     .wait_until(|snapshot| snapshot.progress())
    ///     .await?;
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

request! {
    pub struct CreateSegmentSnapshotRequest for CreateSegmentSnapshot {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// The format of the file.
        pub data_format: DataFormat as "DataFormat" limit DataFormat::LIMIT,
        /// The ARN of the KMS key that encrypts the file.
        pub encryption_key: Option<String> as "EncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// The role that the service takes on to write to S3 and to use the key.
        pub role_arn: Option<String> as "RoleArn" limit Limit::text().max(512).pattern("arn:aws:iam:.*:[0-9]+:.*"),
        /// Where the file goes. Needed, except from the website of Amazon Connect.
        pub destination_uri: Option<String> as "DestinationUri" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for CreateSegmentSnapshotRequest {
    type Response = CreateSegmentSnapshotResponse;
    const NAME: &'static str = "CreateSegmentSnapshot";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segments/{SegmentDefinitionName}/snapshots";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

response! {
    pub struct CreateSegmentSnapshotResponse for CreateSegmentSnapshot {
        /// The id of the snapshot.
        pub snapshot_id: String as "SnapshotId",
    }
}
