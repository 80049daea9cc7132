use std::error::Error;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use futures::future::{BoxFuture, FutureExt, Shared, WeakShared};
use tokio::time::Instant;

/// How long before they expire credentials are renewed, at the most.
const RENEWAL_WINDOW: Duration = Duration::from_mins(5);

/// After a renewal failed while the old credentials are still valid, they are used for this long before the next try.
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(30);

type Answer = Result<Arc<Held>, Arc<CredentialsUnavailable>>;
type Renewal = BoxFuture<'static, Answer>;

/// Why there are no credentials to sign with.
#[derive(Debug)]
pub(crate) enum CredentialsUnavailable {
    /// With the text of the innermost cause.
    Failed(String, CredentialsError),
    TimedOut(Duration),
    Expired,
}

impl fmt::Display for CredentialsUnavailable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the credentials provider ")?;
        match self {
            Self::Failed(cause, _) => write!(formatter, "failed: {cause}"),
            Self::TimedOut(limit) => write!(formatter, "gave no answer within {} s", limit.as_secs_f32()),
            Self::Expired => {
                formatter.write_str("gave credentials that have expired; check this machine's clock and the provider")
            }
        }
    }
}

impl Error for CredentialsUnavailable {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Failed(_, source) => Some(source),
            Self::TimedOut(_) | Self::Expired => None,
        }
    }
}

/// Credentials and when to renew them.
#[derive(Debug)]
struct Held {
    credentials: Credentials,
    renew_at: Option<SystemTime>,
}

impl Held {
    fn is_fresh(&self, now: SystemTime) -> bool {
        self.renew_at.is_none_or(|renew_at| now < renew_at)
    }
}

/// Keeps credentials until shortly before they expire, and renews them once, however many calls wait for it.
///
/// A renewal that is under way belongs to all who wait: it goes on as long as one of them does, and when the last one
/// gives up it is dropped, and the next caller begins anew.
pub(crate) struct CredentialsCache {
    provider: SharedCredentialsProvider,
    timeout: Duration,
    held: Arc<RwLock<Option<Arc<Held>>>>,
    renewal: Mutex<Option<WeakShared<Renewal>>>,
}

impl fmt::Debug for CredentialsCache {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("CredentialsCache").field("provider", &self.provider).finish_non_exhaustive()
    }
}

impl CredentialsCache {
    pub(crate) fn new(provider: SharedCredentialsProvider, timeout: Duration) -> Self {
        Self { provider, timeout, held: Arc::default(), renewal: Mutex::default() }
    }

    /// Credentials that are valid at this time.
    pub(crate) async fn get(&self, now: SystemTime) -> Result<Credentials, Arc<CredentialsUnavailable>> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(held) = held.as_ref().filter(|held| held.is_fresh(now)) {
            return Ok(held.credentials.clone());
        }
        let asked = Instant::now();
        let answer = self.renewal(now).await;
        let now = now + asked.elapsed();
        match answer {
            Ok(renewed) => Ok(renewed.credentials.clone()),
            Err(error) => match held.filter(|held| is_valid(&held.credentials, now)) {
                Some(held) => {
                    self.put_off_renewal(&held, now);
                    Ok(held.credentials.clone())
                }
                None => Err(error),
            },
        }
    }

    /// Forgets these credentials, because the service says that they have expired.
    pub(crate) fn forget(&self, expired: &Credentials) {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        if held.as_ref().is_some_and(|held| held.credentials == *expired) {
            *held = None;
        }
    }

    /// The renewal that is under way, or a new one.
    fn renewal(&self, now: SystemTime) -> Shared<Renewal> {
        let mut renewal = self.renewal.lock().unwrap_or_else(PoisonError::into_inner);
        let under_way = renewal.as_ref().and_then(WeakShared::upgrade).filter(|renewal| renewal.peek().is_none());
        under_way.unwrap_or_else(|| {
            let begun = renew(self.provider.clone(), self.timeout, Arc::clone(&self.held), now).boxed().shared();
            *renewal = begun.downgrade();
            begun
        })
    }

    fn put_off_renewal(&self, kept: &Arc<Held>, now: SystemTime) {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        if held.as_ref().is_some_and(|held| Arc::ptr_eq(held, kept)) {
            let credentials = kept.credentials.clone();
            let pause = now + PAUSE_AFTER_FAILURE;
            let renew_at = credentials.expiry().map(|expiry| expiry.min(pause));
            *held = Some(Arc::new(Held { credentials, renew_at }));
        }
    }
}

