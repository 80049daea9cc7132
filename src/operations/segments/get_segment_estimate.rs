use http::{Method, StatusCode};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::EstimateStatus;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads an estimate that [`create_segment_estimate`](Client::create_segment_estimate) began.
    ///
    /// Read it again while its status is `RUNNING`.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use customer_profiles::model::segments::EstimateStatus;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let created = client.create_segment_estimate("acme").segment_sql_query("SELECT …").await?;
    /// let id = created.estimate_id.unwrap_or_default();
    /// let mut estimate = client.get_segment_estimate("acme", &id).await?;
    /// while estimate.status == Some(EstimateStatus::Running) {
    ///     tokio::time::sleep(Duration::from_secs(2)).await;
    ///     estimate = client.get_segment_estimate("acme", &id).await?;
    /// }
    /// println!("about {:?} profiles", estimate.estimate);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_segment_estimate(
        &self,
        domain_name: impl Into<String>,
        estimate_id: impl Into<String>,
    ) -> GetSegmentEstimate {
        Call::new(self, GetSegmentEstimateRequest::new(domain_name, estimate_id))
    }
}

request! {
    pub struct GetSegmentEstimateRequest for GetSegmentEstimate {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the estimate.
        pub estimate_id: String as "EstimateId" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for GetSegmentEstimateRequest {
    type Response = GetSegmentEstimateResponse;
    const NAME: &'static str = "GetSegmentEstimate";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segment-estimates/{EstimateId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;

    fn set_status(response: &mut Self::Response, status: StatusCode) {
        response.status_code = Some(status.as_u16().into());
    }
}

response! {
    #[derive(Default)]
    pub struct GetSegmentEstimateResponse for GetSegmentEstimate {
        /// The domain.
        pub domain_name: Option<String> as "DomainName",
        /// The id of the estimate.
        pub estimate_id: Option<String> as "EstimateId",
        /// How far the estimate has come.
        pub status: Option<EstimateStatus> as "Status",
        /// About how many profiles the segment would hold, as text; absent until it has succeeded.
        pub estimate: Option<String> as "Estimate",
        /// Why the estimate failed.
        pub message: Option<String> as "Message",
        /// The HTTP status of the response.
        pub status_code: Option<i32> as "StatusCode",
    }
}
