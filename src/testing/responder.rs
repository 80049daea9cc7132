use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use wiremock::{Request, Respond, ResponseTemplate};

use super::received_request::ReceivedRequest;
use super::service::Delivery;
use super::shared::Shared;

/// The fake as an answer of a wiremock server: [`FakeService::responder`](super::FakeService::responder).
pub struct FakeServiceResponder(pub(super) Arc<Shared>);

impl Respond for FakeServiceResponder {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let answer = self.0.answer(ReceivedRequest::new(
            request.method.clone(),
            request.url.path(),
            request.url.query().unwrap_or_default(),
            request.headers.clone(),
            Bytes::copy_from_slice(&request.body),
        ));
        let delay = match answer.delivery {
            Delivery::Slow(duration) => answer.latency + duration,
            Delivery::Whole | Delivery::Never => answer.latency,
        };
        let (parts, body) = answer.response.into_parts();
        let template = ResponseTemplate::new(parts.status).set_body_bytes(body).set_delay(delay);
        parts.headers.iter().fold(template, |template, (name, value)| template.insert_header(name, value))
    }
}

impl fmt::Debug for FakeServiceResponder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("FakeServiceResponder")
    }
}
