use customer_profiles::model::{RuleBasedMatchingStatus, TagMap};
use customer_profiles::operations::{
    CreateDomainRequest, DeleteDomainRequest, GetDomainRequest, ListDomainsRequest, UpdateDomainRequest,
};
use serde::Serialize;

use super::{DONE, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::{DataStore, Domain, DomainSettings, DomainStats, Matching, RuleBasedMatching};

record! {
    struct DomainItem {
        domain_name: String,
        created_at: Timestamp,
        last_updated_at: Timestamp,
        tags: Option<TagMap>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct DomainWithStats<'a> {
    #[serde(flatten)]
    settings: &'a DomainSettings,
    stats: DomainStats,
}

impl Serve for CreateDomainRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let settings = DomainSettings {
            domain_name: self.domain_name,
            default_expiration_days: self.default_expiration_days,
            default_encryption_key: self.default_encryption_key,
            dead_letter_queue_url: self.dead_letter_queue_url,
            matching: self.matching.map(Matching::from),
            rule_based_matching: self.rule_based_matching.map(RuleBasedMatching::from),
            data_store: self.data_store.map(DataStore::from),
            created_at: now,
            last_updated_at: now,
            tags: self.tags,
        };
        let mut domain = Domain::new(settings);
        if let Some(matching) = &mut domain.settings.rule_based_matching {
            domain.matching_since = Some(now);
            // A new domain skips the stage PENDING.
            matching.status = matching.status.take().map(|_| RuleBasedMatchingStatus::InProgress);
        }
        let domain = account.domains.create(domain.settings.domain_name.clone(), domain)?;
        Ok(&domain.settings)
    }
}

impl Serve for DeleteDomainRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.delete(&self.domain_name)?;
        Ok(DONE)
    }
}

impl Serve for GetDomainRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        Ok(DomainWithStats { settings: &domain.settings, stats: domain.stats() })
    }
}

impl Serve for ListDomainsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        pages::page(&self, account.domains.iter().map(|(name, domain)| (name, item(&domain.settings))))
    }
}

impl Serve for UpdateDomainRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        let settings = &mut domain.settings;
        if self.rule_based_matching.is_some() && is_evaluated(settings) {
            let message = "RuleBasedMatching is IN_PROGRESS: it can't be changed until it is ACTIVE";
            return Err(ServiceError::bad_request(message));
        }
        update_text(&mut settings.default_encryption_key, self.default_encryption_key);
        update_text(&mut settings.dead_letter_queue_url, self.dead_letter_queue_url);
        if let Some(days) = self.default_expiration_days {
            settings.default_expiration_days = days;
        }
        if let Some(matching) = self.matching {
            settings.matching = Some(matching.into());
        }
        if let Some(data_store) = self.data_store {
            settings.data_store = Some(data_store.into());
        }
        if let Some(tags) = self.tags {
            settings.tags = Some(tags);
        }
        settings.last_updated_at = now;
        if let Some(rules) = self.rule_based_matching {
            domain.set_rule_based_matching(rules.into(), now);
        }
        Ok(&domain.settings)
    }
}

/// Whether the rules of matching are being applied to the profiles that are there.
fn is_evaluated(settings: &DomainSettings) -> bool {
    let status = settings.rule_based_matching.as_ref().and_then(|matching| matching.status.as_ref());
    status == Some(&RuleBasedMatchingStatus::InProgress)
}

/// Sets a text that is given; an empty one removes it.
fn update_text(text: &mut Option<String>, given: Option<String>) {
    if let Some(given) = given {
        *text = Some(given).filter(|given| !given.is_empty());
    }
}

fn item(settings: &DomainSettings) -> DomainItem {
    DomainItem {
        domain_name: settings.domain_name.clone(),
        created_at: settings.created_at,
        last_updated_at: settings.last_updated_at,
        tags: settings.tags.clone(),
    }
}
