//! The official client's types as JSON and from JSON, in the API's form; it has neither.

use std::collections::HashMap;
use std::hash::Hash;

use aws_sdk_customerprofiles::types::{
    AttributeMatchingModel, ConflictResolvingModel, ContactType, DataPullMode, FieldContentType, Gender,
    JobScheduleDayOfTheWeek, LogicalOperator, MarketoConnectorOperator, OperatorPropertiesKeys, PartyType, ProfileType,
    RuleBasedMatchingStatus, S3ConnectorOperator, SalesforceConnectorOperator, Scope, ServiceNowConnectorOperator,
    SourceConnectorType, StandardIdentifier, TaskType, TriggerType, ZendeskConnectorOperator,
};
use aws_smithy_types::DateTime;
use serde_json::Value;

pub(crate) trait ToJson {
    /// `None` for what is absent.
    fn to_json(&self) -> Option<Value>;
}

pub(crate) trait FromJson: Sized {
    fn from_json(value: &Value) -> Option<Self>;
}

/// A member of a structure; `None` if it is absent.
pub(crate) fn member<T: FromJson>(structure: &Value, name: &str) -> Option<T> {
    let value = structure.get(name)?;
    Some(T::from_json(value).unwrap_or_else(|| panic!("{name} can't be {value}")))
}

/// A structure of members, whose names are those of the fields in the client's structure.
pub(crate) fn structure<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    members.into_iter().filter_map(|(name, value)| Some((pascal_case(name), value?))).collect()
}

fn pascal_case(name: &str) -> String {
    let capitalized = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('_').map(capitalized).collect()
}

impl<T: ToJson> ToJson for Option<T> {
    fn to_json(&self) -> Option<Value> {
        self.as_ref()?.to_json()
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self) -> Option<Value> {
        Some(self.iter().filter_map(ToJson::to_json).collect())
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::from_json).collect()
    }
}

impl<T: ToJson> ToJson for HashMap<String, T> {
    fn to_json(&self) -> Option<Value> {
        Some(self.iter().filter_map(|(key, value)| Some((key.clone(), value.to_json()?))).collect())
    }
}

impl<K: for<'a> From<&'a str> + Eq + Hash, T: FromJson> FromJson for HashMap<K, T> {
    fn from_json(value: &Value) -> Option<Self> {
        let members = value.as_object()?.iter();
        members.map(|(key, value)| Some((key.as_str().into(), T::from_json(value)?))).collect()
    }
}

/// Milliseconds since 1970, rounded: the client reads 0.942 seconds as 941,999,912 nanoseconds.
impl ToJson for DateTime {
    fn to_json(&self) -> Option<Value> {
        let milliseconds = (self.as_nanos() + 500_000).div_euclid(1_000_000);
        i64::try_from(milliseconds).ok().map(Value::from)
    }
}

/// Seconds since 1970.
impl FromJson for DateTime {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_f64().map(Self::from_secs_f64)
    }
}

impl FromJson for bool {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl FromJson for i32 {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_i64()?.try_into().ok()
    }
}

impl FromJson for i64 {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_i64()
    }
}

impl FromJson for f64 {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_f64()
    }
}

macro_rules! scalars {
    ($($type:ty)*) => { $(
        impl ToJson for $type {
            fn to_json(&self) -> Option<Value> {
                Some(self.clone().into())
            }
        }
    )* };
}

scalars! { bool i32 i64 f64 String }

impl FromJson for String {
    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

macro_rules! enums {
    ($($type:ty)*) => { $(
        impl ToJson for $type {
            fn to_json(&self) -> Option<Value> {
                Some(self.as_str().into())
            }
        }

        impl FromJson for $type {
            fn from_json(value: &Value) -> Option<Self> {
                value.as_str().map(Self::from)
            }
        }
    )* };
}

enums! {
    AttributeMatchingModel ConflictResolvingModel ContactType DataPullMode FieldContentType Gender
    JobScheduleDayOfTheWeek LogicalOperator MarketoConnectorOperator OperatorPropertiesKeys PartyType ProfileType
    RuleBasedMatchingStatus S3ConnectorOperator SalesforceConnectorOperator Scope ServiceNowConnectorOperator
    SourceConnectorType StandardIdentifier TaskType TriggerType ZendeskConnectorOperator
}
