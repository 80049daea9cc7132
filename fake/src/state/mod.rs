//! What the account has in its region.

pub(crate) mod document;
pub(crate) mod domain;
mod templates;

use std::collections::BTreeMap;

use fastrand::Rng;

use self::domain::Domain;
pub(crate) use self::templates::Template;
use self::templates::Templates;
use crate::error::ServiceError;

pub(crate) const ACCOUNT_ID: &str = "123456789012";

#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) region: String,
    /// By name.
    pub(crate) domains: BTreeMap<String, Domain>,
    pub(crate) templates: Templates,
    /// Where the ids of profiles and objects come from.
    random: Rng,
}

impl Account {
    /// An account with the service's templates and no domain.
    pub(crate) fn new(region: impl Into<String>, seed: u64) -> Self {
        Self {
            region: region.into(),
            domains: BTreeMap::new(),
            templates: templates::catalogue(),
            random: Rng::with_seed(seed),
        }
    }

    pub(crate) fn domain(&self, name: &str) -> Result<&Domain, ServiceError> {
        self.domains.get(name).ok_or_else(|| no_domain(name))
    }

    pub(crate) fn domain_mut(&mut self, name: &str) -> Result<&mut Domain, ServiceError> {
        self.domains.get_mut(name).ok_or_else(|| no_domain(name))
    }

    /// Where the ids of profiles and objects come from.
    pub(crate) fn random_mut(&mut self) -> &mut Rng {
        &mut self.random
    }

    /// A domain and where the ids of its profiles and objects come from.
    pub(crate) fn domain_and_random(&mut self, name: &str) -> Result<(&mut Domain, &mut Rng), ServiceError> {
        let domain = self.domains.get_mut(name).ok_or_else(|| no_domain(name))?;
        Ok((domain, &mut self.random))
    }

    pub(crate) fn remove_domain(&mut self, name: &str) -> Result<(), ServiceError> {
        self.domains.remove(name).map(|_| ()).ok_or_else(|| no_domain(name))
    }

    pub(crate) fn template(&self, id: &str) -> Result<&Template, ServiceError> {
        self.templates.get(id).ok_or_else(|| ServiceError::not_found(format!("Template {id} does not exist")))
    }
}

fn no_domain(name: &str) -> ServiceError {
    ServiceError::not_found(format!("Domain {name} does not exist"))
}
