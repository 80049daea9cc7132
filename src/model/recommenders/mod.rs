//! Recommenders: what a profile may like next.
//!
//! What a recommender learns from ([`RecommenderConfig`]), which items may be recommended ([`RecommenderFilter`]), and what
//! it recommends ([`Recommendation`]). The operations are [here](crate::operations::recommenders).
//!
//! ```
//! use customer_profiles::model::{EventParameters, EventsConfig, RecommenderConfig};
//!
//! let config = RecommenderConfig::new()
//!     .events_config(EventsConfig::new([EventParameters::new("purchase")]))
//!     .training_frequency(7);
//! # assert_eq!(config.training_frequency, Some(7));
//! ```

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
