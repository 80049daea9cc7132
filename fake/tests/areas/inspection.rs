use std::time::Duration;

use customer_profiles::model::segments::DataFormat;
use customer_profiles::model::{ExportingConfig, MatchingRequest, S3ExportingConfig};
use customer_profiles_fake::Export;
use serde_json::json;

use crate::{acme, dumped};

#[tokio::test]
async fn a_job_with_a_bucket_exports_the_matches_that_it_found() {
    let (service, client) = acme().await;
    let bucket = ExportingConfig::new().s3_exporting(S3ExportingConfig::new("results").s3_key_name("jobs/"));
    client.update_domain("acme").matching(MatchingRequest::new(true).exporting_config(bucket)).await.unwrap();
    let mut ids = Vec::new();
    for name in ["Jane", "Janet"] {
        ids.push(client.create_profile("acme").first_name(name).await.unwrap().profile_id);
    }
    service.set_matches("acme", [json!({ "MatchId": "m", "ProfileIds": ids, "ConfidenceScore": 0.9 })]);
    service.set_delay("GetIdentityResolutionJob", Duration::from_mins(1));
    let id = service.run_identity_resolution("acme");
    assert_eq!(service.exports("acme"), []);
    service.advance_clock(Duration::from_mins(1));

    let exports = service.exports("acme");
    let [Export::IdentityResolution { job_id, destination_uri, matches, .. }] = &exports[..] else {
        panic!("{exports:?}")
    };
    assert_eq!((job_id, destination_uri), (&id, &format!("s3://results/jobs/{id}")));
    assert_eq!((matches[0].profile_ids.clone(), matches), (ids, &service.matches("acme")));
    let job = client.get_identity_resolution_job("acme", &id).await.unwrap();
    assert_eq!(job.exporting_location.unwrap().s3_exporting.unwrap().s3_bucket_name.as_deref(), Some("results"));
    dumped(&service).await;
}

#[tokio::test]
async fn a_snapshot_exports_who_was_in_the_segment_when_it_began() {
    let (service, client) = acme().await;
    client.create_segment_definition("acme", "vip", "Good").segment_sql_query("SELECT 1").await.unwrap();
    let jane = client.create_profile("acme").first_name("Jane").await.unwrap().profile_id;
    service.set_segment_members("acme", "vip", [&jane]);
    client.create_segment_snapshot("acme", "vip", DataFormat::Jsonl).destination_uri("s3://exports/vip").await.unwrap();
    service.set_segment_members("acme", "vip", [""; 0]);

    let exports = service.exports("acme");
    let [Export::SegmentSnapshot { segment_definition_name, profile_ids, data_format, .. }] = &exports[..] else {
        panic!("{exports:?}")
    };
    assert_eq!((segment_definition_name.as_str(), data_format.as_str()), ("vip", "JSONL"));
    assert_eq!(profile_ids.iter().collect::<Vec<_>>(), [&jane]);
    dumped(&service).await;
}

#[tokio::test]
async fn what_does_not_exist_has_nothing_to_look_at() {
    let (service, _client) = acme().await;
    for domain in ["acme", "none"] {
        assert_eq!(service.fired_triggers(domain), []);
        assert_eq!(service.events(domain, "none"), []);
        assert_eq!(service.exports(domain), []);
        assert_eq!(service.matches(domain), []);
    }
}
