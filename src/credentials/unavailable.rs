use std::any::Any;
use std::error::Error;
use std::time::Duration;

use aws_credential_types::provider::error::CredentialsError;
use thiserror::Error;

/// Why there are no credentials to sign with.
#[derive(Debug, Error)]
pub(crate) enum CredentialsUnavailable {
    #[error("the credentials provider failed: {}", innermost(.0))]
    Failed(#[source] CredentialsError),
    #[error("the credentials provider gave no credentials within {} s", .0.as_secs_f32())]
    TimedOut(Duration),
    #[error("the credentials provider panicked: {0}")]
    Panicked(String),
}

impl CredentialsUnavailable {
    pub(super) fn panicked(payload: Box<dyn Any + Send>) -> Self {
        let text = payload.downcast::<String>().map(|text| *text);
        let text = text.or_else(|payload| payload.downcast::<&str>().map(|text| (*text).to_owned()));
        Self::Panicked(text.unwrap_or_else(|_| "with a value that is no text".to_owned()))
    }
}

fn innermost(error: &(dyn Error + 'static)) -> String {
    std::iter::successors(Some(error), |&error| error.source()).last().map_or_else(String::new, ToString::to_string)
}
