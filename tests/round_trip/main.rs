//! Any value of a model survives being written as JSON and read again, and the JSON itself survives too: a member
//! under a wrong name, a dropped empty collection or a drifting timestamp would show.

#[path = "../support/description.rs"]
mod description;
mod json;
mod orders;

use std::fmt::Debug;

use customer_profiles::Operation;
use customer_profiles::operations::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use json::Shapes;

macro_rules! table {
    ($($request:ident $($pages:ident)?,)*) => {
        const OPERATIONS: &[OperationEntry] = &[$(operation::<$request>(),)*];
    };
}
customer_profiles::for_each_operation!(table);

type Survives = fn(&Value) -> Result<(), TestCaseError>;

struct OperationEntry {
    name: &'static str,
    request: Survives,
    response: Survives,
}

const fn operation<O>() -> OperationEntry
where
    O: Operation<Response: Serialize + PartialEq + Debug> + DeserializeOwned + PartialEq + Debug,
{
    OperationEntry { name: O::NAME, request: survives::<O>, response: survives::<O::Response> }
}

/// From JSON to a value and back, and from that value through text to the same value.
fn survives<T>(document: &Value) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let fail = |error: serde_json::Error| TestCaseError::fail(error.to_string());
    let value: T = serde_json::from_value(document.clone()).map_err(fail)?;
    prop_assert_eq!(&serde_json::to_value(&value).map_err(fail)?, document);
    let text = serde_json::to_string(&value).map_err(fail)?;
    let again: T = serde_json::from_str(&text).map_err(fail)?;
    prop_assert_eq!(again, value);
    Ok(())
}

#[test]
fn every_request_and_every_response_survives() {
    let mut shapes = Shapes::new();
    for OperationEntry { name, request, response } in OPERATIONS {
        let (input, output) = (shapes.description.input(name).to_owned(), shapes.description.output(name).to_owned());
        for (shape, survives) in [(input, request), (output, response)] {
            // So few because a shape is met in many operations, and all of them take a few seconds.
            let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
            let result = runner.run(&shapes.json(&shape), |document| survives(&document));
            result.unwrap_or_else(|error| panic!("{shape}: {error}"));
        }
    }
}
