//! The body of a response, at once or piece by piece.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{self, Sleep};

use super::waiting::ConnectionState;

/// How many pieces a slow body comes in at most.
const PIECES: usize = 10;

/// When it is dropped, it has come to its end.
pub(super) struct ResponseBody {
    rest: Bytes,
    slow: Option<Slow>,
    state: Arc<ConnectionState>,
}

struct Slow {
    pause: Duration,
    piece: usize,
    sleep: Pin<Box<Sleep>>,
}

impl ResponseBody {
    pub(super) fn new(body: Bytes, duration: Option<Duration>, state: Arc<ConnectionState>) -> Self {
        let slow = duration.map(|duration| {
            let piece = body.len().div_ceil(PIECES).max(1);
            let pieces = body.len().div_ceil(piece).max(1); // maybe fewer, as of a short body
            let pause = duration / u32::try_from(pieces).unwrap_or(u32::MAX);
            Slow { pause, piece, sleep: Box::pin(time::sleep(pause)) }
        });
        Self { rest: body, slow, state }
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let Self { rest, slow, .. } = self.get_mut();
        if rest.is_empty() {
            return Poll::Ready(None);
        }
        let piece = match slow {
            None => std::mem::take(rest),
            Some(slow) => {
                ready!(slow.sleep.as_mut().poll(context));
                let last = slow.sleep.deadline();
                // After the last deadline, not after now, as a timer may be late.
                slow.sleep.as_mut().reset(last.checked_add(slow.pause).unwrap_or(last));
                rest.split_to(slow.piece.min(rest.len()))
            }
        };
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}

impl Drop for ResponseBody {
    fn drop(&mut self) {
        self.state.response_ended();
    }
}
