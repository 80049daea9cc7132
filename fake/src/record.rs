//! Records: what the fake keeps and returns, in the API's own form.

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::internal::timestamp;
use customer_profiles::model::{AttributeDetails, LayoutType, RecommenderRecipeName, Statistic};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::error::ServiceError;

/// Defines records: structs in the API's form, without the members that are absent.
macro_rules! record {
    ($(
        $(#[$attribute:meta])*
        $visibility:vis struct $name:ident {
            $($(#[$member_attribute:meta])* $member:ident: $type:ty,)*
        }
    )*) => {$(
        $(#[$attribute])*
        #[allow(clippy::struct_field_names)] // the API's own names
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "PascalCase", expecting = "an object")]
        $visibility struct $name {
            $(
                $(#[$member_attribute])*
                #[serde(skip_serializing_if = "crate::record::Member::is_absent")]
                pub(crate) $member: $type,
            )*
        }
    )*};
}

pub(crate) use record;

/// A member of a record.
pub(crate) trait Member {
    fn is_absent(&self) -> bool {
        false
    }
}

impl<T> Member for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl Member for bool {}
impl Member for i32 {}
impl Member for String {}
impl Member for f64 {}
impl<T> Member for Vec<T> {}
impl<T> Member for BTreeSet<T> {}
impl<K, V> Member for BTreeMap<K, V> {}
impl Member for Timestamp {}
impl Member for AttributeDetails {}
impl Member for LayoutType {}
impl Member for RecommenderRecipeName {}
impl Member for Statistic {}

/// A time as the API writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Timestamp(#[serde(with = "timestamp")] pub(crate) OffsetDateTime);

/// What a request or a record has of the members of another record.
pub(crate) fn read_as<T: DeserializeOwned>(members: &impl Serialize) -> Result<T, ServiceError> {
    let record = serde_json::to_value(members).and_then(serde_json::from_value);
    record.map_err(|error| ServiceError::internal(format!("A record can't be made: {error}")))
}
