//! What is in the fake when random requests come: all that the scenarios of `interop` make.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use customer_profiles::internal::read_document;
use fastrand::Rng;
use serde_json::Map;

use super::super::*;
use super::requests::Known;
use crate::state::delays::DELAYED;
use crate::state::document::AccountState;

const CREATING: [&str; 7] = ["Add", "Associate", "BatchPut", "Create", "Put", "Start", "Tag"];

pub(super) struct State {
    /// The document of it.
    document: String,
    known: Known,
}

impl State {
    pub(super) fn full() -> Self {
        let mut service = Service::new(Account::new(REGION, 7), credentials(None), 7);
        let mut known = Known::default();
        let profile = json!({ "DomainName": "acme", "EmailAddress": "nobody.else@example.com" });
        for (operation, input) in [("CreateDomain", domain()), ("CreateProfile", profile)] {
            known.learn(&perform(&mut service, operation, input).unwrap());
        }
        known.add("Value", ["nobody.else@example.com"]);
        known.add("AttributeName", ["minutes", "total", "shop", "id"]);
        for scenario in scenarios() {
            create(&mut service, &scenario, &mut known);
        }
        let mut document: Value = serde_json::from_str(&AccountState::of(&service.account).to_json()).unwrap();
        let acme = document["Domains"].as_array_mut().unwrap().iter_mut().find(|domain| domain["DomainName"] == "acme");
        put_matches(acme.unwrap());
        known.learn(&document);
        for name in ["KeyName", "SearchKey"] {
            known.add(name, ["_email", "_profileId", "_fullName", "_orderId", "contactId", "matchId"]);
        }
        let arn = |resource: &str| format!("arn:aws:profile:{REGION}:123456789012:domains/acme{resource}");
        known.add("resourceArn", ["", "/object-types/Order", "/layouts/explorer", "/things/a"].map(arn));
        Self { document: document.to_string(), known }
    }

    pub(super) fn known(&self) -> Known {
        self.known.clone()
    }

    /// A fake with this state, in which some things take a while.
    pub(super) fn service(&self, random: &mut Rng) -> Service {
        let mut service = Service::new(seeded(&self.document, NOW), credentials(None), 7);
        service.verifies_signatures = false;
        for operation in DELAYED {
            if random.bool() {
                service.account.delays.set(operation, std::time::Duration::from_hours(24));
            }
        }
        service
    }
}

/// A request that keeps to the limits.
#[derive(serde::Deserialize)]
pub(super) struct Sample {
    pub(super) operation: String,
    pub(super) input: Value,
}

/// Requests of all operations.
pub(super) fn samples() -> Vec<Sample> {
    let mut vectors: Value = serde_json::from_str(include_str!("../../../../../tests/vectors/model.json")).unwrap();
    serde_json::from_value(vectors["vectors"].take()).unwrap()
}

/// Whether the document of an account makes the same account.
pub(super) fn assert_dump_is_whole(account: &Account, now: OffsetDateTime) {
    let document = AccountState::of(account).to_json();
    let again = AccountState::of(&seeded(&document, now)).to_json();
    assert!(again == document, "the document of\n{document}\nis\n{again}");
}

fn seeded(document: &str, now: OffsetDateTime) -> Account {
    let mut account = Account::new(REGION, 7);
    let state: AccountState = read_document(document).unwrap_or_else(|problem| panic!("{problem}: {document}"));
    state.put_into(&mut account, Timestamp(now)).unwrap_or_else(|problem| panic!("{problem}: {document}"));
    account
}

fn perform(service: &mut Service, operation: &str, input: Value) -> Result<Value, ServiceError> {
    let Value::Object(input) = input else { panic!("{operation} takes a structure") };
    let body = service.perform(operation, Members::from(input), NOW)?;
    Ok(serde_json::from_slice(&body).unwrap())
}

/// A domain that lets everything be done.
fn domain() -> Value {
    json!({
        "DomainName": "acme",
        "DefaultExpirationDays": 30,
        "DataStore": { "Enabled": true },
        "Matching": { "Enabled": true },
        "RuleBasedMatching": {
            "Enabled": true,
            "MatchingRules": [{ "Rule": ["EmailAddress"] }, { "Rule": ["FirstName"] }],
            "AttributeTypesSelector": { "AttributeMatchingModel": "ONE_TO_ONE", "EmailAddress": ["EmailAddress"] },
            "MaxAllowedRuleLevelForMatching": 2,
        },
    })
}

fn scenarios() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../interop/scenarios");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()).collect()
}

/// Makes what a scenario makes; scenarios stand alone, so that some of it is there already.
fn create(service: &mut Service, scenario: &Value, known: &mut Known) {
    let steps = scenario.as_array().or_else(|| scenario["steps"].as_array()).unwrap();
    let mut remembered = BTreeMap::new();
    for call in steps.iter().flat_map(|step| step["calls"].as_array().unwrap()) {
        let operation = call["operation"].as_str().unwrap();
        if !CREATING.iter().any(|prefix| operation.starts_with(prefix)) || call.get("error").is_some() {
            continue;
        }
        let Ok(response) = perform(service, operation, filled(&call["request"], &remembered)) else { continue };
        known.learn(&response);
        for (name, path) in call["remember"].as_object().into_iter().flatten() {
            let steps = path.as_array().unwrap().iter();
            let found = steps.fold(&response, |value, step| step.as_str().map_or(&Value::Null, |name| &value[name]));
            remembered.insert(format!("${{{name}}}"), found.as_str().unwrap_or_default().to_owned());
        }
    }
}

/// A request with what was remembered.
fn filled(request: &Value, remembered: &BTreeMap<String, String>) -> Value {
    match request {
        Value::String(text) => {
            remembered.iter().fold(text.clone(), |text, (name, value)| text.replace(name, value)).into()
        }
        Value::Array(items) => items.iter().map(|item| filled(item, remembered)).collect(),
        Value::Object(members) => {
            let filled = members.iter().map(|(name, value)| (name.clone(), filled(value, remembered)));
            filled.collect::<Map<_, _>>().into()
        }
        other => other.clone(),
    }
}

/// What machine learning would have found.
fn put_matches(domain: &mut Value) {
    let ids: Vec<Value> =
        domain["Profiles"].as_array().unwrap().iter().map(|profile| profile["ProfileId"].clone()).collect();
    domain["Matches"] = json!([
        { "MatchId": "0123456789abcdef0123456789abcdef", "ProfileIds": ids, "ConfidenceScore": 0.9 },
        { "MatchId": "fedcba9876543210fedcba9876543210", "ProfileIds": ids, "RuleLevel": 1 },
    ]);
    domain["IdentityResolutionJobs"] = json!([{
        "JobId": "00112233445566778899aabbccddeeff",
        "Status": "COMPLETED",
        "JobStartTime": 1_767_225_600,
        "JobEndTime": 1_767_229_200,
        "JobStats": { "NumberOfProfilesReviewed": 3, "NumberOfMatchesFound": 1, "NumberOfMergesDone": 0 },
    }]);
}
