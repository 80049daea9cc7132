use time::OffsetDateTime;

use crate::model::{KeyMap, ListProfileObjectTypeItem, ListProfileObjectTypeTemplateItem, StandardIdentifier};
use crate::operations::{DeleteProfileObjectTypeRequest, DeleteProfileObjectTypeResponse};
use crate::operations::{GetProfileObjectTypeRequest, GetProfileObjectTypeResponse};
use crate::operations::{GetProfileObjectTypeTemplateRequest, GetProfileObjectTypeTemplateResponse};
use crate::operations::{ListProfileObjectTypeTemplatesRequest, ListProfileObjectTypeTemplatesResponse};
use crate::operations::{ListProfileObjectTypesRequest, ListProfileObjectTypesResponse};
use crate::operations::{PutProfileObjectTypeRequest, PutProfileObjectTypeResponse};
use crate::testing::account::Account;
use crate::testing::answer::ServiceError;
use crate::testing::pages;
use crate::testing::routes::Serve;

impl Serve for DeleteProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<DeleteProfileObjectTypeResponse, ServiceError> {
        account.domain_mut(&self.domain_name)?.delete_object_type(&self.object_type_name)?;
        Ok(DeleteProfileObjectTypeResponse { message: super::DONE.to_owned() })
    }
}

impl Serve for GetProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<GetProfileObjectTypeResponse, ServiceError> {
        account.domain(&self.domain_name)?.object_type(&self.object_type_name).cloned()
    }
}

impl Serve for GetProfileObjectTypeTemplateRequest {
    fn serve(
        self,
        account: &mut Account,
        _: OffsetDateTime,
    ) -> Result<GetProfileObjectTypeTemplateResponse, ServiceError> {
        account.template(&self.template_id).cloned()
    }
}

impl Serve for ListProfileObjectTypesRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<ListProfileObjectTypesResponse, ServiceError> {
        let object_types = &account.domain(&self.domain_name)?.object_types;
        let by_name = object_types.iter().map(|(name, object_type)| (name.clone(), list_item(object_type)));
        let (items, next_token) = pages::page(&self, self.max_results, by_name)?;
        Ok(ListProfileObjectTypesResponse { items: Some(items), next_token })
    }
}

impl Serve for ListProfileObjectTypeTemplatesRequest {
    fn serve(
        self,
        account: &mut Account,
        _: OffsetDateTime,
    ) -> Result<ListProfileObjectTypeTemplatesResponse, ServiceError> {
        let by_id = account.templates.iter().map(|(id, template)| {
            let item = ListProfileObjectTypeTemplateItem {
                template_id: template.template_id.clone(),
                source_name: template.source_name.clone(),
                source_object: template.source_object.clone(),
            };
            (id.clone(), item)
        });
        let (items, next_token) = pages::page(&self, self.max_results, by_id)?;
        Ok(ListProfileObjectTypeTemplatesResponse { items: Some(items), next_token })
    }
}

impl Serve for PutProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, now: OffsetDateTime) -> Result<PutProfileObjectTypeResponse, ServiceError> {
        if self.object_type_name.starts_with('_') {
            return Err(ServiceError::bad_request("ObjectTypeName must not begin with _, as standard objects do"));
        }
        account.domain(&self.domain_name)?;
        let template = self.template_id.as_deref().map(|id| account.template(id).cloned()).transpose()?;
        let template = template.unwrap_or_default();
        let object_types = &mut account.domain_mut(&self.domain_name)?.object_types;
        let existing = object_types.get(&self.object_type_name);
        let mut object_type = GetProfileObjectTypeResponse {
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
        object_types.insert(object_type.object_type_name.clone(), object_type.clone());
        Ok(put_response(object_type))
    }
}

impl GetProfileObjectTypeResponse {
    /// Takes from a template what is left open.
    pub(in crate::testing) fn fill_from(&mut self, template: GetProfileObjectTypeTemplateResponse) {
        self.allow_profile_creation = self.allow_profile_creation.or(template.allow_profile_creation).or(Some(false));
        if self.source_last_updated_timestamp_format.is_none() {
            self.source_last_updated_timestamp_format = template.source_last_updated_timestamp_format;
        }
        if self.fields.is_none() {
            self.fields = template.fields;
        }
        if self.keys.is_none() {
            self.keys = template.keys;
        }
    }
}

fn list_item(object_type: &GetProfileObjectTypeResponse) -> ListProfileObjectTypeItem {
    ListProfileObjectTypeItem {
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

fn put_response(object_type: GetProfileObjectTypeResponse) -> PutProfileObjectTypeResponse {
    let GetProfileObjectTypeResponse {
        object_type_name,
        description,
        template_id,
        expiration_days,
        encryption_key,
        allow_profile_creation,
        source_last_updated_timestamp_format,
        max_available_profile_object_count,
        max_profile_object_count,
        source_priority,
        fields,
        keys,
        created_at,
        last_updated_at,
        tags,
    } = object_type;
    PutProfileObjectTypeResponse {
        object_type_name,
        description,
        template_id,
        expiration_days,
        encryption_key,
        allow_profile_creation,
        source_last_updated_timestamp_format,
        max_profile_object_count,
        max_available_profile_object_count,
        source_priority,
        fields,
        keys,
        created_at,
        last_updated_at,
        tags,
    }
}
