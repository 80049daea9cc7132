use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, Result, future};

/// Credentials from the environment variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and, where there is one,
/// `AWS_SESSION_TOKEN`.
///
/// They are read when the first request is signed. For the whole chain of the AWS SDK (profiles, SSO, containers,
/// instances, …), turn on the feature `aws-config` and use `Client::from_env`.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct EnvironmentCredentials;

impl EnvironmentCredentials {
    /// A provider that reads the environment.
    #[must_use]
    pub fn new() -> Self {
        Self
    }
}

impl ProvideCredentials for EnvironmentCredentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(read(|name| std::env::var(name).ok()))
    }
}

fn read(variable: impl Fn(&str) -> Option<String>) -> Result {
    let required = |name: &str| {
        let value = variable(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        value.ok_or_else(|| CredentialsError::not_loaded(format!("the environment variable {name} is not set")))
    };
    let access_key_id = required("AWS_ACCESS_KEY_ID")?;
    let secret_access_key = required("AWS_SECRET_ACCESS_KEY")?;
    let session_token = required("AWS_SESSION_TOKEN").ok();
    Ok(Credentials::new(access_key_id, secret_access_key, session_token, None, "environment"))
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use super::*;

    #[test]
    fn the_usual_variables_are_read() {
        let credentials = read(|name| Some(format!("value of {name} "))).unwrap();
        assert_eq!(credentials.access_key_id(), "value of AWS_ACCESS_KEY_ID");
        assert_eq!(credentials.secret_access_key(), "value of AWS_SECRET_ACCESS_KEY");
        assert_eq!(credentials.session_token(), Some("value of AWS_SESSION_TOKEN"));
    }

    #[test]
    fn a_session_token_is_optional_and_a_secret_is_not() {
        let without = |missing: &'static str| read(move |name| (name != missing).then(|| "x".to_owned()));
        assert_eq!(without("AWS_SESSION_TOKEN").unwrap().session_token(), None);
        let error = without("AWS_SECRET_ACCESS_KEY").unwrap_err();
        assert!(error.source().unwrap().to_string().contains("AWS_SECRET_ACCESS_KEY"));
    }

    #[test]
    fn an_empty_variable_counts_as_not_set() {
        assert!(read(|_| Some(" ".to_owned())).is_err());
    }
}
