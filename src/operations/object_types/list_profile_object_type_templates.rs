use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListProfileObjectTypeTemplateItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the templates that object types can be made from.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut templates = client.list_profile_object_type_templates().items();
    /// while let Some(template) = templates.try_next().await? {
    ///     println!("{}", template.template_id.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_object_type_templates(&self) -> ListProfileObjectTypeTemplates {
        Call::new(self, ListProfileObjectTypeTemplatesRequest::new())
    }
}

request! {
    pub struct ListProfileObjectTypeTemplatesRequest for ListProfileObjectTypeTemplates {
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListProfileObjectTypeTemplatesRequest {
    type Response = ListProfileObjectTypeTemplatesResponse;
    const NAME: &'static str = "ListProfileObjectTypeTemplates";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/templates";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListProfileObjectTypeTemplatesRequest, items: ListProfileObjectTypeTemplateItem }

response! {
    #[derive(Default)]
    pub struct ListProfileObjectTypeTemplatesResponse for ListProfileObjectTypeTemplates {
        /// The templates of this page.
        pub items: Option<Vec<ListProfileObjectTypeTemplateItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
