use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{ScheduleConfiguration, SegmentSubscriptionStatus};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Subscribes to the membership of a segment, or changes the subscription: who comes into the segment and who
    /// leaves it becomes an event.
    ///
    /// A first snapshot is taken, and one in each interval from then on; one that takes longer than the interval delays
    /// the next. A classic segment also has events soon after a profile or a calculated attribute changes; an enhanced
    /// one has those of the snapshots alone. The events can be
    /// [listed](Client::list_segment_subscription_events), or go to a [stream](Client::associate_stream_for_segments).
    ///
    /// ```no_run
    /// # use customer_profiles::model::segments::{ScheduleConfiguration, ScheduleConfigurationUnit};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .put_segment_subscription("acme", "regulars")
    ///     .schedule_configuration(
    ///         ScheduleConfiguration::new(6).unit(ScheduleConfigurationUnit::Hourly),
    ///     )
    ///     .await?;
    /// let subscription = client.get_segment_subscription("acme", "regulars");
    /// subscription.wait_until(|subscription| subscription.progress()).await?;
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

request! {
    pub struct PutSegmentSubscriptionRequest for PutSegmentSubscription {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// How often a snapshot is taken; every 24 hours if absent.
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

response! {
    #[derive(Default)]
    pub struct PutSegmentSubscriptionResponse for PutSegmentSubscription {
        /// The state of the subscription.
        pub status: Option<SegmentSubscriptionStatus> as "Status",
        /// How often a snapshot is taken.
        pub schedule_configuration: Option<ScheduleConfiguration> as "ScheduleConfiguration",
        /// When the subscription started.
        pub started_at: Option<OffsetDateTime> as "StartedAt",
    }
}
