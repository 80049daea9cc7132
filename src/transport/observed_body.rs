use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};

use super::SendState;

/// A body that takes note when a connection begins to send its request.
///
/// A connection asks whether a request has a body at all before it writes the first byte; nobody asks before.
pub(super) struct ObservedBody {
    data: Option<Bytes>,
    state: SendState,
}

impl ObservedBody {
    pub(super) fn new(data: Bytes, state: SendState) -> Self {
        Self { data: Some(data).filter(|data| !data.is_empty()), state }
    }
}

impl Body for ObservedBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.state.begin_sending();
        Poll::Ready(self.data.take().map(|data| Ok(Frame::data(data))))
    }

    fn is_end_stream(&self) -> bool {
        self.state.begin_sending();
        self.data.is_none()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.data.as_ref().map_or(0, |data| data.len() as u64))
    }
}
