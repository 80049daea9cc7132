use time::OffsetDateTime;

use crate::operations::{ListProfileObjectsRequest, ListProfileObjectsResponse};
use crate::operations::{PutProfileObjectRequest, PutProfileObjectResponse};
use crate::testing::account::Account;
use crate::testing::answer::ServiceError;
use crate::testing::pages;
use crate::testing::routes::Serve;

impl Serve for PutProfileObjectRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<PutProfileObjectResponse, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let unique_key = domain.put_object(&self.object_type_name, &self.object, random)?;
        Ok(PutProfileObjectResponse { profile_object_unique_key: Some(unique_key) })
    }
}

impl Serve for ListProfileObjectsRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<ListProfileObjectsResponse, ServiceError> {
        let domain = account.domain(&self.domain_name)?;
        let objects = domain.list_objects(&self.profile_id, &self.object_type_name, self.object_filter.as_ref())?;
        let (items, next_token) = pages::page(&self, self.max_results, objects)?;
        Ok(ListProfileObjectsResponse { items: Some(items), next_token })
    }
}
