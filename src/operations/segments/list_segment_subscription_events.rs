use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::SubscriptionEventItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the latest membership events of a segment: who came into it and who left it.
    ///
    /// There are events only while the segment has a [subscription](Client::put_segment_subscription). To get all of
    /// them as they happen, [let a stream take them](Client::associate_stream_for_segments).
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut events = client.list_segment_subscription_events("acme", "regulars").items();
    /// while let Some(event) = events.try_next().await? {
    ///     println!("{:?} {:?} at {:?}", event.profile_id, event.event, event.updated_at);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_segment_subscription_events(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> ListSegmentSubscriptionEvents {
        Call::new(self, ListSegmentSubscriptionEventsRequest::new(domain_name, segment_definition_name))
    }
}

request! {
    pub struct ListSegmentSubscriptionEventsRequest for ListSegmentSubscriptionEvents {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListSegmentSubscriptionEventsRequest {
    type Response = ListSegmentSubscriptionEventsResponse;
    const NAME: &'static str = "ListSegmentSubscriptionEvents";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}/subscription-events";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListSegmentSubscriptionEventsRequest, events: SubscriptionEventItem }

response! {
    #[derive(Default)]
    pub struct ListSegmentSubscriptionEventsResponse for ListSegmentSubscriptionEvents {
        /// The events of this page.
        pub events: Option<Vec<SubscriptionEventItem>> as "Events",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
