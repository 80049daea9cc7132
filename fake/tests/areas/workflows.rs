use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::flow::{
    FlowDefinition, SalesforceSourceProperties, SourceConnectorProperties, SourceConnectorType, SourceFlowConfig, Task,
    TriggerConfig, TriggerType,
};
use customer_profiles::model::{AppflowIntegration, Batch, IntegrationConfig, Status};
use futures::TryStreamExt;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::{acme, dumped};

const ROLE: &str = "arn:aws:iam::123456789012:role/profiles";
const CREATED: OffsetDateTime = datetime!(2026-01-01 12:00 UTC);

fn config(source: SourceConnectorType, batches: &[Batch]) -> IntegrationConfig {
    let properties = SourceConnectorProperties::new().salesforce(SalesforceSourceProperties::new("Contact"));
    let source = SourceFlowConfig::new(source, properties).connector_profile_name("acme-crm");
    let key = "arn:aws:kms:us-west-2:123456789012:key/0";
    let flow =
        FlowDefinition::new("contacts", key, source, Vec::<Task>::new(), TriggerConfig::new(TriggerType::OnDemand));
    IntegrationConfig::new().appflow_integration(AppflowIntegration::new(flow).batches(batches.to_vec()))
}

async fn create(client: &Client, batches: &[Batch]) -> String {
    let config = config(SourceConnectorType::Salesforce, batches);
    let created = client.create_integration_workflow("acme", "APPFLOW_INTEGRATION", config, "Contact", ROLE).await;
    created.unwrap().workflow_id
}

#[tokio::test]
async fn a_workflow_goes_through_its_states_and_makes_an_integration() {
    let (service, client) = acme().await;
    service.set_clock(|| CREATED);
    service.set_delay("GetWorkflow", Duration::from_mins(10));
    let (monday, tuesday) = (datetime!(2025-12-01 0:00 UTC), datetime!(2025-12-02 0:00 UTC));
    let id = create(&client, &[Batch::new(monday, tuesday), Batch::new(tuesday, CREATED)]).await;
    let state = async || {
        let workflow = client.get_workflow("acme", &id).await.unwrap();
        let metrics = workflow.metrics.unwrap().appflow_integration.unwrap();
        (workflow.status.unwrap(), metrics.steps_completed, metrics.total_steps)
    };
    assert_eq!(state().await, (Status::NotStarted, 0, 2));
    service.set_clock(|| CREATED + Duration::from_mins(5));
    assert_eq!(state().await, (Status::InProgress, 0, 2));
    assert_eq!(client.list_integrations("acme").await.unwrap().items, Some(vec![]));
    dumped(&service).await;

    service.set_clock(|| CREATED + Duration::from_mins(10));
    assert_eq!(state().await, (Status::Complete, 2, 2));
    let integration = client.list_integrations("acme").await.unwrap().items.unwrap().remove(0);
    assert_eq!(integration.workflow_id.as_deref(), Some(id.as_str()));
    assert_eq!(integration.uri, "arn:aws:appflow:us-west-2:123456789012:flow/contacts");
    assert_eq!(integration.object_type_name.as_deref(), Some("Contact"));

    let workflow = client.get_workflow("acme", &id).await.unwrap();
    let attributes = workflow.attributes.unwrap().appflow_integration.unwrap();
    assert_eq!(attributes.connector_profile_name, "acme-crm");
    let steps: Vec<_> = client.get_workflow_steps("acme", &id).max_results(1).items().try_collect().await.unwrap();
    let steps: Vec<_> = steps.into_iter().filter_map(|step| step.appflow_integration).collect();
    assert_eq!((steps.len(), &steps[1].status), (2, &Status::Complete));
    assert_eq!(steps[0].batch_records_start_time, "2025-12-01T00:00:00Z");
    let dump = dumped(&service).await;

    service.seed(&dump).unwrap();
    client.delete_workflow("acme", &id).await.unwrap();
    assert!(client.get_workflow("acme", &id).await.unwrap_err().is_not_found());
    assert!(client.delete_workflow("acme", &id).await.unwrap_err().is_not_found());
    assert_eq!(client.list_integrations("acme").await.unwrap().items.unwrap().len(), 1, "the integration stays");
}

#[tokio::test]
async fn workflows_are_listed_by_state_and_date() {
    let (service, client) = acme().await;
    service.set_clock(|| CREATED);
    let id = create(&client, &[]).await;
    let found = async |status: Status, start: OffsetDateTime, end: OffsetDateTime| {
        let list = client.list_workflows("acme").workflow_type("APPFLOW_INTEGRATION").status(status);
        let items = list.query_start_date(start).query_end_date(end).await.unwrap().items.unwrap();
        items.into_iter().map(|item| item.workflow_id).collect::<Vec<_>>()
    };
    let (before, after) = (CREATED - Duration::from_secs(1), CREATED + Duration::from_secs(1));
    assert_eq!(found(Status::Complete, before, after).await, [id]);
    assert!(found(Status::InProgress, before, after).await.is_empty());
    assert!(found(Status::Complete, after, after).await.is_empty());
    assert!(found(Status::Complete, before, before).await.is_empty());
}

#[tokio::test]
async fn the_source_of_a_workflow_is_salesforce_servicenow_or_marketo() {
    let (_service, client) = acme().await;
    for source in [SourceConnectorType::S3, SourceConnectorType::Zendesk] {
        let config = config(source, &[]);
        let created = client.create_integration_workflow("acme", "APPFLOW_INTEGRATION", config, "Contact", ROLE).await;
        assert_eq!(created.unwrap_err().code(), Some("BadRequestException"));
    }
    assert_eq!(client.list_workflows("acme").await.unwrap().items, Some(vec![]));
}
