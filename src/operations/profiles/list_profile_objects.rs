use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::stream::{FusedStream, Stream};
use http::Method;
use serde::de::DeserializeOwned;

use crate::client::{Call, Client};
use crate::error::{Error, ErrorKind, Result};
use crate::limits::{MemberLimits, shapes};
use crate::model::{ListProfileObjectsItem, ObjectFilter};
use crate::operation::{Operation, QueryNames, RepeatSafety};
use crate::pages::Items;
use crate::wire::response::{self, DecodeError};

impl Client {
    /// Lists the objects of a profile that are of one type.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all, as JSON texts.
    /// [`objects`](ListProfileObjects::objects) gives them as values of a type of yours, or as
    /// [`StandardOrder`](crate::StandardOrder).
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// use customer_profiles::StandardOrder;
    ///
    /// let mut orders = client
    ///     .list_profile_objects("acme", "_order", "0123456789abcdef0123456789abcdef")
    ///     .objects::<StandardOrder>();
    /// while let Some(order) = orders.try_next().await? {
    ///     println!("{}", order.order_id.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_objects(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        profile_id: impl Into<String>,
    ) -> ListProfileObjects {
        Call::new(self, ListProfileObjectsRequest::new(domain_name, object_type_name, profile_id))
    }
}

impl ListProfileObjects {
    /// All objects as values of a type, page after page.
    ///
    /// An object that does not fit the type is an error in its place, and the stream goes on with the next one. An
    /// error of the service ends the stream.
    pub fn objects<T: DeserializeOwned>(self) -> Objects<T> {
        Objects { items: self.items(), value: PhantomData }
    }
}

/// Objects of a profile as values of a type.
#[must_use = "a stream does nothing until it is polled"]
pub struct Objects<T> {
    items: Items<ListProfileObjectsRequest>,
    value: PhantomData<fn() -> T>,
}

impl<T> Objects<T> {
    /// As [`Items::prefetch`].
    pub fn prefetch(mut self) -> Self {
        self.items = self.items.prefetch();
        self
    }

    /// As [`Items::continuation`].
    #[must_use]
    pub fn continuation(&self) -> Option<&str> {
        self.items.continuation()
    }
}

impl<T: DeserializeOwned> Stream for Objects<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let item = ready!(Pin::new(&mut self.items).poll_next(context));
        Poll::Ready(item.map(|item| item.and_then(|item| read(&item))))
    }
}

impl<T: DeserializeOwned> FusedStream for Objects<T> {
    fn is_terminated(&self) -> bool {
        self.items.is_terminated()
    }
}

impl<T> fmt::Debug for Objects<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Objects").field("items", &self.items).finish()
    }
}

fn read<T: DeserializeOwned>(item: &ListProfileObjectsItem) -> Result<T> {
    let problem = match item.object.as_deref() {
        // An empty response is an empty object; an empty text is no object, and one made of it would be invented.
        None | Some("") => "it is empty".to_owned(),
        Some(text) => match response::decode(text.as_bytes()) {
            Ok(object) => return Ok(object),
            // An object is about a customer, whatever it begins with.
            Err(DecodeError::NotJson { position, .. }) => {
                DecodeError::NotJson { position, excerpt: String::new() }.to_string()
            }
            Err(error) => error.to_string(),
        },
    };
    let key = item.profile_object_unique_key.as_deref().unwrap_or("without a key");
    let headline = format!("the object {key} is not of the type that was asked for: {problem}");
    Err(Error::new(ErrorKind::Decode, headline).with_operation(ListProfileObjectsRequest::NAME))
}

request! {
    pub struct ListProfileObjectsRequest for ListProfileObjects {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The key and values that listed objects must have.
        pub object_filter: Option<ObjectFilter> as "ObjectFilter" limit ObjectFilter::LIMIT,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListProfileObjectsRequest {
    type Response = ListProfileObjectsResponse;
    const NAME: &'static str = "ListProfileObjects";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListProfileObjectsRequest, items: ListProfileObjectsItem }

response! {
    #[derive(Default)]
    pub struct ListProfileObjectsResponse for ListProfileObjects {
        /// The objects of this page.
        pub items: Option<Vec<ListProfileObjectsItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