async fn renew(
    provider: SharedCredentialsProvider,
    timeout: Duration,
    held: Arc<RwLock<Option<Arc<Held>>>>,
    now: SystemTime,
) -> Answer {
    // Another renewal may have ended between the look at what is held and the beginning of this one.
    if let Some(held) = held.read().unwrap_or_else(PoisonError::into_inner).as_ref().filter(|held| held.is_fresh(now)) {
        return Ok(Arc::clone(held));
    }
    let asked = Instant::now();
    let credentials = match tokio::time::timeout(timeout, provider.provide_credentials()).await {
        Err(_) => return Err(Arc::new(CredentialsUnavailable::TimedOut(timeout))),
        Ok(Err(error)) => {
            return Err(Arc::new(CredentialsUnavailable::Failed(innermost(&error), error)));
        }
        Ok(Ok(credentials)) => credentials,
    };
    let now = now + asked.elapsed();
    if !is_valid(&credentials, now) {
        return Err(Arc::new(CredentialsUnavailable::Expired));
    }
    let renewed = Arc::new(Held { renew_at: credentials.expiry().map(|expiry| renew_at(expiry, now)), credentials });
    *held.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&renewed));
    Ok(renewed)
}

fn is_valid(credentials: &Credentials, now: SystemTime) -> bool {
    credentials.expiry().is_none_or(|expiry| now < expiry)
}

/// Five minutes before the end or, for a short life, at half of it.
fn renew_at(expiry: SystemTime, now: SystemTime) -> SystemTime {
    let life = expiry.duration_since(now).unwrap_or_default();
    expiry - RENEWAL_WINDOW.min(life / 2)
}

