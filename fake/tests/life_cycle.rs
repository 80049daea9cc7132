//! Domains, profiles, objects, searches and tags of the fake, through the real client.

use customer_profiles::model::{AdditionalSearchKey, LogicalOperator, ObjectFilter, ObjectTypeKey, StandardIdentifier};
use customer_profiles::operations::PutProfileObjectRequest;
use customer_profiles::{Client, OrderItem, RetryPolicy, StandardOrder};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::json;

const DOMAIN_ARN: &str = "arn:aws:profile:us-west-2:123456789012:domains/acme";

fn order(order_id: &str, email: &str, total_price: &str) -> StandardOrder {
    StandardOrder::new(order_id)
        .customer_email(email)
        .total_price(total_price)
        .order_items([OrderItem::new().title("Boots").quantity("1")])
}

/// An object type for standard orders: the id ties them to an order, the e-mail address to a profile.
async fn put_order_type(client: &Client) {
    client
        .put_profile_object_type("acme", "Order", "Orders of the shop")
        .allow_profile_creation(true)
        .fields(StandardOrder::fields_from("_source"))
        .keys([
            (
                "shopOrderId",
                vec![
                    ObjectTypeKey::new()
                        .field_names(["OrderId"])
                        .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique]),
                ],
            ),
            (
                "_email",
                vec![
                    ObjectTypeKey::new()
                        .field_names(["CustomerEmail"])
                        .standard_identifiers([StandardIdentifier::Profile]),
                ],
            ),
        ])
        .await
        .unwrap();
}

async fn with_order_type() -> (FakeService, Client) {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let client = service.client();
    put_order_type(&client).await;
    (service, client)
}

async fn search(client: &Client, key: &str, value: &str) -> Vec<customer_profiles::model::Profile> {
    client.search_profiles("acme", key, [value]).items().try_collect().await.unwrap()
}

async fn orders(client: &Client, profile_id: &str) -> Vec<StandardOrder> {
    client.list_profile_objects("acme", "_order", profile_id).objects().try_collect().await.unwrap()
}

#[tokio::test]
async fn a_life_cycle_can_be_lived_from_end_to_end() {
    let service = FakeService::start().await;
    let client = service.client();
    let created = client.create_domain("acme", 30).tags([("team", "shop")]).await.unwrap();
    assert_eq!(created.default_expiration_days, 30);
    let domains: Vec<_> = client.list_domains().items().try_collect().await.unwrap();
    assert_eq!((domains.len(), domains[0].domain_name.as_str()), (1, "acme"));
    put_order_type(&client).await;

    // Orders in; one of them twice.
    let first = client.put_profile_object("acme", "Order", &order("1001", "jane@example.com", "89.90")).await.unwrap();
    client.put_profile_object("acme", "Order", &order("1002", "Jane@Example.com", "15.00")).await.unwrap();
    client.put_profile_object("acme", "Order", &order("1003", "john@example.com", "7.50")).await.unwrap();
    let again = client.put_profile_object("acme", "Order", &order("1001", "jane@example.com", "79.90")).await.unwrap();
    assert_eq!(first.profile_object_unique_key, again.profile_object_unique_key);
    assert_eq!(service.profile_objects("acme", "Order").len(), 3);
    assert_eq!(service.profiles("acme").len(), 2);

    // Found by order and by e-mail address.
    let jane = search(&client, "_orderId", "1001").await.remove(0);
    let found_by: Vec<_> = jane.found_by().collect();
    assert_eq!(found_by, [("_orderId", ["1001".to_owned()].as_slice())]);
    assert_eq!(jane.email_address.as_deref(), Some("jane@example.com"));
    let jane_id = jane.profile_id.clone().unwrap();
    for (key, value) in [("_email", "JANE@example.com"), ("shopOrderId", "1002"), ("_profileId", jane_id.as_str())] {
        let found = search(&client, key, value).await;
        assert_eq!((found.len(), found[0].profile_id.as_ref()), (1, Some(&jane_id)), "{key}");
    }
    assert!(search(&client, "_orderId", "1004").await.is_empty());

    // Her orders come back as they went in, the last price included.
    let expected = [order("1001", "jane@example.com", "79.90"), order("1002", "Jane@Example.com", "15.00")];
    assert!(orders(&client, &jane_id).await == expected);
    let only_1002 = ObjectFilter::new("_orderId", ["1002"]);
    let filtered: Vec<StandardOrder> = client
        .list_profile_objects("acme", "_order", &jane_id)
        .object_filter(only_1002)
        .objects()
        .try_collect()
        .await
        .unwrap();
    assert!(filtered == expected[1..]);
    let items = client.list_profile_objects("acme", "Order", &jane_id).await.unwrap().items.unwrap();
    assert_eq!(items[0].profile_object_unique_key, first.profile_object_unique_key);

    let stats = client.get_domain("acme").await.unwrap().stats.unwrap();
    assert_eq!((stats.profile_count, stats.object_count), (Some(2), Some(3)));

    // Tags.
    client.tag_resource(DOMAIN_ARN, [("stage", "test"), ("team", "web")]).await.unwrap();
    client.untag_resource(DOMAIN_ARN, ["stage"]).await.unwrap();
    let tags = client.list_tags_for_resource(DOMAIN_ARN).await.unwrap().tags.unwrap();
    assert_eq!(tags.into_iter().collect::<Vec<_>>(), [("team".to_owned(), "web".to_owned())]);
    assert_eq!(client.get_domain("acme").await.unwrap().tags.unwrap()["team"], "web");

    // And all of it goes.
    client.put_integration("acme").uri("s3://acme-orders").object_type_name("Order").await.unwrap();
    client.delete_integration("acme", "s3://acme-orders").await.unwrap();
    assert!(client.delete_integration("acme", "s3://acme-orders").await.unwrap_err().is_not_found());
    client.delete_profile_object_type("acme", "Order").await.unwrap();
    assert!(orders(&client, &jane_id).await.is_empty());
    assert!(client.list_profile_objects("acme", "Order", &jane_id).await.unwrap_err().is_not_found());
    client.delete_domain("acme").await.unwrap();
    assert!(client.get_domain("acme").await.unwrap_err().is_not_found());
    assert!(client.list_tags_for_resource(DOMAIN_ARN).await.unwrap_err().is_not_found());
    assert!(service.profiles("acme").is_empty());
}

