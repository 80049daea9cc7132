//! What the account has in its region.

pub(crate) mod delays;
pub(crate) mod document;
pub(crate) mod domain;
mod named;
mod resource;
mod templates;

use fastrand::Rng;

use self::delays::Delays;
use self::domain::Domain;
pub(crate) use self::named::Named;
pub(crate) use self::resource::{Resource, resource};
pub(crate) use self::templates::Template;
use self::templates::Templates;
use crate::error::ServiceError;

pub(crate) const ACCOUNT_ID: &str = "123456789012";

/// What the paths of uploaded files begin with, which are no operation's.
pub(crate) const UPLOADS: &str = "/uploads/";

#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) region: String,
    pub(crate) domains: Named<Domain>,
    pub(crate) templates: Templates,
    pub(crate) delays: Delays,
    /// Where the fake listens, once it does.
    pub(crate) endpoint_url: String,
    /// Where the ids of profiles and objects come from.
    random: Rng,
}

impl Account {
    /// An account with the service's templates and no domain.
    pub(crate) fn new(region: impl Into<String>, seed: u64) -> Self {
        Self {
            region: region.into(),
            domains: Named::of_account("Domain"),
            templates: templates::catalogue(),
            delays: Delays::default(),
            endpoint_url: String::new(),
            random: Rng::with_seed(seed),
        }
    }

    /// Where the ids of profiles and objects come from.
    pub(crate) fn random_mut(&mut self) -> &mut Rng {
        &mut self.random
    }

    /// A domain and where the ids of its profiles and objects come from.
    pub(crate) fn domain_and_random(&mut self, name: &str) -> Result<(&mut Domain, &mut Rng), ServiceError> {
        let domain = self.domains.get_mut(name)?;
        Ok((domain, &mut self.random))
    }

    /// The ARN of a resource of a domain.
    pub(crate) fn arn<T: Resource>(&self, domain_name: &str, name: &str) -> String {
        format!("arn:aws:profile:{}:{ACCOUNT_ID}:domains/{domain_name}/{}/{name}", self.region, T::PATH)
    }

    pub(crate) fn template(&self, id: &str) -> Result<&Template, ServiceError> {
        self.templates.get(id).ok_or_else(|| ServiceError::not_found(format!("Template {id} does not exist")))
    }
}
