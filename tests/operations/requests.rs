//! Requests read themselves. That members travel where the operation says is a part of `tests/conformance`.

use serde_json::Value;

use crate::list::OPERATIONS;
use crate::support::{InMemory, json};

#[test]
fn every_request_reads_itself() {
    for operation in OPERATIONS {
        for request in [operation.least_request(), operation.fullest_request()] {
            let read =
                (operation.read)(&request.to_string()).unwrap_or_else(|error| panic!("{}: {error}", operation.name));
            assert_eq!(read, request, "{}", operation.name);
        }
    }
}

#[test]
fn every_request_rejects_an_unknown_member() {
    for operation in OPERATIONS {
        let mut request = operation.least_request();
        request["Misspelt"] = Value::from(1);
        let error = (operation.read)(&request.to_string()).unwrap_err().to_string();
        assert!(error.contains("unknown field `Misspelt`"), "{}: {error}", operation.name);
    }
}

#[test]
fn every_request_rejects_the_lack_of_a_required_member() {
    for operation in OPERATIONS {
        let least = operation.least_request();
        for name in least.as_object().unwrap().keys() {
            let mut request = least.clone();
            request.as_object_mut().unwrap().remove(name);
            let error = (operation.read)(&request.to_string()).unwrap_err().to_string();
            assert!(error.contains(&format!("missing field `{name}`")), "{}: {error}", operation.name);
        }
    }
}

#[tokio::test]
async fn every_request_says_which_attempt_of_which_call_it_is() {
    let service = InMemory::new(|_| Ok(json(400, "{}")));
    for operation in OPERATIONS {
        operation.send(&service.client(), &operation.fullest_request()).await.unwrap_err();
        let requests = service.requests();
        let header = |name: &str| requests.last().unwrap().headers()[name].to_str().unwrap().to_owned();
        assert_eq!(header("amz-sdk-request"), "attempt=1; max=3", "{}", operation.name);
        assert_eq!(header("amz-sdk-invocation-id").len(), 36, "{}", operation.name);
    }
}
