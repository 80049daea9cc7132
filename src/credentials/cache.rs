use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use futures::future::{BoxFuture, FutureExt, Shared, WeakShared};
use tokio::runtime::{self, Handle};
use tokio::time::Instant;

use super::CredentialsUnavailable;
use super::held::Held;

type Renewed = Result<Credentials, Arc<CredentialsUnavailable>>;
type Renewal = BoxFuture<'static, Renewed>;

/// Credentials to sign with.
#[derive(Debug)]
pub(crate) struct Available {
    pub(crate) credentials: Credentials,
    /// Why they are not newer, where the provider was asked in vain.
    pub(crate) renewal_error: Option<Arc<CredentialsUnavailable>>,
}

/// Keeps credentials until shortly before they expire, and renews them once, however many calls wait for it.
///
/// A renewal that is under way belongs to all who wait: it goes on as long as one of them does, and when the last one
/// gives up it is dropped, and the next caller begins anew. Its timers and connections work only as long as the runtime
/// that it began in, so calls of several runtimes share what is held, and never a renewal.
pub(crate) struct CredentialsCache {
    provider: SharedCredentialsProvider,
    timeout: Duration,
    held: Arc<RwLock<Option<Held>>>,
    renewals: Mutex<Vec<(runtime::Id, WeakShared<Renewal>)>>,
}

impl fmt::Debug for CredentialsCache {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("CredentialsCache").field("provider", &self.provider).finish_non_exhaustive()
    }
}

impl CredentialsCache {
    pub(crate) fn new(provider: SharedCredentialsProvider, timeout: Duration) -> Self {
        Self { provider, timeout, held: Arc::default(), renewals: Mutex::default() }
    }

    /// Credentials for a signature of this time, from inside a runtime.
    pub(crate) async fn get(&self, now: SystemTime) -> Result<Available, Arc<CredentialsUnavailable>> {
        if let Some(credentials) = not_due(&self.held, now) {
            return Ok(Available { credentials, renewal_error: None });
        }
        let asked = Instant::now();
        let error = match self.renewal(now).await {
            Ok(credentials) => return Ok(Available { credentials, renewal_error: None }),
            Err(error) => error,
        };
        let now = now + asked.elapsed();
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let Some(held) = held.as_mut().filter(|held| !held.have_expired(now)) else { return Err(error) };
        held.leave_provider_alone();
        Ok(Available { credentials: held.credentials.clone(), renewal_error: Some(error) })
    }

    /// Forgets these credentials, because the service rejects them.
    pub(crate) fn forget(&self, rejected: &Credentials) {
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        if held.as_ref().is_some_and(|held| held.credentials == *rejected) {
            *held = None;
        }
    }

    /// The renewal that is under way in this runtime, or a new one.
    fn renewal(&self, now: SystemTime) -> Shared<Renewal> {
        let here = Handle::current().id();
        let mut renewals = self.renewals.lock().unwrap_or_else(PoisonError::into_inner);
        renewals.retain(|(_, renewal)| renewal.upgrade().is_some_and(|renewal| renewal.peek().is_none()));
        let mut under_way = renewals.iter().filter(|(runtime, _)| *runtime == here);
        if let Some(renewal) = under_way.find_map(|(_, renewal)| renewal.upgrade()) {
            return renewal;
        }
        let begun = renew(self.provider.clone(), self.timeout, Arc::clone(&self.held), now).boxed().shared();
        renewals.extend(begun.downgrade().map(|renewal| (here, renewal)));
        begun
    }
}

fn not_due(held: &RwLock<Option<Held>>, now: SystemTime) -> Option<Credentials> {
    let held = held.read().unwrap_or_else(PoisonError::into_inner);
    held.as_ref().filter(|held| !held.are_due(now)).map(|held| held.credentials.clone())
}

