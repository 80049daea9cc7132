use time::OffsetDateTime;

use crate::model::ListIntegrationItem;
use crate::operations::{DeleteIntegrationRequest, DeleteIntegrationResponse};
use crate::operations::{GetIntegrationRequest, GetIntegrationResponse};
use crate::operations::{ListAccountIntegrationsRequest, ListAccountIntegrationsResponse};
use crate::operations::{ListIntegrationsRequest, ListIntegrationsResponse};
use crate::operations::{PutIntegrationRequest, PutIntegrationResponse};
use crate::testing::account::{ACCOUNT_ID, Account};
use crate::testing::answer::ServiceError;
use crate::testing::pages;
use crate::testing::routes::Serve;

impl Serve for DeleteIntegrationRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<DeleteIntegrationResponse, ServiceError> {
        let integration = account.domain_mut(&self.domain_name)?.integrations.remove(&self.uri);
        integration.ok_or_else(|| no_integration(&self.domain_name, &self.uri))?;
        Ok(DeleteIntegrationResponse { message: super::DONE.to_owned() })
    }
}

impl Serve for GetIntegrationRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<GetIntegrationResponse, ServiceError> {
        let integration = account.domain(&self.domain_name)?.integrations.get(&self.uri);
        integration.cloned().map(get_response).ok_or_else(|| no_integration(&self.domain_name, &self.uri))
    }
}

impl Serve for ListIntegrationsRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<ListIntegrationsResponse, ServiceError> {
        let integrations = &account.domain(&self.domain_name)?.integrations;
        let by_uri = integrations.iter().map(|(uri, integration)| (uri.clone(), integration.clone()));
        let (items, next_token) = pages::page(&self, self.max_results, by_uri)?;
        Ok(ListIntegrationsResponse { items: Some(items), next_token })
    }
}

impl Serve for ListAccountIntegrationsRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<ListAccountIntegrationsResponse, ServiceError> {
        let by_domain = account
            .domains
            .iter()
            .filter_map(|(name, domain)| Some((name.clone(), domain.integrations.get(&self.uri)?.clone())));
        let (items, next_token) = pages::page(&self, self.max_results, by_domain)?;
        Ok(ListAccountIntegrationsResponse { items: Some(items), next_token })
    }
}

impl Serve for PutIntegrationRequest {
    fn serve(self, account: &mut Account, now: OffsetDateTime) -> Result<PutIntegrationResponse, ServiceError> {
        let uri = match (self.uri, self.flow_definition) {
            (Some(uri), _) => uri,
            (None, Some(flow)) => {
                format!("arn:aws:appflow:{}:{ACCOUNT_ID}:flow/{}", account.region, flow.flow_name)
            }
            (None, None) => return Err(ServiceError::bad_request("Either Uri or FlowDefinition must be given")),
        };
        let integrations = &mut account.domain_mut(&self.domain_name)?.integrations;
        let existing = integrations.get(&uri);
        let integration = ListIntegrationItem {
            domain_name: self.domain_name,
            object_type_name: self.object_type_name,
            created_at: existing.map_or(now, |existing| existing.created_at),
            last_updated_at: now,
            tags: self.tags.or_else(|| existing.and_then(|existing| existing.tags.clone())),
            object_type_names: self.object_type_names,
            workflow_id: None,
            is_unstructured: Some(false),
            role_arn: self.role_arn,
            event_trigger_names: self.event_trigger_names,
            scope: self.scope,
            uri: uri.clone(),
        };
        integrations.insert(uri, integration.clone());
        Ok(put_response(integration))
    }
}

fn no_integration(domain_name: &str, uri: &str) -> ServiceError {
    ServiceError::not_found(format!("Integration {uri} does not exist in domain {domain_name}"))
}

fn get_response(integration: ListIntegrationItem) -> GetIntegrationResponse {
    let ListIntegrationItem {
        domain_name,
        uri,
        object_type_name,
        created_at,
        last_updated_at,
        tags,
        object_type_names,
        workflow_id,
        is_unstructured,
        role_arn,
        event_trigger_names,
        scope,
    } = integration;
    GetIntegrationResponse {
        domain_name,
        uri,
        object_type_name,
        created_at,
        last_updated_at,
        tags,
        object_type_names,
        workflow_id,
        is_unstructured,
        role_arn,
        event_trigger_names,
        scope,
    }
}

fn put_response(integration: ListIntegrationItem) -> PutIntegrationResponse {
    let GetIntegrationResponse {
        domain_name,
        uri,
        object_type_name,
        created_at,
        last_updated_at,
        tags,
        object_type_names,
        workflow_id,
        is_unstructured,
        role_arn,
        event_trigger_names,
        scope,
    } = get_response(integration);
    PutIntegrationResponse {
        domain_name,
        uri,
        object_type_name,
        created_at,
        last_updated_at,
        tags,
        object_type_names,
        workflow_id,
        is_unstructured,
        role_arn,
        event_trigger_names,
        scope,
    }
}
