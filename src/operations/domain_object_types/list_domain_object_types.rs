use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::domain_object_types::DomainObjectTypesListItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the domain object types of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut types = client.list_domain_object_types("acme").items();
    /// while let Some(object_type) = types.try_next().await? {
    ///     println!("{}", object_type.object_type_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_domain_object_types(&self, domain_name: impl Into<String>) -> ListDomainObjectTypes {
        Call::new(self, ListDomainObjectTypesRequest::new(domain_name))
    }
}

request! {
    pub struct ListDomainObjectTypesRequest for ListDomainObjectTypes {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListDomainObjectTypesRequest {
    type Response = ListDomainObjectTypesResponse;
    const NAME: &'static str = "ListDomainObjectTypes";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/domain-object-types";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListDomainObjectTypesRequest, items: DomainObjectTypesListItem }

response! {
    #[derive(Default)]
    pub struct ListDomainObjectTypesResponse for ListDomainObjectTypes {
        /// The domain object types of this page.
        pub items: Option<Vec<DomainObjectTypesListItem>> as "Items" [sensitive],
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
