use http::{Method, StatusCode};

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::SegmentGroupStructure;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_segment_estimate("acme").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_segment_estimate(&self, domain_name: impl Into<String>) -> CreateSegmentEstimate {
        Call::new(self, CreateSegmentEstimateRequest::new(domain_name))
    }
}

/// A call of `CreateSegmentEstimate`.
pub type CreateSegmentEstimate = Call<CreateSegmentEstimateRequest>;

request! {
    /// The request of `CreateSegmentEstimate`.
    ///
    /// API reference: [CreateSegmentEstimate](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateSegmentEstimate.html)
    pub struct CreateSegmentEstimateRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_query: Option<SegmentGroupStructure> as "SegmentQuery" limit SegmentGroupStructure::LIMIT,
        /// ?
        pub segment_sql_query: Option<String> as "SegmentSqlQuery" [sensitive]
            limit Limit::text().min(1).max(50000).sensitive(),
    }
}

impl Operation for CreateSegmentEstimateRequest {
    type Response = CreateSegmentEstimateResponse;
    const NAME: &'static str = "CreateSegmentEstimate";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segment-estimates";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent; // ? what a second one does

    fn set_status(response: &mut Self::Response, status: StatusCode) {
        response.status_code = Some(status.as_u16().into());
    }
}

output! {
    /// The response of `CreateSegmentEstimate`.
    #[derive(Default)]
    pub struct CreateSegmentEstimateResponse {
        /// ?
        pub domain_name: Option<String> as "DomainName",
        /// ?
        pub estimate_id: Option<String> as "EstimateId",
        /// ?
        pub status_code: Option<i32> as "StatusCode",
    }
}
