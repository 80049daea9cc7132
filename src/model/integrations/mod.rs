//! Integrations: the outside sources that objects come from.

mod event_type;
mod integration;
mod workflow;

pub use event_type::*;
pub use integration::*;
pub use workflow::*;