async fn renew(
    provider: SharedCredentialsProvider,
    timeout: Duration,
    held: Arc<RwLock<Option<Held>>>,
    now: SystemTime,
) -> Renewed {
    // Another renewal may have ended between the look at what is held and the beginning of this one.
    if let Some(credentials) = not_due(&held, now) {
        return Ok(credentials);
    }
    let asked = Instant::now();
    // A panic would reach the one who polls, and leave the others without a renewal that can end.
    let given = AssertUnwindSafe(async { tokio::time::timeout(timeout, provider.provide_credentials()).await });
    let credentials = match given.catch_unwind().await {
        Err(payload) => return Err(Arc::new(CredentialsUnavailable::panicked(payload))),
        Ok(Err(_)) => return Err(Arc::new(CredentialsUnavailable::TimedOut(timeout))),
        Ok(Ok(Err(error))) => return Err(Arc::new(CredentialsUnavailable::Failed(error))),
        Ok(Ok(Ok(credentials))) => credentials,
    };
    let mut held = held.write().unwrap_or_else(PoisonError::into_inner);
    // A renewal of a runtime that stood still may end after one that began later.
    if held.as_ref().is_none_or(|held| held.asked <= asked) {
        *held = Some(Held::new(credentials.clone(), asked, now));
    }
    Ok(credentials)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use aws_credential_types::credential_fn::provide_credentials_fn;
    use aws_credential_types::provider::error::CredentialsError;

    use super::*;
    use crate::credentials::held::RENEWAL_WINDOW;

    const START: SystemTime = SystemTime::UNIX_EPOCH;
    const HOUR: Duration = Duration::from_hours(1);

    fn named(name: &str, expiry: Option<SystemTime>) -> Credentials {
        Credentials::new(name, "secret", None, expiry, "test")
    }

    /// A provider whose nth result (from 1) is made by a function, after `delay`.
    fn cache(
        delay: Duration,
        result: impl Fn(u32) -> Result<Credentials, CredentialsError> + Clone + Send + Sync + 'static,
    ) -> (CredentialsCache, Arc<AtomicU32>) {
        let calls = Arc::new(AtomicU32::new(0));
        let counter = Arc::clone(&calls);
        let provider = provide_credentials_fn(move || {
            let (counter, result) = (Arc::clone(&counter), result.clone());
            async move {
                let call = counter.fetch_add(1, Ordering::Relaxed) + 1;
                tokio::time::sleep(delay).await;
                result(call)
            }
        });
        (CredentialsCache::new(SharedCredentialsProvider::new(provider), Duration::from_secs(10)), calls)
    }

    async fn key(cache: &CredentialsCache, now: SystemTime) -> String {
        cache.get(now).await.unwrap().credentials.access_key_id().to_owned()
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

    fn out_of_order<T>() -> Result<T, CredentialsError> {
        Err(CredentialsError::provider_error("out of order"))
    }

    #[tokio::test(start_paused = true)]
    async fn a_failed_renewal_leaves_valid_credentials_in_use() {
        let (cache, calls) = cache(Duration::ZERO, |call| match call {
            1 => Ok(named("old", Some(START + HOUR))),
            _ => out_of_order(),
        });
        assert_eq!(key(&cache, START).await, "old");
        let late = Duration::from_secs(3590);
        tokio::time::advance(late).await;
        let available = cache.get(START + late).await.unwrap();
        assert_eq!(available.credentials.access_key_id(), "old");
        assert!(available.renewal_error.unwrap().to_string().contains("out of order"));
        assert_eq!(key(&cache, START + late + Duration::from_secs(1)).await, "old");
        assert_eq!(calls.load(Ordering::Relaxed), 2, "the provider is left alone for a while");
        tokio::time::advance(Duration::from_secs(10)).await;
        assert!(cache.get(START + HOUR).await.unwrap_err().to_string().contains("out of order"));
    }

    #[tokio::test(start_paused = true)]
    async fn the_pause_after_a_failure_is_not_measured_by_a_clock_that_is_set() {
        let (cache, calls) = cache(Duration::ZERO, |call| match call {
            2 => out_of_order(),
            _ => Ok(named(&call.to_string(), Some(START + 3 * HOUR))),
        });
        assert_eq!(key(&cache, START).await, "1");
        assert_eq!(key(&cache, START + 3 * HOUR - RENEWAL_WINDOW).await, "1", "the second renewal fails");
        tokio::time::advance(Duration::from_secs(31)).await;
        assert_eq!(key(&cache, START + 3 * HOUR - RENEWAL_WINDOW).await, "3", "by that clock no time has passed");
        assert_eq!(calls.load(Ordering::Relaxed), 3);
    }

    #[tokio::test(start_paused = true)]
    async fn a_step_of_the_clock_alone_does_not_end_credentials() {
        let (cache, _) = cache(Duration::ZERO, |call| match call {
            1 => Ok(named("good", Some(START + HOUR))),
            _ => out_of_order(),
        });
        assert_eq!(key(&cache, START).await, "good");
        assert_eq!(key(&cache, START + 3 * HOUR).await, "good", "they were given a moment ago");
    }

    #[tokio::test(start_paused = true)]
    async fn a_provider_that_hangs_is_an_error_for_all_who_wait() {
        let (cache, calls) = cache(Duration::MAX, |_| unreachable!());
        let results = futures::future::join_all((0..3).map(|_| cache.get(START))).await;
        assert!(results.into_iter().all(|result| matches!(&*result.unwrap_err(), CredentialsUnavailable::TimedOut(_))));
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
    async fn a_panic_of_the_provider_is_an_error_for_each_caller_who_waits() {
        let (cache, calls) = cache(Duration::from_secs(1), |call| match call {
            1 => panic!("out of {}", "order"),
            2 => panic!("again"),
            _ => Ok(named("late", None)),
        });
        for text in ["out of order", "again"] {
            let results = futures::future::join_all((0..100).map(|_| cache.get(START))).await;
            for result in results {
                let error = result.unwrap_err().to_string();
                assert_eq!(error, format!("the credentials provider panicked: {text}"));
            }
        }
        assert_eq!((key(&cache, START).await.as_str(), calls.load(Ordering::Relaxed)), ("late", 3));
    }

    #[tokio::test(start_paused = true)]
    async fn what_the_provider_has_just_given_is_used_whatever_the_clock_says() {
        let (cache, calls) = cache(Duration::ZERO, |call| Ok(named(&call.to_string(), Some(START + HOUR))));
        let ahead = START + 2 * HOUR;
        assert_eq!(key(&cache, ahead).await, "1");
        assert_eq!(key(&cache, ahead).await, "1");
        assert_eq!(calls.load(Ordering::Relaxed), 1, "the provider is left alone for a while");
        tokio::time::advance(Duration::from_secs(31)).await;
        assert_eq!(key(&cache, START + Duration::from_secs(31)).await, "1", "the clock was put right");
        assert_eq!(key(&cache, ahead).await, "2");
    }

    #[tokio::test(start_paused = true)]
    async fn the_time_that_a_renewal_takes_counts() {
        let second = Duration::from_secs(1);
        let (failing, _) = cache(2 * second, move |call| match call {
            1 => Ok(named("old", Some(START + 10 * second))),
            _ => out_of_order(),
        });
        assert_eq!(key(&failing, START).await, "old");
        tokio::time::advance(7 * second).await;
        assert!(failing.get(START + 9 * second).await.is_err(), "they expire while the renewal fails");
    }

    #[tokio::test(start_paused = true)]
    async fn only_the_credentials_that_were_rejected_are_forgotten() {
        let (cache, calls) = cache(Duration::ZERO, |call| Ok(named(&call.to_string(), None)));
        let first = cache.get(START).await.unwrap().credentials;
        cache.forget(&named("other", None));
        assert_eq!(key(&cache, START).await, "1");
        cache.forget(&first);
        assert_eq!(key(&cache, START).await, "2");
        assert_eq!(calls.load(Ordering::Relaxed), 2);
    }
}
