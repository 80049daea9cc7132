//! The fake of the service, through the real client.

use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::model::{EventType, ListIntegrationItem};
use customer_profiles::{Client, Error, ErrorKind, RetryPolicy};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::json;
use time::OffsetDateTime;
use time::macros::datetime;

const URI: &str = "arn:aws:appflow:us-west-2:123456789012:flow/orders";

async fn with_domain(name: &str) -> (FakeService, Client) {
    let service = FakeService::start().await;
    service.create_domain(name);
    let client = service.client();
    (service, client)
}

async fn rejected(client: &Client) -> Error {
    client.list_integrations("acme").await.unwrap_err()
}

#[tokio::test]
async fn what_is_put_can_be_read_back() {
    let (_service, client) = with_domain("acme").await;
    let put = client
        .put_integration("acme")
        .uri(URI)
        .object_type_names([(EventType::ShopifyCreateOrders, "Shopify-Order")])
        .tags([("stage", "test")])
        .await
        .unwrap();
    let read = client.get_integration("acme", URI).await.unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::to_value(&put).unwrap());
    assert_eq!(read.object_type_names.unwrap()[&EventType::ShopifyCreateOrders], "Shopify-Order");

    let put =
        client.put_profile_object_type("acme", "Order", "Orders").template_id("Shopify-CreateOrders").await.unwrap();
    let read = client.get_profile_object_type("acme", "Order").await.unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::to_value(&put).unwrap());
    assert!(read.keys.unwrap().contains_key("_shopifyOrderId"));
}

#[tokio::test]
async fn a_domain_of_five_integrations_is_listed_in_three_pages_of_two() {
    let (service, client) = with_domain("acme").await;
    for uri in ["u3", "u1", "u5", "u2", "u4"] {
        client.put_integration("acme").uri(uri).await.unwrap();
    }
    let pages: Vec<_> = client.list_integrations("acme").max_results(2).pages().try_collect().await.unwrap();
    let uris: Vec<Vec<String>> =
        pages.into_iter().map(|page| page.items.unwrap().into_iter().map(|item| item.uri).collect()).collect();
    assert_eq!(uris, [vec!["u1", "u2"], vec!["u3", "u4"], vec!["u5"]]);
    let lists = service.requests().iter().filter(|request| request.operation == Some("ListIntegrations")).count();
    assert_eq!(lists, 3);
}

#[tokio::test]
async fn an_integration_is_listed_for_every_domain_that_has_it() {
    let (service, client) = with_domain("acme").await;
    service.create_domain("beta");
    service.create_domain("gamma");
    for domain in ["gamma", "acme"] {
        client.put_integration(domain).uri(URI).await.unwrap();
    }
    client.put_integration("beta").uri("s3://beta").await.unwrap();

    let items: Vec<ListIntegrationItem> =
        client.list_account_integrations(URI).max_results(1).items().try_collect().await.unwrap();
    let domains: Vec<_> = items.iter().map(|item| item.domain_name.as_str()).collect();
    assert_eq!(domains, ["acme", "gamma"]);
}

#[tokio::test]
async fn a_token_of_another_list_is_rejected() {
    let (service, client) = with_domain("acme").await;
    service.create_domain("emca");
    for uri in ["u1", "u2"] {
        client.put_integration("acme").uri(uri).await.unwrap();
    }
    let token = client.list_integrations("acme").max_results(1).await.unwrap().next_token.unwrap();
    let error = client.list_integrations("emca").starting_from(token).await.unwrap_err();
    assert!(error.is_bad_request(), "{error}");
    assert_eq!(error.message(), Some("Invalid token"));
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let (_service, client) = with_domain("acme").await;
    let errors = [
        client.put_integration("emca").uri(URI).await.unwrap_err(),
        client.get_integration("acme", URI).await.unwrap_err(),
        client.list_integrations("emca").await.unwrap_err(),
        client.get_profile_object_type("acme", "Order").await.unwrap_err(),
        client.put_profile_object_type("acme", "Order", "Orders").template_id("Nobody-Things").await.unwrap_err(),
        client.get_profile_object_type_template("Nobody-Things").await.unwrap_err(),
    ];
    for error in errors {
        assert!(error.is_not_found(), "{error}");
        assert!(error.request_id().is_some(), "{error}");
    }
}

