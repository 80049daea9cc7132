//! Recommenders: what a profile may like next.

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
