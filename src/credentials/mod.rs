//! Whom the client signs as.

mod cache;
mod environment;
mod held;
mod unavailable;

pub(crate) use cache::CredentialsCache;
pub use environment::EnvironmentCredentials;
pub(crate) use unavailable::CredentialsUnavailable;
