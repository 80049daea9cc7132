//! Waiting for what the service does later.

use std::fmt;
use std::future::IntoFuture;
use std::time::Duration;

use futures::future::BoxFuture;
use tokio::time::{Instant, sleep};

use crate::client::Call;
use crate::error::{Error, ErrorKind, Result};
use crate::operation::{Operation, RepeatSafety};

impl<O: Operation + Clone + 'static> Call<O> {
    /// Sends the call again and again until this condition of its response holds, and gives that response.
    ///
    /// The condition is a `bool`, or a [`Progress`] where it can also be seen that it will never hold. The responses of
    /// what takes its time have a `progress` method.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let job = client.get_upload_job("acme", "0123456789abcdef0123456789abcdef");
    /// let done = job.wait_until(|job| job.progress()).await?;
    /// println!("{:?}", done.results_summary);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// An error that [may pass](Error::is_retryable) does not end the wait; any other one does. Only a call that changes
    /// nothing can be waited for, another one does not compile:
    ///
    /// ```compile_fail
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.create_domain("acme", 366).wait_until(|domain| domain.tags.is_some()).await?;
    /// # Ok(())
    /// # }
    /// # fn main() { let _ = futures::executor::block_on(example(customer_profiles::Client::builder().build().unwrap())); }
    /// ```
    pub fn wait_until<P: Into<Progress>>(
        self,
        mut condition: impl FnMut(&O::Response) -> P + Send + 'static,
    ) -> Wait<O> {
        const { assert!(matches!(O::REPEAT_SAFETY, RepeatSafety::Safe), "only a call that changes nothing is sent again") };
        Wait {
            call: self,
            condition: Box::new(move |response| condition(response).into()),
            interval: Duration::from_secs(1),
            max_interval: Duration::from_secs(30),
            timeout: Duration::from_mins(15),
        }
    }
}

/// How far something is that the service does later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is under way, in this state.
    Pending(String),
    /// It is done.
    Done,
    /// It will never be done, for this reason.
    Failed(String),
}

impl Progress {
    pub(crate) fn pending(status: Option<&str>) -> Self {
        Self::Pending(status.unwrap_or_default().to_owned())
    }

    pub(crate) fn failed(status: &str, reason: Option<&str>) -> Self {
        Self::Failed(reason.map_or_else(|| status.to_owned(), |reason| format!("{status}: {reason}")))
    }
}

impl From<bool> for Progress {
    fn from(is_done: bool) -> Self {
        if is_done { Self::Done } else { Self::pending(None) }
    }
}

type Condition<R> = Box<dyn FnMut(&R) -> Progress + Send>;

/// A wait that is being put together; awaiting it begins it.
///
/// ```no_run
/// # use std::time::Duration;
/// # use customer_profiles::model::recommenders::RecommenderStatus;
/// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
/// client.stop_recommender("acme", "for-you").await?;
/// client
///     .get_recommender("acme", "for-you")
///     .wait_until(|recommender| recommender.status == Some(RecommenderStatus::Inactive))
///     .interval(Duration::from_secs(5))
///     .timeout(Duration::from_mins(30))
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// - [`ErrorKind::Timeout`]: the condition did not hold in time. The text has the last state; an error of the last call is
///   the source.
/// - [`ErrorKind::Failed`]: it will never hold. The text has the reason.
/// - Those of the call itself.
#[must_use = "a wait does nothing until it is awaited"]
pub struct Wait<O: Operation> {
    call: Call<O>,
    condition: Condition<O::Response>,
    interval: Duration,
    max_interval: Duration,
    timeout: Duration,
}

impl<O: Operation> Wait<O> {
    /// How long to wait at most before the second call; 1 second unless set.
    ///
    /// Each further wait is twice as long, up to [`max_interval`](Self::max_interval). Of each, between half and all is
    /// waited, by chance.
    pub fn interval(mut self, interval: Duration) -> Self {
        self.interval = interval;
        self
    }

    /// How long to wait at most between two calls; 30 seconds unless set.
    pub fn max_interval(mut self, interval: Duration) -> Self {
        self.max_interval = interval;
        self
    }

    /// How long to wait at most in all, calls included; 15 minutes unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }
}

impl<O: Operation + Clone + 'static> Wait<O> {
    async fn run(mut self) -> Result<O::Response> {
        let started = Instant::now();
        let mut interval = self.interval;
        let mut attempts = 0;
        let mut state = String::new();
        loop {
            let left = self.timeout.saturating_sub(started.elapsed());
            let last_error = match self.call.clone().within(left).send_with_metadata().await {
                Ok(sent) => {
                    attempts += sent.attempts;
                    match (self.condition)(&sent.response) {
                        Progress::Done => return Ok(sent.response),
                        Progress::Pending(pending) => state = pending,
                        Progress::Failed(reason) => {
                            let headline = format!("what was waited for has failed: {reason}");
                            let error = Error::new(ErrorKind::Failed, headline);
                            return Err(error.with_operation(O::NAME).with_attempts(attempts));
                        }
                    }
                    None
                }
                Err(error) if error.is_retryable() => {
                    attempts += error.attempts();
                    Some(error)
                }
                Err(error) => return Err(error),
            };
            // The last call is sent an interval before the deadline, so that there is time for its response.
            let spare = self.timeout.saturating_sub(started.elapsed()).saturating_sub(self.interval);
            if spare.is_zero() {
                return Err(self.timed_out(&state, last_error).with_attempts(attempts));
            }
            sleep(interval.mul_f64(0.5 + fastrand::f64() / 2.0).min(spare)).await;
            interval = interval.saturating_mul(2).min(self.max_interval);
        }
    }

    fn timed_out(&self, state: &str, last_error: Option<Error>) -> Error {
        let state = if state.is_empty() { String::new() } else { format!("; the last state is {state}") };
        let headline = format!("not done within {} s{state}", self.timeout.as_secs_f32());
        let error = Error::new(ErrorKind::Timeout, headline).with_operation(O::NAME);
        match last_error {
            Some(last_error) => error.with_source(last_error),
            None => error,
        }
    }
}

impl<O: Operation + Clone + 'static> IntoFuture for Wait<O> {
    type Output = Result<O::Response>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<O: Operation + fmt::Debug> fmt::Debug for Wait<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Wait")
            .field("call", &self.call)
            .field("interval", &self.interval)
            .field("max_interval", &self.max_interval)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}
