//! `endpoint-cases.json`: from settings to the URL of the service.

use customer_profiles::ErrorKind;
use serde::Deserialize;
use serde_json::Value;

use crate::client::EndpointConfig;
use crate::report::{Difference, Verdict};

#[derive(Deserialize)]
struct EndpointCase {
    region: Option<String>,
    use_fips: bool,
    use_dual_stack: bool,
    endpoint_url: Option<String>,
    expected_url: Option<String>,
    expected_error: Option<String>,
}

pub(crate) fn check(vector: &Value) -> Verdict {
    let case: EndpointCase = match serde_json::from_value(vector.clone()) {
        Ok(case) => case,
        Err(error) => return Verdict::Failed(vec![Difference::new("the vector", "an endpoint case", error)]),
    };
    let EndpointCase { region, use_fips, use_dual_stack, endpoint_url, expected_url, expected_error } = case;
    let resolved =
        EndpointConfig { use_fips, use_dual_stack, endpoint_url }.builder(region.as_deref()).resolve_endpoint();
    let difference = match (expected_url, expected_error, resolved) {
        (Some(expected), None, Ok(actual)) => {
            Difference::between("URL", expected.trim_end_matches('/'), actual.trim_end_matches('/'))
        }
        (None, Some(_), Err(error)) if error.kind() == ErrorKind::Configuration => None,
        (Some(expected), None, Err(error)) => Some(Difference::new("URL", expected, error)),
        (None, Some(expected), Ok(actual)) => Some(Difference::new("error", expected, actual)),
        (None, Some(_), Err(error)) => {
            Some(Difference::new("kind of the error", "Configuration", format!("{error:?}")))
        }
        (url, error, _) => {
            let problem = format!("{url:?} and {error:?}");
            Some(Difference::new("the vector", "either an URL or an error", problem))
        }
    };
    Verdict::of(difference.into_iter().collect())
}