#[tokio::test]
async fn a_created_profile_takes_in_the_orders_of_its_customer() {
    let (service, client) = with_order_type().await;
    let jane = client.create_profile("acme").first_name("Jane").email_address("jane@example.com").await.unwrap();
    client.put_profile_object("acme", "Order", &order("1", "jane@example.com", "1")).await.unwrap();
    let found = search(&client, "_orderId", "1").await.remove(0);
    assert_eq!((found.profile_id, found.first_name.as_deref()), (Some(jane.profile_id), Some("Jane")));
    assert_eq!(service.profiles("acme").len(), 1);
}

#[tokio::test]
async fn a_search_by_two_keys_returns_what_it_found_each_profile_by() {
    let (_service, client) = with_order_type().await;
    for (order_id, email) in [("1", "jane@x.example"), ("2", "john@x.example")] {
        client.put_profile_object("acme", "Order", &order(order_id, email, "1")).await.unwrap();
    }
    let both = || {
        client
            .search_profiles("acme", "_orderId", ["1", "2"])
            .additional_search_keys([AdditionalSearchKey::new("_email", ["jane@x.example"])])
    };
    let any: Vec<_> = both().max_results(1).items().try_collect().await.unwrap();
    let found_by: Vec<Vec<&str>> = any.iter().map(|profile| profile.found_by().map(|(key, _)| key).collect()).collect();
    assert_eq!(found_by, [vec!["_orderId", "_email"], vec!["_orderId"]]);
    let all: Vec<_> = both().logical_operator(LogicalOperator::And).items().try_collect().await.unwrap();
    assert!(all.len() == 1 && all[0].profile_id == any[0].profile_id);
}

