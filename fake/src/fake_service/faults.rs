//! The faults that tests inject.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws_credential_types::provider::{self, ProvideCredentials, future};
use http::StatusCode;
use http::header::HeaderValue;

use super::FakeService;
use crate::delivery::shared::Shared;
use crate::error::ServiceError;
use crate::operations;
use crate::service::faults::Fault;

/// Faults.
impl FakeService {
    /// Makes the next request of an operation fail with this error; two calls make the next two fail.
    ///
    /// Such a request changes nothing. One whose signature is rejected does not count.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.fail_next("ListIntegrations", 500, "InternalServerException", "try again");
    ///
    /// service.client().list_integrations("acme").await?;
    /// assert_eq!(service.requests().len(), 2, "the client tried again");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name, when the status is not one of an error (400 to 599), or when the
    /// code can't stand in a header.
    pub fn fail_next(&self, operation: &str, status: u16, code: &str, message: &str) {
        assert_operation(operation);
        assert!(HeaderValue::from_str(code).is_ok(), "{code:?} can't be an error code");
        let error = StatusCode::from_u16(status).ok();
        let error = error.filter(|status| status.is_client_error() || status.is_server_error());
        let status = error.unwrap_or_else(|| panic!("{status} is not the status of an error: take one of 400 to 599"));
        self.push(operation, Fault::Error(ServiceError::new(status, code, message)));
    }

    /// Throttles each nth request of an operation: it gets a `ThrottlingException`, and changes nothing.
    ///
    /// Requests are counted from now on, repeated ones too, but not those whose signature is rejected.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::RetryPolicy;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.throttle_every("ListDomains", 2);
    /// let client = service.client_builder().retry_policy(RetryPolicy::off()).build()?;
    ///
    /// client.list_domains().await?;
    /// assert!(client.list_domains().await.unwrap_err().is_throttled());
    /// client.list_domains().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name, or when `n` is zero.
    pub fn throttle_every(&self, operation: &str, n: usize) {
        assert_operation(operation);
        assert!(n > 0, "there is no request of number 0 to throttle");
        self.shared.state().service.faults.throttle_every(operation, n);
    }

    /// Closes the connection of the next request of an operation, which has been read but is not carried out.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::{ErrorKind, RetryPolicy};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client_builder().retry_policy(RetryPolicy::off()).build()?;
    ///
    /// service.drop_next("CreateDomain");
    /// let error = client.create_domain("acme", 30).await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::Interrupted);
    /// assert!(error.outcome_unknown(), "the client can't know");
    /// assert!(client.get_domain("acme").await.unwrap_err().is_not_found());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name.
    pub fn drop_next(&self, operation: &str) {
        self.push(operation, Fault::Dropped);
    }

    /// Carries out the next request of an operation and closes its connection in place of a response.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::RetryPolicy;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client_builder().retry_policy(RetryPolicy::off()).build()?;
    ///
    /// service.drop_response_next("CreateDomain");
    /// assert!(client.create_domain("acme", 30).await.unwrap_err().outcome_unknown());
    /// assert_eq!(client.get_domain("acme").await?.domain_name, "acme");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name.
    pub fn drop_response_next(&self, operation: &str) {
        self.push(operation, Fault::ResponseDropped);
    }

    /// Lets the body of the next response of an operation come in pieces, spread over this time.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::time::Duration;
    ///
    /// use customer_profiles::RetryPolicy;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// tokio::time::pause();
    /// let service = FakeService::start().await;
    /// let client = service.client_builder().retry_policy(RetryPolicy::off()).build()?;
    ///
    /// service.slow_body_next("ListDomains", Duration::from_secs(31));
    /// assert!(client.list_domains().await.unwrap_err().is_timeout(), "an attempt has 30 s");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name.
    pub fn slow_body_next(&self, operation: &str, duration: Duration) {
        self.push(operation, Fault::SlowBody(duration));
    }

    /// Holds back every response of an operation for this time; the request is carried out when it arrives.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::time::Duration;
    ///
    /// use tokio::time::Instant;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// tokio::time::pause(); // as #[tokio::test(start_paused = true)] does
    /// let service = FakeService::start().await;
    /// service.set_latency("ListDomains", Duration::from_secs(2));
    ///
    /// let started = Instant::now();
    /// service.client().list_domains().await?;
    /// assert!(started.elapsed() >= Duration::from_secs(2));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name.
    pub fn set_latency(&self, operation: &str, latency: Duration) {
        assert_operation(operation);
        self.shared.state().service.faults.set_latency(operation, latency);
    }

