use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes an event trigger that no integration uses.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_event_trigger("acme", "large-order").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_event_trigger(
        &self,
        domain_name: impl Into<String>,
        event_trigger_name: impl Into<String>,
    ) -> DeleteEventTrigger {
        Call::new(self, DeleteEventTriggerRequest::new(domain_name, event_trigger_name))
    }
}

request! {
    pub struct DeleteEventTriggerRequest for DeleteEventTrigger {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event trigger, unique in the domain.
        pub event_trigger_name: String as "EventTriggerName" limit shapes::NAME,
    }
}

impl Operation for DeleteEventTriggerRequest {
    type Response = DeleteEventTriggerResponse;
    const NAME: &'static str = "DeleteEventTrigger";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers/{EventTriggerName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct DeleteEventTriggerResponse for DeleteEventTrigger {
        /// What the service says of it.
        pub message: String as "Message",
    }
}
