//! Operations that read something of many profiles by their ids.

use futures::future::{BoxFuture, FutureExt as _, TryFutureExt as _};

use super::item_errors::ItemErrors;
use super::operation::{BulkOperation, Caller, Takes};
use crate::error::Result;
use crate::limits::shapes;
use crate::operation::Operation;

pub trait ByProfileId: Send {
    type Request: Operation + 'static;
    type Output: Send + 'static;

    /// As many as the API takes.
    const BATCH_SIZE: usize;

    fn request(&self, ids: Vec<String>) -> Self::Request;

    /// What the response has for each profile, by its id.
    fn items(
        response: <Self::Request as Operation>::Response,
        errors: &ItemErrors,
    ) -> impl Iterator<Item = (String, Result<Self::Output>)>;
}

impl<O: ByProfileId> BulkOperation for O {
    type Output = O::Output;

    fn batch_size(&self) -> usize {
        O::BATCH_SIZE
    }

    /// What is no id would fail the whole call, so it goes alone; and an id stands in a call once.
    fn may_share(&self, id: &str, others: &[String]) -> bool {
        let is_alone = |id: &str| !shapes::UUID.allows(id);
        !is_alone(id) && !others.first().is_some_and(|first| is_alone(first)) && !others.iter().any(|other| other == id)
    }

    fn send(&self, caller: &Caller, ids: Vec<String>) -> BoxFuture<'static, Result<Vec<Result<Self::Output>>>> {
        let sent = caller.send(self.request(ids.clone()));
        sent.map_ok(|sent| {
            let errors = ItemErrors::new::<O::Request>(&sent);
            errors.in_order_of(ids, O::items(sent.response, &errors))
        })
        .boxed()
    }
}

impl<O: ByProfileId, T: AsRef<str>> Takes<T> for O {
    fn text(&self, id: &T) -> Result<String> {
        Ok(id.as_ref().to_owned())
    }
}
