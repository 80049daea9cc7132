//! Integrations: the outside sources that objects come from.
//!
//! An integration ties a source (a bucket, an Amazon AppFlow flow, an event bus of Segment or Shopify) to the object types
//! that take its objects in. A flow can be defined together with its integration: see [flows](crate::guides::flows).
//!
//! An integration takes in what comes from now on. What a source of a flow has already is taken in by a *workflow*, which
//! then sets the integration up: [create](crate::Client::create_integration_workflow) it, and read
//! [how far it is](crate::Client::get_workflow), [step by step](crate::Client::get_workflow_steps).
//!
//! ```no_run
//! # use futures::TryStreamExt;
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! client.put_integration("acme").uri("s3://acme-orders").object_type_name("Order").await?;
//!
//! let mut integrations = client.list_integrations("acme").items();
//! while let Some(integration) = integrations.try_next().await? {
//!     println!("{} since {}", integration.uri, integration.created_at);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`create_integration_workflow`](crate::Client::create_integration_workflow)
//! - [`delete_integration`](crate::Client::delete_integration)
//! - [`delete_workflow`](crate::Client::delete_workflow)
//! - [`get_integration`](crate::Client::get_integration)
//! - [`get_workflow`](crate::Client::get_workflow)
//! - [`get_workflow_steps`](crate::Client::get_workflow_steps)
//! - [`list_account_integrations`](crate::Client::list_account_integrations)
//! - [`list_integrations`](crate::Client::list_integrations)
//! - [`list_workflows`](crate::Client::list_workflows)
//! - [`put_integration`](crate::Client::put_integration)

mod create_integration_workflow;
mod delete_integration;
mod delete_workflow;
mod get_integration;
mod get_workflow;
mod get_workflow_steps;
mod list_account_integrations;
mod list_integrations;
mod list_workflows;
mod put_integration;

pub use create_integration_workflow::*;
pub use delete_integration::*;
pub use delete_workflow::*;
pub use get_integration::*;
pub use get_workflow::*;
pub use get_workflow_steps::*;
pub use list_account_integrations::*;
pub use list_integrations::*;
pub use list_workflows::*;
pub use put_integration::*;
