use http::{Method, StatusCode};

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::SegmentGroupStructure;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Begins to estimate how many profiles a segment would hold;
    /// [`get_segment_estimate`](Client::get_segment_estimate) [waits](Call::wait_until) for the result.
    ///
    /// The conditions are those of a segment: either [groups](CreateSegmentEstimateRequest::segment_query), which a
    /// [`SegmentGroup`](crate::model::segments::SegmentGroup) becomes by itself, or an
    /// [SQL query](CreateSegmentEstimateRequest::segment_sql_query).
    ///
    /// ```no_run
    /// # use customer_profiles::model::segments::{AddressDimension, Group, ProfileAttributes, ProfileDimension};
    /// # use customer_profiles::model::segments::SegmentGroup;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let norway = AddressDimension::new().country(ProfileDimension::inclusive(["NO"]));
    /// let groups = SegmentGroup::from(Group::all([ProfileAttributes::new().address(norway)]));
    /// let estimate =
    ///     client.create_segment_estimate("acme").segment_query(groups.clone()).await?;
    /// let estimate_id = estimate.estimate_id.unwrap_or_default();
    /// let done = client
    ///     .get_segment_estimate("acme", estimate_id)
    ///     .wait_until(|estimate| estimate.progress())
    ///     .await?;
    /// println!("about {:?} profiles", done.estimate);
    ///
    /// client
    ///     .create_segment_definition("acme", "norway", "Norway")
    ///     .segment_groups(groups)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_segment_estimate(&self, domain_name: impl Into<String>) -> CreateSegmentEstimate {
        Call::new(self, CreateSegmentEstimateRequest::new(domain_name))
    }
}

request! {
    pub struct CreateSegmentEstimateRequest for CreateSegmentEstimate {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The conditions of a classic segment.
        pub segment_query: Option<SegmentGroupStructure> as "SegmentQuery" limit SegmentGroupStructure::LIMIT,
        /// The SQL query of an enhanced segment.
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
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;

    fn set_status(response: &mut Self::Response, status: StatusCode) {
        response.status_code = Some(status.as_u16().into());
    }
}

response! {
    #[derive(Default)]
    pub struct CreateSegmentEstimateResponse for CreateSegmentEstimate {
        /// The domain.
        pub domain_name: Option<String> as "DomainName",
        /// The id of the estimate, by which its result is read.
        pub estimate_id: Option<String> as "EstimateId",
        /// The HTTP status of the response.
        pub status_code: Option<i32> as "StatusCode",
    }
}
