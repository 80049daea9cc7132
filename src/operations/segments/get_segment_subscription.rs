use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{ScheduleConfiguration, ScheduledExecutions, SegmentSubscriptionStatus};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_segment_subscription("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_segment_subscription(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> GetSegmentSubscription {
        Call::new(self, GetSegmentSubscriptionRequest::new(domain_name, segment_definition_name))
    }
}

/// A call of `GetSegmentSubscription`.
pub type GetSegmentSubscription = Call<GetSegmentSubscriptionRequest>;

request! {
    /// The request of `GetSegmentSubscription`.
    ///
    /// API reference: [GetSegmentSubscription](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetSegmentSubscription.html)
    pub struct GetSegmentSubscriptionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
    }
}

impl Operation for GetSegmentSubscriptionRequest {
    type Response = GetSegmentSubscriptionResponse;
    const NAME: &'static str = "GetSegmentSubscription";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}/subscriptions";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetSegmentSubscription`.
    #[derive(Default)]
    pub struct GetSegmentSubscriptionResponse {
        /// ?
        pub status: Option<SegmentSubscriptionStatus> as "Status",
        /// ?
        pub message: Option<String> as "Message",
        /// ?
        pub schedule_configuration: Option<ScheduleConfiguration> as "ScheduleConfiguration",
        /// ?
        pub scheduled_executions: Option<ScheduledExecutions> as "ScheduledExecutions",
        /// ?
        pub started_at: Option<OffsetDateTime> as "StartedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
    }
}
