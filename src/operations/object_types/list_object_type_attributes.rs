use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::object_types::ListObjectTypeAttributeItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the attributes that objects of a type have had.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut attributes = client.list_object_type_attributes("acme", "Order").items();
    /// while let Some(attribute) = attributes.try_next().await? {
    ///     println!("{}", attribute.attribute_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_object_type_attributes(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> ListObjectTypeAttributes {
        Call::new(self, ListObjectTypeAttributesRequest::new(domain_name, object_type_name))
    }
}

request! {
    pub struct ListObjectTypeAttributesRequest for ListObjectTypeAttributes {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListObjectTypeAttributesRequest {
    type Response = ListObjectTypeAttributesResponse;
    const NAME: &'static str = "ListObjectTypeAttributes";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}/attributes";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListObjectTypeAttributesRequest, items: ListObjectTypeAttributeItem }

response! {
    #[derive(Default)]
    pub struct ListObjectTypeAttributesResponse for ListObjectTypeAttributes {
        /// The attributes of this page.
        pub items: Option<Vec<ListObjectTypeAttributeItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
