use std::fmt;

use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::redacted::Redacted;
use crate::limits::{Limited, MemberLimits, shapes};

open_enum! {
    /// Whether a profile must fit all keys of a search or one.
    pub enum LogicalOperator {
        /// It must fit all.
        And = "AND",
        /// One is enough.
        Or = "OR",
    }
}

/// A further key of a search, with the values to look for.
///
/// API reference: [AdditionalSearchKey](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AdditionalSearchKey.html)
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct AdditionalSearchKey {
    /// The name of the key, such as `_email`.
    pub key_name: String,
    /// The values to look for.
    pub values: Vec<String>,
}

impl Limited for AdditionalSearchKey {
    const LIMITS: MemberLimits = &[("KeyName", shapes::NAME), ("Values", shapes::REQUEST_VALUE_LIST)];
}

impl AdditionalSearchKey {
    /// Looks for these values of this key.
    #[must_use]
    pub fn new(key_name: impl Into<String>, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { key_name: key_name.into(), values: values.into_iter().map(Into::into).collect() }
    }
}

/// What somebody searched for is personal.
impl fmt::Debug for AdditionalSearchKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("AdditionalSearchKey")
            .field("key_name", &self.key_name)
            .field("values", &Redacted)
            .finish()
    }
}

/// A key that listed objects must have, with the values to look for.
///
/// API reference: [ObjectFilter](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectFilter.html)
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ObjectFilter {
    /// The name of the key, such as `_orderId`.
    pub key_name: String,
    /// The values to look for.
    pub values: Vec<String>,
}

impl Limited for ObjectFilter {
    const LIMITS: MemberLimits = &[("KeyName", shapes::NAME), ("Values", shapes::REQUEST_VALUE_LIST)];
}

impl ObjectFilter {
    /// Looks for these values of this key.
    #[must_use]
    pub fn new(key_name: impl Into<String>, values: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { key_name: key_name.into(), values: values.into_iter().map(Into::into).collect() }
    }
}

/// What somebody searched for is personal.
impl fmt::Debug for ObjectFilter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ObjectFilter").field("key_name", &self.key_name).field("values", &Redacted).finish()
    }
}
