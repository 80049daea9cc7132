use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::{
    ActionType, Address, AttributeMatchingModel, AttributeTypesSelector, AutoMerging, ConflictResolution,
    ConflictResolvingModel, Consolidation, ExportingConfig, IdentityResolutionJobStatus, MatchType, MatchingRequest,
    MatchingRule, RuleBasedMatchingRequest, RuleBasedMatchingStatus, S3ExportingConfig,
};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::{Value, json};
use time::macros::datetime;

use crate::{acme, dumped, put_visit_type};

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

/// Rules whose first level is merged too.
fn merging(rules: &[&[&str]], resolution: ConflictResolution) -> RuleBasedMatchingRequest {
    RuleBasedMatchingRequest::new(true)
        .matching_rules(rules.iter().map(|rule| MatchingRule::new(rule.iter().copied())))
        .max_allowed_rule_level_for_matching(2)
        .max_allowed_rule_level_for_merging(1)
        .conflict_resolution(resolution)
}

fn recency() -> ConflictResolution {
    ConflictResolution::new(ConflictResolvingModel::Recency)
}

/// Sets the clock of a fake to this minute of a day.
fn set_minute(service: &FakeService, minute: i64) {
    service.set_clock(move || datetime!(2026-01-03 0:00 UTC) + time::Duration::minutes(minute));
}

#[tokio::test]
async fn rules_merge_up_to_the_level_that_is_allowed_for_merging() {
    let (service, client) = acme().await;
    let rules: &[&[&str]] = &[&["EmailAddress"], &["LastName"]];
    client.update_domain("acme").rule_based_matching(merging(rules, recency())).await.unwrap();
    let create = async |email: &str| {
        let profile = client.create_profile("acme").last_name("Doe").email_address(email);
        profile.await.unwrap().profile_id
    };
    let (first, other, again) =
        (create("a@example.com").await, create("b@example.com").await, create("a@example.com").await);
    let left: Vec<_> = service.profiles("acme").into_iter().filter_map(|profile| profile.profile_id).collect();
    assert_eq!(left, [first.clone(), other.clone()], "the second level only matches");
    assert_eq!(matched(&client, &first).await, (Some(2), vec![first.clone(), other]));

    let history = client.list_profile_history_records("acme", &first).items().try_collect::<Vec<_>>().await.unwrap();
    assert_eq!(history.last().unwrap().action_type, ActionType::Merged);
    let history = client.list_profile_history_records("acme", &again).items().try_collect::<Vec<_>>().await.unwrap();
    assert_eq!(history.last().unwrap().action_type, ActionType::DeletedByMerge);
    dumped(&service).await;
}

#[tokio::test]
async fn rules_without_a_level_for_merging_only_match() {
    let (service, client) = with_rules(&[&["EmailAddress"]], AttributeMatchingModel::OneToOne).await;
    for _ in 0..2 {
        client.create_profile("acme").email_address("a@example.com").await.unwrap();
    }
    assert_eq!(service.profiles("acme").len(), 2);
}

#[tokio::test]
async fn a_merged_profile_is_matched_again_and_all_that_it_equals_become_one() {
    let (service, client) = acme().await;
    let selector = AttributeTypesSelector::new(AttributeMatchingModel::ManyToMany)
        .email_address(["EmailAddress", "BusinessEmailAddress"]);
    let rules = merging(&[&["EmailAddress"]], recency()).attribute_types_selector(selector);
    client.update_domain("acme").rule_based_matching(rules).await.unwrap();
    let first = client.create_profile("acme").email_address("a@example.com").await.unwrap().profile_id;
    client.create_profile("acme").email_address("b@example.com").await.unwrap();
    client.create_profile("acme").email_address("c@example.com").business_email_address("b@example.com").await.unwrap();
    assert_eq!(service.profiles("acme").len(), 2);
    client.update_profile("acme", &first).business_email_address("c@example.com").await.unwrap();
    assert_eq!(service.profiles("acme").len(), 1);
}

