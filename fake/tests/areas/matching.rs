use customer_profiles::Client;
use customer_profiles::model::{
    Address, AttributeMatchingModel, AttributeTypesSelector, ConflictResolution, ConflictResolvingModel, Consolidation,
    IdentityResolutionJobStatus, MatchType, MatchingRequest, MatchingRule, RuleBasedMatchingRequest,
};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{acme, dumped};

/// Two profiles of one person and one of another, all taken for one by machine learning, the first two by a rule too.
async fn with_matches() -> (FakeService, Client, Vec<String>) {
    let (service, client) = acme().await;
    client
        .update_domain("acme")
        .matching(MatchingRequest::new(true))
        .rule_based_matching(RuleBasedMatchingRequest::new(true))
        .await
        .unwrap();
    let mut ids = Vec::new();
    for (name, email) in [("Jane", "j@example.com"), ("Janet", "j@example.com"), ("John", "john@example.com")] {
        let created = client.create_profile("acme").first_name(name).last_name("Doe").email_address(email).await;
        ids.push(created.unwrap().profile_id);
    }
    service.set_clock(|| datetime!(2026-01-03 0:00 UTC));
    let by_learning = json!({ "MatchId": "learned", "ProfileIds": ids, "ConfidenceScore": 0.9 });
    let by_rule = json!({ "MatchId": "ruled", "ProfileIds": ids[..2], "RuleLevel": 2 });
    service.set_matches("acme", [by_learning, by_rule]);
    (service, client, ids)
}

#[tokio::test]
async fn matches_are_those_that_a_test_sets() {
    let (service, client, ids) = with_matches().await;
    let page = client.get_matches("acme").await.unwrap();
    assert_eq!(page.match_generation_date, Some(datetime!(2026-01-03 0:00 UTC)));
    assert_eq!(page.potential_matches, Some(1));
    let found = page.matches.unwrap().remove(0);
    assert_eq!((found.match_id.as_deref(), found.confidence_score), (Some("learned"), Some(0.9)));
    assert_eq!(found.profile_ids, Some(ids));
    assert_eq!(client.list_rule_based_matches("acme").await.unwrap().match_ids, Some(vec!["ruled".to_owned()]));
    dumped(&service).await;
}

