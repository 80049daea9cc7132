//! A fake of Amazon Connect Customer Profiles for tests, in the process of the test or as a program.
//!
//! [`FakeService`] keeps domains and all that is in them in memory, checks the signature of each request, pages its lists,
//! and returns the service's own errors. A test of a program that sets up integrations is this long:
//!
//! ```
//! use customer_profiles_fake::FakeService;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> customer_profiles::Result<()> {
//! let service = FakeService::start().await;
//! service.create_domain("acme");
//! let client = service.client();
//!
//! client
//!     .put_integration("acme")
//!     .uri("s3://acme-orders")
//!     .object_type_name("Order")
//!     .await?;
//!
//! let integration = client.get_integration("acme", "s3://acme-orders").await?;
//! assert_eq!(integration.object_type_name.as_deref(), Some("Order"));
//! let error = client.get_integration("emca", "s3://acme-orders").await.unwrap_err();
//! assert!(error.is_not_found());
//! assert_eq!(service.requests()[0].operation, Some("PutIntegration"));
//! # Ok(())
//! # }
//! ```
//!
//! # What a test can do with it
//!
//! - Begin with something: [`perform`](FakeService::perform) carries out any request of the client at once,
//!   [`seed`](FakeService::seed) takes a JSON document, which [`dump`](FakeService::dump) writes.
//! - Look: [`requests`](FakeService::requests) are all that have arrived, as they came and
//!   [as types](ReceivedRequest::read); [`profiles`](FakeService::profiles) and
//!   [`profile_objects`](FakeService::profile_objects) are what became of them.
//! - Set results that the fake does not work out by itself:
//!   [`set_calculated_attribute`](FakeService::set_calculated_attribute),
//!   [`set_segment_members`](FakeService::set_segment_members),
//!   [`set_recommendations`](FakeService::set_recommendations).
//!   What the service does later is done at once, unless a test [delays](FakeService::set_delay) it.
//! - Inject faults: [`fail_next`](FakeService::fail_next), [`throttle_every`](FakeService::throttle_every),
//!   [`drop_next`](FakeService::drop_next), [`drop_response_next`](FakeService::drop_response_next),
//!   [`slow_body_next`](FakeService::slow_body_next), [`set_latency`](FakeService::set_latency),
//!   [`set_clock_skew`](FakeService::set_clock_skew), [`expire_credentials`](FakeService::expire_credentials).
//!
//! # Time
//!
//! A [client of the fake](FakeService::client) comes to it without a network, so that a test whose clock is paused goes
//! through latencies, deadlines and retries at once:
//!
//! ```
//! use std::time::Duration;
//!
//! use customer_profiles_fake::FakeService;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> customer_profiles::Result<()> {
//! # tokio::time::pause();
//! // In a #[tokio::test(start_paused = true)]:
//! let service = FakeService::start().await;
//! service.set_latency("ListDomains", Duration::from_secs(31));
//!
//! let error = service.client().list_domains().await.unwrap_err();
//! assert!(error.is_timeout());
//! assert_eq!(error.attempts(), 3, "which took a minute and a half for the client");
//! # Ok(())
//! # }
//! ```
//!
//! Other clients connect to its [`endpoint_url`](FakeService::endpoint_url). It is served by the runtime in which the fake
//! was started, whose clock rules latencies there, too; it ends with that runtime. A fake for several tests, or for a test
//! that blocks, has a [thread of its own](FakeServiceBuilder::own_thread).
//!
//! # Other clients, in any language
//!
//! The program of the same name is the same fake. It prints on start what the AWS command line and clients in Python,
//! JavaScript and Rust need:
//!
//! ```text
//! cargo install customer-profiles-fake
//! customer-profiles-fake --port 8585
//! ```
//!
//! # What it does
//!
//! All operations, area by area, what it does not do, and whose word each fact is, AWS's or ours, is in the guide
//! [`customer_profiles::guides::fake`], which is `docs/fake.md` in the repository. What every request meets:
//!
//! - One that breaks a limit that the API documents is a `BadRequestException` that names the members
//!   ([unless that is off](FakeServiceBuilder::enforce_limits)). So is one with a member that the client does not know, at
//!   any depth, with its path: nothing is ignored silently.
//! - A signature must be valid, of the fake's credentials, for its region and not more than five minutes off
//!   ([unless that is off](FakeServiceBuilder::verify_signatures)).
//! - A path or method that is none of the service's has status 404 and an `UnknownOperationException`, which names the
//!   operations that are there; a body of more than 10 MiB has status 413; one that breaks off 400, and one that does not
//!   come to its end 408.
//! - Of connections without a whole request it keeps 256, the latest ones, each for
//!   [30 seconds](FakeServiceBuilder::request_timeout). It speaks HTTP/1.1.
//!
//! [`customer_profiles::guides::fake`]: https://docs.rs/customer-profiles/latest/customer_profiles/guides/fake/
//!
//! # Paths of its own
//!
//! What Rust does by [`FakeService`], programs in other languages do by HTTP, under `/_fake/`; the guide lists the paths.

// The modules, each of which imports only from those after it: `fake_service` is what tests hold. `delivery` brings
// requests to the core and responses back: by HTTP, in the process, by wiremock. The core, `service`, is a function from a
// request and a time to a response, without any IO; faults are a part of it, as data. `operations` is what each operation
// does to the `state`, and `evaluation` what the service works out of it. `request` knows all operations of the client, and
// reads their requests.
//
// To add an operation, implement `operations::Serve` for its request in the file of its area. What it keeps are records in
// `state`, and a part of the document there.

mod checksum;
mod delivery;
mod error;
mod evaluation;
mod fake_service;
mod operations;
mod record;
mod request;
mod service;
mod state;

pub use delivery::FakeServiceResponder;
pub use fake_service::{FakeService, FakeServiceBuilder, SeedError};
pub use request::ReceivedRequest;
pub use state::domain::{Export, FiredTrigger, Match, StreamedEvent};
