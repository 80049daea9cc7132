use time::OffsetDateTime;

use crate::model::TagMap;
use crate::operations::{ListTagsForResourceRequest, ListTagsForResourceResponse};
use crate::operations::{TagResourceRequest, TagResourceResponse};
use crate::operations::{UntagResourceRequest, UntagResourceResponse};
use crate::testing::account::{ACCOUNT_ID, Account};
use crate::testing::answer::ServiceError;
use crate::testing::routes::Serve;

impl Serve for ListTagsForResourceRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<ListTagsForResourceResponse, ServiceError> {
        let tags = tags_of(account, &self.resource_arn)?;
        Ok(ListTagsForResourceResponse { tags: Some(tags.clone().unwrap_or_default()) })
    }
}

impl Serve for TagResourceRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<TagResourceResponse, ServiceError> {
        tags_of(account, &self.resource_arn)?.get_or_insert_default().extend(self.tags);
        Ok(TagResourceResponse {})
    }
}

impl Serve for UntagResourceRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<UntagResourceResponse, ServiceError> {
        if let Some(tags) = tags_of(account, &self.resource_arn)? {
            tags.retain(|key, _| !self.tag_keys.contains(key));
        }
        Ok(UntagResourceResponse {})
    }
}

/// The tags of the domain, integration or object type that has this ARN.
fn tags_of<'a>(account: &'a mut Account, arn: &str) -> Result<&'a mut Option<TagMap>, ServiceError> {
    if !arn.starts_with("arn:") || arn.split(':').nth(2) != Some("profile") {
        return Err(ServiceError::bad_request(format!("{arn} is not the ARN of a resource of this service")));
    }
    let here = format!("arn:aws:profile:{}:{ACCOUNT_ID}:domains/", account.region);
    let tags = arn.strip_prefix(&here).and_then(|resource| {
        if let Some((domain, uri)) = resource.split_once("/integrations/") {
            account.domains.get_mut(domain)?.integrations.get_mut(uri).map(|integration| &mut integration.tags)
        } else if let Some((domain, name)) = resource.split_once("/object-types/") {
            account.domains.get_mut(domain)?.object_types.get_mut(name).map(|object_type| &mut object_type.tags)
        } else {
            account.domains.get_mut(resource).map(|domain| &mut domain.settings.tags)
        }
    });
    tags.ok_or_else(|| ServiceError::not_found(format!("Resource {arn} does not exist")))
}
