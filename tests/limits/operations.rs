//! From the name of an operation to what its requests violate.

use customer_profiles::operations::*;
use customer_profiles::{Operation, Violation, Violations};
use serde::de::DeserializeOwned;
use serde_json::Value;

macro_rules! table {
    ($($request:ident $($pages:ident)?,)*) => {
        pub(crate) const OPERATIONS: &[OperationEntry] = &[$(operation::<$request>(),)*];
    };
}
customer_profiles::for_each_operation!(table);

pub(crate) struct OperationEntry {
    pub(crate) name: &'static str,
    validate: fn(Value) -> Result<(), Violations>,
}

const fn operation<O: Operation + DeserializeOwned>() -> OperationEntry {
    OperationEntry { name: O::NAME, validate: |input| serde_json::from_value::<O>(input).unwrap().validate() }
}

/// What a request violates; `None` for an operation that the crate does not have.
pub(crate) fn violations(operation: &str, input: Value) -> Option<Vec<Violation>> {
    let entry = OPERATIONS.iter().find(|entry| entry.name == operation)?;
    Some((entry.validate)(input).err().map(|violations| violations.into_iter().collect()).unwrap_or_default())
}