fn innermost(error: &(dyn Error + 'static)) -> String {
    std::iter::successors(Some(error), |&error| error.source()).last().map_or_else(String::new, ToString::to_string)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use aws_credential_types::credential_fn::provide_credentials_fn;

    use super::*;

    const START: SystemTime = SystemTime::UNIX_EPOCH;
    const HOUR: Duration = Duration::from_hours(1);

    fn named(name: &str, expiry: Option<SystemTime>) -> Credentials {
        Credentials::new(name, "secret", None, expiry, "test")
    }

    /// A provider whose nth answer (from 1) is made by a function, after `delay`.
    fn cache(
        delay: Duration,
        answer: impl Fn(u32) -> Result<Credentials, CredentialsError> + Clone + Send + Sync + 'static,
    ) -> (CredentialsCache, Arc<AtomicU32>) {
        let calls = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&calls);
        let provider = provide_credentials_fn(move || {
            let (counter, answer) = (Arc::clone(&counter), answer.clone());
            async move {
                let call = counter.fetch_add(1, Ordering::Relaxed) + 1;
                tokio::time::sleep(delay).await;
                answer(call)
            }
        });
        (CredentialsCache::new(SharedCredentialsProvider::new(provider), Duration::from_secs(10)), calls)
    }

    async fn key(cache: &CredentialsCache, now: SystemTime) -> String {
        cache.get(now).await.unwrap().access_key_id().to_owned()
    }

    #[tokio::test(start_paused = true)]
    async fn many_callers_wait_for_one_renewal() {
        let (cache, calls) = cache(Duration::from_secs(1), |call| Ok(named(&call.to_string(), Some(START + HOUR))));
        let keys = futures::future::join_all((0..100).map(|_| key(&cache, START))).await;
        assert!(keys.iter().all(|key| key == "1"));
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn credentials_without_an_end_are_asked_for_once() {
        let (cache, calls) = cache(Duration::ZERO, |_| Ok(named("static", None)));
        for day in 0..100 {
            assert_eq!(key(&cache, START + HOUR * 24 * day).await, "static");
        }
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn renewal_comes_minutes_before_the_end() {
        let (cache, _) = cache(Duration::ZERO, |call| Ok(named(&call.to_string(), Some(START + HOUR * call))));
        assert_eq!(key(&cache, START).await, "1");
        assert_eq!(key(&cache, START + HOUR - RENEWAL_WINDOW - Duration::from_secs(1)).await, "1");
        assert_eq!(key(&cache, START + HOUR - RENEWAL_WINDOW).await, "2");
    }

    #[tokio::test(start_paused = true)]
    async fn a_short_life_is_used_to_its_half() {
        let second = Duration::from_secs(1);
        let (cache, _) = cache(Duration::ZERO, move |call| Ok(named(&call.to_string(), Some(START + second * call))));
        assert_eq!(key(&cache, START).await, "1");
        assert_eq!(key(&cache, START + second / 4).await, "1");
        assert_eq!(key(&cache, START + second / 2).await, "2");
    }

    #[tokio::test(start_paused = true)]
    async fn a_failed_renewal_leaves_valid_credentials_in_use() {
        let (cache, calls) = cache(Duration::ZERO, |call| match call {
            1 => Ok(named("old", Some(START + HOUR))),
            _ => Err(CredentialsError::provider_error("out of order")),
        });
        assert_eq!(key(&cache, START).await, "old");
        let late = START + HOUR - Duration::from_secs(100);
        assert_eq!(key(&cache, late).await, "old");
        assert_eq!(key(&cache, late + Duration::from_secs(1)).await, "old");
        assert_eq!(calls.load(Ordering::Relaxed), 2, "the provider is left alone for a while");
        assert!(cache.get(START + HOUR).await.unwrap_err().to_string().contains("out of order"));
    }

    #[tokio::test(start_paused = true)]
    async fn a_provider_that_hangs_is_an_error_for_all_who_wait() {
        let (cache, calls) = cache(Duration::MAX, |_| unreachable!());
        let answers = futures::future::join_all((0..3).map(|_| cache.get(START))).await;
        assert!(answers.into_iter().all(|answer| matches!(&*answer.unwrap_err(), CredentialsUnavailable::TimedOut(_))));
        assert_eq!(calls.load(Ordering::Relaxed), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_caller_that_gives_up_harms_nobody() {
        let (cache, calls) = cache(Duration::from_secs(1), |call| Ok(named(&call.to_string(), None)));
        let half = Duration::from_millis(500);
        assert!(tokio::time::timeout(half, cache.get(START)).await.is_err());
        let patient = async { key(&cache, START).await };
        let impatient = tokio::time::timeout(half, cache.get(START));
        let (key, gave_up) = tokio::join!(patient, impatient);
        assert_eq!((key.as_str(), gave_up.is_err()), ("2", true));
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn expired_credentials_are_never_given_out() {
        let (cache, _) = cache(Duration::ZERO, |_| Ok(named("expired", Some(START))));
        assert!(matches!(&*cache.get(START).await.unwrap_err(), CredentialsUnavailable::Expired));
    }

    #[tokio::test(start_paused = true)]
    async fn the_time_that_a_renewal_takes_counts() {
        let second = Duration::from_secs(1);
        let (slow, _) = cache(2 * second, move |_| Ok(named("short", Some(START + second))));
        assert!(matches!(&*slow.get(START).await.unwrap_err(), CredentialsUnavailable::Expired));

        let (failing, _) = cache(2 * second, move |call| match call {
            1 => Ok(named("old", Some(START + 10 * second))),
            _ => Err(CredentialsError::provider_error("out of order")),
        });
        assert_eq!(key(&failing, START).await, "old");
        assert!(failing.get(START + 9 * second).await.is_err(), "they expire while the renewal fails");
    }

    #[tokio::test(start_paused = true)]
    async fn only_the_credentials_that_expired_are_forgotten() {
        let (cache, calls) = cache(Duration::ZERO, |call| Ok(named(&call.to_string(), None)));
        let first = cache.get(START).await.unwrap();
        cache.forget(&named("other", None));
        assert_eq!(key(&cache, START).await, "1");
        cache.forget(&first);
        assert_eq!(key(&cache, START).await, "2");
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }
}
