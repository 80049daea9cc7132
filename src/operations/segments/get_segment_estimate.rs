use http::{Method, StatusCode};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::EstimateStatus;
use crate::operation::{Operation, RepeatSafety};
use crate::wait::Progress;

impl Client {
    /// Reads an estimate that [`create_segment_estimate`](Client::create_segment_estimate) began.
    ///
    /// It is there when its status is no longer `RUNNING`:
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let created =
    ///     client.create_segment_estimate("acme").segment_sql_query("SELECT …").await?;
    /// let estimate = client
    ///     .get_segment_estimate("acme", created.estimate_id.unwrap_or_default())
    ///     .wait_until(|estimate| estimate.progress())
    ///     .await?;
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

impl GetSegmentEstimateResponse {
    /// How far the estimate is, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(EstimateStatus::Succeeded) => Progress::Done,
            Some(status @ EstimateStatus::Failed) => Progress::failed(status.as_str(), self.message.as_deref()),
            status => Progress::pending(status.as_ref().map(EstimateStatus::as_str)),
        }
    }
}
