use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::events::EventStreamSummary;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the event streams of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut streams = client.list_event_streams("acme").items();
    /// while let Some(stream) = streams.try_next().await? {
    ///     println!("{}: {}", stream.event_stream_name, stream.state);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_event_streams(&self, domain_name: impl Into<String>) -> ListEventStreams {
        Call::new(self, ListEventStreamsRequest::new(domain_name))
    }
}

request! {
    pub struct ListEventStreamsRequest for ListEventStreams {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListEventStreamsRequest {
    type Response = ListEventStreamsResponse;
    const NAME: &'static str = "ListEventStreams";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/event-streams";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListEventStreamsRequest, items: EventStreamSummary }

response! {
    #[derive(Default)]
    pub struct ListEventStreamsResponse for ListEventStreams {
        /// The event streams of this page.
        pub items: Option<Vec<EventStreamSummary>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
