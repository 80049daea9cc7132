use customer_profiles::Operation;
use customer_profiles::model::flow::SourceConnectorType;
use customer_profiles::model::{Status, WorkflowType};
use customer_profiles::operations::{
    CreateIntegrationWorkflowRequest, DeleteWorkflowRequest, GetWorkflowRequest, GetWorkflowStepsRequest,
    ListWorkflowsRequest,
};
use serde::Serialize;
use time::format_description::well_known::Rfc3339;

use super::{Empty, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::delays::Course;
use crate::state::domain::{Domain, Workflow, WorkflowBatch};
use crate::state::{ACCOUNT_ID, Account};

/// The sources that AWS documents for workflows.
const HISTORIC_SOURCES: [SourceConnectorType; 3] =
    [SourceConnectorType::Salesforce, SourceConnectorType::Servicenow, SourceConnectorType::Marketo];

record! {
    struct CreatedWorkflow {
        workflow_id: String,
        message: String,
    }

    struct WorkflowDetails {
        workflow_id: String,
        workflow_type: WorkflowType,
        status: Status,
        start_date: Timestamp,
        last_updated_at: Timestamp,
        attributes: Option<OfAppflow<Attributes>>,
        metrics: Option<OfAppflow<Metrics>>,
    }

    struct Attributes {
        source_connector_type: SourceConnectorType,
        connector_profile_name: String,
        role_arn: String,
    }

    struct Metrics {
        records_processed: i32,
        steps_completed: Option<i64>,
        total_steps: Option<i64>,
    }

    struct StepPage {
        workflow_id: String,
        workflow_type: WorkflowType,
        items: Vec<OfAppflow<Step>>,
        next_token: Option<String>,
    }

    struct Step {
        flow_name: String,
        status: Status,
        execution_message: String,
        records_processed: i32,
        batch_records_start_time: String,
        batch_records_end_time: String,
        created_at: Timestamp,
        last_updated_at: Timestamp,
    }

    struct WorkflowItem {
        workflow_type: WorkflowType,
        workflow_id: String,
        status: Status,
        status_description: String,
        created_at: Timestamp,
        last_updated_at: Timestamp,
    }
}

/// What the API has for the one type of workflow that there is.
#[derive(Clone, Debug, PartialEq, Serialize, serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct OfAppflow<T> {
    appflow_integration: T,
}

impl Serve for CreateIntegrationWorkflowRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let arn_prefix = format!("arn:aws:appflow:{}:{ACCOUNT_ID}:flow", account.region);
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let appflow = self.integration_config.appflow_integration;
        let appflow = appflow.ok_or_else(|| ServiceError::bad_request("IntegrationConfig lacks AppflowIntegration"))?;
        let (flow, source) = (&appflow.flow_definition, &appflow.flow_definition.source_flow_config);
        if !HISTORIC_SOURCES.contains(&source.connector_type) {
            let problem = "a workflow's source must be Salesforce, Servicenow or Marketo";
            return Err(ServiceError::bad_request(format!("ConnectorType is {}: {problem}", source.connector_type)));
        }
        let batches = appflow.batches.iter().flatten().map(|batch| WorkflowBatch {
            start_time: Timestamp(batch.start_time),
            end_time: Timestamp(batch.end_time),
        });
        let workflow = Workflow {
            workflow_id: domain.new_id(random),
            workflow_type: self.workflow_type,
            created_at: now,
            completed_at: None,
            source_connector_type: source.connector_type.clone(),
            connector_profile_name: source.connector_profile_name.clone().unwrap_or_default(),
            role_arn: self.role_arn,
            object_type_name: self.object_type_name,
            flow_name: flow.flow_name.clone(),
            uri: format!("{arn_prefix}/{}", flow.flow_name),
            batches: batches.collect(),
            tags: self.tags,
        };
        let created = CreatedWorkflow { workflow_id: workflow.workflow_id.clone(), message: "OK".to_owned() };
        domain.workflows.create(created.workflow_id.clone(), workflow)?;
        Ok(created)
    }
}

impl Serve for DeleteWorkflowRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.workflows.delete(&self.workflow_id)?;
        Ok(Empty {})
    }
}

