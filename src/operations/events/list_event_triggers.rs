use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::events::EventTriggerSummaryItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the event triggers of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut triggers = client.list_event_triggers("acme").items();
    /// while let Some(trigger) = triggers.try_next().await? {
    ///     println!("{:?}", trigger.event_trigger_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_event_triggers(&self, domain_name: impl Into<String>) -> ListEventTriggers {
        Call::new(self, ListEventTriggersRequest::new(domain_name))
    }
}

request! {
    pub struct ListEventTriggersRequest for ListEventTriggers {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListEventTriggersRequest {
    type Response = ListEventTriggersResponse;
    const NAME: &'static str = "ListEventTriggers";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListEventTriggersRequest, items: EventTriggerSummaryItem }

response! {
    #[derive(Default)]
    pub struct ListEventTriggersResponse for ListEventTriggers {
        /// The event triggers of this page.
        pub items: Option<Vec<EventTriggerSummaryItem>> as "Items" [sensitive],
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
