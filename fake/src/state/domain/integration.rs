use customer_profiles::model::{ObjectTypeNames, Scope, TagMap};

use crate::record::{Timestamp, record};

record! {
    /// An integration; its times are absent only in a seed.
    pub(crate) struct Integration {
        uri: String,
        object_type_name: Option<String>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        tags: Option<TagMap>,
        object_type_names: Option<ObjectTypeNames>,
        workflow_id: Option<String>,
        is_unstructured: Option<bool>,
        role_arn: Option<String>,
        event_trigger_names: Option<Vec<String>>,
        scope: Option<Scope>,
    }
}

impl Integration {
    /// One that is written by hand, with what it would have if it were put.
    pub(super) fn completed(self, now: Timestamp) -> Self {
        Self {
            created_at: self.created_at.or(Some(now)),
            last_updated_at: self.last_updated_at.or(self.created_at).or(Some(now)),
            is_unstructured: self.is_unstructured.or(Some(false)),
            ..self
        }
    }
}
