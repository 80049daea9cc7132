use time::OffsetDateTime;

use crate::model::{
    DataStoreResponse, ListDomainItem, MatchingRequest, MatchingResponse, RuleBasedMatchingRequest,
    RuleBasedMatchingResponse, RuleBasedMatchingStatus,
};
use crate::operations::{CreateDomainRequest, CreateDomainResponse};
use crate::operations::{DeleteDomainRequest, DeleteDomainResponse};
use crate::operations::{GetDomainRequest, GetDomainResponse};
use crate::operations::{ListDomainsRequest, ListDomainsResponse};
use crate::testing::account::Account;
use crate::testing::answer::ServiceError;
use crate::testing::domain::Domain;
use crate::testing::pages;
use crate::testing::routes::Serve;

impl Serve for CreateDomainRequest {
    fn serve(self, account: &mut Account, now: OffsetDateTime) -> Result<CreateDomainResponse, ServiceError> {
        if account.domains.contains_key(&self.domain_name) {
            return Err(ServiceError::bad_request(format!("Domain {} already exists", self.domain_name)));
        }
        let settings = CreateDomainResponse {
            domain_name: self.domain_name,
            default_expiration_days: self.default_expiration_days,
            default_encryption_key: self.default_encryption_key,
            dead_letter_queue_url: self.dead_letter_queue_url,
            matching: self.matching.map(matching),
            rule_based_matching: self.rule_based_matching.map(rule_based_matching),
            data_store: self.data_store.map(|request| DataStoreResponse { enabled: request.enabled, readiness: None }),
            created_at: now,
            last_updated_at: now,
            tags: self.tags,
        };
        account.domains.insert(settings.domain_name.clone(), Domain::new(settings.clone()));
        Ok(settings)
    }
}

impl Serve for DeleteDomainRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<DeleteDomainResponse, ServiceError> {
        account.remove_domain(&self.domain_name)?;
        Ok(DeleteDomainResponse { message: super::DONE.to_owned() })
    }
}

impl Serve for GetDomainRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<GetDomainResponse, ServiceError> {
        account.domain(&self.domain_name).map(get_response)
    }
}

impl Serve for ListDomainsRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<ListDomainsResponse, ServiceError> {
        let by_name = account.domains.iter().map(|(name, domain)| (name.clone(), list_item(&domain.settings)));
        let (items, next_token) = pages::page(&self, self.max_results, by_name)?;
        Ok(ListDomainsResponse { items: Some(items), next_token })
    }
}

fn get_response(domain: &Domain) -> GetDomainResponse {
    let CreateDomainResponse {
        domain_name,
        default_expiration_days,
        default_encryption_key,
        dead_letter_queue_url,
        matching,
        rule_based_matching,
        data_store,
        created_at,
        last_updated_at,
        tags,
    } = domain.settings.clone();
    GetDomainResponse {
        domain_name,
        default_expiration_days: Some(default_expiration_days),
        default_encryption_key,
        dead_letter_queue_url,
        stats: Some(domain.stats()),
        matching,
        rule_based_matching,
        data_store,
        created_at,
        last_updated_at,
        tags,
    }
}

fn list_item(settings: &CreateDomainResponse) -> ListDomainItem {
    ListDomainItem {
        domain_name: settings.domain_name.clone(),
        created_at: settings.created_at,
        last_updated_at: settings.last_updated_at,
        tags: settings.tags.clone(),
    }
}

fn matching(request: MatchingRequest) -> MatchingResponse {
    let MatchingRequest { enabled, job_schedule, auto_merging, exporting_config } = request;
    MatchingResponse { enabled: Some(enabled), job_schedule, auto_merging, exporting_config }
}

fn rule_based_matching(request: RuleBasedMatchingRequest) -> RuleBasedMatchingResponse {
    let RuleBasedMatchingRequest {
        enabled,
        matching_rules,
        max_allowed_rule_level_for_merging,
        max_allowed_rule_level_for_matching,
        attribute_types_selector,
        conflict_resolution,
        exporting_config,
    } = request;
    RuleBasedMatchingResponse {
        enabled: Some(enabled),
        matching_rules,
        status: enabled.then_some(RuleBasedMatchingStatus::Pending),
        max_allowed_rule_level_for_merging,
        max_allowed_rule_level_for_matching,
        attribute_types_selector,
        conflict_resolution,
        exporting_config,
    }
}
