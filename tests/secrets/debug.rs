//! What `Debug` hides, and what it shows.

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};

use customer_profiles::RequestDocument;
use customer_profiles::signing::{SignableRequest, SigningScope, sign};
use serde_json::Value;

use crate::description::{Description, PLAIN, PLAIN_NUMBER, SENSITIVE, SENSITIVE_NUMBER};
use crate::operations::OPERATIONS;
use crate::support::{InMemory, json};
use crate::{ACCESS_KEY, SECRET_KEY, SESSION_TOKEN, builder, credentials, operations};

/// Responds to each operation with all that its response can hold.
fn service() -> InMemory {
    InMemory::new(|request| Ok(json(200, operations::response(request.method().as_str(), request.uri().path()))))
}

#[tokio::test]
async fn debug_hides_what_is_sensitive_and_shows_the_rest() {
    let client = builder(1, "http").transport(service()).build().unwrap();
    for (operation, sent) in operations::send_all(&client, OPERATIONS).await {
        assert_shows(operation.name, &operation.request(), &sent.call);
        assert_shows(operation.name, &operation.response(), &sent.response.unwrap());
    }
}

fn assert_shows(operation: &str, value: &Value, shown: &str) {
    let mut marks = Vec::new();
    collect_marks(value, &mut marks);
    let (sensitive, plain): (Vec<_>, Vec<_>) = marks.into_iter().partition(|mark| is_sensitive(mark));
    for mark in plain {
        assert!(shown.contains(&mark), "{operation}: {mark} is hidden: {shown}");
    }
    assert!(!is_sensitive(shown), "{operation}: {shown}");
    assert_eq!(shown.contains("(redacted)"), !sensitive.is_empty(), "{operation}: {shown}");
}

fn is_sensitive(text: &str) -> bool {
    text.contains(SENSITIVE) || text.contains(&SENSITIVE_NUMBER.to_string())
}

fn collect_marks(value: &Value, marks: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            marks.extend(members.keys().filter(|key| key.starts_with(PLAIN) || *key == SENSITIVE).cloned());
            members.values().for_each(|value| collect_marks(value, marks));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_marks(item, marks)),
        Value::String(text) => marks.push(text.clone()),
        Value::Number(number) => {
            let text = number.to_string();
            marks.extend((is_sensitive(&text) || text.contains(&PLAIN_NUMBER.to_string())).then_some(text));
        }
        Value::Bool(_) | Value::Null => {}
    }
}

/// Search values, keys of profiles, calculated values, and what opens an upload.
#[test]
fn what_the_description_forgets_to_mark_is_sensitive_too() {
    let description = Description::read();
    for (structure, member) in [
        ("AddProfileKeyRequest", "Values"),
        ("AddProfileKeyResponse", "Values"),
        ("CalculatedAttributeValue", "Value"),
        ("DeleteProfileKeyRequest", "Values"),
        ("GetCalculatedAttributeForProfileResponse", "Value"),
        ("GetSimilarProfilesRequest", "SearchValue"),
        ("GetUploadJobPathResponse", "ClientToken"),
        ("GetUploadJobPathResponse", "Url"),
        ("SearchProfilesRequest", "Values"),
        ("ObjectFilter", "Values"),
        ("FoundByKeyValue", "Values"),
        ("ContactPreference", "KeyValue"),
    ] {
        assert!(description.is_sensitive(structure, member), "{structure}.{member}");
    }
}

#[test]
fn debug_shows_no_credentials() {
    let credentials = credentials();
    let scope = SigningScope {
        credentials: &credentials,
        region: "us-west-2",
        service: "profile",
        time: time::macros::datetime!(2026-11-24 12:00 UTC),
    };
    let headers = [("host", "localhost"), ("x-secret", SECRET_KEY)];
    let body = SENSITIVE.as_bytes();
    let request = SignableRequest { method: "PUT", path: "/", query: SENSITIVE, headers: &headers, body };
    let signed = sign(&request, &scope);
    let builder = builder(1, "http");
    let text = format!("{scope:?} {request:?} {signed:?} {builder:?} {:?}", builder.clone().build().unwrap());
    for secret in [SECRET_KEY, SESSION_TOKEN, SENSITIVE, &signed.signature, &format!("{body:?}")] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

#[tokio::test]
async fn debug_of_a_request_on_its_way_shows_no_credentials() {
    let shown = Arc::new(Mutex::new(String::new()));
    let written = Arc::clone(&shown);
    let service = InMemory::new(move |request| {
        let response = json(200, SENSITIVE);
        let _ = write!(written.lock().unwrap(), "{request:?} {request:#?}");
        assert!(request.headers()["authorization"].to_str().unwrap().contains("Signature="));
        Ok(response)
    });
    operations::send_all(&builder(1, "http").transport(service).build().unwrap(), OPERATIONS).await;
    let text = shown.lock().unwrap();
    assert!(text.contains("authorization"), "{text}");
    for secret in [SECRET_KEY, SESSION_TOKEN, "Signature=", ACCESS_KEY] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

#[test]
fn debug_of_a_document_shows_nothing_of_it() {
    let document = RequestDocument::new(SENSITIVE).member("Description", SENSITIVE);
    assert!(!format!("{document:?}").contains(SENSITIVE));
}
