//! The objects of a profile as what is worked out of them reads them: field by field.

use serde_json::Value;

use super::standard_objects::{self, StandardObject};
use super::{Domain, ObjectType, mapping, members};
use crate::error::ServiceError;
use crate::record::Timestamp;

/// An object of a profile.
#[derive(Debug)]
pub(crate) struct ProfileObject<'a> {
    /// When it came in; a standard object, when the newest object came in that it is made of.
    pub(crate) ingested_at: Timestamp,
    content: Content<'a>,
}

#[derive(Debug)]
enum Content<'a> {
    Ingested(&'a ObjectType, Value),
    Standard(&'a StandardObject),
}

impl ProfileObject<'_> {
    /// The value of a field of the object type or, where that has none of this name, what the object has at this path.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        match &self.content {
            Content::Ingested(object_type, source) => {
                match object_type.fields.as_ref().and_then(|fields| fields.get(name)) {
                    Some(field) => text(mapping::value_of(field, source).ok()??),
                    None => self.text_at(name),
                }
            }
            Content::Standard(_) => self.text_at(name),
        }
    }

    /// What the object has at a path such as `customer.id`, whatever its object type makes of it.
    pub(crate) fn text_at(&self, path: &str) -> Option<String> {
        match &self.content {
            Content::Ingested(_, source) => text(mapping::value_at(path, source)?),
            Content::Standard(object) => {
                let (_, path) = members::target(&format!("{}.{path}", object.kind.name))?;
                object.members.text_at(&path).map(str::to_owned)
            }
        }
    }
}

impl Domain {
    /// The objects of one type that a profile has, in the order in which they first arrived.
    pub(crate) fn profile_objects<'a>(
        &'a self,
        profile_id: &'a str,
        object_type_name: &'a str,
    ) -> impl Iterator<Item = ProfileObject<'a>> {
        let object_type = self.object_types.get(object_type_name).ok();
        let ingested = self.objects_of_profile(profile_id).filter_map(move |(_, object)| {
            let object_type =
                object_type.filter(|object_type| object_type.object_type_name == object.object_type_name)?;
            let source = serde_json::from_str(&object.text).ok()?;
            Some(ProfileObject { ingested_at: object.ingested_at, content: Content::Ingested(object_type, source) })
        });
        let standard = self.standard_objects_of_profile(profile_id).filter_map(move |(_, object)| {
            let sources = object.sources.iter().filter(|_| object.kind.name == object_type_name);
            let ingested_at = sources.filter_map(|source| Some(self.objects.get(source)?.ingested_at)).max()?;
            Some(ProfileObject { ingested_at, content: Content::Standard(object) })
        });
        ingested.chain(standard)
    }

    /// An error unless profiles can have objects of this type.
    pub(crate) fn check_object_type(&self, name: &str) -> Result<(), ServiceError> {
        if standard_objects::KINDS.iter().any(|kind| kind.name == name) {
            return Ok(());
        }
        self.object_types.get(name).map(drop)
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Array(_) => Some(value.to_string()),
        _ => None,
    }
}
