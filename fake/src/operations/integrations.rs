use customer_profiles::operations::{
    DeleteIntegrationRequest, GetIntegrationRequest, ListAccountIntegrationsRequest, ListIntegrationsRequest,
    PutIntegrationRequest,
};
use serde::Serialize;

use super::{DONE, InDomain, Serve, pages};
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::state::domain::Integration;
use crate::state::{ACCOUNT_ID, Account};

impl Serve for DeleteIntegrationRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.integrations.delete(&self.uri)?;
        Ok(DONE)
    }
}

impl Serve for GetIntegrationRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let integration = account.domains.get(&self.domain_name)?.integrations.get(&self.uri)?;
        Ok(InDomain::new(self.domain_name, integration))
    }
}

impl Serve for ListIntegrationsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let integrations = account.domains.get(&self.domain_name)?.integrations.iter();
        let by_uri = integrations.map(|(uri, integration)| (uri, InDomain::new(&self.domain_name, integration)));
        pages::page(&self, by_uri)
    }
}

impl Serve for ListAccountIntegrationsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let by_domain = account
            .domains
            .iter()
            .filter_map(|(name, domain)| Some((name, InDomain::new(name, domain.integrations.get(&self.uri).ok()?))));
        pages::page(&self, by_domain)
    }
}

impl Serve for PutIntegrationRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let uri = match (self.uri, self.flow_definition) {
            (Some(uri), _) => uri,
            (None, Some(flow)) => {
                format!("arn:aws:appflow:{}:{ACCOUNT_ID}:flow/{}", account.region, flow.flow_name)
            }
            (None, None) => return Err(ServiceError::bad_request("Either Uri or FlowDefinition must be given")),
        };
        let integrations = &mut account.domains.get_mut(&self.domain_name)?.integrations;
        let existing = integrations.get(&uri).ok();
        let integration = Integration {
            object_type_name: self.object_type_name,
            created_at: existing.and_then(|existing| existing.created_at).or(Some(now)),
            last_updated_at: Some(now),
            tags: self.tags.or_else(|| existing.and_then(|existing| existing.tags.clone())),
            object_type_names: self.object_type_names,
            workflow_id: None,
            is_unstructured: Some(false),
            role_arn: self.role_arn,
            event_trigger_names: self.event_trigger_names,
            scope: self.scope,
            uri: uri.clone(),
        };
        integrations.put(uri, integration.clone());
        Ok(InDomain::new(self.domain_name, integration))
    }
}
