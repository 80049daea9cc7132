//! What every response reads, and what it does not.

use customer_profiles::{Client, ErrorKind, RetryPolicy};
use serde_json::{Value, json};

use crate::description::Kind;
use crate::list::{DESCRIPTION, OPERATIONS, OperationEntry};
use crate::support::{self, InMemory};

/// A client whose service responds with this body.
fn client(body: &Value) -> Client {
    let body = body.to_string();
    let service = InMemory::new(move |_| Ok(support::json(200, &body)));
    service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap()
}

async fn receive(operation: &OperationEntry, body: &Value) -> customer_profiles::Result<Value> {
    operation.send(&client(body), &operation.least_request()).await
}

#[tokio::test]
async fn every_response_is_read_and_written_as_it_came() {
    for operation in OPERATIONS {
        for mut response in [operation.least_response(), operation.fullest_response()] {
            let read = receive(operation, &response).await.unwrap();
            response.as_object_mut().unwrap().extend(DESCRIPTION.status_members(DESCRIPTION.output(operation.name)));
            assert_eq!(read, response, "{}", operation.name);
        }
    }
}

#[tokio::test]
async fn a_response_without_a_body_is_one_without_members() {
    let service = InMemory::new(|_| Ok(support::json(200, "")));
    let client = service.client();
    for operation in OPERATIONS {
        let least = operation.least_response();
        let result = operation.send(&client, &operation.least_request()).await;
        match (least.as_object().unwrap().is_empty(), result) {
            (true, Ok(read)) => {
                let status = DESCRIPTION.status_members(DESCRIPTION.output(operation.name));
                assert_eq!(read, Value::from(status), "{}", operation.name);
            }
            (false, Err(error)) => assert_eq!(error.kind(), ErrorKind::Decode, "{error}"),
            (_, other) => panic!("{}: {other:?}", operation.name),
        }
    }
}

#[tokio::test]
async fn what_a_response_does_not_know_is_ignored() {
    for operation in OPERATIONS {
        let mut response = operation.fullest_response();
        let known = receive(operation, &response).await.unwrap();
        every_structure(DESCRIPTION.output(operation.name), &mut response, &mut |structure, members| {
            if !DESCRIPTION.is_union(structure) {
                members["Newer"] = json!({ "Than": ["this client"] });
            }
        });
        assert_eq!(receive(operation, &response).await.unwrap(), known, "{}", operation.name);
    }
}

#[tokio::test]
async fn the_required_member_that_a_response_lacks_is_named() {
    for operation in OPERATIONS {
        let full = operation.fullest_response();
        let mut required = Vec::new();
        every_structure(DESCRIPTION.output(operation.name), &mut full.clone(), &mut |structure, _| {
            let members = DESCRIPTION.members(structure).filter(|(name, _)| DESCRIPTION.is_required(structure, name));
            required.extend(members.map(|(name, _)| (structure.to_owned(), name.clone())));
        });
        for (owner, name) in required {
            let mut response = full.clone();
            every_structure(DESCRIPTION.output(operation.name), &mut response, &mut |structure, members| {
                if structure == owner {
                    members[&name] = Value::Null;
                }
            });
            let error = receive(operation, &response).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Decode);
            assert!(error.to_string().contains(&format!("missing field `{name}`")), "{owner}: {error}");
        }
    }
}

#[tokio::test]
async fn the_path_of_what_cannot_be_read_is_named_and_its_value_is_not() {
    for (name, body, problem) in [
        (
            "ListDomains",
            json!({ "Items": [{ "DomainName": "acme", "CreatedAt": 1, "LastUpdatedAt": 1 }, {}] }),
            "Items[1]: missing field `DomainName`",
        ),
        (
            "SearchProfiles",
            json!({ "Items": [{}, { "Address": { "City": 5_551_234 } }] }),
            "Items[1].Address.City: expected a string, found number",
        ),
        (
            "ListTagsForResource",
            json!({ "tags": { "team": 5_551_234 } }),
            "tags[(redacted)]: expected a string, found number",
        ),
    ] {
        let operation = OPERATIONS.iter().find(|operation| operation.name == name).unwrap();
        let error = receive(operation, &body).await.unwrap_err().to_string();
        assert!(error.contains(&format!("can't be read: {problem}")) && !error.contains("5551234"), "{error}");
    }
}

/// Goes through a value of a shape, and hands over each structure with its name.
fn every_structure(shape_name: &str, value: &mut Value, visit: &mut impl FnMut(&str, &mut Value)) {
    let shape = DESCRIPTION.shape(shape_name);
    match shape.kind {
        Kind::Structure => {
            for (name, member) in DESCRIPTION.members(shape_name) {
                if let Some(value) = value.get_mut(name) {
                    every_structure(&member.shape, value, visit);
                }
            }
            visit(shape_name, value);
        }
        Kind::List => {
            for item in value.as_array_mut().unwrap() {
                every_structure(&shape.member.as_ref().unwrap().shape, item, visit);
            }
        }
        Kind::Map => {
            for value in value.as_object_mut().unwrap().values_mut() {
                every_structure(&shape.value.as_ref().unwrap().shape, value, visit);
            }
        }
        _ => {}
    }
}
