use customer_profiles::Client;
use customer_profiles::model::DomainObjectTypeField;
use futures::TryStreamExt;

use super::*;

fn title() -> [(&'static str, DomainObjectTypeField); 1] {
    [("title", DomainObjectTypeField::new("_source.title", "_catalogItem.Name"))]
}

async fn names(client: &Client) -> Vec<String> {
    let types: Vec<_> = client.list_domain_object_types("acme").max_results(2).items().try_collect().await.unwrap();
    types.into_iter().map(|object_type| object_type.object_type_name).collect()
}

#[tokio::test]
async fn domain_object_types_live_and_die() {
    let service = with_domain().await;
    let client = service.client();
    let put = async |name: &str| client.put_domain_object_type("acme", name, title()).await;
    assert_bad_request(put("a").await, "Domain acme has no data store");
    client
        .update_domain("acme")
        .data_store(customer_profiles::model::DataStoreRequest::default().enabled(true))
        .await
        .unwrap();
    for name in ["c", "a", "b"] {
        put(name).await.unwrap();
    }
    client.tag_resource(arn("domain-object-types/a"), [("team", "shop")]).await.unwrap();
    let again = client.put_domain_object_type("acme", "a", title()).description("items").await.unwrap();
    assert_eq!((again.description.as_deref(), again.tags.unwrap()["team"].as_str()), (Some("items"), "shop"));
    assert_eq!(names(&client).await, ["a", "b", "c"]);
    assert_dump_is_whole(&service).await;

    let object_type = client.get_domain_object_type("acme", "a").await.unwrap();
    assert_eq!(object_type.fields.unwrap()["title"].target, "_catalogItem.Name");
    client.delete_domain_object_type("acme", "a").await.unwrap();
    assert_eq!(names(&client).await, ["b", "c"]);
    let not_found = "Domain object type a does not exist in domain acme";
    assert_not_found(client.get_domain_object_type("acme", "a").await, not_found);
    assert_not_found(client.delete_domain_object_type("acme", "a").await, not_found);
}