#[tokio::test]
async fn a_wrong_secret_is_rejected() {
    let (service, _) = with_domain("acme").await;
    let credentials = Credentials::new(service.credentials().access_key_id(), "wrong", None, None, "test");
    let client = service.client_builder().credentials_provider(credentials).build().unwrap();
    let error = rejected(&client).await;
    assert_eq!((error.code(), error.attempts()), (Some("InvalidSignatureException"), 1));
    assert_eq!(error.status().unwrap().as_u16(), 403);
}

#[tokio::test]
async fn a_client_of_another_region_is_rejected() {
    let (service, _) = with_domain("acme").await;
    let client = service.client_builder().region("eu-west-2").build().unwrap();
    assert_eq!(rejected(&client).await.message(), Some("Credential should be scoped to a valid region."));
}

#[tokio::test]
async fn credentials_with_a_session_token_are_accepted_once_set() {
    let (service, before) = with_domain("acme").await;
    service.set_credentials(Credentials::new("ASIDOTHER", "secret", Some("token/+=".to_owned()), None, "test"));
    assert_eq!(rejected(&before).await.code(), Some("UnrecognizedClientException"));
    service.client().list_integrations("acme").await.unwrap();
}

#[tokio::test]
async fn requests_are_kept_as_they_came() {
    let service = FakeService::builder().enforce_limits(false).start().await.unwrap();
    service.create_domain("a/b");
    let client = service.client();
    client.put_integration("a/b").uri(URI).tags([("é", "")]).await.unwrap();
    client.list_integrations("a/b").max_results(7).include_hidden(false).await.unwrap();
    client.get_integration("nowhere", URI).await.unwrap_err();

    let requests = service.requests();
    let operations: Vec<_> = requests.iter().map(|request| request.operation.unwrap()).collect();
    assert_eq!(operations, ["PutIntegration", "ListIntegrations", "GetIntegration"]);

    let put = &requests[0];
    assert_eq!((put.method.as_str(), put.path.as_str()), ("PUT", "/domains/a%2Fb/integrations"));
    assert_eq!(put.json, Some(json!({ "Uri": URI, "Tags": { "é": "" } })));
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&put.body).ok(), put.json);
    assert_eq!(put.headers["content-type"], "application/json");
    assert!(put.headers["authorization"].to_str().unwrap().contains(service.region()));

    let list = &requests[1];
    let query: Vec<_> = list.query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(query, [("max-results", "7"), ("include-hidden", "false")]);
    assert_eq!((list.body.len(), &list.json), (0, &None));
}

#[tokio::test]
async fn the_clock_of_the_fake_can_be_set() {
    let (service, client) = with_domain("acme").await;
    let (created, changed) = (datetime!(2021-12-20 10:00:00.123 UTC), datetime!(2038-01-19 03:14:08 UTC));
    service.set_clock(move || created);
    client.put_integration("acme").uri(URI).await.unwrap();
    service.set_clock(move || changed);
    client.put_integration("acme").uri(URI).await.unwrap();

    let integration = client.get_integration("acme", URI).await.unwrap();
    assert_eq!((integration.created_at, integration.last_updated_at), (created, changed));
    assert_eq!(service.requests().len(), 3, "the client of the fake has the clock of the fake");
}

#[tokio::test]
async fn a_client_whose_clock_is_wrong_is_rejected_and_learns() {
    let (service, _) = with_domain("acme").await;
    let right = datetime!(2026-05-04 10:00 UTC);
    service.set_clock(move || right);
    let wrong = |now: OffsetDateTime, policy: RetryPolicy| {
        service.client_builder().clock(move || now).retry_policy(policy.initial_backoff(Duration::from_millis(1)))
    };
    let slow = wrong(right - Duration::from_hours(1), RetryPolicy::off()).build().unwrap();
    assert!(rejected(&slow).await.message().unwrap().starts_with("Signature expired: 20260504T090000Z"));
    let fast = wrong(right + Duration::from_hours(1), RetryPolicy::off()).build().unwrap();
    assert!(rejected(&fast).await.message().unwrap().starts_with("Signature not yet current: 20260504T110000Z"));

    let learning = wrong(right - Duration::from_hours(1), RetryPolicy::standard()).build().unwrap();
    learning.list_integrations("acme").await.unwrap();
    assert_eq!(service.requests().len(), 4);
}

