//! Workflows that set up an integration.

use customer_profiles::model::flow::SourceConnectorType;
use customer_profiles::model::{Status, TagMap, WorkflowType};

use super::{Domain, Integration};
use crate::record::{Member, Timestamp, record};
use crate::state::delays::Course;

record! {
    /// A workflow as it was created, and what it leads to.
    pub(crate) struct Workflow {
        workflow_id: String,
        workflow_type: WorkflowType,
        created_at: Timestamp,
        /// When its integration was made.
        completed_at: Option<Timestamp>,
        source_connector_type: SourceConnectorType,
        connector_profile_name: String,
        role_arn: String,
        object_type_name: String,
        flow_name: String,
        /// The URI of its integration.
        uri: String,
        /// The spans of time of its steps.
        batches: Vec<WorkflowBatch>,
        tags: Option<TagMap>,
    }

    pub(crate) struct WorkflowBatch {
        start_time: Timestamp,
        end_time: Timestamp,
    }
}

impl Member for WorkflowType {}
impl Member for SourceConnectorType {}
impl Member for Status {}

impl Workflow {
    /// How far it is.
    pub(crate) fn status(&self, course: Course) -> Status {
        match self.completed_at {
            Some(_) => Status::Complete,
            None => course.state(Some(self.created_at), [Status::NotStarted, Status::InProgress, Status::Complete]),
        }
    }

    pub(crate) fn last_updated_at(&self) -> Timestamp {
        self.completed_at.unwrap_or(self.created_at)
    }

    /// What it sets up.
    fn integration(&self, now: Timestamp) -> Integration {
        Integration {
            uri: self.uri.clone(),
            object_type_name: Some(self.object_type_name.clone()),
            created_at: Some(now),
            last_updated_at: Some(now),
            tags: self.tags.clone(),
            object_type_names: None,
            workflow_id: Some(self.workflow_id.clone()),
            is_unstructured: Some(false),
            role_arn: Some(self.role_arn.clone()),
            event_trigger_names: None,
            scope: None,
        }
    }
}

impl Domain {
    /// Makes the integrations of the workflows whose time has come.
    pub(crate) fn complete_workflows(&mut self, course: Course) {
        let due = self
            .workflows
            .iter()
            .filter(|(_, workflow)| workflow.completed_at.is_none() && workflow.status(course) == Status::Complete);
        let due: Vec<String> = due.map(|(workflow_id, _)| workflow_id.clone()).collect();
        for workflow_id in due {
            if let Ok(workflow) = self.workflows.get_mut(&workflow_id) {
                workflow.completed_at = Some(course.now());
                let integration = workflow.integration(course.now());
                self.integrations.put(integration.uri.clone(), integration);
            }
        }
    }
}
