//! A response of which one member can't be read: the error names the member and shows nothing of it.

use std::sync::{Arc, Mutex};

use customer_profiles::ErrorKind;
use serde_json::{Value, json};

use crate::builder;
use crate::description::{SENSITIVE, SENSITIVE_NUMBER};
use crate::operations::OPERATIONS;
use crate::support::{InMemory, json as response};

#[tokio::test]
async fn the_error_about_a_member_of_any_response_shows_nothing_of_it() {
    let body = Arc::new(Mutex::new(Value::Null));
    let shared = Arc::clone(&body);
    let service = InMemory::new(move |_| Ok(response(200, shared.lock().unwrap().clone())));
    let client = builder(1, "http").transport(service).build().unwrap();
    for operation in OPERATIONS {
        let full = operation.response();
        let mut pointers = Vec::new();
        collect_leaves("", &full, &mut pointers);
        for pointer in pointers {
            let mut broken = full.clone();
            *broken.pointer_mut(&pointer).unwrap() = json!({ SENSITIVE: [SENSITIVE, SENSITIVE_NUMBER] });
            *body.lock().unwrap() = broken;
            let error = operation.send(&client).await.response.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Decode);
            let text = format!("{error} {error:?} {error:#?}");
            assert!(text.contains("expected "), "{pointer}: {text}");
            assert!(!text.contains(SENSITIVE) && !text.contains(&SENSITIVE_NUMBER.to_string()), "{pointer}: {text}");
        }
    }
}

/// The JSON pointers of all texts, numbers and flags.
fn collect_leaves(pointer: &str, value: &Value, leaves: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| collect_leaves(&format!("{pointer}/{name}"), value, leaves));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, item)| collect_leaves(&format!("{pointer}/{index}"), item, leaves));
        }
        _ => leaves.push(pointer.to_owned()),
    }
}
