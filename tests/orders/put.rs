//! `put_profile_object` with whatever serde can write, and with what it can't.

use std::collections::BTreeMap;
use std::time::Duration;

use customer_profiles::ErrorKind;
use serde::ser::Error as _;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::support::{InMemory, json as response};
use crate::{full_order, order};

/// A service that takes everything.
fn taking() -> InMemory {
    InMemory::new(|_| Ok(response(200, r#"{"ProfileObjectUniqueKey":"k"}"#)))
}

/// The objects that a service was sent, as the values that their texts are.
fn objects_sent(service: &InMemory) -> Vec<Value> {
    let object = |body: &[u8]| {
        let body: Value = serde_json::from_slice(body).unwrap();
        serde_json::from_str(body["Object"].as_str().unwrap()).unwrap()
    };
    service.requests().iter().map(|request| object(request.body())).collect()
}

#[tokio::test]
async fn anything_that_is_an_object_to_serde_is_put() {
    #[derive(Serialize)]
    struct Visit<'a> {
        page: &'a str,
        referrer: Option<&'a str>,
    }
    let service = taking();
    let client = service.client();
    let visit = Visit { page: "/boots", referrer: None };
    let response = client.put_profile_object("acme", "Visit", &visit).await.unwrap();
    assert_eq!(response.profile_object_unique_key.as_deref(), Some("k"));
    client.put_profile_object("acme", "Visit", &Box::new(visit)).send().await.unwrap();
    client.put_profile_object("acme", "Visit", &BTreeMap::from([("é\"", 1)])).await.unwrap();
    client.put_profile_object("acme", "Visit", &json!({})).await.unwrap();
    client.put_profile_object("acme", "_order", &order(&full_order())).await.unwrap();
    let visit = json!({ "page": "/boots", "referrer": null });
    assert_eq!(objects_sent(&service), [visit.clone(), visit, json!({ "é\"": 1 }), json!({}), full_order()]);
}

struct Unwritable;

impl Serialize for Unwritable {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(S::Error::custom("there is no such thing"))
    }
}

/// Why an object is rejected; nothing of it is sent.
async fn rejection(object: &(impl Serialize + ?Sized)) -> String {
    let service = taking();
    let call = service.client().put_profile_object("acme", "Visit", object);
    let error = call.clone().await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0));
    assert!(!error.outcome_unknown() && !error.is_retryable());
    let sent_with_settings = call.attempt_timeout(Duration::from_secs(1)).send().await;
    assert_eq!(sent_with_settings.unwrap_err().to_string(), error.to_string());
    assert!(service.requests().is_empty());
    error.to_string().strip_prefix("PutProfileObject: ").unwrap().to_owned()
}

#[tokio::test]
async fn an_object_that_serde_cannot_write_is_rejected_by_name_and_nothing_is_sent() {
    #[derive(Serialize)]
    struct Page {
        page: Unwritable,
    }
    assert_eq!(rejection(&Unwritable).await, "Object can't be written as JSON: there is no such thing");
    let keyed_by_list = BTreeMap::from([(vec![1], 2)]);
    assert_eq!(rejection(&keyed_by_list).await, "Object can't be written as JSON: key must be a string");
    assert_eq!(rejection(&Page { page: Unwritable }).await, "Object can't be written as JSON: there is no such thing");
}

#[tokio::test]
async fn a_number_that_json_does_not_have_is_an_error_with_its_path() {
    let prices = BTreeMap::from([("prices", [Some(1.5), None, Some(f64::NAN)])]);
    assert_eq!(rejection(&prices).await, "Object can't be written as JSON: prices[2]: NaN is no number in JSON");
}

#[tokio::test]
async fn what_is_no_json_object_is_rejected_too() {
    let expected = "Object must be a JSON object; what is a JSON text already goes by `PutProfileObjectRequest::new`";
    assert_eq!(rejection(r#"{"page":"/boots"}"#).await, expected);
    assert_eq!(rejection(&[1, 2]).await, expected);
    assert_eq!(rejection(&None::<BTreeMap<String, String>>).await, expected);
    assert_eq!(rejection(&7).await, expected);
}
