use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{ScheduleConfiguration, SegmentSubscriptionStatus};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.put_segment_subscription("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_segment_subscription(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> PutSegmentSubscription {
        Call::new(self, PutSegmentSubscriptionRequest::new(domain_name, segment_definition_name))
    }
}

/// A call of `PutSegmentSubscription`.
pub type PutSegmentSubscription = Call<PutSegmentSubscriptionRequest>;

request! {
    /// The request of `PutSegmentSubscription`.
    ///
    /// API reference: [PutSegmentSubscription](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutSegmentSubscription.html)
    pub struct PutSegmentSubscriptionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// ?
        pub schedule_configuration: Option<ScheduleConfiguration> as "ScheduleConfiguration"
            limit ScheduleConfiguration::LIMIT,
    }
}

impl Operation for PutSegmentSubscriptionRequest {
    type Response = PutSegmentSubscriptionResponse;
    const NAME: &'static str = "PutSegmentSubscription";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}/subscriptions";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

output! {
    /// The response of `PutSegmentSubscription`.
    #[derive(Default)]
    pub struct PutSegmentSubscriptionResponse {
        /// ?
        pub status: Option<SegmentSubscriptionStatus> as "Status",
        /// ?
        pub schedule_configuration: Option<ScheduleConfiguration> as "ScheduleConfiguration",
        /// ?
        pub started_at: Option<OffsetDateTime> as "StartedAt",
    }
}
