use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::object_types::ListObjectTypeAttributeValuesItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists values that an attribute of an object type has had, the latest ones.
    ///
    /// Each value comes once; the service keeps some 350 KB of them.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut values =
    ///     client.list_object_type_attribute_values("acme", "Order", "currency").items();
    /// while let Some(item) = values.try_next().await? {
    ///     println!("{}", item.value);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_object_type_attribute_values(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        attribute_name: impl Into<String>,
    ) -> ListObjectTypeAttributeValues {
        Call::new(self, ListObjectTypeAttributeValuesRequest::new(domain_name, object_type_name, attribute_name))
    }
}

request! {
    pub struct ListObjectTypeAttributeValuesRequest for ListObjectTypeAttributeValues {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The name of the attribute.
        pub attribute_name: String as "AttributeName" limit Limit::text().min(1).max(1000),
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListObjectTypeAttributeValuesRequest {
    type Response = ListObjectTypeAttributeValuesResponse;
    const NAME: &'static str = "ListObjectTypeAttributeValues";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}/attributes/{AttributeName}/values";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListObjectTypeAttributeValuesRequest, items: ListObjectTypeAttributeValuesItem }

response! {
    #[derive(Default)]
    pub struct ListObjectTypeAttributeValuesResponse for ListObjectTypeAttributeValues {
        /// The values of this page.
        pub items: Option<Vec<ListObjectTypeAttributeValuesItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
