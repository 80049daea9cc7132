//! Events: streams of changes, and triggers.

mod stream;
mod trigger;

pub use stream::*;
pub use trigger::*;
