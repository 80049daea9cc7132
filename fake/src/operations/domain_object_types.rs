use customer_profiles::model::TagMap;
use customer_profiles::operations::{
    DeleteDomainObjectTypeRequest, GetDomainObjectTypeRequest, ListDomainObjectTypesRequest, PutDomainObjectTypeRequest,
};
use serde::Serialize;

use super::{Empty, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, read_as, record};
use crate::state::domain::DomainObjectType;
use crate::state::{Account, Resource};

record! {
    struct DomainObjectTypeItem {
        object_type_name: String,
        description: Option<String>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        tags: Option<TagMap>,
    }
}

impl Serve for PutDomainObjectTypeRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        if domain.settings.data_store.as_ref().and_then(|data_store| data_store.enabled) != Some(true) {
            return Err(ServiceError::bad_request(format!("Domain {} has no data store", self.domain_name)));
        }
        let mut object_type: DomainObjectType = read_as(&self)?;
        if let Ok(existing) = domain.domain_object_types.get(&self.object_type_name) {
            object_type.created_at = existing.created_at;
            object_type.tags = object_type.tags.or_else(|| existing.tags.clone());
        }
        object_type.stamp(now);
        domain.domain_object_types.put(self.object_type_name, object_type.clone());
        Ok(object_type)
    }
}

impl Serve for GetDomainObjectTypeRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get(&self.domain_name)?.domain_object_types.get(&self.object_type_name)
    }
}

impl Serve for ListDomainObjectTypesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let object_types = &account.domains.get(&self.domain_name)?.domain_object_types;
        pages::page(&self, object_types.iter())?.items_as::<DomainObjectTypeItem>()
    }
}

impl Serve for DeleteDomainObjectTypeRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.domain_object_types.delete(&self.object_type_name)?;
        Ok(Empty {})
    }
}
