//! Recommenders: what a profile may like next.

mod config;
mod filter;
mod recommendation;
mod recommender;
mod schema;

pub use config::*;
pub use filter::*;
pub use recommendation::*;
pub use recommender::*;
pub use schema::*;
