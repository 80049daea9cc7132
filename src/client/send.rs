//! The way of a request: encoded, attempted, decoded.

use bytes::Bytes;
use http::{Response, StatusCode};
use tracing::field::Empty;
use tracing::{Instrument as _, Span};

use super::attempts::{Attempts, Progress};
use super::options::CallOptions;
use super::signed_request::{UnsignedRequest, invocation_id};
use super::{Client, outcome};
use crate::error::{Error, Result};
use crate::operation::{Operation, RepeatSafety};
use crate::wire::error_response::request_id;
use crate::wire::request::{self, EncodedRequest};
use crate::wire::response::{self, DecodeError};

impl Client {
    /// Sends a request and waits for its response.
    ///
    /// This is what the method of each operation comes to. A request that was read from a file is sent this way; by
    /// value or by reference.
    ///
    /// ```no_run
    /// use customer_profiles::RequestDocument;
    /// use customer_profiles::operations::PutIntegrationRequest;
    ///
    /// # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let text = std::fs::read_to_string("integration.json")?;
    /// let request: PutIntegrationRequest = RequestDocument::new(&text).read()?;
    /// client.send(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send<O: Operation>(&self, request: O) -> Result<O::Response> {
        Ok(self.exchange(&request, &self.shared.options).await?.response)
    }

    /// Sends a request and waits for its response; gives with it what is known of the exchange.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send_with_metadata<O: Operation>(&self, request: O) -> Result<ResponseWithMetadata<O::Response>> {
        Ok(self.exchange(&request, &self.shared.options).await?.with_metadata())
    }

    pub(super) async fn exchange<O: Operation>(
        &self,
        request: &O,
        options: &CallOptions,
    ) -> Result<Exchange<O::Response>> {
        let encoded = self.encode(request).map_err(|error| error.with_operation(O::NAME))?;
        let delivered = self.deliver(O::NAME, O::REPEAT_SAFETY, encoded, options).await?;
        let mut response = response::read(delivered.http.headers(), delivered.http.body())
            .map_err(|error| delivered.unreadable(O::NAME, O::REPEAT_SAFETY, &error))?;
        O::set_status(&mut response, delivered.http.status());
        Ok(Exchange { response, http: delivered.http, attempts: delivered.attempts })
    }

    fn encode<O: Operation>(&self, request: &O) -> Result<EncodedRequest> {
        if let Some(conflict) = request.conflict() {
            return Err(Error::invalid_request(conflict));
        }
        if self.shared.validate_requests {
            request
                .validate()
                .map_err(|violations| Error::invalid_request(violations.to_string()).with_source(violations))?;
        }
        request::encode(request, self.shared.base_url.prefix())
            .map_err(|error| Error::invalid_request(error.to_string()))
    }

    /// What lies between encoding and decoding: the same for all operations, so that it is compiled once.
    async fn deliver(
        &self,
        operation: &'static str,
        repeat_safety: RepeatSafety,
        encoded: EncodedRequest,
        options: &CallOptions,
    ) -> Result<Delivered> {
        let uri = self
            .shared
            .base_url
            .uri(encoded.path_and_query)
            .map_err(|error| Error::invalid_request(format!("path and query are no URI: {error}")))
            .map_err(|error| error.with_operation(operation))?;
        let span = tracing::info_span!(
            target: "customer_profiles::client",
            "call",
            otel.name = operation,
            otel.kind = "client",
            rpc.system = "aws-api",
            rpc.service = "Customer Profiles",
            rpc.method = operation,
            cloud.region = self.shared.signer.region(),
            http.response.status_code = Empty,
            aws.request_id = Empty,
            attempts = Empty,
            error.kind = Empty,
            otel.status_code = Empty,
        );
        let request = UnsignedRequest {
            uri,
            method: encoded.method,
            host: self.shared.base_url.host(),
            body: encoded.body,
            invocation_id: invocation_id(),
            max_attempts: options.retry_policy.max_attempts,
        };
        let attempts = Attempts { shared: &self.shared, request: &request, repeat_safety, options };
        let mut progress = Progress::default();
        let result = attempts.run(&mut progress).instrument(span.clone()).await;
        let attempts = progress.attempts;
        span.record("attempts", attempts);
        match result {
            Ok(http) => {
                outcome::record(&span, &http);
                Ok(Delivered { http, attempts, span })
            }
            Err(error) => Err(recorded(&span, error.with_operation(operation).with_attempts(attempts))),
        }
    }
}

/// A response that counts as a success, not read yet.
struct Delivered {
    http: Response<Bytes>,
    attempts: u32,
    /// The span of the call.
    span: Span,
}

impl Delivered {
    /// A success that can't be read may come from a proxy or a login page, not from the service.
    fn unreadable(&self, operation: &'static str, repeat_safety: RepeatSafety, error: &DecodeError) -> Error {
        let error = outcome::unreadable(&self.http, error)
            .with_outcome_unknown(repeat_safety != RepeatSafety::Safe)
            .with_operation(operation)
            .with_attempts(self.attempts);
        recorded(&self.span, error)
    }
}

fn recorded(span: &Span, error: Error) -> Error {
    outcome::record_error(span, &error);
    error
}

/// A response, with what it was read from.
pub(super) struct Exchange<R> {
    pub(super) response: R,
    http: Response<Bytes>,
    attempts: u32,
}

impl<R> Exchange<R> {
    pub(super) fn with_metadata(self) -> ResponseWithMetadata<R> {
        ResponseWithMetadata {
            response: self.response,
            request_id: request_id(self.http.headers()).map(str::to_owned),
            status: self.http.status(),
            attempts: self.attempts,
        }
    }
}

/// A response, and what is known of the exchange that it ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ResponseWithMetadata<R> {
    /// The response.
    pub response: R,
    /// The id by which AWS support finds the request.
    pub request_id: Option<String>,
    /// The HTTP status.
    pub status: StatusCode,
    /// How many times the request was tried.
    pub attempts: u32,
}
