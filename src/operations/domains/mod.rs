//! Domains: the containers of everything else.
//!
//! A domain holds the profiles of a company's customers together with the object types, integrations, segments and
//! whatever else works on them. An account may have several; a profile belongs to one.
//!
//! Set a domain up once, then name it in every other call:
//!
//! ```no_run
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! // Objects that nobody touches are deleted after a year.
//! client.create_domain("acme", 366).tags([("team", "shop")]).await?;
//!
//! let domain = client.get_domain("acme").await?;
//! println!("{:?}", domain.stats);
//! # Ok(())
//! # }
//! ```
//!
//! Whether and how the profiles of one person are found and merged is a setting of the domain, too:
//! [`MatchingRequest`](crate::model::MatchingRequest) and
//! [`RuleBasedMatchingRequest`](crate::model::RuleBasedMatchingRequest).
//!
//! # Operations
//!
//! - [`create_domain`](crate::Client::create_domain)
//! - [`delete_domain`](crate::Client::delete_domain)
//! - [`get_domain`](crate::Client::get_domain)
//! - [`list_domains`](crate::Client::list_domains)
//! - [`update_domain`](crate::Client::update_domain)

mod create_domain;
mod delete_domain;
mod get_domain;
mod list_domains;
mod update_domain;

pub use create_domain::*;
pub use delete_domain::*;
pub use get_domain::*;
pub use list_domains::*;
pub use update_domain::*;
