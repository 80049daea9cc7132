//! For tests: a fake of the service that runs in the process of the test.
//!
//! [`FakeService`] keeps domains, integrations, object types, profiles and their objects in memory, checks the signature
//! of each request, pages its lists, and answers mistakes with the service's own errors. A test of a program that sets
//! up integrations is this long:
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
//! # Objects and profiles
//!
//! An object that is put is read by the fields of its object type: a source is a path such as `_source.customer.id`, or
//! a text with paths in double braces. Then its keys, in the order of their names, decide what becomes of it, by what AWS
//! documents of their standard identifiers:
//!
//! - `UNIQUE`: the object takes the place of an earlier one of its type that has the same value. It is refused if it lacks
//!   a field of the key. Without such a key each put makes an object.
//! - `PROFILE`: the object joins the profile that has the value. A value that several profiles have is passed over. If no
//!   key finds a single profile, a new one is made, or the object is kept without one where its type does not allow that.
//!   An object that is put again with the same values stays where it is.
//! - `SECONDARY`: such a key is asked after all others.
//! - `LOOKUP_ONLY`: the value does not find the profile later.
//! - `NEW_ONLY`: the value finds the profile later only if the object has made it.
//! - `ORDER`, `ASSET`, `CASE` and the like: objects with the same value are one standard object, made of the fields whose
//!   target is in it, such as `_order.BillingAddress.City`. One without an id gets one.
//!
//! Profiles are found by the names of all these keys, and by `_profileId`, `_account`, `_email`, `_phone`, `_fullName`,
//! `_orderId`, `_caseId`, `_assetId`, `_assetName` and `_serialNumber`. Telephone numbers, e-mail addresses and names are
//! compared as their content type says. What a caller gave a profile is not overwritten by objects.
//!
//! # Limits
//!
//! A member of a request that this version of the crate does not know is refused with `BadRequestException`, so that
//! nothing is lost without a word. The limits that the service documents are not enforced, and nothing expires. Of
//! Handlebars, only paths in double braces are understood; an object whose type needs more is refused. Object types have
//! to be put before their objects, those with the name of a template too.

// The core is a function from a request and a time to an answer, without any IO: `service`. `fake_service` mounts it on
// a wiremock server. To add an operation, implement `routes::Serve` for its request in `operations`, and add its line
// to the table in `routes`.

mod account;
mod answer;
mod domain;
mod fake_service;
mod faults;
mod in_process;
mod input;
mod limits;
mod operations;
mod pages;
mod received_request;
mod responder;
mod routes;
mod server;
mod service;
mod shared;
mod signature;
mod state;
mod templates;
#[cfg(test)]
mod test_request;

pub use fake_service::{FakeService, FakeServiceBuilder};
pub use received_request::ReceivedRequest;
pub use responder::FakeServiceResponder;