#[tokio::test]
async fn rules_wait_then_evaluate_what_is_there_and_then_are_active() {
    let (service, client) = acme().await;
    for _ in 0..2 {
        client.create_profile("acme").email_address("a@example.com").await.unwrap();
    }
    set_minute(&service, 0);
    service.set_delay("GetDomain", Duration::from_hours(1));
    let rules = || merging(&[&["EmailAddress"]], recency());
    client.update_domain("acme").rule_based_matching(rules()).await.unwrap();
    let status = async || client.get_domain("acme").await.unwrap().rule_based_matching.unwrap().status.unwrap();
    assert_eq!(status().await, RuleBasedMatchingStatus::Pending);
    client.update_domain("acme").rule_based_matching(rules()).await.unwrap();
    set_minute(&service, 30);
    assert_eq!(status().await, RuleBasedMatchingStatus::InProgress);
    let error = client.update_domain("acme").rule_based_matching(rules()).await.unwrap_err();
    assert_eq!(error.code(), Some("BadRequestException"), "what is in progress can't be changed");
    assert_eq!(service.profiles("acme").len(), 2);
    dumped(&service).await;
    set_minute(&service, 60);
    assert_eq!(status().await, RuleBasedMatchingStatus::Active);
    assert_eq!(service.profiles("acme").len(), 1, "those that were there before are merged");
}

#[tokio::test]
async fn the_rules_of_a_new_domain_do_not_wait() {
    let service = FakeService::start().await;
    service.set_delay("GetDomain", Duration::from_hours(1));
    set_minute(&service, 0);
    let client = service.client();
    let created = client.create_domain("new", 30).rule_based_matching(merging(&[&["EmailAddress"]], recency())).await;
    assert_eq!(created.unwrap().rule_based_matching.unwrap().status, Some(RuleBasedMatchingStatus::InProgress));
    set_minute(&service, 1);
    let domain = client.get_domain("new").await.unwrap();
    assert_eq!(domain.rule_based_matching.unwrap().status, Some(RuleBasedMatchingStatus::InProgress));
}

/// What a merge leaves of an old profile Jane from Oslo whose account came with a visit, and a young one Janet from Bergen.
async fn merged_by(resolution: ConflictResolution) -> customer_profiles::model::Profile {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    set_minute(&service, 0);
    client
        .put_profile_object("acme", "Visit", &json!({ "id": 1, "email": "a@example.com", "name": "Jane" }))
        .await
        .unwrap();
    let jane = service.profiles("acme")[0].profile_id.clone().unwrap();
    client.update_profile("acme", jane).last_name("Doe").await.unwrap();
    set_minute(&service, 1);
    let janet = client.create_profile("acme").first_name("Janet").last_name("Roe").email_address("a@example.com");
    janet.await.unwrap();
    client.update_domain("acme").rule_based_matching(merging(&[&["EmailAddress"]], resolution)).await.unwrap();
    let [profile] = &service.profiles("acme")[..] else { panic!("they are not merged") };
    profile.clone()
}

#[tokio::test]
async fn recency_uses_the_data_that_was_most_recently_updated() {
    let merged = merged_by(recency()).await;
    assert_eq!((merged.first_name.as_deref(), merged.last_name.as_deref()), (Some("Janet"), Some("Roe")));
}

#[tokio::test]
async fn source_uses_the_data_of_an_object_type_and_else_the_most_recent() {
    let merged = merged_by(ConflictResolution::new(ConflictResolvingModel::Source).source_name("Visit")).await;
    assert_eq!((merged.first_name.as_deref(), merged.last_name.as_deref()), (Some("Jane"), Some("Roe")));
}

/// Lets identity resolution merge those of the same address and the same name.
async fn turn_on_merging(client: &Client, least: f64) {
    let criteria = Consolidation::new([["EmailAddress"]]);
    let merging = AutoMerging::new(true).consolidation(criteria).conflict_resolution(recency());
    let exporting = ExportingConfig::new().s3_exporting(S3ExportingConfig::new("results").s3_key_name("jobs/"));
    let matching = MatchingRequest::new(true)
        .auto_merging(merging.min_allowed_confidence_score_for_merging(least))
        .exporting_config(exporting);
    client.update_domain("acme").matching(matching).await.unwrap();
}

