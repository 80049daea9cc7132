use customer_profiles::model::TagMap;
use customer_profiles::operations::{ListTagsForResourceRequest, TagResourceRequest, UntagResourceRequest};
use serde::Serialize;

use super::{Empty, Serve};
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::state::{ACCOUNT_ID, Account};

/// How many tags a resource can have, by AWS's documentation of `TagResource`.
const MOST_TAGS: usize = 50;

/// Of all operations these alone have members in lower case.
#[derive(Serialize)]
struct Tags {
    tags: TagMap,
}

impl Serve for ListTagsForResourceRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let tags = tags_of(account, &self.resource_arn)?;
        Ok(Tags { tags: tags.clone().unwrap_or_default() })
    }
}

impl Serve for TagResourceRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let tags = tags_of(account, &self.resource_arn)?.get_or_insert_default();
        let new = self.tags.keys().filter(|key| !tags.contains_key(*key)).count();
        if tags.len() + new > MOST_TAGS {
            return Err(ServiceError::bad_request(format!("A resource can have at most {MOST_TAGS} tags")));
        }
        tags.extend(self.tags);
        Ok(Empty {})
    }
}

impl Serve for UntagResourceRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        if let Some(tags) = tags_of(account, &self.resource_arn)? {
            tags.retain(|key, _| !self.tag_keys.contains(key));
        }
        Ok(Empty {})
    }
}

/// The tags of the domain or of what in a domain has this ARN.
fn tags_of<'a>(account: &'a mut Account, arn: &str) -> Result<&'a mut Option<TagMap>, ServiceError> {
    if !arn.starts_with("arn:") || arn.split(':').nth(2) != Some("profile") {
        return Err(ServiceError::bad_request(format!("{arn} is not the ARN of a resource of this service")));
    }
    let here = format!("arn:aws:profile:{}:{ACCOUNT_ID}:domains/", account.region);
    let tags = arn.strip_prefix(&here).and_then(|resource| {
        if let Some((domain, uri)) = resource.split_once("/integrations/") {
            let domain = account.domains.get_mut(domain).ok()?;
            Some(&mut domain.integrations.get_mut(uri).ok()?.tags)
        } else if let Some((domain, resource)) = resource.split_once('/') {
            let (path, name) = resource.split_once('/')?;
            account.domains.get_mut(domain).ok()?.tags_of_resource(path, name)
        } else {
            Some(&mut account.domains.get_mut(resource).ok()?.settings.tags)
        }
    });
    tags.ok_or_else(|| ServiceError::not_found(format!("Resource {arn} does not exist")))
}
