//! Items of a response: those that failed have errors of their own.

use std::collections::HashMap;

use http::StatusCode;

use crate::client::ResponseWithMetadata;
use crate::error::{Error, ErrorKind, Result};
use crate::operation::{Operation, RepeatSafety};
use crate::retry::RetryReason;

/// Makes the errors of items in a response that is a success as a whole.
#[derive(Debug)]
pub struct ItemErrors {
    operation: &'static str,
    repeat_safety: RepeatSafety,
    request_id: Option<String>,
    attempts: u32,
}

impl ItemErrors {
    pub(super) fn new<O: Operation>(sent: &ResponseWithMetadata<O::Response>) -> Self {
        Self {
            operation: O::NAME,
            repeat_safety: O::REPEAT_SAFETY,
            request_id: sent.request_id.clone(),
            attempts: sent.attempts,
        }
    }

    /// An error with a code that is the name of an error or a status; the API says of it no more than that it is a text.
    pub(super) fn by_code(&self, code: String, message: String) -> Error {
        match code.parse() {
            Ok(status) => self.service_error(Some(status), None, Some(message)),
            Err(_) => self.service_error(None, Some(code), Some(message)),
        }
    }

    /// An error with a code that is the HTTP status which the item would have got by itself.
    pub(super) fn by_status(&self, status: Option<i32>, message: Option<String>) -> Error {
        let status = status.and_then(|status| StatusCode::from_u16(status.try_into().ok()?).ok());
        self.service_error(status, None, message)
    }

    fn service_error(&self, status: Option<StatusCode>, code: Option<String>, message: Option<String>) -> Error {
        // Where there is only a name, the one that stands for a status which passes.
        let is_internal = code.as_deref() == Some("InternalServerException");
        let status_or_name = status.or(is_internal.then_some(StatusCode::INTERNAL_SERVER_ERROR)).unwrap_or_default();
        let reason = RetryReason::of_response(status_or_name, code.as_deref());
        let may_be_done = status_or_name.is_server_error() && reason != Some(RetryReason::Throttling);
        let without_text = || "the service reports an error of this item without a message".to_owned();
        let error = Error::reported(status, code, message, without_text).with_retryable(reason.is_some());
        self.finish(error).with_outcome_unknown(may_be_done && self.changes())
    }

    fn left_out(&self) -> Error {
        let error = Error::new(ErrorKind::Decode, "the response has nothing for this item");
        self.finish(error).with_outcome_unknown(self.changes())
    }

    fn finish(&self, error: Error) -> Error {
        error.with_operation(self.operation).with_request_id_of(self.request_id.as_deref()).with_attempts(self.attempts)
    }

    fn changes(&self) -> bool {
        self.repeat_safety != RepeatSafety::Safe
    }

    /// Puts the items of a response into the order of the keys that the request gave.
    pub(super) fn in_order_of<R>(
        &self,
        keys: impl IntoIterator<Item = String>,
        items: impl IntoIterator<Item = (String, Result<R>)>,
    ) -> Vec<Result<R>> {
        let mut items: HashMap<_, _> = items.into_iter().collect();
        keys.into_iter().map(|key| items.remove(&key).unwrap_or_else(|| Err(self.left_out()))).collect()
    }
}
