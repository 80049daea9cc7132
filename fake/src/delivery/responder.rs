use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use wiremock::{Request, Respond, ResponseTemplate};

use super::shared::Shared;
use crate::request::ReceivedRequest;
use crate::service::{Delivery, Outgoing};

/// The fake as a response of a wiremock server: [`FakeService::responder`](crate::FakeService::responder).
pub struct FakeServiceResponder(pub(crate) Arc<Shared>);

impl Respond for FakeServiceResponder {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let outgoing = self.0.respond(ReceivedRequest::new(
            request.method.clone(),
            request.url.path(),
            request.url.query().unwrap_or_default(),
            request.headers.clone(),
            Bytes::copy_from_slice(&request.body),
        ));
        let delay = delay(&outgoing);
        let (parts, body) = outgoing.response.into_parts();
        let template = ResponseTemplate::new(parts.status).set_body_bytes(body).set_delay(delay);
        parts.headers.iter().fold(template, |template, (name, value)| template.insert_header(name, value))
    }
}

/// How late the whole response comes.
fn delay(outgoing: &Outgoing) -> Duration {
    match outgoing.delivery {
        Delivery::Slow(duration) => outgoing.latency.saturating_add(duration),
        Delivery::Whole | Delivery::Never => outgoing.latency,
    }
}

impl fmt::Debug for FakeServiceResponder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("FakeServiceResponder")
    }
}

#[cfg(test)]
mod tests {
    use http::Response;

    use super::*;

    #[test]
    fn a_latency_and_a_slow_body_add_up_without_overflow() {
        let response = |latency, delivery| Outgoing { response: Response::default(), latency, delivery };
        let (second, minute) = (Duration::from_secs(1), Duration::from_mins(1));
        assert_eq!(delay(&response(second, Delivery::Whole)), second);
        assert_eq!(delay(&response(second, Delivery::Slow(minute))), Duration::from_secs(61));
        assert_eq!(delay(&response(second, Delivery::Slow(Duration::MAX))), Duration::MAX);
    }
}
