//! Integrations: the outside sources that objects come from.
//!
//! Which events go to which object types ([`ObjectTypeNames`]), and the workflows that take in what a source has already
//! ([`IntegrationConfig`]). The flow itself is in [`flow`](super::flow); the operations are
//! [here](crate::operations::integrations).
//!
//! ```
//! use customer_profiles::model::{EventType, ObjectTypeNames};
//!
//! let mut names = ObjectTypeNames::default();
//! names.insert(EventType::ShopifyCreateOrders, "Shopify-Order".to_owned());
//! # assert_eq!(names[&EventType::ShopifyCreateOrders], "Shopify-Order");
//! ```

mod event_type;
mod integration;
mod workflow;

pub use event_type::*;
pub use integration::*;
pub use workflow::*;
