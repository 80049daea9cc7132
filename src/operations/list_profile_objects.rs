//! Lists the objects of a profile that are of one type.

use std::fmt;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::stream::{FusedStream, Stream};
use http::Method;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::error::{Error, ErrorKind, Result};
use crate::limits::{Limited, MemberLimits, shapes};
use crate::model::{ListProfileObjectsItem, ObjectFilter};
use crate::operation::{Operation, Paginated, RepeatSafety};
use crate::pages::Items;
use crate::wire::response;

impl Client {
    /// Lists the objects of a profile that are of one type.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
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

/// A call of `ListProfileObjects`.
pub type ListProfileObjects = Call<ListProfileObjectsRequest>;

impl ListProfileObjects {
    /// Only objects with this key are listed.
    pub fn object_filter(mut self, object_filter: ObjectFilter) -> Self {
        self.request.object_filter = Some(object_filter);
        self
    }

    /// How many items a page holds at most, 1 to 100.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.request.max_results = Some(max_results);
        self
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
    let text = item.object.as_deref().unwrap_or_default();
    response::decode(text.as_bytes()).map_err(|error| {
        let key = item.profile_object_unique_key.as_deref().unwrap_or("without a key");
        Error::new(ErrorKind::Decode, format!("the object {key} is not of the type that was asked for: {error}"))
            .with_operation(ListProfileObjectsRequest::NAME)
    })
}

/// The request of `ListProfileObjects`.
///
/// API reference: [ListProfileObjects](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjects.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListProfileObjectsRequest {
    /// The domain.
    pub domain_name: String,
    /// The name of the object type.
    pub object_type_name: String,
    /// The profile.
    pub profile_id: String,
    /// Only objects with this key are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_filter: Option<ObjectFilter>,
    /// The token of the page to give; the first one if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// How many items a page holds at most, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
}

impl ListProfileObjectsRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        profile_id: impl Into<String>,
    ) -> Self {
        Self {
            domain_name: domain_name.into(),
            object_type_name: object_type_name.into(),
            profile_id: profile_id.into(),
            object_filter: None,
            next_token: None,
            max_results: None,
        }
    }
}

impl Operation for ListProfileObjectsRequest {
    type Response = ListProfileObjectsResponse;
    const NAME: &'static str = "ListProfileObjects";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = &[
        ("NextToken", shapes::TOKEN),
        ("MaxResults", shapes::MAX_SIZE_100),
        ("DomainName", shapes::NAME),
        ("ObjectTypeName", shapes::TYPE_NAME),
        ("ProfileId", shapes::UUID),
        ("ObjectFilter", ObjectFilter::LIMIT),
    ];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for ListProfileObjectsRequest {
    type Item = ListProfileObjectsItem;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &ListProfileObjectsResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: ListProfileObjectsResponse) -> Vec<ListProfileObjectsItem> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `ListProfileObjects`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListProfileObjectsResponse {
    /// The objects of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<ListProfileObjectsItem>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
