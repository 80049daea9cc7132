//! How the structures of the API read, write and show themselves.
//!
//! What a structure's macro writes out is a list of its members; all that follows from them stands here once, behind trait
//! objects, so that it is compiled once and not for each structure.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use time::OffsetDateTime;

use super::redacted::Redacted;
use super::{SortedMap, double, timestamp};

/// The value of a member, as it stands in JSON.
pub(crate) trait Value: Sized {
    /// Reads it; `null` counts as absent.
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Self>, A::Error>;

    fn write<S: SerializeStruct>(&self, name: &'static str, to: &mut S) -> Result<(), S::Error>;
}

/// A value that serde reads and writes as the API does. Timestamps and doubles are none, so that a list or a map of them
/// does not compile until it has a form of its own here.
pub(crate) trait Plain: Serialize + DeserializeOwned {}

impl<T: Plain> Value for T {
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Self>, A::Error> {
        map.next_value()
    }

    fn write<S: SerializeStruct>(&self, name: &'static str, to: &mut S) -> Result<(), S::Error> {
        to.serialize_field(name, self)
    }
}

impl Plain for bool {}
impl Plain for i32 {}
impl Plain for i64 {}
impl Plain for String {}
impl<T: Plain> Plain for Vec<T> {}
impl<K: Plain + Ord, V: Plain> Plain for BTreeMap<K, V> {}
impl<K: Plain + Ord, V: Plain> Plain for SortedMap<K, V> {}

/// A timestamp or a double in the form of the API: what serde's `with` is for a member.
macro_rules! value_with {
    ($module:ident, $form:ident($ty:ty)) => {
        struct $form($ty);

        impl<'de> Deserialize<'de> for $form {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $module::deserialize(deserializer).map(Self)
            }
        }

        impl Serialize for $form {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $module::serialize(&self.0, serializer)
            }
        }

        impl Value for $ty {
            fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Self>, A::Error> {
                Ok(map.next_value::<Option<$form>>()?.map(|$form(value)| value))
            }

            fn write<S: SerializeStruct>(&self, name: &'static str, to: &mut S) -> Result<(), S::Error> {
                to.serialize_field(name, &$form(*self))
            }
        }
    };
}

value_with!(timestamp, Timestamp(OffsetDateTime));
value_with!(double, Double(f64));

/// A map of doubles.
impl<K: Plain + Ord> Value for BTreeMap<K, f64> {
    fn read<'de, A: MapAccess<'de>>(map: &mut A) -> Result<Option<Self>, A::Error> {
        let read = map.next_value::<Option<BTreeMap<K, Double>>>()?;
        Ok(read.map(|entries| entries.into_iter().map(|(key, Double(number))| (key, number)).collect()))
    }

    fn write<S: SerializeStruct>(&self, name: &'static str, to: &mut S) -> Result<(), S::Error> {
        let written: BTreeMap<_, _> = self.iter().map(|(key, number)| (key, Double(*number))).collect();
        to.serialize_field(name, &written)
    }
}

/// A member of a structure: a value, or an `Option` of one that may be absent.
pub(crate) trait Member: Sized {
    type Value: Value;

    /// Takes what was read.
    fn fill<E: Error>(slot: Option<Self::Value>, name: &'static str) -> Result<Self, E>;

    fn value(&self) -> Option<&Self::Value>;

    /// What `Debug` shows where the member is sensitive: whether it is there.
    fn hidden(&self) -> &'static dyn fmt::Debug;
}

pub(crate) type Slot<T> = Option<<T as Member>::Value>;

impl<T: Value> Member for T {
    type Value = T;

    fn fill<E: Error>(slot: Option<T>, name: &'static str) -> Result<T, E> {
        slot.ok_or_else(|| E::missing_field(name))
    }

    fn value(&self) -> Option<&T> {
        Some(self)
    }

    fn hidden(&self) -> &'static dyn fmt::Debug {
        &Redacted
    }
}

impl<T: Value> Member for Option<T> {
    type Value = T;

    fn fill<E: Error>(slot: Option<T>, _: &'static str) -> Result<Option<T>, E> {
        Ok(slot)
    }

    fn value(&self) -> Option<&T> {
        self.as_ref()
    }

