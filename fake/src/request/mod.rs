//! Requests: what operation they are for, and what they ask for.

mod catalogue;
mod input;
mod received_request;

pub(crate) use catalogue::{OperationInfo, find, of_path};
pub(crate) use input::Members;
pub use received_request::ReceivedRequest;
