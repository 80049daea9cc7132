//! Takes a request apart while it is serialised: path, query and body.

use serde::ser::{Error, Impossible, Serialize, SerializeStruct, Serializer};

use super::encode_error::EncodeError;
use super::path::{self, PathLabelError};
use super::percent_encode;
use super::text::TextSerializer;
use crate::operation::QueryNames;

/// Holds most requests without growing.
const USUAL_LENGTH_OF_BODY: usize = 1024;

/// Serialises a struct into the parts of a request.
pub(super) struct MemberRouter {
    /// The path with its labels.
    pub(super) path: String,
    pub(super) query_names: QueryNames,
}

/// The parts of a request.
pub(super) struct Members {
    /// The path, with the labels filled in that have a value, and behind a question mark the query.
    pub(super) path_and_query: String,
    pub(super) body: Option<Vec<u8>>,
}

pub(super) struct MembersInProgress {
    query_names: QueryNames,
    has_query: bool,
    members: Members,
}

impl MembersInProgress {
    fn query_name(&self, member: &str) -> Option<&'static str> {
        self.query_names.iter().find(|(name, _)| *name == member).map(|(_, query_name)| *query_name)
    }
}

impl SerializeStruct for MembersInProgress {
    type Ok = Members;
    type Error = EncodeError;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, member: &'static str, value: &T) -> Result<(), EncodeError> {
        let target = &mut self.members.path_and_query;
        if let Some(place) = path::place_of(member, target) {
            let mut filled = None;
            value.serialize(&mut TextSerializer(|text: &str| {
                filled.get_or_insert_with(|| path::fill(target, place.clone(), text));
            }))?;
            return filled.unwrap_or(Ok(())).map_err(|problem| EncodeError::label(member, problem));
        }
        if let Some(name) = self.query_name(member) {
            let (target, has_query) = (&mut self.members.path_and_query, &mut self.has_query);
            return value.serialize(&mut TextSerializer(|text: &str| {
                target.push(if *has_query { '&' } else { '?' });
                *has_query = true;
                target.push_str(name);
                target.push('=');
                target.extend(percent_encode(text));
            }));
        }
        let body = self.members.body.get_or_insert_with(|| Vec::with_capacity(USUAL_LENGTH_OF_BODY));
        body.push(if body.is_empty() { b'{' } else { b',' });
        serde_json::to_writer(&mut *body, member).map_err(EncodeError::custom)?;
        body.push(b':');
        serde_json::to_writer(&mut *body, value).map_err(EncodeError::custom)
    }

    /// A member that is not set: the request has a body all the same if that is where the member would go.
    fn skip_field(&mut self, member: &'static str) -> Result<(), EncodeError> {
        if path::place_of(member, &self.members.path_and_query).is_none() && self.query_name(member).is_none() {
            self.members.body.get_or_insert_default();
        }
        Ok(())
    }

    fn end(mut self) -> Result<Members, EncodeError> {
        if let Some(body) = &mut self.members.body {
            if body.is_empty() {
                body.push(b'{');
            }
            body.push(b'}');
        }
        match path::unfilled(&self.members.path_and_query) {
            Some(member) => Err(EncodeError::label(member, PathLabelError::Missing)),
            None => Ok(self.members),
        }
    }
}

fn not_a_struct<T>() -> Result<T, EncodeError> {
    Err(EncodeError::custom("a request is a struct with named members"))
}

type Nothing = Impossible<Members, EncodeError>;

impl Serializer for MemberRouter {
    type Ok = Members;
    type Error = EncodeError;
    type SerializeSeq = Nothing;
    type SerializeTuple = Nothing;
    type SerializeTupleStruct = Nothing;
    type SerializeTupleVariant = Nothing;
    type SerializeMap = Nothing;
    type SerializeStruct = MembersInProgress;
    type SerializeStructVariant = Nothing;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<MembersInProgress, EncodeError> {
        let members = Members { path_and_query: self.path, body: None };
        Ok(MembersInProgress { query_names: self.query_names, has_query: false, members })
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Members, EncodeError> {
        value.serialize(self)
    }

    fn serialize_bool(self, _: bool) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_i8(self, _: i8) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_i16(self, _: i16) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_i32(self, _: i32) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_i64(self, _: i64) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_u8(self, _: u8) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_u16(self, _: u16) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_u32(self, _: u32) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_u64(self, _: u64) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_f32(self, _: f32) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_f64(self, _: f64) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_char(self, _: char) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_str(self, _: &str) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_none(self) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Members, EncodeError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<Members, EncodeError> {
        self.serialize_struct(name, 0)?.end()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Members, EncodeError> {
        not_a_struct()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Nothing, EncodeError> {
        not_a_struct()
    }

    fn serialize_tuple(self, _: usize) -> Result<Nothing, EncodeError> {
        not_a_struct()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Nothing, EncodeError> {
        not_a_struct()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Nothing, EncodeError> {
        not_a_struct()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Nothing, EncodeError> {
        not_a_struct()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Nothing, EncodeError> {
        not_a_struct()
    }
}
