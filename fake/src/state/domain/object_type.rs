use customer_profiles::model::{FieldMap, KeyMap, TagMap};

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
}
