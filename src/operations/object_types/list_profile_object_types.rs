use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListProfileObjectTypeItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the object types of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut object_types = client.list_profile_object_types("acme").items();
    /// while let Some(object_type) = object_types.try_next().await? {
    ///     println!("{}: {}", object_type.object_type_name, object_type.description);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_object_types(&self, domain_name: impl Into<String>) -> ListProfileObjectTypes {
        Call::new(self, ListProfileObjectTypesRequest::new(domain_name))
    }
}

request! {
    pub struct ListProfileObjectTypesRequest for ListProfileObjectTypes {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListProfileObjectTypesRequest {
    type Response = ListProfileObjectTypesResponse;
    const NAME: &'static str = "ListProfileObjectTypes";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListProfileObjectTypesRequest, items: ListProfileObjectTypeItem }

response! {
    #[derive(Default)]
    pub struct ListProfileObjectTypesResponse for ListProfileObjectTypes {
        /// The object types of this page.
        pub items: Option<Vec<ListProfileObjectTypeItem>> as "Items" [sensitive],
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
