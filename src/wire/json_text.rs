//! A caller's value as a JSON text.

use serde::de::value::Error;
use serde::ser::{self, Error as _, Serialize, Serializer};

use super::response::member_path;

/// Writes any value as JSON; an error is the path of a member and the problem.
///
/// A number that JSON does not have is an error: `serde_json` would write `null` for it.
pub(crate) fn to_json_text<T: Serialize + ?Sized>(value: &T) -> Result<String, String> {
    let text = serde_json::to_string(value).map_err(|error| error.to_string())?;
    if text.contains("null") {
        serde_path_to_error::serialize(value, FiniteOnly).map_err(|error| {
            let path = member_path(error.path()).map(|path| format!("{path}: ")).unwrap_or_default();
            format!("{path}{}", error.inner())
        })?;
    }
    Ok(text)
}

/// Writes nothing; NaN and infinities are errors.
struct FiniteOnly;

macro_rules! accept {
    ($($method:ident($($argument:ty),*) -> $ok:ident;)+) => {
        $(fn $method(self, $(_: $argument),*) -> Result<$ok, Error> { Ok($ok::default()) })+
    };
}

type Nothing = ();

impl Serializer for FiniteOnly {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Parts;
    type SerializeTuple = Parts;
    type SerializeTupleStruct = Parts;
    type SerializeTupleVariant = Parts;
    type SerializeMap = Parts;
    type SerializeStruct = Parts;
    type SerializeStructVariant = Parts;

    fn serialize_f32(self, number: f32) -> Result<(), Error> {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<(), Error> {
        if number.is_finite() { Ok(()) } else { Err(Error::custom(format_args!("{number} is no number in JSON"))) }
    }

    accept! {
        serialize_bool(bool) -> Nothing;
        serialize_i8(i8) -> Nothing;
        serialize_i16(i16) -> Nothing;
        serialize_i32(i32) -> Nothing;
        serialize_i64(i64) -> Nothing;
        serialize_i128(i128) -> Nothing;
        serialize_u8(u8) -> Nothing;
        serialize_u16(u16) -> Nothing;
        serialize_u32(u32) -> Nothing;
        serialize_u64(u64) -> Nothing;
        serialize_u128(u128) -> Nothing;
        serialize_char(char) -> Nothing;
        serialize_str(&str) -> Nothing;
        serialize_bytes(&[u8]) -> Nothing;
        serialize_none() -> Nothing;
        serialize_unit() -> Nothing;
        serialize_unit_struct(&'static str) -> Nothing;
        serialize_unit_variant(&'static str, u32, &'static str) -> Nothing;
        serialize_seq(Option<usize>) -> Parts;
        serialize_tuple(usize) -> Parts;
        serialize_tuple_struct(&'static str, usize) -> Parts;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Parts;
        serialize_map(Option<usize>) -> Parts;
        serialize_struct(&'static str, usize) -> Parts;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Parts;
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }
}

/// The parts of a list, a map or a structure.
#[derive(Default)]
struct Parts;

macro_rules! check_each {
    ($($of:ident { $($method:ident($($name:ty)?);)+ })+) => {
        $(impl ser::$of for Parts {
            type Ok = ();
            type Error = Error;

            $(fn $method<T: ?Sized + Serialize>(&mut self, $(_: $name,)? value: &T) -> Result<(), Error> {
                value.serialize(FiniteOnly)
            })+

            fn end(self) -> Result<(), Error> {
                Ok(())
            }
        })+
    };
}

check_each! {
    SerializeSeq { serialize_element(); }
    SerializeTuple { serialize_element(); }
    SerializeTupleStruct { serialize_field(); }
    SerializeTupleVariant { serialize_field(); }
    SerializeMap { serialize_key(); serialize_value(); }
    SerializeStruct { serialize_field(&'static str); }
    SerializeStructVariant { serialize_field(&'static str); }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(serde::Serialize)]
    enum Price {
        Unknown,
        Of(f32),
        Between(f64, f64),
        Quoted { amount: Option<f64> },
    }

    #[derive(serde::Serialize)]
    struct Order {
        prices: Vec<Price>,
        weights: BTreeMap<u8, Option<f64>>,
    }

    fn order(price: Price, weight: Option<f64>) -> Order {
        Order { prices: vec![Price::Unknown, price], weights: [(1, None), (2, weight)].into() }
    }

    #[test]
    fn a_number_that_json_does_not_have_is_an_error_with_its_path() {
        for (order, problem) in [
            (order(Price::Of(f32::NAN), None), "prices[1]: NaN is no number in JSON"),
            (order(Price::Between(0.0, f64::INFINITY), None), "prices[1][1]: inf is no number in JSON"),
            (order(Price::Quoted { amount: Some(f64::NAN) }, None), "prices[1].amount: NaN is no number in JSON"),
            (order(Price::Unknown, Some(f64::NEG_INFINITY)), "weights.2: -inf is no number in JSON"),
        ] {
            assert_eq!(to_json_text(&order).unwrap_err(), problem);
        }
        assert_eq!(to_json_text(&f64::NAN).unwrap_err(), "NaN is no number in JSON");
    }

    #[test]
    fn what_is_absent_is_null() {
        let order = order(Price::Quoted { amount: None }, Some(0.5));
        let text = r#"{"prices":["Unknown",{"Quoted":{"amount":null}}],"weights":{"1":null,"2":0.5}}"#;
        assert_eq!(to_json_text(&order).unwrap(), text);
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(to_json_text(&value), serde_json::to_string(&value).map_err(|error| error.to_string()));
    }
}
