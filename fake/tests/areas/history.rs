use customer_profiles::Client;
use customer_profiles::model::{ActionType as A, ProfileHistoryRecord};
use futures::TryStreamExt;
use serde_json::{Value, json};

use crate::{acme, dumped, found, put_visit_type};

async fn history(client: &Client, profile_id: &str) -> Vec<ProfileHistoryRecord> {
    client.list_profile_history_records("acme", profile_id).max_results(2).items().try_collect().await.unwrap()
}

async fn actions(client: &Client, profile_id: &str) -> Vec<A> {
    history(client, profile_id).await.into_iter().map(|record| record.action_type).collect()
}

#[tokio::test]
async fn each_change_of_a_profile_is_one_record() {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let id = client.create_profile("acme").email_address("j@example.com").await.unwrap().profile_id;
    client.update_profile("acme", &id).first_name("Jane").await.unwrap();
    let visit = json!({ "id": 1, "email": "j@example.com" });
    let put = client.put_profile_object("acme", "Visit", &visit).await.unwrap();
    let unique_key = put.profile_object_unique_key.unwrap();
    client.add_profile_key("acme", &id, "contactId", ["c"]).await.unwrap();
    client.delete_profile_key("acme", &id, "contactId", ["c"]).await.unwrap();
    client.delete_profile_object("acme", &id, &unique_key, "Visit").await.unwrap();
    let other = client.create_profile("acme").first_name("Janet").await.unwrap().profile_id;
    client.merge_profiles("acme", &id, [&other]).await.unwrap();
    client.delete_profile("acme", &id).await.unwrap();

    let expected = [
        A::Created,
        A::Updated,
        A::Ingested,
        A::AddedProfileKey,
        A::DeletedProfileKey,
        A::DeletedByCustomer,
        A::Merged,
        A::DeletedByCustomer,
    ];
    assert_eq!(actions(&client, &id).await, expected);
    assert_eq!(actions(&client, &other).await, [A::Created, A::DeletedByMerge]);

    let records = history(&client, &id).await;
    let ingested = client.get_profile_history_record("acme", &id, &records[2].id).await.unwrap();
    assert_eq!((ingested.object_type_name.as_str(), ingested.profile_object_unique_key), ("Visit", Some(unique_key)));
    assert_eq!(serde_json::from_str::<Value>(&ingested.content.unwrap()).unwrap(), visit);
    assert_eq!(records[1].object_type_name, "_profile");
    assert!(client.get_profile_history_record("acme", &id, &other).await.unwrap_err().is_not_found());
    dumped(&service).await;
}

#[tokio::test]
async fn records_are_listed_by_type_action_and_performer() {
    let (_service, client) = acme().await;
    put_visit_type(&client).await;
    client.put_profile_object("acme", "Visit", &json!({ "id": 1, "email": "j@example.com" })).await.unwrap();
    let id = found(&client, "visitId", "1").await.remove(0);
    client.update_profile("acme", &id).first_name("Jane").await.unwrap();
    let list = || client.list_profile_history_records("acme", &id);

    let visits = list().object_type_name("Visit").await.unwrap().profile_history_records.unwrap();
    assert_eq!((visits.len(), &visits[0].action_type), (1, &A::Ingested));
    let updates = list().action_type(A::Updated).await.unwrap().profile_history_records.unwrap();
    assert_eq!((updates.len(), updates[0].object_type_name.as_str()), (1, "_profile"));
    let performer = updates[0].performed_by.clone().unwrap();
    assert_eq!(list().performed_by(performer).await.unwrap().profile_history_records.unwrap().len(), 2);
    assert_eq!(list().performed_by("somebody").await.unwrap().profile_history_records, Some(vec![]));
    let nobody = client.list_profile_history_records("acme", "00000000000000000000000000000000").await;
    assert!(nobody.unwrap_err().is_not_found());
}
