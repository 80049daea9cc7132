//! Whom the client signs as.

mod cache;
mod environment;

pub(crate) use cache::CredentialsCache;
pub use environment::EnvironmentCredentials;
