use customer_profiles::operations::{
    BatchPutProfileObjectRequest, DeleteProfileObjectRequest, ListProfileObjectsRequest, PutProfileObjectRequest,
};
use serde::Serialize;

use super::{DONE, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;

record! {
    struct PutObject {
        profile_object_unique_key: String,
    }

    struct PutObjects {
        successful: Vec<PutItem>,
        failed: Vec<FailedItem>,
    }

    struct PutItem {
        id: String,
        profile_object_unique_key: String,
    }

    struct FailedItem {
        id: String,
        code: i32,
        message: String,
    }
}

impl Serve for BatchPutProfileObjectRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        domain.object_types.get(&self.object_type_name)?;
        let (mut successful, mut failed) = (Vec::new(), Vec::new());
        for item in self.items {
            match domain.put_object(&self.object_type_name, &item.object, now, random) {
                Ok(profile_object_unique_key) => successful.push(PutItem { id: item.id, profile_object_unique_key }),
                Err(error) => {
                    let code = error.status.as_u16().into();
                    failed.push(FailedItem { id: item.id, code, message: error.message });
                }
            }
        }
        Ok(PutObjects { successful, failed })
    }
}

impl Serve for DeleteProfileObjectRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        domain.delete_object(&self.profile_id, &self.object_type_name, &self.profile_object_unique_key, now)?;
        Ok(DONE)
    }
}

impl Serve for PutProfileObjectRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let unique_key = domain.put_object(&self.object_type_name, &self.object, now, random)?;
        Ok(PutObject { profile_object_unique_key: unique_key })
    }
}

impl Serve for ListProfileObjectsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let objects = domain.list_objects(&self.profile_id, &self.object_type_name, self.object_filter.as_ref())?;
        pages::page(&self, objects)
    }
}
