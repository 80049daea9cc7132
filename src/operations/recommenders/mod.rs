//! Recommenders: what a profile may like next.
//!
//! A recommender learns from the objects of all profiles, by a recipe of the service, and recommends items of the
//! domain's catalogue, a [domain object type](super::domain_object_types). A *schema* names the columns that it learns
//! from; without one it uses the service's own. A *filter* says which items may be recommended.
//!
//! The usual order of work: put the catalogue, create a schema and filters where they are needed, create the recommender,
//! wait until it is trained, which takes hours, then ask.
//!
//! ```no_run
//! # use customer_profiles::model::{RecommenderRecipeName, RecommenderStatus};
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! client
//!     .create_recommender("acme", "for-you", RecommenderRecipeName::RecommendedForYou)
//!     .await?;
//!
//! // Later, perhaps in another run of the program:
//! let recommender = client.get_recommender("acme", "for-you").await?;
//! if recommender.status == Some(RecommenderStatus::Active) {
//!     let profile_id = "0123456789abcdef0123456789abcdef";
//!     let response = client
//!         .get_profile_recommendations("acme", profile_id, "for-you")
//!         .max_results(3)
//!         .await?;
//!     for item in response.recommendations.unwrap_or_default() {
//!         println!(
//!             "{:?}: {:?}",
//!             item.score,
//!             item.catalog_item.and_then(|item| item.name)
//!         );
//!     }
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Who has no profile id at hand asks by a key: [`search_recommendations`](crate::Client::search_recommendations). A
//! recommender that is not needed for a while is [stopped](crate::Client::stop_recommender) and
//! [started](crate::Client::start_recommender) again.
//!
//! # Operations
//!
//! - [`create_recommender`](crate::Client::create_recommender)
//! - [`create_recommender_filter`](crate::Client::create_recommender_filter)
//! - [`create_recommender_schema`](crate::Client::create_recommender_schema)
//! - [`delete_recommender`](crate::Client::delete_recommender)
//! - [`delete_recommender_filter`](crate::Client::delete_recommender_filter)
//! - [`delete_recommender_schema`](crate::Client::delete_recommender_schema)
//! - [`get_profile_recommendations`](crate::Client::get_profile_recommendations)
//! - [`get_recommender`](crate::Client::get_recommender)
//! - [`get_recommender_filter`](crate::Client::get_recommender_filter)
//! - [`get_recommender_schema`](crate::Client::get_recommender_schema)
//! - [`list_recommender_filters`](crate::Client::list_recommender_filters)
//! - [`list_recommender_recipes`](crate::Client::list_recommender_recipes)
//! - [`list_recommender_schemas`](crate::Client::list_recommender_schemas)
//! - [`list_recommenders`](crate::Client::list_recommenders)
//! - [`search_recommendations`](crate::Client::search_recommendations)
//! - [`start_recommender`](crate::Client::start_recommender)
//! - [`stop_recommender`](crate::Client::stop_recommender)
//! - [`update_recommender`](crate::Client::update_recommender)

mod create_recommender;
mod create_recommender_filter;
mod create_recommender_schema;
mod delete_recommender;
mod delete_recommender_filter;
mod delete_recommender_schema;
mod get_profile_recommendations;
mod get_recommender;
mod get_recommender_filter;
mod get_recommender_schema;
mod list_recommender_filters;
mod list_recommender_recipes;
mod list_recommender_schemas;
mod list_recommenders;
mod search_recommendations;
mod start_recommender;
mod stop_recommender;
mod update_recommender;

pub use create_recommender::*;
pub use create_recommender_filter::*;
pub use create_recommender_schema::*;
pub use delete_recommender::*;
pub use delete_recommender_filter::*;
pub use delete_recommender_schema::*;
pub use get_profile_recommendations::*;
pub use get_recommender::*;
pub use get_recommender_filter::*;
pub use get_recommender_schema::*;
pub use list_recommender_filters::*;
pub use list_recommender_recipes::*;
pub use list_recommender_schemas::*;
pub use list_recommenders::*;
pub use search_recommendations::*;
pub use start_recommender::*;
pub use stop_recommender::*;
pub use update_recommender::*;
