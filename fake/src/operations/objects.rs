use customer_profiles::operations::{ListProfileObjectsRequest, PutProfileObjectRequest};
use serde::Serialize;

use super::{Serve, pages};
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::state::Account;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct PutObject {
    profile_object_unique_key: String,
}

impl Serve for PutProfileObjectRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let unique_key = domain.put_object(&self.object_type_name, &self.object, random)?;
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