#[tokio::test]
async fn two_fakes_know_nothing_of_each_other() {
    let (one, client_of_one) = with_domain("acme").await;
    let (other, client_of_other) = with_domain("acme").await;
    assert_ne!(one.endpoint_url(), other.endpoint_url());
    client_of_one.put_integration("acme").uri(URI).await.unwrap();
    other.set_clock(|| datetime!(2000-01-01 00:00 UTC));

    assert!(client_of_other.get_integration("acme", URI).await.unwrap_err().is_not_found());
    client_of_one.get_integration("acme", URI).await.unwrap();
    assert_eq!((one.requests().len(), other.requests().len()), (2, 1));
}

#[tokio::test]
async fn a_fault_is_met_once_and_the_client_tries_again() {
    let (service, _) = with_domain("acme").await;
    let policy = RetryPolicy::standard().initial_backoff(Duration::from_millis(1));
    let client = service.client_builder().retry_policy(policy).build().unwrap();
    service.fail_next("ListIntegrations", 500, "InternalServerException", "try again");
    client.list_integrations("acme").await.unwrap();
    assert_eq!(service.requests().len(), 2);

    service.fail_next("ListIntegrations", 403, "AccessDeniedException", "no");
    let error = rejected(&client).await;
    assert!(error.is_access_denied());
    assert_eq!((error.code(), error.message()), (Some("AccessDeniedException"), Some("no")));
    client.list_integrations("acme").await.unwrap();
}

#[tokio::test]
#[should_panic(expected = "no operation \"ListIntegration\"")]
async fn a_fault_of_a_misspelt_operation_is_reported_at_once() {
    FakeService::start().await.fail_next("ListIntegration", 500, "InternalServerException", "");
}

#[tokio::test]
async fn creating_a_domain_again_leaves_it_as_it_is() {
    let (service, client) = with_domain("acme").await;
    client.put_integration("acme").uri(URI).await.unwrap();
    service.create_domain("acme");
    client.get_integration("acme", URI).await.unwrap();
}

#[tokio::test]
async fn a_template_can_be_added_to_the_catalogue() {
    let (service, client) = with_domain("acme").await;
    let template = json!({ "TemplateId": "other", "Keys": { "_orderId": [{ "FieldNames": ["id"] }] } });
    service.put_template("Acme-Orders", template);
    let template = client.get_profile_object_type_template("Acme-Orders").await.unwrap();
    assert_eq!(template.template_id.as_deref(), Some("Acme-Orders"));
    let object_type = client.put_profile_object_type("acme", "Order", "d").template_id("Acme-Orders").await.unwrap();
    assert_eq!(object_type.keys, template.keys);
}

#[tokio::test]
async fn many_requests_at_once_leave_a_consistent_state() {
    let (service, client) = with_domain("acme").await;
    let puts = (0..200).map(|number| client.put_integration("acme").uri(format!("u{number:03}")).send());
    futures::future::try_join_all(puts).await.unwrap();
    let items: Vec<_> = client.list_integrations("acme").items().try_collect().await.unwrap();
    assert_eq!(items.len(), 200);
    assert!(items.is_sorted_by_key(|item| item.uri.clone()));
    assert_eq!(service.requests().len(), 202);
}

#[tokio::test]
async fn a_dropped_fake_no_longer_listens() {
    let (service, _) = with_domain("acme").await;
    let builder = service.client_builder().retry_policy(RetryPolicy::off());
    drop(service);
    // The server's thread ends in its own time.
    let stopped = async {
        loop {
            let error = rejected(&builder.clone().build().unwrap()).await;
            if error.kind() == ErrorKind::Connect {
                break;
            }
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), stopped).await.unwrap();
}

#[tokio::test]
async fn debug_shows_where_the_fake_listens_and_no_secret() {
    let service = FakeService::start().await;
    let text = format!("{service:?}");
    assert!(text.contains(&service.endpoint_url()), "{text}");
    assert!(!text.contains(service.credentials().secret_access_key()), "{text}");
}