    fn hidden(&self) -> &'static dyn fmt::Debug {
        if self.is_some() { &Some(Redacted) } else { &None::<Redacted> }
    }
}

/// Where a member's value is read to.
pub(crate) trait Read<'de, A: MapAccess<'de>> {
    fn read(&mut self, map: &mut A) -> Result<(), A::Error>;

    fn is_filled(&self) -> bool;
}

impl<'de, A: MapAccess<'de>, T: Value> Read<'de, A> for Option<T> {
    fn read(&mut self, map: &mut A) -> Result<(), A::Error> {
        *self = T::read(map)?;
        Ok(())
    }

    fn is_filled(&self) -> bool {
        self.is_some()
    }
}

/// What becomes of a member that a structure does not know, or that stands twice.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// An error: it would be lost on the way to the service.
    Closed,
    /// The unknown are passed over, and the last of two counts, as in the service's other clients.
    Open,
}

/// Finds the place of a name among those of the members.
struct Key {
    names: &'static [&'static str],
    strictness: Strictness,
    /// Members mostly come in the order of the API's description.
    likely: usize,
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        if self.names.get(self.likely).is_some_and(|likely| *likely == name) {
            return Ok(self.likely);
        }
        match self.names.iter().position(|known| *known == name) {
            None if self.strictness == Strictness::Closed => Err(E::unknown_field(name, self.names)),
            place => Ok(place.unwrap_or(usize::MAX)),
        }
    }
}

/// Reads all members, each to its slot.
#[inline(never)]
pub(crate) fn read_members<'de, A: MapAccess<'de>>(
    mut map: A,
    names: &'static [&'static str],
    strictness: Strictness,
    slots: &mut [&mut dyn Read<'de, A>],
) -> Result<(), A::Error> {
    let mut likely = 0;
    while let Some(place) = map.next_key_seed(Key { names, strictness, likely })? {
        match slots.get_mut(place) {
            Some(slot) if strictness == Strictness::Closed && slot.is_filled() => {
                return Err(A::Error::duplicate_field(names[place]));
            }
            Some(slot) => slot.read(&mut map)?,
            None => _ = map.next_value::<IgnoredAny>()?,
        }
        likely = place.wrapping_add(1);
    }
    Ok(())
}

/// What the macros write out for each structure.
pub(crate) trait Structure: Sized {
    const NAME: &'static str;
    const MEMBERS: &'static [&'static str];

    fn read<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error>;
}

struct StructureVisitor<T>(PhantomData<T>);

/// Without `visit_seq`: an array is no structure.
impl<'de, T: Structure> Visitor<'de> for StructureVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "struct {}", T::NAME)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::read(map)
    }
}

pub(crate) fn deserialize<'de, T: Structure, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct(T::NAME, T::MEMBERS, StructureVisitor(PhantomData))
}

/// What writes itself as a member.
pub(crate) trait Write<S: SerializeStruct> {
    fn write(&self, name: &'static str, to: &mut S) -> Result<(), S::Error>;
}

impl<S: SerializeStruct, T: Member> Write<S> for T {
    fn write(&self, name: &'static str, to: &mut S) -> Result<(), S::Error> {
        match self.value() {
            Some(value) => Value::write(value, name, to),
            None => to.skip_field(name),
        }
    }
}

#[inline(never)]
pub(crate) fn write_members<S: Serializer>(
    serializer: S,
    name: &'static str,
    names: &'static [&'static str],
    members: &[&dyn Write<S::SerializeStruct>],
) -> Result<S::Ok, S::Error> {
    let mut to = serializer.serialize_struct(name, names.len())?;
    for (name, member) in names.iter().zip(members) {
        member.write(name, &mut to)?;
    }
    to.end()
}

/// `Debug` of a structure; of a sensitive one nothing shows but its name.
pub(crate) fn show(
    formatter: &mut fmt::Formatter<'_>,
    name: &str,
    sensitive: bool,
    members: &[(&str, &dyn fmt::Debug)],
) -> fmt::Result {
    if sensitive {
        return formatter.debug_tuple(name).field(&Redacted).finish();
    }
    let mut shown = formatter.debug_struct(name);
    for (field, member) in members {
        shown.field(field.trim_start_matches("r#"), member);
    }
    shown.finish()
}