impl Serve for GetWorkflowRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, course) = current(account, &self.domain_name, now)?;
        let workflow = domain.workflows.get(&self.workflow_id)?;
        let attributes = Attributes {
            source_connector_type: workflow.source_connector_type.clone(),
            connector_profile_name: workflow.connector_profile_name.clone(),
            role_arn: workflow.role_arn.clone(),
        };
        let total_steps = i64::try_from(workflow.batches.len().max(1)).ok();
        let steps_completed = if workflow.completed_at.is_some() { total_steps } else { Some(0) };
        let metrics = Metrics { records_processed: 0, steps_completed, total_steps };
        Ok(WorkflowDetails {
            workflow_id: self.workflow_id,
            workflow_type: workflow.workflow_type.clone(),
            status: workflow.status(course),
            start_date: workflow.created_at,
            last_updated_at: workflow.last_updated_at(),
            attributes: Some(OfAppflow { appflow_integration: attributes }),
            metrics: Some(OfAppflow { appflow_integration: metrics }),
        })
    }
}

impl Serve for GetWorkflowStepsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, course) = current(account, &self.domain_name, now)?;
        let workflow = domain.workflows.get(&self.workflow_id)?;
        let page = pages::page(&self, steps(workflow, course))?;
        Ok(StepPage {
            workflow_id: workflow.workflow_id.clone(),
            workflow_type: workflow.workflow_type.clone(),
            items: page.items,
            next_token: page.next_token,
        })
    }
}

impl Serve for ListWorkflowsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, course) = current(account, &self.domain_name, now)?;
        let fitting = domain.workflows.iter().filter(|(_, workflow)| {
            self.workflow_type.as_ref().is_none_or(|wanted| workflow.workflow_type == *wanted)
                && self.status.as_ref().is_none_or(|wanted| workflow.status(course) == *wanted)
                && self.query_start_date.is_none_or(|start| workflow.created_at.0 >= start)
                && self.query_end_date.is_none_or(|end| workflow.created_at.0 <= end)
        });
        pages::page(&self, fitting.map(|(workflow_id, workflow)| (workflow_id, item(workflow, course))))
    }
}

/// A domain as its workflows have left it by now.
fn current<'a>(
    account: &'a mut Account,
    domain_name: &str,
    now: Timestamp,
) -> Result<(&'a Domain, Course), ServiceError> {
    let course = account.delays.course(GetWorkflowRequest::NAME, now);
    let domain = account.domains.get_mut(domain_name)?;
    domain.complete_workflows(course);
    Ok((domain, course))
}

/// One step for each batch; a single one, which takes no time, without batches.
fn steps(workflow: &Workflow, course: Course) -> Vec<(String, OfAppflow<Step>)> {
    let whole = WorkflowBatch { start_time: workflow.created_at, end_time: workflow.created_at };
    let batches = if workflow.batches.is_empty() { vec![whole] } else { workflow.batches.clone() };
    let status = workflow.status(course);
    let steps = batches.into_iter().enumerate().map(|(index, batch)| {
        let step = Step {
            flow_name: workflow.flow_name.clone(),
            status: status.clone(),
            execution_message: describe(workflow, &status),
            records_processed: 0,
            batch_records_start_time: text(batch.start_time),
            batch_records_end_time: text(batch.end_time),
            created_at: workflow.created_at,
            last_updated_at: workflow.last_updated_at(),
        };
        (format!("{index:020}"), OfAppflow { appflow_integration: step })
    });
    steps.collect()
}

fn item(workflow: &Workflow, course: Course) -> WorkflowItem {
    let status = workflow.status(course);
    WorkflowItem {
        workflow_type: workflow.workflow_type.clone(),
        workflow_id: workflow.workflow_id.clone(),
        status_description: describe(workflow, &status),
        status,
        created_at: workflow.created_at,
        last_updated_at: workflow.last_updated_at(),
    }
}

fn describe(workflow: &Workflow, status: &Status) -> String {
    format!("Flow {} is {status}", workflow.flow_name)
}

fn text(time: Timestamp) -> String {
    time.0.format(&Rfc3339).unwrap_or_default() // fails only beyond the year 9999
}
