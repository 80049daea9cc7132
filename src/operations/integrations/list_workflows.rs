use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::integrations::{ListWorkflowsItem, Status, WorkflowType};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the workflows of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use customer_profiles::model::Status;
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut workflows = client.list_workflows("acme").status(Status::Failed).items();
    /// while let Some(workflow) = workflows.try_next().await? {
    ///     println!("{}: {}", workflow.workflow_id, workflow.status_description);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_workflows(&self, domain_name: impl Into<String>) -> ListWorkflows {
        Call::new(self, ListWorkflowsRequest::new(domain_name))
    }
}

request! {
    pub struct ListWorkflowsRequest for ListWorkflows {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// Lists only workflows of this kind.
        pub workflow_type: Option<WorkflowType> as "WorkflowType" limit WorkflowType::LIMIT,
        /// Lists only workflows that are this far.
        pub status: Option<Status> as "Status" limit Status::LIMIT,
        /// Lists only workflows that began after this time.
        pub query_start_date: Option<OffsetDateTime> as "QueryStartDate",
        /// Lists only workflows that began before this time.
        pub query_end_date: Option<OffsetDateTime> as "QueryEndDate",
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListWorkflowsRequest {
    type Response = ListWorkflowsResponse;
    const NAME: &'static str = "ListWorkflows";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/workflows";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListWorkflowsRequest, items: ListWorkflowsItem }

response! {
    #[derive(Default)]
    pub struct ListWorkflowsResponse for ListWorkflows {
        /// The workflows of this page.
        pub items: Option<Vec<ListWorkflowsItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