#[tokio::test]
async fn an_object_that_is_no_order_is_an_error_in_its_place() {
    let (_service, client) = with_order_type().await;
    for (order_id, item) in [("1", json!([])), ("2", json!("boots")), ("3", json!([]))] {
        let object = json!({ "OrderId": order_id, "CustomerEmail": "a@x.example", "OrderItems": item });
        client.put_profile_object("acme", "Order", &object).await.unwrap();
    }
    let profile_id = search(&client, "_email", "a@x.example").await.remove(0).profile_id.unwrap();
    let mut objects = client.list_profile_objects("acme", "_order", profile_id).objects::<StandardOrder>();
    assert_eq!(objects.try_next().await.unwrap().unwrap().order_id.as_deref(), Some("1"));
    assert!(objects.try_next().await.is_err());
    assert_eq!(objects.try_next().await.unwrap().unwrap().order_id.as_deref(), Some("3"));
    assert!(objects.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn bad_input_has_the_error_of_the_service() {
    let (_service, client) = with_order_type().await;
    let nobody = "0".repeat(32);
    assert!(client.create_domain("acme", 7).await.unwrap_err().is_bad_request());
    let no_object = PutProfileObjectRequest::new("acme", "Order", "\"a text\"");
    assert!(client.send(no_object).await.unwrap_err().is_bad_request());
    let without_id = json!({ "CustomerEmail": "a@x.example" });
    assert!(client.put_profile_object("acme", "Order", &without_id).await.unwrap_err().is_bad_request());
    assert!(client.tag_resource("acme", [("a", "b")]).await.unwrap_err().is_bad_request());
    for error in [
        client.put_profile_object("acme", "Orders", &without_id).await.unwrap_err(),
        client.list_profile_objects("acme", "_order", nobody).await.unwrap_err(),
        client.search_profiles("emca", "_email", ["a"]).await.unwrap_err(),
        client.create_profile("emca").await.unwrap_err(),
        client.delete_domain("emca").await.unwrap_err(),
        client.delete_profile_object_type("acme", "Orders").await.unwrap_err(),
        client.list_profile_object_types("emca").await.unwrap_err(),
        client.untag_resource(DOMAIN_ARN.replace("acme", "emca"), ["a"]).await.unwrap_err(),
    ] {
        assert!(error.is_not_found(), "{error}");
    }
}

#[tokio::test]
async fn object_types_and_templates_are_listed_over_pages() {
    let (_service, client) = with_order_type().await;
    for name in ["Visit", "Account"] {
        client.put_profile_object_type("acme", name, format!("all of {name}")).await.unwrap();
    }
    let types: Vec<_> = client.list_profile_object_types("acme").max_results(2).items().try_collect().await.unwrap();
    let types: Vec<_> = types.iter().map(|item| (item.object_type_name.as_str(), item.description.as_str())).collect();
    assert_eq!(types, [("Account", "all of Account"), ("Order", "Orders of the shop"), ("Visit", "all of Visit")]);

    let templates: Vec<_> =
        client.list_profile_object_type_templates().max_results(3).items().try_collect().await.unwrap();
    let ids: Vec<_> = templates.iter().filter_map(|template| template.template_id.as_deref()).collect();
    assert!(ids.contains(&"Shopify-CreateOrders") && ids.is_sorted() && ids.len() == templates.len(), "{ids:?}");
    client.get_profile_object_type_template(ids[0]).await.unwrap();
}

#[tokio::test]
async fn a_throttled_put_changes_nothing() {
    let (service, _) = with_order_type().await;
    let client = service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap();
    service.throttle_every("PutProfileObject", 20);
    let mut throttled = Vec::new();
    for number in 1..=50 {
        let put = client.put_profile_object("acme", "Order", &order(&number.to_string(), "a@x.example", "1")).await;
        if let Err(error) = put {
            assert!(error.is_throttled(), "{error}");
            throttled.push(number);
        }
    }
    assert_eq!(throttled, [20, 40]);
    let kept: Vec<_> = service.profile_objects("acme", "Order").iter().map(|order| order["OrderId"].clone()).collect();
    let expected: Vec<_> = (1..=50).filter(|number| number % 20 != 0).map(|number| number.to_string()).collect();
    assert_eq!(kept, expected);
}

#[tokio::test]
#[should_panic(expected = "no operation \"PutObject\"")]
async fn throttling_a_misspelt_operation_is_reported_at_once() {
    FakeService::start().await.throttle_every("PutObject", 20);
}

#[tokio::test]
#[should_panic(expected = "no request of number 0")]
async fn throttling_each_request_of_number_zero_makes_no_sense() {
    FakeService::start().await.throttle_every("PutProfileObject", 0);
}

#[tokio::test]
async fn thousands_of_orders_at_once_are_kept_once_each() {
    let (service, client) = with_order_type().await;
    let put = |number: usize| {
        let order = order(&(number % 1000).to_string(), &format!("{}@x.example", number % 100), "1");
        client.put_profile_object("acme", "Order", &order).send()
    };
    let puts = futures::stream::iter((0..2000).map(|number| Ok(put(number))));
    puts.try_buffer_unordered(32).try_for_each(|_| async { Ok(()) }).await.unwrap();
    assert_eq!(service.profile_objects("acme", "Order").len(), 1000);
    assert_eq!(service.profile_objects("acme", "_order").len(), 1000);
    assert_eq!(service.profiles("acme").len(), 100);
}