#[tokio::test]
async fn an_identity_resolution_job_goes_through_its_states() {
    use IdentityResolutionJobStatus::{Completed, FindMatching, Merging, Pending, Preprocessing};
    let (service, client, ids) = with_matches().await;
    turn_on_merging(&client, 0.5).await;
    service.set_delay("GetIdentityResolutionJob", Duration::from_mins(4));
    set_minute(&service, 0);
    let job_id = service.run_identity_resolution("acme");
    let mut states = Vec::new();
    for minute in 0..=3 {
        set_minute(&service, minute);
        states.push(client.get_identity_resolution_job("acme", &job_id).await.unwrap().status.unwrap());
    }
    assert_eq!(states, [Pending, Preprocessing, FindMatching, Merging]);
    assert_eq!(service.profiles("acme").len(), 3);
    dumped(&service).await;

    set_minute(&service, 4);
    let job = client.get_identity_resolution_job("acme", &job_id).await.unwrap();
    assert_eq!(job.status, Some(Completed));
    let counted = job.job_stats.unwrap();
    assert_eq!(
        (counted.number_of_profiles_reviewed, counted.number_of_matches_found, counted.number_of_merges_done),
        (Some(3), Some(1), Some(1))
    );
    assert_eq!(job.job_end_time, Some(datetime!(2026-01-03 0:04 UTC)));
    let left: Vec<_> = service.profiles("acme").into_iter().filter_map(|profile| profile.profile_id).collect();
    assert_eq!(left, [ids[0].clone(), ids[2].clone()], "only those of the same address");
    let matched = client.get_matches("acme").await.unwrap().matches.unwrap();
    assert_eq!(matched[0].profile_ids, Some(left), "who is gone is in no match");
    dumped(&service).await;
}

#[tokio::test]
async fn a_job_merges_no_match_that_is_less_sure_than_the_least_confidence() {
    let (service, client, _) = with_matches().await;
    turn_on_merging(&client, 0.95).await;
    let job_id = service.run_identity_resolution("acme");
    let job = client.get_identity_resolution_job("acme", job_id).await.unwrap();
    assert_eq!(job.job_stats.unwrap().number_of_merges_done, Some(0));
    assert_eq!(service.profiles("acme").len(), 3);
}

#[tokio::test]
async fn a_job_without_automatic_merging_only_finds_matches() {
    let (service, client, _) = with_matches().await;
    let job_id = service.run_identity_resolution("acme");
    let job = client.get_identity_resolution_job("acme", job_id).await.unwrap();
    assert_eq!(job.status, Some(IdentityResolutionJobStatus::Completed));
    assert_eq!(service.profiles("acme").len(), 3);
}

#[tokio::test]
async fn a_job_that_is_pending_is_deleted_where_matching_is_turned_off() {
    let (service, client, _) = with_matches().await;
    service.set_delay("GetIdentityResolutionJob", Duration::from_mins(4));
    let job_id = service.run_identity_resolution("acme");
    client.update_domain("acme").matching(MatchingRequest::new(false)).await.unwrap();
    assert!(client.get_identity_resolution_job("acme", job_id).await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn jobs_are_listed_by_their_start() {
    let (service, client, _) = with_matches().await;
    let mut expected = Vec::new();
    for minute in [30, 20, 10] {
        set_minute(&service, minute);
        expected.insert(0, service.run_identity_resolution("acme"));
    }
    let jobs: Vec<_> = client.list_identity_resolution_jobs("acme").max_results(2).items().try_collect().await.unwrap();
    assert_eq!(jobs.into_iter().map(|job| job.job_id.unwrap()).collect::<Vec<_>>(), expected);
}
