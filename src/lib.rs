// Its code, as that of the guides, is tested by the package in `tests/guides/`, since it needs the fake.
#![cfg_attr(not(doctest), doc = include_str!("../docs/front-page.md"))]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(target_family = "wasm")]
compile_error!(
    "customer-profiles needs sockets and threads, which WebAssembly has none of: build it for another target"
);

// Its macros are used by the modules below.
#[macro_use]
mod structure;

// Before all others, since the page of `Client` has its methods in this order: how it is made, then the operations.
mod client;
pub mod operations;

#[cfg(feature = "__bench")]
#[doc(hidden)]
pub mod bench_support;
pub mod bulk;
mod clock;
mod credentials;
mod endpoint;
mod error;
pub mod flow;
#[cfg(all(doc, not(doctest)))]
pub mod guides;
#[doc(hidden)]
pub mod internal;
mod limits;
pub mod model;
mod operation;
mod order;
mod pages;
mod retry;
pub mod signing;
pub mod transport;
pub mod uploads;
mod wait;
mod wire;

pub use aws_credential_types::Credentials;
pub use aws_credential_types::provider::ProvideCredentials;
pub use client::{Call, Client, ClientBuilder, ResponseWithMetadata};
pub use credentials::EnvironmentCredentials;
pub use error::{Error, ErrorKind, Result, ServiceErrorCode};
pub use limits::{Violation, ViolationKind, Violations};
pub use operation::{Operation, Paginated, QueryNames, RepeatSafety};
pub use order::{OrderAddress, OrderItem, OrderStatusCode, StandardOrder};
pub use pages::{Items, Pages};
pub use retry::RetryPolicy;
pub use wait::{Progress, Wait};
pub use wire::document::RequestDocument;
pub use {http, time};
