//! What the account has in its region.

use std::collections::BTreeMap;

use super::answer::ServiceError;
use super::templates;
use crate::model::ListIntegrationItem;
use crate::operations::get_profile_object_type::GetProfileObjectTypeResponse;
use crate::operations::get_profile_object_type_template::GetProfileObjectTypeTemplateResponse;

pub(super) const ACCOUNT_ID: &str = "123456789012";

#[derive(Debug)]
pub(super) struct Account {
    pub(super) region: String,
    /// By name.
    pub(super) domains: BTreeMap<String, Domain>,
    /// By id.
    pub(super) templates: BTreeMap<String, GetProfileObjectTypeTemplateResponse>,
}

#[derive(Debug, Default)]
pub(super) struct Domain {
    /// By URI.
    pub(super) integrations: BTreeMap<String, ListIntegrationItem>,
    /// By name.
    pub(super) object_types: BTreeMap<String, GetProfileObjectTypeResponse>,
}

impl Account {
    /// An account with the service's templates and no domain.
    pub(super) fn new(region: impl Into<String>) -> Self {
        Self { region: region.into(), domains: BTreeMap::new(), templates: templates::catalogue() }
    }

    pub(super) fn domain(&self, name: &str) -> Result<&Domain, ServiceError> {
        self.domains.get(name).ok_or_else(|| no_domain(name))
    }

    pub(super) fn domain_mut(&mut self, name: &str) -> Result<&mut Domain, ServiceError> {
        self.domains.get_mut(name).ok_or_else(|| no_domain(name))
    }

    pub(super) fn template(&self, id: &str) -> Result<&GetProfileObjectTypeTemplateResponse, ServiceError> {
        self.templates.get(id).ok_or_else(|| ServiceError::not_found(format!("Template {id} does not exist")))
    }
}

fn no_domain(name: &str) -> ServiceError {
    ServiceError::not_found(format!("Domain {name} does not exist"))
}
