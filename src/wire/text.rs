//! The texts that a member of a path or a query is written as.

use std::fmt::Display;

use serde::ser::{Error, Impossible, Serialize, SerializeSeq, Serializer};

use super::encode_error::EncodeError;

/// Calls a function with the text of a value: once for a scalar, once for each element of a list, not at all for an
/// absent value.
pub(super) struct TextSerializer<F>(pub(super) F);

impl<F: FnMut(&str)> TextSerializer<F> {
    fn display(&mut self, value: impl Display) {
        (self.0)(&value.to_string());
    }
}

fn not_text<T>() -> Result<T, EncodeError> {
    Err(EncodeError::custom("only text, numbers, booleans and lists of them can travel in a path or a query"))
}

type Nothing = Impossible<(), EncodeError>;

impl<F: FnMut(&str)> Serializer for &mut TextSerializer<F> {
    type Ok = ();
    type Error = EncodeError;
    type SerializeSeq = Self;
    type SerializeTuple = Nothing;
    type SerializeTupleStruct = Nothing;
    type SerializeTupleVariant = Nothing;
    type SerializeMap = Nothing;
    type SerializeStruct = Nothing;
    type SerializeStructVariant = Nothing;

    fn serialize_str(self, value: &str) -> Result<(), EncodeError> {
        (self.0)(value);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Result<(), EncodeError> {
        self.serialize_str(if value { "true" } else { "false" })
    }

    fn serialize_i8(self, value: i8) -> Result<(), EncodeError> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), EncodeError> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), EncodeError> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), EncodeError> {
        self.display(value);
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), EncodeError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), EncodeError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), EncodeError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), EncodeError> {
        self.display(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), EncodeError> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), EncodeError> {
        self.display(value);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), EncodeError> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_none(self) -> Result<(), EncodeError> {
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<(), EncodeError> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), EncodeError> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Result<(), EncodeError> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, EncodeError> {
        Ok(self)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), EncodeError> {
        not_text()
    }

    fn serialize_unit(self) -> Result<(), EncodeError> {
        not_text()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), EncodeError> {
        not_text()
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), EncodeError> {
        not_text()
    }

    fn serialize_tuple(self, _: usize) -> Result<Nothing, EncodeError> {
        not_text()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Nothing, EncodeError> {
        not_text()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Nothing, EncodeError> {
        not_text()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Nothing, EncodeError> {
        not_text()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Nothing, EncodeError> {
        not_text()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Nothing, EncodeError> {
        not_text()
    }
}

impl<F: FnMut(&str)> SerializeSeq for &mut TextSerializer<F> {
    type Ok = ();
    type Error = EncodeError;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), EncodeError> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), EncodeError> {
        Ok(())
    }
}
