//! For tests: a fake of the service that runs in the process of the test.
//!
//! [`FakeService`] keeps domains, integrations, object types and templates in memory, checks the signature of each
//! request, pages its lists, and answers mistakes with the service's own errors. A test of a program that sets up
//! integrations is this long:
//!
//! ```
//! use customer_profiles::testing::FakeService;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> customer_profiles::Result<()> {
//! let service = FakeService::start().await;
//! service.create_domain("acme");
//! let client = service.client();
//!
//! client.put_integration("acme").uri("s3://acme-orders").object_type_name("Order").await?;
//!
//! let integration = client.get_integration("acme", "s3://acme-orders").await?;
//! assert_eq!(integration.object_type_name.as_deref(), Some("Order"));
//! assert!(client.get_integration("emca", "s3://acme-orders").await.unwrap_err().is_not_found());
//! assert_eq!(service.requests()[0].operation, Some("PutIntegration"));
//! # Ok(())
//! # }
//! ```
//!
//! A member of a request that this version of the crate does not know is refused with `BadRequestException`, so that
//! nothing is lost without a word. The limits that the service documents are not enforced.

// The core is a function from a request and a time to an answer, without any IO: `service`. `fake_service` mounts it on
// a wiremock server. To add an operation, implement `routes::Serve` for its request in `operations`, and add its line
// to the table in `routes`.

mod account;
mod answer;
mod domain;
mod fake_service;
mod input;
mod operations;
mod pages;
mod received_request;
mod routes;
mod service;
mod signature;
mod templates;
#[cfg(test)]
mod test_request;

pub use fake_service::FakeService;
pub use received_request::ReceivedRequest;
