use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::upload_jobs::UploadJobItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the upload jobs of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut jobs = client.list_upload_jobs("acme").items();
    /// while let Some(job) = jobs.try_next().await? {
    ///     println!("{:?}: {:?}", job.display_name, job.status);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_upload_jobs(&self, domain_name: impl Into<String>) -> ListUploadJobs {
        Call::new(self, ListUploadJobsRequest::new(domain_name))
    }
}

request! {
    pub struct ListUploadJobsRequest for ListUploadJobs {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 500.
        pub max_results: Option<i32> as "MaxResults" limit Limit::number().min(1).max(500),
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListUploadJobsRequest {
    type Response = ListUploadJobsResponse;
    const NAME: &'static str = "ListUploadJobs";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListUploadJobsRequest, items: UploadJobItem }

response! {
    #[derive(Default)]
    pub struct ListUploadJobsResponse for ListUploadJobs {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// The upload jobs of this page.
        pub items: Option<Vec<UploadJobItem>> as "Items",
    }
}
