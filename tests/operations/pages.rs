//! Every list is a stream: tokens travel, an empty page is none, and there is an end.

use serde_json::{Value, json};

use crate::list::{DESCRIPTION, PAGINATED};
use crate::support::{self, InMemory, query};

/// What a token may hold: all of it must be encoded in the query.
const TOKEN: &str = "a+b/c=&d";

/// An empty page, and behind its token one of two items.
fn page(operation: &str, token: Option<&str>) -> Value {
    let shape = DESCRIPTION.output(operation);
    match token {
        None => {
            let mut page = DESCRIPTION.least(shape);
            page["NextToken"] = json!(TOKEN);
            page
        }
        Some(TOKEN) => {
            let mut page = DESCRIPTION.marked(shape);
            for list in page.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut) {
                list.push(list[0].clone());
            }
            page["NextToken"] = json!("");
            page
        }
        Some(other) => panic!("unknown token {other}"),
    }
}

#[tokio::test]
async fn every_list_is_read_to_its_end() {
    for operation in PAGINATED {
        let service = InMemory::new(move |request| {
            Ok(support::json(200, page(operation.name, query(request, "next-token").as_deref())))
        });
        let request = DESCRIPTION.least(DESCRIPTION.input(operation.name));
        assert_eq!((operation.count)(service.client(), request).await, [0, 2], "{}", operation.name);
        assert_eq!(service.requests().len(), 2);
    }
}

#[tokio::test]
async fn every_list_can_begin_at_a_token() {
    for operation in PAGINATED {
        let service = InMemory::new(move |request| {
            assert_eq!(query(request, "max-results").as_deref(), Some("7"));
            Ok(support::json(200, page(operation.name, query(request, "next-token").as_deref())))
        });
        let mut request = DESCRIPTION.least(DESCRIPTION.input(operation.name));
        request["NextToken"] = json!(TOKEN);
        request["MaxResults"] = json!(7);
        assert_eq!((operation.count)(service.client(), request).await, [2], "{}", operation.name);
    }
}

/// Those that the description gives a token, and no others.
#[test]
fn every_operation_with_a_token_is_a_list() {
    for operation in crate::list::OPERATIONS {
        let has_token = DESCRIPTION.members(DESCRIPTION.input(operation.name)).any(|(name, _)| name == "NextToken");
        let is_paginated = PAGINATED.iter().any(|paginated| paginated.name == operation.name);
        assert_eq!(has_token, is_paginated, "{}", operation.name);
    }
}
