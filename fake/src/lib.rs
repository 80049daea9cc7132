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
//! # Objects and profiles
//!
//! An object that is put is read by the fields of its object type: a source is a path such as `_source.customer.id`, or
//! a text with paths in double braces. Then its keys, in the order of their names, decide what becomes of it, by what AWS
//! documents of their standard identifiers:
//!
//! - `UNIQUE`: the object takes the place of an earlier one of its type that has the same value. It is rejected if it lacks
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
//! # Changes of profiles
//!
//! By AWS's words: an update with an empty text removes a member, and an absent one stays; a merge moves the keys and objects
//! of the other profiles to the main one and deletes these, and where members differ, the main profile's counts, or that of the
//! profile which `FieldSourceProfileIds` names, even if it has none. Ours: an address is merged as one value, attributes each
//! on their own; the history of a profile that is gone can still be read, and a record holds the profile or object as it was.
//!
//! # Matching
//!
//! What machine learning finds can't be imitated: its matches are those of [`set_matches`](FakeService::set_matches), and
//! identity resolution jobs those of a [seed](FakeService::seed). The rules of a domain find matches when they are asked for:
//! by AWS's words, level by level, by all attributes of a rule, and by the selected types of attributes. That a profile which a
//! rule has matched is passed over by later rules is ours. Neither kind of match is merged automatically.
//!
//! # Workflows
//!
//! A workflow goes from `NOT_STARTED` to `COMPLETE` by its [delay](FakeService::set_delay), and then puts its integration.
//! It processes no records.
//!
//! # Calculated attributes
//!
//! A value is made of the profile's objects when it is read, unless a test has
//! [set](FakeService::set_calculated_attribute) it. By AWS's documentation:
//!
//! - An expression is of one object type, which must exist, and of at most two of its fields, which are those listed. A field
//!   of the object type goes before what the object has under its name; standard objects have attributes such as
//!   `_order.TotalPrice`.
//! - All objects count, unless there is a range of days, a value range, which overrides it, an object count, which takes the
//!   newest ones, or a filter. The time of an object is when it came in, or what `TimestampSource` names.
//! - Without `UseHistoricalData` only objects count that came in after the definition was created. A longer range does not
//!   bring back older objects.
//! - `IsDataPartial` is `true` until the time of the range has passed and the object count is reached, and while the
//!   definition is not `COMPLETED`.
//!
//! Ours:
//!
//! - An object without the fields of the expression does not count, nor one without a number in a calculation, nor one
//!   without a time that can be read where `TimestampSource` names it. Numbers are rounded to 15 digits.
//! - Of values that are there equally often `MAX_OCCURRENCE` is the newest. `RECENT_OCCURRENCES` is a JSON array, the newest
//!   first. Where nothing counts, a count is `0`; of all else there is no value, and the profile's list lacks it.
//! - A threshold makes `true` or `false` of the value. Days are 24 hours back from now, and both ends of a range count.
//! - What a batch overrides takes the place of the range alone.
//!
//! # Upload jobs
//!
//! `GetUploadJobPath` gives a URL of the fake itself, to which a file of at most 10 MiB is sent as to Amazon S3: by PUT within
//! an hour, with the three headers of encryption with a key of the customer, and without a signature. What is wrong with it is
//! reported as S3 does, in XML. When the job has been started and its state is read, or the
//! [delay](FakeService::set_delay) has passed, each row makes a profile, or changes the one that has the same values where the
//! fields of the unique key have their targets. Without a file, or without these columns, the job fails with
//! `VALIDATION_FAILURE`. AWS documents the steps, the headers and the states; the hour, and how rows find profiles, are ours.
//!
//! # Other things of a domain
//!
//! Calculated attributes, segments, event streams and triggers, recommenders with their filters and schemas, layouts and
//! domain object types are created, read, listed in pages, updated, tagged and deleted. What they say of profiles is what
//! a test sets. By AWS's documentation:
//!
//! - A segment is defined by groups or by SQL; names that begin with `_default` are the service's own. For a classic segment
//!   the events of a subscription are `LIVE`, for one that SQL defines they are `SCHEDULE`. A domain has one stream for them.
//! - A recommender includes columns or excludes them. Without a profile that the key of `SearchRecommendations` finds, the
//!   status is 404, with several it is 400.
//! - An event trigger that an integration uses is not deleted. A domain object type needs a domain with a data store.
//!
//! The documentation is silent on these; they are the fake's own:
//!
//! - An estimate whose query no segment has counts all profiles of the domain.
//! - A second stream for segments is a bad request. Where the stream was disassociated, subscriptions are stopped.
//! - A new default layout takes the place of the old one. Versions of layouts are numbers from 1.
//! - Only an active recommender recommends and can be stopped, only an inactive one can be started; one that is neither is
//!   not updated. A new configuration counts once its version is trained. What is deleted is gone at once.
//! - Recommendations are cut to the candidates and to the number that a request asks for; its filters must exist, but take
//!   nothing away.
//!
//! # What is rejected
//!
//! - A request that breaks a limit that the API documents, with a `BadRequestException` that names the members
//!   ([unless that is off](FakeServiceBuilder::enforce_limits)).
//! - A request with a member that the client does not know, at any depth, with a `BadRequestException` that has its path:
//!   nothing is ignored silently.
//! - A signature that is invalid, of other credentials, for another region or more than five minutes off
//!   ([unless that is off](FakeServiceBuilder::verify_signatures)).
//! - A path that is none of the service's, or that of an operation that the fake lacks, with status 404 and an
//!   `UnknownOperationException`, which names the operation; a body of more than 10 MiB,
//!   with status 413; one that breaks off, with status 400, and one that does not come to its end, with status 408.
//! - Connections that keep it waiting: of those without a whole request it keeps 256, the latest ones, each for
//!   [30 seconds](FakeServiceBuilder::request_timeout).
//!
//! # What it does not do
//!
//! Nothing expires. Groups and SQL of segments, conditions of event triggers and
//! expressions of filters are kept, but not evaluated; nothing is written to S3 or Kinesis. Of Handlebars, only paths in double braces are understood; an object whose type needs more is rejected.
//! Object types have to be put before their objects, those with the name of a template too. It speaks HTTP/1.1.

// The modules, each of which imports only from those after it: `fake_service` is what tests hold. `delivery` brings
// requests to the core and responses back: by HTTP, in the process, by wiremock. The core, `service`, is a function from a
// request and a time to a response, without any IO; faults are a part of it, as data. `operations` is what each operation
// does to the `state`, and `evaluation` what the service works out of it. `request` knows all operations of the client, and reads their requests.
//
// To add an operation, implement `operations::Serve` for its request in the file of its area, and add its line to the list
// in `operations`. What it keeps are records in `state`, and a part of the document there.

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
