//! Ways from a client to the core and back.

mod in_process;
mod responder;
pub(crate) mod server;
pub(crate) mod shared;

pub(crate) use in_process::InProcess;
pub use responder::FakeServiceResponder;
