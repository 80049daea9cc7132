//! Paths of the fake's own, by which programs in any language do what tests in Rust do by its API.

use std::collections::BTreeMap;
use std::time::Duration;

use customer_profiles::Operation;
use customer_profiles::internal::read_document;
use customer_profiles::operations::GetSegmentSnapshotRequest;
use http::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Service;
use super::faults::Fault;
use crate::error::ServiceError;
use crate::operations;
use crate::record::Timestamp;
use crate::request::ReceivedRequest;
use crate::state::document::AccountState;
use crate::state::domain::{Match, Recommendation};

/// What they begin with; no path of the service does.
const CONTROL: &str = "/_fake/";

/// The longest time that can be given, some thousand years.
const LONGEST: f64 = 1e11;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct InDomain {
    domain_name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct OfStream {
    domain_name: String,
    event_stream_name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct SetMatches {
    domain_name: String,
    matches: Vec<Match>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct SetSegmentMembers {
    domain_name: String,
    segment_definition_name: String,
    profile_ids: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct SetCalculatedAttribute {
    domain_name: String,
    profile_id: String,
    calculated_attribute_name: String,
    value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct SetRecommendations {
    domain_name: String,
    recommender_name: String,
    recommendations: Vec<Recommendation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct OfOperation {
    operation: String,
    seconds: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct AdvanceClock {
    seconds: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct Throttle {
    operation: String,
    every: usize,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct InjectFault {
    operation: String,
    fault: FaultKind,
    status: Option<u16>,
    code: Option<String>,
    message: Option<String>,
    seconds: Option<f64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum FaultKind {
    Error,
    Dropped,
    ResponseDropped,
    SlowBody,
}

/// Whether a request is for the fake itself.
pub(crate) fn is_control(request: &ReceivedRequest) -> bool {
    request.path.starts_with(CONTROL)
}

impl Service {
    /// The body of the response to a request for the fake itself.
    pub(super) fn control(&mut self, request: &ReceivedRequest, now: Timestamp) -> Result<Vec<u8>, ServiceError> {
        operations::react(&mut self.account, now);
        let name = request.path.strip_prefix(CONTROL).unwrap_or_default();
        match (&request.method, name) {
            (&Method::GET, "state") => Ok(AccountState::of(&self.account).to_json().into_bytes()),
            (&Method::GET, _) => self.look_at(name, request, now),
            (&Method::POST, _) => self.set(name, request, now),
            _ => Err(no_path(request)),
        }
    }

    fn look_at(&self, name: &str, request: &ReceivedRequest, now: Timestamp) -> Result<Vec<u8>, ServiceError> {
        let domain = || -> Result<_, ServiceError> {
            let InDomain { domain_name } = query(request)?;
            self.account.domains.get(&domain_name)
        };
        match name {
            "fired-triggers" => body(&json!({ "FiredTriggers": domain()?.fired_triggers })),
            "matches" => body(&json!({ "Matches": domain()?.all_matches() })),
            "exports" => {
                let course = self.account.delays.course(GetSegmentSnapshotRequest::NAME, now);
                body(&json!({ "Exports": domain()?.exports(course) }))
            }
            "events" => {
                let OfStream { domain_name, event_stream_name } = query(request)?;
                let events = self.account.domains.get(&domain_name)?.streamed.get(&event_stream_name);
                body(&json!({ "Events": events.map(Vec::as_slice).unwrap_or_default() }))
            }
            _ => Err(no_path(request)),
        }
    }

    fn set(&mut self, name: &str, request: &ReceivedRequest, now: Timestamp) -> Result<Vec<u8>, ServiceError> {
        match name {
            "state" => {
                let state: AccountState = members(request)?;
                state.put_into(&mut self.account, now).map_err(ServiceError::bad_request)?;
            }
            "matches" => {
                let SetMatches { domain_name, matches } = members(request)?;
                self.set_matches(&domain_name, matches, now)?;
            }
            "segment-members" => {
                let SetSegmentMembers { domain_name, segment_definition_name, profile_ids } = members(request)?;
                let members = profile_ids.into_iter().collect();
                self.set_segment_members(&domain_name, &segment_definition_name, members, now)?;
            }
            "calculated-attribute" => {
                let given: SetCalculatedAttribute = members(request)?;
                let (domain_name, profile_id) = (&given.domain_name, &given.profile_id);
                let name = &given.calculated_attribute_name;
                self.set_calculated_attribute(domain_name, profile_id, name, given.value, now)?;
            }
            "recommendations" => {
                let SetRecommendations { domain_name, recommender_name, recommendations } = members(request)?;
                self.set_recommendations(&domain_name, &recommender_name, recommendations)?;
            }
            "identity-resolution" => {
                let InDomain { domain_name } = members(request)?;
                return body(&json!({ "JobId": self.run_identity_resolution(&domain_name, now)? }));
            }
            "delay" => {
                let OfOperation { operation, seconds } = members(request)?;
                self.set_delay(&operation, duration(seconds)?)?;
            }
            "clock" => {
                let AdvanceClock { seconds } = members(request)?;
                self.advance_clock(duration(seconds)?);
            }
            "latency" => {
                let OfOperation { operation, seconds } = members(request)?;
                self.faults.set_latency(known(&operation)?, duration(seconds)?);
            }
            "throttle" => {
                let Throttle { operation, every } = members(request)?;
                if every == 0 {
                    return Err(ServiceError::bad_request("Every: there is no request of number 0"));
                }
                self.faults.throttle_every(known(&operation)?, every);
            }
            "fault" => {
                let given: InjectFault = members(request)?;
                let operation = given.operation.clone();
                self.faults.push(known(&operation)?, fault(given)?);
            }
            _ => return Err(no_path(request)),
        }
        body(&json!({}))
    }
}

fn no_path(request: &ReceivedRequest) -> ServiceError {
    ServiceError::unknown_operation(format!("The fake has nothing at {} {}", request.method, request.path))
}

/// The members of a request that are in its query.
fn query<T: DeserializeOwned>(request: &ReceivedRequest) -> Result<T, ServiceError> {
    let members: BTreeMap<&str, &str> =
        request.query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    serde_json::from_value(json!(members)).map_err(|error| ServiceError::bad_request(error.to_string()))
}

/// The members of a request that are in its body.
fn members<T: DeserializeOwned>(request: &ReceivedRequest) -> Result<T, ServiceError> {
    let text = str::from_utf8(&request.body).map_err(|error| ServiceError::bad_request(error.to_string()))?;
    read_document(text).map_err(ServiceError::bad_request)
}

fn body(members: &Value) -> Result<Vec<u8>, ServiceError> {
    serde_json::to_vec(members).map_err(|error| ServiceError::internal(error.to_string()))
}

fn duration(seconds: f64) -> Result<Duration, ServiceError> {
    let duration = Duration::try_from_secs_f64(seconds).ok().filter(|_| seconds <= LONGEST);
    duration.ok_or_else(|| ServiceError::bad_request(format!("Seconds is {seconds}: it must be from 0 to {LONGEST}")))
}

/// The name of an operation that the fake has.
fn known(operation: &str) -> Result<&str, ServiceError> {
    let message = || format!("Operation: there is no operation {operation:?}");
    operations::find(operation).map(|_| operation).ok_or_else(|| ServiceError::bad_request(message()))
}

fn fault(given: InjectFault) -> Result<Fault, ServiceError> {
    Ok(match given.fault {
        FaultKind::Dropped => Fault::Dropped,
        FaultKind::ResponseDropped => Fault::ResponseDropped,
        FaultKind::SlowBody => Fault::SlowBody(duration(given.seconds.unwrap_or_default())?),
        FaultKind::Error => {
            let status = given.status.and_then(|status| StatusCode::from_u16(status).ok());
            let status = status.filter(|status| status.is_client_error() || status.is_server_error());
            let status = status.ok_or_else(|| ServiceError::bad_request("Status: it must be from 400 to 599"))?;
            let code = given.code.unwrap_or_else(|| "InternalServerException".to_owned());
            Fault::Error(ServiceError::new(status, code, given.message.unwrap_or_default()))
        }
    })
}
