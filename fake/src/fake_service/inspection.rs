//! What tests look at that no operation reads.

use super::FakeService;
use crate::state::domain::{FiredTrigger, StreamedEvent};

/// What the fake has fired, sent and written; other programs find it at [paths of the fake's own](crate#paths-of-the-fakes-own).
impl FakeService {
    /// The event triggers of a domain that have fired, the oldest first.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::{
    ///     ComparisonOperator, EventTriggerCondition, EventTriggerDimension, EventTriggerLogicalOperator, ObjectAttribute,
    /// };
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client.put_profile_object_type("acme", "Order", "Orders").template_id("Shopify-CreateOrders").await?;
    /// let in_euros = ObjectAttribute::new(ComparisonOperator::Inclusive, ["EUR"]).source("currency");
    /// let dimension = EventTriggerDimension::new([in_euros]);
    /// let condition = EventTriggerCondition::new([dimension], EventTriggerLogicalOperator::All);
    /// client.create_event_trigger("acme", "in-euros", "Order", [condition]).await?;
    /// client.put_integration("acme").uri("s3://campaign").event_trigger_names(["in-euros"]).await?;
    ///
    /// client.put_profile_object("acme", "Order", &json!({ "id": 1, "email": "j@example.com", "currency": "EUR" })).await?;
    /// let fired = service.fired_triggers("acme");
    /// assert_eq!((fired[0].event_trigger_name.as_str(), fired[0].uri.as_str()), ("in-euros", "s3://campaign"));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn fired_triggers(&self, domain_name: &str) -> Vec<FiredTrigger> {
        let service = &self.shared.current_state().service;
        let domain = service.account.domains.get(domain_name).ok();
        domain.map(|domain| domain.fired_triggers.clone()).unwrap_or_default()
    }

    /// What an event stream has got, the oldest first; also if it is deleted by now.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client.create_event_stream("acme", "changes", "arn:aws:kinesis:us-west-2:123456789012:stream/changes").await?;
    ///
    /// client.create_profile("acme").first_name("Jane").await?;
    /// let event = &service.events("acme", "changes")[0];
    /// assert_eq!((event.event_type.as_str(), event.object_type_name.as_str()), ("CREATED", "_profile"));
    /// assert_eq!(event.object["FirstName"], "Jane");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn events(&self, domain_name: &str, event_stream_name: &str) -> Vec<StreamedEvent> {
        let service = &self.shared.current_state().service;
        let domain = service.account.domains.get(domain_name).ok();
        domain.and_then(|domain| domain.streamed.get(event_stream_name).cloned()).unwrap_or_default()
    }
}
