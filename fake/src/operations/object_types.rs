use customer_profiles::model::{KeyMap, StandardIdentifier, TagMap};
use customer_profiles::operations::{
    DeleteProfileObjectTypeRequest, GetProfileObjectTypeRequest, GetProfileObjectTypeTemplateRequest,
    ListProfileObjectTypeTemplatesRequest, ListProfileObjectTypesRequest, PutProfileObjectTypeRequest,
};
use serde::Serialize;

use super::{DONE, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::ObjectType;

record! {
    struct ObjectTypeItem {
        object_type_name: String,
        description: String,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        max_profile_object_count: Option<i32>,
        max_available_profile_object_count: Option<i32>,
        source_priority: Option<i32>,
        tags: Option<TagMap>,
    }

    struct TemplateItem {
        template_id: Option<String>,
        source_name: Option<String>,
        source_object: Option<String>,
    }
}

impl Serve for DeleteProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.delete_object_type(&self.object_type_name)?;
        Ok(DONE)
    }
}

impl Serve for GetProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get(&self.domain_name)?.object_types.get(&self.object_type_name)
    }
}

impl Serve for GetProfileObjectTypeTemplateRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.template(&self.template_id)
    }
}

impl Serve for ListProfileObjectTypesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let object_types = &account.domains.get(&self.domain_name)?.object_types;
        pages::page(&self, object_types.iter().map(|(name, object_type)| (name, item(object_type))))
    }
}

impl Serve for ListProfileObjectTypeTemplatesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let by_id = account.templates.iter().map(|(id, template)| {
            let item = TemplateItem {
                template_id: template.template_id.clone(),
                source_name: template.source_name.clone(),
                source_object: template.source_object.clone(),
            };
            (id, item)
        });
        pages::page(&self, by_id)
    }
}

impl Serve for PutProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        if self.object_type_name.starts_with('_') {
            return Err(ServiceError::bad_request("ObjectTypeName must not begin with _, as standard objects do"));
        }
        account.domains.get(&self.domain_name)?;
        let template = self.template_id.as_deref().map(|id| account.template(id).cloned()).transpose()?;
        let object_types = &mut account.domains.get_mut(&self.domain_name)?.object_types;
        let existing = object_types.get(&self.object_type_name).ok();
        let mut object_type = ObjectType {
            object_type_name: self.object_type_name,
            description: self.description,
            template_id: self.template_id,
            expiration_days: self.expiration_days,
            encryption_key: self.encryption_key,
            allow_profile_creation: self.allow_profile_creation,
            source_last_updated_timestamp_format: self.source_last_updated_timestamp_format,
            max_available_profile_object_count: None,
            max_profile_object_count: self.max_profile_object_count,
            source_priority: self.source_priority,
            fields: self.fields,
            keys: self.keys,
            created_at: existing.map_or(Some(now), |existing| existing.created_at),
            last_updated_at: Some(now),
            tags: self.tags.or_else(|| existing.and_then(|existing| existing.tags.clone())),
        };
        object_type.fill_from(template);
        let keys = object_type.keys.iter().flat_map(KeyMap::values).flatten();
        let identifiers = keys.flat_map(|key| key.standard_identifiers.iter().flatten());
        if identifiers.filter(|identifier| **identifier == StandardIdentifier::Unique).count() > 1 {
            return Err(ServiceError::bad_request("Keys must not have more than one that is UNIQUE"));
        }
        object_types.put(object_type.object_type_name.clone(), object_type.clone());
        Ok(object_type)
    }
}

fn item(object_type: &ObjectType) -> ObjectTypeItem {
    ObjectTypeItem {
        object_type_name: object_type.object_type_name.clone(),
        description: object_type.description.clone(),
        created_at: object_type.created_at,
        last_updated_at: object_type.last_updated_at,
        max_profile_object_count: object_type.max_profile_object_count,
        max_available_profile_object_count: object_type.max_available_profile_object_count,
        source_priority: object_type.source_priority,
        tags: object_type.tags.clone(),
    }
}
