use customer_profiles::model::{FieldMap, KeyMap, TagMap};
use serde_json::Value;

use super::mapping;
use crate::record::{Timestamp, record};
use crate::state::Template;

record! {
    /// An object type; its times are absent only in a seed.
    #[derive(Default)]
    pub(crate) struct ObjectType {
        object_type_name: String,
        description: String,
        template_id: Option<String>,
        expiration_days: Option<i32>,
        encryption_key: Option<String>,
        allow_profile_creation: Option<bool>,
        source_last_updated_timestamp_format: Option<String>,
        max_available_profile_object_count: Option<i32>,
        max_profile_object_count: Option<i32>,
        source_priority: Option<i32>,
        fields: Option<FieldMap>,
        keys: Option<KeyMap>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        tags: Option<TagMap>,
    }
}

impl ObjectType {
    /// Takes from a template what is left open.
    pub(crate) fn fill_from(&mut self, template: Option<Template>) {
        if let Some(template) = template {
            self.allow_profile_creation = self.allow_profile_creation.or(template.allow_profile_creation);
            self.source_last_updated_timestamp_format =
                self.source_last_updated_timestamp_format.take().or(template.source_last_updated_timestamp_format);
            self.fields = self.fields.take().or(template.fields);
            self.keys = self.keys.take().or(template.keys);
        }
        self.allow_profile_creation.get_or_insert(false);
    }

    /// The value of a field in an object, with texts in the place of numbers; none also if the field can't be read.
    pub(crate) fn field_value(&self, name: &str, object: &Value) -> Option<Value> {
        mapping::value_of(self.fields.as_ref()?.get(name)?, object).ok()?
    }

    /// The same of a place in an object, such as `_source.total`; the beginning may be left out.
    pub(crate) fn source_value(source: &str, object: &Value) -> Option<Value> {
        mapping::value_at(source.strip_prefix("_source.").unwrap_or(source), object)
    }
}
