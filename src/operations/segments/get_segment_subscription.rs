use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{ScheduleConfiguration, ScheduledExecutions, SegmentSubscriptionStatus};
use crate::operation::{Operation, RepeatSafety};
use crate::wait::Progress;

impl Client {
    /// Reads the [subscription](Client::put_segment_subscription) of a segment: its state and its schedule.
    ///
    /// ```no_run
    /// # use customer_profiles::model::segments::SegmentSubscriptionStatus;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let subscription = client.get_segment_subscription("acme", "regulars").await?;
    /// if subscription.status == Some(SegmentSubscriptionStatus::Failed) {
    ///     eprintln!("{:?}", subscription.message);
    /// }
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

request! {
    pub struct GetSegmentSubscriptionRequest for GetSegmentSubscription {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
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

response! {
    #[derive(Default)]
    pub struct GetSegmentSubscriptionResponse for GetSegmentSubscription {
        /// The state of the subscription.
        pub status: Option<SegmentSubscriptionStatus> as "Status",
        /// More about the state, such as the reason of a failure.
        pub message: Option<String> as "Message",
        /// How often a snapshot is taken.
        pub schedule_configuration: Option<ScheduleConfiguration> as "ScheduleConfiguration",
        /// When snapshots are taken.
        pub scheduled_executions: Option<ScheduledExecutions> as "ScheduledExecutions",
        /// When the subscription first started.
        pub started_at: Option<OffsetDateTime> as "StartedAt",
        /// When its settings were last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
    }
}

impl GetSegmentSubscriptionResponse {
    /// How far a subscription is that was put, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(SegmentSubscriptionStatus::Running) => Progress::Done,
            Some(status @ (SegmentSubscriptionStatus::Failed | SegmentSubscriptionStatus::Stopped)) => {
                Progress::failed(status.as_str(), self.message.as_deref())
            }
            status => Progress::pending(status.as_ref().map(SegmentSubscriptionStatus::as_str)),
        }
    }
}
