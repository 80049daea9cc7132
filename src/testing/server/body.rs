//! The body of an answer, at once or piece by piece.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{self, Sleep};

use super::waiting::Place;

/// How many pieces a slow body comes in.
const PIECES: u32 = 10;

/// When it is dropped, the connection waits for its next request.
pub(super) struct AnswerBody {
    rest: Bytes,
    slow: Option<Slow>,
    place: Arc<Place>,
}

struct Slow {
    pause: Duration,
    piece: usize,
    sleep: Pin<Box<Sleep>>,
}

impl AnswerBody {
    pub(super) fn new(body: Bytes, duration: Option<Duration>, place: Arc<Place>) -> Self {
        let slow = duration.map(|duration| {
            let pause = duration / PIECES;
            let piece = body.len().div_ceil(PIECES as usize);
            Slow { pause, piece, sleep: Box::pin(time::sleep(pause)) }
        });
        Self { rest: body, slow, place }
    }
}

impl Body for AnswerBody {
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
                slow.sleep = Box::pin(time::sleep(slow.pause));
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

impl Drop for AnswerBody {
    fn drop(&mut self) {
        self.place.wait();
    }
}
