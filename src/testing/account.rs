//! What the account has in its region.

use std::collections::BTreeMap;

use fastrand::Rng;

use super::answer::ServiceError;
use super::domain::Domain;
use super::templates::{self, Templates};
use crate::operations::GetProfileObjectTypeTemplateResponse;

pub(super) const ACCOUNT_ID: &str = "123456789012";

#[derive(Debug)]
pub(super) struct Account {
    pub(super) region: String,
    /// By name.
    pub(super) domains: BTreeMap<String, Domain>,
    pub(super) templates: Templates,
    /// Where the ids of profiles and objects come from.
    random: Rng,
}

impl Account {
    /// An account with the service's templates and no domain.
    pub(super) fn new(region: impl Into<String>, seed: u64) -> Self {
        Self {
            region: region.into(),
            domains: BTreeMap::new(),
            templates: templates::catalogue(),
            random: Rng::with_seed(seed),
        }
    }

    pub(super) fn domain(&self, name: &str) -> Result<&Domain, ServiceError> {
        self.domains.get(name).ok_or_else(|| no_domain(name))
    }

    pub(super) fn domain_mut(&mut self, name: &str) -> Result<&mut Domain, ServiceError> {
        self.domains.get_mut(name).ok_or_else(|| no_domain(name))
    }

    /// Where the ids of profiles and objects come from.
    pub(super) fn random_mut(&mut self) -> &mut Rng {
        &mut self.random
    }

    /// A domain and where the ids of its profiles and objects come from.
    pub(super) fn domain_and_random(&mut self, name: &str) -> Result<(&mut Domain, &mut Rng), ServiceError> {
        let domain = self.domains.get_mut(name).ok_or_else(|| no_domain(name))?;
        Ok((domain, &mut self.random))
    }

    pub(super) fn remove_domain(&mut self, name: &str) -> Result<(), ServiceError> {
        self.domains.remove(name).map(|_| ()).ok_or_else(|| no_domain(name))
    }

    pub(super) fn template(&self, id: &str) -> Result<&GetProfileObjectTypeTemplateResponse, ServiceError> {
        self.templates.get(id).ok_or_else(|| ServiceError::not_found(format!("Template {id} does not exist")))
    }
}

fn no_domain(name: &str) -> ServiceError {
    ServiceError::not_found(format!("Domain {name} does not exist"))
}
