//! The state of a fake as a JSON document.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Account;
use super::domain::{Domain, DomainState};
use super::templates::{self, Template, Templates};
use crate::record::Timestamp;

/// All that an account has, but for the templates that every account has.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
pub(crate) struct AccountState {
    #[serde(default)]
    domains: Vec<DomainState>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    templates: Vec<Template>,
}

impl AccountState {
    pub(crate) fn of(account: &Account) -> Self {
        let known = templates::catalogue();
        let own = account.templates.iter().filter(|(id, template)| known.get(*id) != Some(template));
        Self {
            domains: account.domains.values().map(Domain::state).collect(),
            templates: own.map(|(_, template)| template.clone()).collect(),
        }
    }

    pub(crate) fn to_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).unwrap_or_default(); // nothing in it can fail
        json.push('\n');
        json
    }

    /// Puts all of it into an account, or nothing where there is an error.
    pub(crate) fn put_into(self, account: &mut Account, now: Timestamp) -> Result<(), String> {
        let mut own = Templates::new();
        for (index, template) in self.templates.into_iter().enumerate() {
            let id = template.template_id.clone();
            let id = id.ok_or_else(|| format!("Templates[{index}]: missing field `TemplateId`"))?;
            if own.insert(id.clone(), template).is_some() {
                return Err(format!("Templates[{index}].TemplateId: there are two templates of the id {id}"));
            }
        }
        let mut templates = account.templates.clone();
        templates.extend(own);
        let mut domains = BTreeMap::new();
        for (index, state) in self.domains.into_iter().enumerate() {
            let domain = state.into_domain(&templates, now, account.random_mut());
            let domain = domain.map_err(|problem| format!("Domains[{index}].{problem}"))?;
            if let Some(other) = domains.insert(domain.settings.domain_name.clone(), domain) {
                let name = other.settings.domain_name;
                return Err(format!("Domains[{index}].DomainName: there are two domains of the name {name}"));
            }
        }
        for (name, domain) in domains {
            account.domains.put(name, domain);
        }
        account.templates = templates;
        Ok(())
    }
}
