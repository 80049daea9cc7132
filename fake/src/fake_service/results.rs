//! What tests set of results that the fake does not work out by itself, and when it has them.

use std::time::Duration;

use customer_profiles::internal::read_document;
use serde_json::Value;

use super::FakeService;
use crate::state::domain::Recommendation;

/// Results that the service works out.
impl FakeService {
    /// Lets what the service does later take this long, by the [clock](Self::set_clock) of the fake; no time unless set.
    ///
    /// The operation is the one that reads how far it is: `GetCalculatedAttributeDefinition`, `GetDomain` (the rules of
    /// matching), `GetIdentityResolutionJob`, `GetRecommender`, `GetRecommenderFilter`, `GetSegmentEstimate`,
    /// `GetSegmentSnapshot`, `GetSegmentSubscription`, `GetUploadJob`. What has begun already is meant too. It goes through its states in equal steps of the delay.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::time::Duration;
    /// use customer_profiles::model::{RecommenderRecipeName, RecommenderStatus};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client
    ///     .create_recommender("acme", "for-you", RecommenderRecipeName::RecommendedForYou)
    ///     .await?;
    ///
    /// service.set_delay("GetRecommender", Duration::from_hours(1));
    /// assert_eq!(
    ///     client.get_recommender("acme", "for-you").await?.status,
    ///     Some(RecommenderStatus::Pending)
    /// );
    /// service.set_delay("GetRecommender", Duration::ZERO);
    /// assert_eq!(
    ///     client.get_recommender("acme", "for-you").await?.status,
    ///     Some(RecommenderStatus::Active)
    /// );
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the operation reads nothing that takes a while.
    #[track_caller]
    pub fn set_delay(&self, operation: &str, delay: Duration) {
        self.change(|service, _| service.set_delay(operation, delay));
    }

    /// Begins an identity resolution job, as AWS does every week, and gives its id.
    ///
    /// It goes through its states by the [delay](Self::set_delay) of `GetIdentityResolutionJob`. Its matches are those of
    /// [`set_matches`](Self::set_matches); where the domain has automatic merging, it merges what meets the criteria.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::{AutoMerging, Consolidation, MatchingRequest};
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client();
    /// let merging = AutoMerging::new(true)
    ///     .consolidation(Consolidation::new([["LastName", "EmailAddress"]]));
    /// client
    ///     .create_domain("acme", 30)
    ///     .matching(MatchingRequest::new(true).auto_merging(merging))
    ///     .await?;
    /// let jane =
    ///     || client.create_profile("acme").last_name("Doe").email_address("j@example.com");
    /// let ids = [jane().await?.profile_id, jane().await?.profile_id];
    /// service.set_matches(
    ///     "acme",
    ///     [json!({ "MatchId": "m", "ProfileIds": ids, "ConfidenceScore": 0.97 })],
    /// );
    ///
    /// let job_id = service.run_identity_resolution("acme");
    /// let job = client.get_identity_resolution_job("acme", job_id).await?;
    /// assert_eq!(job.job_stats.unwrap().number_of_merges_done, Some(1));
    /// assert_eq!(service.profiles("acme").len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When there is no such domain, or its `Matching` is not enabled.
    #[allow(clippy::must_use_candidate)] // a test may need only what the job does
    #[track_caller]
    pub fn run_identity_resolution(&self, domain_name: &str) -> String {
        self.change(|service, now| service.run_identity_resolution(domain_name, now))
    }

    /// Sets the value that a profile has of a calculated attribute, in place of the one that its definition makes of the
    /// profile's objects.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::{AttributeDetails, Statistic};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client.put_profile_object_type("acme", "Order", "Orders").await?;
    /// let total = AttributeDetails::field("Order", "total");
    /// client
    ///     .create_calculated_attribute_definition("acme", "spent", total, Statistic::Sum)
    ///     .await?;
    ///
    /// let jane = client.create_profile("acme").first_name("Jane").await?.profile_id;
    /// service.set_calculated_attribute("acme", &jane, "spent", "120.5");
    /// let spent = client.get_calculated_attribute_for_profile("acme", jane, "spent").await?;
    /// assert_eq!(spent.value.as_deref(), Some("120.5"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When there is no such profile or calculated attribute.
    #[track_caller]
    pub fn set_calculated_attribute(&self, domain_name: &str, profile_id: &str, name: &str, value: impl Into<String>) {
        self.change(|service, now| service.set_calculated_attribute(domain_name, profile_id, name, value.into(), now));
    }

    /// Sets which profiles are in a segment that is defined by SQL: all of them, in place of those that were.
    ///
    /// The fake does not understand SQL. Events say who has joined and left at the next scheduled time of a subscription, by
    /// the [clock](Self::set_clock). An estimate with the same query as the definition counts the profiles. Those of a classic
    /// segment are found by its groups, and can't be set.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::segments::QueryResult;
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
    ///
    /// let membership = client.get_segment_membership("acme", "vip", [jane]).await?;
    /// assert_eq!(membership.profiles.unwrap()[0].query_result, QueryResult::Present);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When there is no such segment, no such profile, or when the segment is defined by groups.
    #[track_caller]
    pub fn set_segment_members(
        &self,
        domain_name: &str,
        segment_definition_name: &str,
        profile_ids: impl IntoIterator<Item = impl Into<String>>,
    ) {
        let members = profile_ids.into_iter().map(Into::into).collect();
        self.change(|service, now| service.set_segment_members(domain_name, segment_definition_name, members, now));
    }

    /// Sets what a recommender recommends, whoever it is for, the best first. They have the form of the API.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::RecommenderRecipeName;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client
    ///     .create_recommender("acme", "for-you", RecommenderRecipeName::RecommendedForYou)
    ///     .await?;
    /// service.set_recommendations(
    ///     "acme",
    ///     "for-you",
    ///     [json!({ "CatalogItem": { "Id": "boots" }, "Score": 0.9 })],
    /// );
    ///
    /// let jane = client.create_profile("acme").first_name("Jane").await?.profile_id;
    /// let recommendations = client
    ///     .get_profile_recommendations("acme", jane, "for-you")
    ///     .await?
    ///     .recommendations
    ///     .unwrap();
    /// assert_eq!(recommendations[0].score, Some(0.9));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When there is no such recommender, or when a value is no recommendation, with the invalid member.
    #[track_caller]
    pub fn set_recommendations(
        &self,
        domain_name: &str,
        recommender_name: &str,
        recommendations: impl IntoIterator<Item = Value>,
    ) {
        let read = |value: Value| -> Recommendation {
            read_document(&value.to_string())
                .unwrap_or_else(|problem| panic!("{value} is no recommendation: {problem}"))
        };
        let recommendations = recommendations.into_iter().map(read).collect();
        self.change(|service, _| service.set_recommendations(domain_name, recommender_name, recommendations));
    }
}
