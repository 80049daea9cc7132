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
    pace: Option<Pace>,
    place: Arc<Place>,
}

struct Pace {
    pause: Duration,
    piece: usize,
    sleep: Pin<Box<Sleep>>,
}

impl AnswerBody {
    pub(super) fn new(body: Bytes, duration: Option<Duration>, place: Arc<Place>) -> Self {
        let pace = duration.map(|duration| {
            let pause = duration / PIECES;
            let piece = body.len().div_ceil(PIECES as usize).max(1);
            Pace { pause, piece, sleep: Box::pin(time::sleep(pause)) }
        });
        Self { rest: body, pace, place }
    }
}

impl Body for AnswerBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let Self { rest, pace, .. } = self.get_mut();
        if rest.is_empty() {
            return Poll::Ready(None);
        }
        let piece = match pace {
            None => std::mem::take(rest),
            Some(pace) => {
                ready!(pace.sleep.as_mut().poll(context));
                pace.sleep = Box::pin(time::sleep(pace.pause));
                rest.split_to(pace.piece.min(rest.len()))
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
