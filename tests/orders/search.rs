//! `search_profiles` as a stream, and by which keys it found each profile.

use customer_profiles::model::{AdditionalSearchKey, LogicalOperator};
use futures::TryStreamExt;
use serde_json::{Value, json};

use crate::support::{InMemory, json as response, query};

#[tokio::test]
async fn a_search_by_several_keys_tells_of_each_profile_by_which_it_was_found() {
    let service = InMemory::new(|request| {
        let profile = |id: &str, found_by: Value| json!({ "ProfileId": id, "FoundByItems": found_by });
        let order = json!({ "KeyName": "_orderId", "Values": ["1001"] });
        let email = json!({ "KeyName": "_email", "Values": ["jane@example.com", "j@example.com"] });
        Ok(match query(request, "next-token").as_deref() {
            None => response(200, json!({ "Items": [profile("p-1", json!([order, email]))], "NextToken": "2" })),
            Some("2") => response(200, json!({ "Items": [], "NextToken": "3" })),
            _ => response(200, json!({ "Items": [profile("p-2", json!([email])), { "ProfileId": "p-3" }] })),
        })
    });
    let mut profiles = service
        .client()
        .search_profiles("acme", "_orderId", ["1001", "1002"])
        .additional_search_keys([
            AdditionalSearchKey::new("_email", ["jane@example.com", "j@example.com"]),
            AdditionalSearchKey::new("_phone", ["+15555550100"]),
        ])
        .logical_operator(LogicalOperator::Or)
        .items();
    let mut found = Vec::new();
    while let Some(profile) = profiles.try_next().await.unwrap() {
        let keys: Vec<String> = profile.found_by().map(|(key, values)| format!("{key}={}", values.join("|"))).collect();
        found.push((profile.profile_id.clone().unwrap(), keys.join(", ")));
    }
    let expected = [
        ("p-1", "_orderId=1001, _email=jane@example.com|j@example.com"),
        ("p-2", "_email=jane@example.com|j@example.com"),
        ("p-3", ""),
    ];
    assert_eq!(found, expected.map(|(id, keys)| (id.to_owned(), keys.to_owned())));

    assert_eq!(service.requests().len(), 3);
    for request in service.requests() {
        assert_eq!(request.uri().path(), "/domains/acme/profiles/search");
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let expected = json!({
            "KeyName": "_orderId",
            "Values": ["1001", "1002"],
            "AdditionalSearchKeys": [
                { "KeyName": "_email", "Values": ["jane@example.com", "j@example.com"] },
                { "KeyName": "_phone", "Values": ["+15555550100"] }
            ],
            "LogicalOperator": "OR"
        });
        assert_eq!(body, expected);
    }
}
