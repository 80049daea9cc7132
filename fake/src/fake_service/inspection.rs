//! What tests look at that no operation reads.

use customer_profiles::Operation;
use customer_profiles::operations::GetSegmentSnapshotRequest;

use super::FakeService;
use crate::state::domain::{Domain, Export, FiredTrigger, Match, StreamedEvent};

/// What the fake has fired, sent and written; other programs find it at [paths of its own](crate#paths-of-its-own).
impl FakeService {
    /// The event triggers of a domain that have fired, the oldest first.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::{
    ///     ComparisonOperator, EventTriggerCondition, EventTriggerDimension,
    ///     EventTriggerLogicalOperator, ObjectAttribute,
    /// };
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client
    ///     .put_profile_object_type("acme", "Account", "Accounts")
    ///     .template_id("Salesforce-Account")
    ///     .await?;
    /// let in_oslo =
    ///     ObjectAttribute::new(ComparisonOperator::Inclusive, ["Oslo"]).source("BillingCity");
    /// let dimension = EventTriggerDimension::new([in_oslo]);
    /// let condition =
    ///     EventTriggerCondition::new([dimension], EventTriggerLogicalOperator::All);
    /// client.create_event_trigger("acme", "in-oslo", "Account", [condition]).await?;
    /// client
    ///     .put_integration("acme")
    ///     .uri("s3://campaign")
    ///     .event_trigger_names(["in-oslo"])
    ///     .await?;
    ///
    /// client
    ///     .put_profile_object("acme", "Account", &json!({ "Id": "1", "BillingCity": "Oslo" }))
    ///     .await?;
    /// let fired = service.fired_triggers("acme");
    /// assert_eq!(
    ///     (fired[0].event_trigger_name.as_str(), fired[0].uri.as_str()),
    ///     ("in-oslo", "s3://campaign")
    /// );
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
    /// client
    ///     .create_event_stream(
    ///         "acme",
    ///         "changes",
    ///         "arn:aws:kinesis:us-west-2:123456789012:stream/changes",
    ///     )
    ///     .await?;
    ///
    /// client.create_profile("acme").first_name("Jane").await?;
    /// let event = &service.events("acme", "changes")[0];
    /// assert_eq!(
    ///     (event.event_type.as_str(), event.object_type_name.as_str()),
    ///     ("CREATED", "_profile")
    /// );
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

    /// What the service would have written to S3: the matches of identity resolution jobs and the profiles of segments, where
    /// these are complete.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::segments::DataFormat;
    /// use customer_profiles_fake::Export;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client
    ///     .create_segment_definition("acme", "vip", "Very good customers")
    ///     .segment_sql_query("SELECT 1")
    ///     .await?;
    /// let jane = client.create_profile("acme").first_name("Jane").await?.profile_id;
    /// service.set_segment_members("acme", "vip", [&jane]);
    /// client
    ///     .create_segment_snapshot("acme", "vip", DataFormat::Csv)
    ///     .destination_uri("s3://exports/vip")
    ///     .await?;
    ///
    /// let [Export::SegmentSnapshot { destination_uri, profile_ids, .. }] =
    ///     &service.exports("acme")[..]
    /// else {
    ///     panic!()
    /// };
    /// assert_eq!(
    ///     (destination_uri.as_str(), profile_ids.contains(&jane)),
    ///     ("s3://exports/vip", true)
    /// );
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn exports(&self, domain_name: &str) -> Vec<Export> {
        let now = self.shared.now();
        let service = &self.shared.current_state().service;
        let snapshots = service.account.delays.course(GetSegmentSnapshotRequest::NAME, service.time(now));
        let domain = service.account.domains.get(domain_name).ok();
        domain.map(|domain| domain.exports(snapshots)).unwrap_or_default()
    }

    /// The matches of a domain: those that tests have set, and those that its rules find.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::{MatchingRule, RuleBasedMatchingRequest};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client();
    /// let rules = RuleBasedMatchingRequest::new(true)
    ///     .matching_rules([MatchingRule::new(["LastName"])]);
    /// client.create_domain("acme", 30).rule_based_matching(rules).await?;
    /// for name in ["Jane", "John"] {
    ///     client.create_profile("acme").first_name(name).last_name("Doe").await?;
    /// }
    /// let found = &service.matches("acme")[0];
    /// assert_eq!((found.profile_ids.len(), found.rule_level), (2, Some(1)));
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn matches(&self, domain_name: &str) -> Vec<Match> {
        let service = &self.shared.current_state().service;
        service.account.domains.get(domain_name).map(Domain::all_matches).unwrap_or_default()
    }
}
