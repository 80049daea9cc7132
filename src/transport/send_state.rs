use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a request may have been sent, for whoever drops the future that sends it.
///
/// A request counts as sent unless its transport knows better.
#[derive(Clone, Debug, Default)]
pub(crate) struct SendState {
    waits_for_connection: Arc<AtomicBool>,
}

impl SendState {
    pub(super) fn wait_for_connection(&self) {
        self.waits_for_connection.store(true, Ordering::Relaxed);
    }

    /// A connection takes the request.
    pub(super) fn begin_sending(&self) {
        self.waits_for_connection.store(false, Ordering::Relaxed);
    }

    /// Whether any byte of the request may have been sent.
    pub(crate) fn may_be_sent(&self) -> bool {
        !self.waits_for_connection.load(Ordering::Relaxed)
    }
}