#[tokio::test]
async fn matches_are_given_only_where_matching_is_enabled() {
    let (service, client, _) = with_matches().await;
    service.create_domain("other");
    let errors = [
        client.get_matches("other").await.map(drop),
        client.list_rule_based_matches("other").await.map(drop),
        client.get_similar_profiles("other", MatchType::RuleBasedMatching, "_email", "x").await.map(drop),
    ];
    for error in errors {
        assert_eq!(error.unwrap_err().code(), Some("BadRequestException"));
    }
    assert!(client.get_matches("none").await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn similar_profiles_have_the_level_of_their_rule_or_the_confidence_of_machine_learning() {
    let (_service, client, ids) = with_matches().await;
    let similar = |kind: MatchType, key: &str, value: &str| client.get_similar_profiles("acme", kind, key, value);
    let ruled = similar(MatchType::RuleBasedMatching, "_email", "J@example.com").await.unwrap();
    assert_eq!((ruled.match_id.as_deref(), ruled.rule_level, ruled.confidence_score), (Some("ruled"), Some(2), None));
    assert_eq!(ruled.profile_ids, Some(ids[..2].to_vec()));

    let learned = similar(MatchType::MlBasedMatching, "_profileId", &ids[2]);
    let all: Vec<String> = learned.max_results(1).items().try_collect().await.unwrap();
    assert_eq!(all, ids);
    let learned = similar(MatchType::MlBasedMatching, "matchId", "learned").await.unwrap();
    assert_eq!((learned.rule_level, learned.confidence_score), (None, Some(0.9)));
    let nobody = similar(MatchType::RuleBasedMatching, "_email", "john@example.com").await.unwrap();
    assert_eq!((nobody.profile_ids, nobody.match_id), (Some(vec![]), None));
}

/// A domain with these rules, of which the first two levels match.
async fn with_rules(rules: &[&[&str]], model: AttributeMatchingModel) -> (FakeService, Client) {
    let (service, client) = acme().await;
    let rules = rules.iter().map(|rule| MatchingRule::new(rule.iter().copied()));
    let selector = AttributeTypesSelector::new(model).email_address(["EmailAddress", "BusinessEmailAddress"]);
    let matching = RuleBasedMatchingRequest::new(true)
        .matching_rules(rules)
        .max_allowed_rule_level_for_matching(2)
        .attribute_types_selector(selector.address(["MailingAddress"]));
    client.update_domain("acme").rule_based_matching(matching).await.unwrap();
    (service, client)
}

/// The profiles that match the one of this id, with the level of the rule.
async fn matched(client: &Client, profile_id: &str) -> (Option<i32>, Vec<String>) {
    let similar = client.get_similar_profiles("acme", MatchType::RuleBasedMatching, "_profileId", profile_id);
    let similar = similar.await.unwrap();
    (similar.rule_level, similar.profile_ids.unwrap())
}

#[tokio::test]
async fn all_attributes_of_a_rule_must_be_equal_and_the_first_level_that_matches_counts() {
    let rules: &[&[&str]] = &[&["FirstName", "LastName"], &["MailingAddress.City", "LastName"], &["LastName"]];
    let (_service, client) = with_rules(rules, AttributeMatchingModel::ManyToMany).await;
    let create = async |first: &str, last: &str, city: &str| {
        let address = Address::new().city(city);
        let profile = client.create_profile("acme").first_name(first).last_name(last).mailing_address(address);
        profile.await.unwrap().profile_id
    };
    let jane = create("Jane", "Doe", "Oslo").await;
    let jane_again = create("Jane", "Doe", "Bergen").await;
    let john = create("John", "Doe", "Bergen").await;
    let jim = create("Jim", "Doe", "Bergen").await;
    let joe = create("Joe", "Doe", "Paris").await;
    assert_eq!(matched(&client, &jane).await, (Some(1), vec![jane, jane_again]));
    assert_eq!(matched(&client, &john).await, (Some(2), vec![john, jim]));
    assert_eq!(matched(&client, &joe).await, (None, vec![]), "the third level does not match");
    assert_eq!(client.list_rule_based_matches("acme").await.unwrap().match_ids.unwrap().len(), 2);
}

#[tokio::test]
async fn a_type_of_attributes_matches_across_its_members_only_many_to_many() {
    for (model, expected) in [(AttributeMatchingModel::ManyToMany, 2), (AttributeMatchingModel::OneToOne, 0)] {
        let (_service, client) = with_rules(&[&["EmailAddress"]], model).await;
        let own = client.create_profile("acme").email_address("j@example.com").await.unwrap().profile_id;
        client.create_profile("acme").business_email_address("j@example.com").await.unwrap();
        client.create_profile("acme").personal_email_address("j@example.com").await.unwrap();
        client.create_profile("acme").email_address("k@example.com").await.unwrap();
        assert_eq!(matched(&client, &own).await.1.len(), expected, "the personal address is not selected");
    }
}

#[tokio::test]
async fn two_profiles_that_equal_a_third_one_are_one_match() {
    let (_service, client) = with_rules(&[&["EmailAddress"]], AttributeMatchingModel::ManyToMany).await;
    let first = client.create_profile("acme").email_address("a@example.com").await.unwrap().profile_id;
    let second = client.create_profile("acme").email_address("b@example.com").await.unwrap().profile_id;
    let third = client.create_profile("acme").email_address("a@example.com").business_email_address("b@example.com");
    let third = third.await.unwrap().profile_id;
    assert_eq!(matched(&client, &second).await, (Some(1), vec![first, second.clone(), third]));
}

#[tokio::test]
async fn the_type_of_an_address_stands_for_the_selected_address() {
    let (_service, client) = with_rules(&[&["Address.City"]], AttributeMatchingModel::OneToOne).await;
    let oslo = || Address::new().city("Oslo");
    let first = client.create_profile("acme").mailing_address(oslo()).await.unwrap().profile_id;
    let second = client.create_profile("acme").mailing_address(oslo()).await.unwrap().profile_id;
    client.create_profile("acme").address(oslo()).await.unwrap();
    assert_eq!(matched(&client, &first).await, (Some(1), vec![first, second]));
}

#[tokio::test]
async fn a_preview_counts_the_profiles_of_matches_that_are_equal_in_all_attributes_of_a_list() {
    let (service, client, _) = with_matches().await;
    let preview = async |lists: &[&[&str]], least: f64| {
        let newest = ConflictResolution::new(ConflictResolvingModel::Recency);
        let consolidation = Consolidation::new(lists.iter().map(|list| list.iter().copied()));
        let preview = client.get_auto_merging_preview("acme", consolidation, newest);
        let preview = preview.min_allowed_confidence_score_for_merging(least).await.unwrap();
        assert_eq!(preview.number_of_matches_in_sample, Some(1));
        assert_eq!(preview.number_of_profiles_in_sample, Some(3));
        preview.number_of_profiles_will_be_merged.unwrap()
    };
    assert_eq!(preview(&[&["EmailAddress"]], 0.5).await, 2);
    assert_eq!(preview(&[&["EmailAddress", "FirstName"]], 0.5).await, 0);
    assert_eq!(preview(&[&["EmailAddress"], &["LastName"]], 0.5).await, 3);
    assert_eq!(preview(&[&["PhoneNumber"]], 0.5).await, 0, "what is absent is equal to nothing");
    assert_eq!(preview(&[&["EmailAddress"]], 0.95).await, 0, "the match is less sure");
    assert_eq!(service.profiles("acme").len(), 3, "nothing is merged");
}

#[tokio::test]
async fn identity_resolution_jobs_are_those_of_the_document() {
    let (service, client, _) = with_matches().await;
    let mut document: Value = serde_json::from_str(&service.dump()).unwrap();
    let id = "0123456789abcdef0123456789abcdef";
    document["Domains"][0]["IdentityResolutionJobs"] = json!([{
        "JobId": id,
        "Status": "COMPLETED",
        "JobStartTime": 1_767_398_400,
        "JobStats": { "NumberOfProfilesReviewed": 3, "NumberOfMatchesFound": 1 },
    }]);
    service.seed(&document.to_string()).unwrap();
    let jobs: Vec<_> = client.list_identity_resolution_jobs("acme").items().try_collect().await.unwrap();
    assert_eq!((jobs.len(), jobs[0].domain_name.as_deref()), (1, Some("acme")));
    let job = client.get_identity_resolution_job("acme", id).await.unwrap();
    assert_eq!(job.status, Some(IdentityResolutionJobStatus::Completed));
    assert_eq!(job.job_stats.unwrap().number_of_profiles_reviewed, Some(3));
    let unknown = client.get_identity_resolution_job("acme", "00000000000000000000000000000000").await;
    assert!(unknown.unwrap_err().is_not_found());
    dumped(&service).await;
}
