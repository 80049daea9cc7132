use http::{Method, StatusCode};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::EstimateStatus;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_segment_estimate("acme", "?").await?;
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

/// A call of `GetSegmentEstimate`.
pub type GetSegmentEstimate = Call<GetSegmentEstimateRequest>;

request! {
    /// The request of `GetSegmentEstimate`.
    ///
    /// API reference: [GetSegmentEstimate](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetSegmentEstimate.html)
    pub struct GetSegmentEstimateRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetSegmentEstimate`.
    #[derive(Default)]
    pub struct GetSegmentEstimateResponse {
        /// ?
        pub domain_name: Option<String> as "DomainName",
        /// ?
        pub estimate_id: Option<String> as "EstimateId",
        /// ?
        pub status: Option<EstimateStatus> as "Status",
        /// ?
        pub estimate: Option<String> as "Estimate",
        /// ?
        pub message: Option<String> as "Message",
        /// ?
        pub status_code: Option<i32> as "StatusCode",
    }
}
