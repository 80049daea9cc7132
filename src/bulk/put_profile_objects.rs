use futures::future::{BoxFuture, FutureExt as _, TryFutureExt as _};
use serde::Serialize;

use super::Bulk;
use super::item_errors::ItemErrors;
use super::operation::{BulkOperation, Caller, Takes};
use crate::client::{Client, ResponseWithMetadata};
use crate::error::{Error, Result};
use crate::limits::shapes;
use crate::model::profiles::BatchPutProfileObjectRequestItem;
use crate::operation::Operation as _;
use crate::operations::profiles::json_object;
use crate::operations::{
    BatchPutProfileObjectRequest, BatchPutProfileObjectResponse, PutProfileObjectRequest, PutProfileObjectResponse,
};

impl Client {
    /// Puts many objects, such as orders, into a domain; see [the guide](crate::guides::bulk_loading).
    ///
    /// ```no_run
    /// use customer_profiles::StandardOrder;
    /// use futures::{StreamExt, stream};
    ///
    /// # async fn example(client: customer_profiles::Client) {
    /// let orders = stream::iter(["1001", "1002"]).map(StandardOrder::new);
    /// let mut results = client
    ///     .put_profile_objects("acme", "Order")
    ///     .in_batches()
    ///     .in_order()
    ///     .send_all(orders);
    /// while let Some(put) = results.next().await {
    ///     println!("{}: {:?}", put.index, put.result);
    /// }
    /// # }
    /// ```
    pub fn put_profile_objects(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> Bulk<PutProfileObjects> {
        let operation = PutProfileObjects {
            domain_name: domain_name.into(),
            object_type_name: object_type_name.into(),
            in_batches: false,
        };
        Bulk::new(self, operation)
    }
}

/// Puts objects of one type, each anything that serde writes as a JSON object.
#[derive(Clone, Debug)]
pub struct PutProfileObjects {
    domain_name: String,
    object_type_name: String,
    in_batches: bool,
}

impl Bulk<PutProfileObjects> {
    /// Puts up to 10 objects by one call, a `BatchPutProfileObject`, in place of one by a `PutProfileObject`.
    ///
    /// That takes far fewer calls. It is no default, since it needs a permission of its own, and since a lost response
    /// leaves it unknown of 10 objects in place of one whether they were put.
    pub fn in_batches(mut self) -> Self {
        self.operation.in_batches = true;
        self
    }
}

/// As many as the API takes.
const BATCH_SIZE: usize = 10;

impl BulkOperation for PutProfileObjects {
    type Output = PutProfileObjectResponse;

    fn batch_size(&self) -> usize {
        if self.in_batches { BATCH_SIZE } else { 1 }
    }

    /// An object beyond the documented limits would fail the whole call, so it goes alone.
    fn may_share(&self, text: &str, others: &[String]) -> bool {
        shapes::STRINGIFIED_JSON.allows(text)
            && others.first().is_none_or(|first| shapes::STRINGIFIED_JSON.allows(first))
    }

    #[inline] // so that only a program that puts objects compiles their calls
    fn send(&self, caller: &Caller, texts: Vec<String>) -> BoxFuture<'static, Result<Vec<Result<Self::Output>>>> {
        let (domain, object_type) = (self.domain_name.as_str(), self.object_type_name.as_str());
        if self.in_batches {
            let count = texts.len();
            let ids = (0..count).map(|place| place.to_string());
            let objects = ids.zip(texts).map(|(id, object)| BatchPutProfileObjectRequestItem::new(id, object));
            let sent = caller.send(BatchPutProfileObjectRequest::new(domain, object_type, objects));
            sent.map_ok(move |sent| items(sent, count)).boxed()
        } else {
            let object = texts.into_iter().next().unwrap_or_default();
            let sent = caller.send(PutProfileObjectRequest::new(domain, object_type, object));
            sent.map_ok(|sent| vec![Ok(sent.response)]).boxed()
        }
    }
}

impl<T: Serialize> Takes<T> for PutProfileObjects {
    fn text(&self, object: &T) -> Result<String> {
        let operation =
            if self.in_batches { BatchPutProfileObjectRequest::NAME } else { PutProfileObjectRequest::NAME };
        json_object(object).map_err(|error| Error::invalid_request(error).with_operation(operation))
    }
}

/// What the response says of the objects of a batch, each of which has its place in it as its id.
fn items(
    sent: ResponseWithMetadata<BatchPutProfileObjectResponse>,
    count: usize,
) -> Vec<Result<PutProfileObjectResponse>> {
    let errors = ItemErrors::new::<BatchPutProfileObjectRequest>(&sent);
    let BatchPutProfileObjectResponse { successful, failed } = sent.response;
    let successful = successful.into_iter().flatten().map(|item| {
        let response = PutProfileObjectResponse { profile_object_unique_key: Some(item.profile_object_unique_key) };
        (item.id, Ok(response))
    });
    let failed =
        failed.into_iter().flatten().map(|item| (item.id, Err(errors.by_status(Some(item.code), item.message))));
    errors.in_order_of((0..count).map(|place| place.to_string()), successful.chain(failed))
}