    /// Holds back every response for this time, but for operations that have a [latency of their own](Self::set_latency).
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::time::Duration;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// tokio::time::pause();
    /// let service = FakeService::start().await;
    /// service.set_default_latency(Duration::from_secs(20));
    /// service.set_latency("ListDomains", Duration::ZERO);
    ///
    /// let impatient =
    ///     service.client_builder().operation_timeout(Duration::from_secs(10)).build()?;
    /// impatient.list_domains().await?;
    /// assert!(impatient.get_domain("acme").await.unwrap_err().is_timeout());
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_default_latency(&self, latency: Duration) {
        self.shared.state().service.faults.latency = latency;
    }

    /// Injects faults at a steady rate, or stops that.
    ///
    /// Of each twenty requests of all operations, the 5th and the 15th are throttled, the 8th gets an
    /// `InternalServerException`, the 12th finds its connection closed before it is carried out, and the body of the
    /// response to the 18th takes a second. Requests whose signature is rejected are not counted.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// tokio::time::pause();
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.set_faults(true);
    ///
    /// let client = service.client();
    /// for number in 0..40 {
    ///     client.put_integration("acme").uri(format!("s3://bucket-{number}")).await?;
    /// }
    /// assert!(service.requests().len() > 40, "some were sent again");
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_faults(&self, are_wanted: bool) {
        self.shared.state().service.faults.set_regular(are_wanted);
    }

    /// Skews the fake's clock by this: it is ahead, or behind where this is negative.
    ///
    /// Clients of the fake keep the [right time](Self::set_clock).
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.set_clock_skew(time::Duration::hours(-1));
    ///
    /// service.client().list_domains().await?;
    /// assert_eq!(
    ///     service.requests().len(),
    ///     2,
    ///     "the first signature was rejected, and the client learnt"
    /// );
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_clock_skew(&self, skew: time::Duration) {
        self.shared.state().service.clock_skew = skew;
    }

    /// Makes the [credentials](Self::credentials) expire: from now on others are valid, and requests that are signed
    /// with these get an `ExpiredTokenException`.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let renewing = service
    ///     .client_builder()
    ///     .credentials_provider(service.credentials_provider())
    ///     .build()?;
    /// let fixed = service.client();
    /// renewing.list_domains().await?;
    ///
    /// service.expire_credentials();
    /// renewing.list_domains().await?;
    /// assert_eq!(
    ///     fixed.list_domains().await.unwrap_err().code(),
    ///     Some("ExpiredTokenException")
    /// );
    /// # Ok(())
    /// # }
    /// ```
    pub fn expire_credentials(&self) {
        self.shared.state().service.expire_credentials();
    }

    /// A provider of the credentials that are valid at the moment.
    ///
    /// [`client`](Self::client) has those that are valid when it is made.
    #[must_use]
    pub fn credentials_provider(&self) -> impl ProvideCredentials + 'static + use<> {
        CurrentCredentials(Arc::clone(&self.shared))
    }

    fn push(&self, operation: &str, fault: Fault) {
        assert_operation(operation);
        self.shared.state().service.faults.push(operation, fault);
    }
}

fn assert_operation(name: &str) {
    assert!(operations::find(name).is_some(), "the fake has no operation {name:?}");
}

/// The credentials of a fake, as they are when they are asked for.
struct CurrentCredentials(Arc<Shared>);

impl ProvideCredentials for CurrentCredentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        let credentials: provider::Result = Ok(self.0.state().service.credentials().clone());
        future::ProvideCredentials::ready(credentials)
    }
}

impl fmt::Debug for CurrentCredentials {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CurrentCredentials")
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[tokio::test]
    async fn only_the_status_of_an_error_can_be_that_of_a_failure() {
        let service = FakeService::start().await;
        let fail = |status| {
            catch_unwind(AssertUnwindSafe(|| service.fail_next("ListDomains", status, "TeapotException", ""))).is_ok()
        };
        for status in [0, 100, 200, 399, 600, 999, 1000] {
            assert!(!fail(status), "{status}");
        }
        for status in [400, 418, 599] {
            assert!(fail(status), "{status}");
        }
    }
}
