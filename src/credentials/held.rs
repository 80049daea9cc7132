use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use tokio::time::Instant;

/// How long before they expire credentials are renewed, at the most.
pub(super) const RENEWAL_WINDOW: Duration = Duration::from_mins(5);

/// How long the provider is left alone after it had nothing better than what is at hand.
const PAUSE: Duration = Duration::from_secs(30);

/// Credentials, and what is known of their end.
///
/// Their expiry is compared with a clock that may be wrong, and be put right at any time. So it decides when to ask for
/// others, and never alone that these are of no use: the service does.
#[derive(Debug)]
pub(super) struct Held {
    pub(super) credentials: Credentials,
    /// When the provider was asked for them; by the clock that nobody sets.
    pub(super) asked: Instant,
    /// How long they had to live then; `None` if they don't expire, or had expired by the clock of that time.
    life: Option<Duration>,
    /// Until when the provider is left alone.
    pause: Option<Instant>,
}

impl Held {
    /// Credentials that the provider was asked for then: `asked` by one clock, `now` by the other.
    pub(super) fn new(credentials: Credentials, asked: Instant, now: SystemTime) -> Self {
        let expiry = credentials.expiry();
        let life = expiry.and_then(|expiry| expiry.duration_since(now).ok()).filter(|life| !life.is_zero());
        let mut held = Self { credentials, asked, life, pause: None };
        if expiry.is_some() && life.is_none() {
            held.leave_provider_alone();
        }
        held
    }

    /// Whether it is time to ask for others: five minutes before the end or, for a short life, at half of it.
    pub(super) fn are_due(&self, now: SystemTime) -> bool {
        let Some(expiry) = self.credentials.expiry() else { return false };
        let window = self.life.map_or(RENEWAL_WINDOW, |life| RENEWAL_WINDOW.min(life / 2));
        let is_paused = self.pause.is_some_and(|end| Instant::now() < end) && !self.have_expired(now);
        !is_paused && now + window >= expiry
    }

    /// Whether they have come to their end by both clocks.
    pub(super) fn have_expired(&self, now: SystemTime) -> bool {
        let is_over = |expiry| now >= expiry;
        self.credentials.expiry().is_some_and(is_over) && self.life.is_some_and(|life| self.asked.elapsed() >= life)
    }

    pub(super) fn leave_provider_alone(&mut self) {
        self.pause = Some(Instant::now() + PAUSE);
    }
}
