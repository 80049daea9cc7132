use time::OffsetDateTime;

use crate::operations::get_profile_object_type::{GetProfileObjectTypeRequest, GetProfileObjectTypeResponse};
use crate::operations::get_profile_object_type_template::{
    GetProfileObjectTypeTemplateRequest, GetProfileObjectTypeTemplateResponse,
};
use crate::operations::put_profile_object_type::{PutProfileObjectTypeRequest, PutProfileObjectTypeResponse};
use crate::testing::account::Account;
use crate::testing::answer::ServiceError;
use crate::testing::routes::Serve;

impl Serve for GetProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<GetProfileObjectTypeResponse, ServiceError> {
        let object_type = account.domain(&self.domain_name)?.object_types.get(&self.object_type_name);
        object_type.cloned().ok_or_else(|| {
            ServiceError::not_found(format!(
                "Object type {} does not exist in domain {}",
                self.object_type_name, self.domain_name
            ))
        })
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

impl Serve for PutProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, now: OffsetDateTime) -> Result<PutProfileObjectTypeResponse, ServiceError> {
        account.domain(&self.domain_name)?;
        let template = self.template_id.as_deref().map(|id| account.template(id).cloned()).transpose()?;
        let template = template.unwrap_or_default();
        let object_types = &mut account.domain_mut(&self.domain_name)?.object_types;
        let existing = object_types.get(&self.object_type_name);
        let object_type = GetProfileObjectTypeResponse {
            object_type_name: self.object_type_name,
            description: self.description,
            template_id: self.template_id,
            expiration_days: self.expiration_days,
            encryption_key: self.encryption_key,
            allow_profile_creation: self.allow_profile_creation.or(template.allow_profile_creation).or(Some(false)),
            source_last_updated_timestamp_format: self
                .source_last_updated_timestamp_format
                .or(template.source_last_updated_timestamp_format),
            max_available_profile_object_count: None,
            max_profile_object_count: self.max_profile_object_count,
            source_priority: self.source_priority,
            fields: self.fields.or(template.fields),
            keys: self.keys.or(template.keys),
            created_at: existing.map_or(Some(now), |existing| existing.created_at),
            last_updated_at: Some(now),
            tags: self.tags,
        };
        object_types.insert(object_type.object_type_name.clone(), object_type.clone());
        Ok(put_response(object_type))
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
