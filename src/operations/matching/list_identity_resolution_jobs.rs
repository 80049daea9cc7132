use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::matching::IdentityResolutionJob;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the jobs that matched and merged the profiles of a domain.
    ///
    /// A job runs once a week, at the time of the domain's [`JobSchedule`](crate::model::JobSchedule).
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut jobs = client.list_identity_resolution_jobs("acme").items();
    /// while let Some(job) = jobs.try_next().await? {
    ///     println!("{:?}: {:?}", job.job_id, job.status);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_identity_resolution_jobs(&self, domain_name: impl Into<String>) -> ListIdentityResolutionJobs {
        Call::new(self, ListIdentityResolutionJobsRequest::new(domain_name))
    }
}

request! {
    pub struct ListIdentityResolutionJobsRequest for ListIdentityResolutionJobs {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListIdentityResolutionJobsRequest {
    type Response = ListIdentityResolutionJobsResponse;
    const NAME: &'static str = "ListIdentityResolutionJobs";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/identity-resolution-jobs";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListIdentityResolutionJobsRequest, identity_resolution_jobs_list: IdentityResolutionJob }

response! {
    #[derive(Default)]
    pub struct ListIdentityResolutionJobsResponse for ListIdentityResolutionJobs {
        /// The jobs of this page.
        pub identity_resolution_jobs_list: Option<Vec<IdentityResolutionJob>> as "IdentityResolutionJobsList",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
