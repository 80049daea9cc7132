//! The members of a structure, as they are read: by name, each with its place.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};

use super::Member;

/// Reads the members and notes their order.
pub(super) fn in_order<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, Member>, D::Error> {
    struct InOrder;

    impl<'de> Visitor<'de> for InOrder {
        type Value = BTreeMap<String, Member>;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("members by name")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut members = BTreeMap::new();
            while let Some((name, member)) = map.next_entry()? {
                members.insert(name, Member { position: members.len(), ..member });
            }
            Ok(members)
        }
    }

    deserializer.deserialize_map(InOrder)
}
