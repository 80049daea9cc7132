use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::calculated_attributes::ListCalculatedAttributeDefinitionItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the calculated attributes of a domain: those that were created, and those that the service made by itself.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut definitions = client.list_calculated_attribute_definitions("acme").items();
    /// while let Some(definition) = definitions.try_next().await? {
    ///     println!("{:?}: {:?}", definition.calculated_attribute_name, definition.status);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_calculated_attribute_definitions(
        &self,
        domain_name: impl Into<String>,
    ) -> ListCalculatedAttributeDefinitions {
        Call::new(self, ListCalculatedAttributeDefinitionsRequest::new(domain_name))
    }
}

request! {
    pub struct ListCalculatedAttributeDefinitionsRequest for ListCalculatedAttributeDefinitions {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListCalculatedAttributeDefinitionsRequest {
    type Response = ListCalculatedAttributeDefinitionsResponse;
    const NAME: &'static str = "ListCalculatedAttributeDefinitions";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListCalculatedAttributeDefinitionsRequest, items: ListCalculatedAttributeDefinitionItem }

response! {
    #[derive(Default)]
    pub struct ListCalculatedAttributeDefinitionsResponse for ListCalculatedAttributeDefinitions {
        /// The definitions of this page.
        pub items: Option<Vec<ListCalculatedAttributeDefinitionItem>> as "Items" [sensitive],
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
