//! From the name of an operation to its types. A new operation is one line in [`OPERATIONS`].

use std::future::Future;
use std::path::Path;
use std::pin::Pin;

use customer_profiles::operations::CreateDomainRequest;
use customer_profiles::operations::CreateProfileRequest;
use customer_profiles::operations::DeleteDomainRequest;
use customer_profiles::operations::DeleteIntegrationRequest;
use customer_profiles::operations::DeleteProfileObjectTypeRequest;
use customer_profiles::operations::GetDomainRequest;
use customer_profiles::operations::GetIntegrationRequest;
use customer_profiles::operations::GetProfileObjectTypeRequest;
use customer_profiles::operations::GetProfileObjectTypeTemplateRequest;
use customer_profiles::operations::ListAccountIntegrationsRequest;
use customer_profiles::operations::ListDomainsRequest;
use customer_profiles::operations::ListIntegrationsRequest;
use customer_profiles::operations::ListProfileObjectTypeTemplatesRequest;
use customer_profiles::operations::ListProfileObjectTypesRequest;
use customer_profiles::operations::ListProfileObjectsRequest;
use customer_profiles::operations::ListTagsForResourceRequest;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::operations::PutProfileObjectRequest;
use customer_profiles::operations::PutProfileObjectTypeRequest;
use customer_profiles::operations::SearchProfilesRequest;
use customer_profiles::operations::TagResourceRequest;
use customer_profiles::operations::UntagResourceRequest;
use customer_profiles::{Client, Error, Operation};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::least;

const OPERATIONS: &[OperationEntry] = &[
    operation::<CreateDomainRequest>(),
    operation::<CreateProfileRequest>(),
    operation::<DeleteDomainRequest>(),
    operation::<DeleteIntegrationRequest>(),
    operation::<DeleteProfileObjectTypeRequest>(),
    operation::<GetDomainRequest>(),
    operation::<GetIntegrationRequest>(),
    operation::<GetProfileObjectTypeRequest>(),
    operation::<GetProfileObjectTypeTemplateRequest>(),
    operation::<ListAccountIntegrationsRequest>(),
    operation::<ListDomainsRequest>(),
    operation::<ListIntegrationsRequest>(),
    operation::<ListProfileObjectTypeTemplatesRequest>(),
    operation::<ListProfileObjectTypesRequest>(),
    operation::<ListProfileObjectsRequest>(),
    operation::<ListTagsForResourceRequest>(),
    operation::<PutIntegrationRequest>(),
    operation::<PutProfileObjectRequest>(),
    operation::<PutProfileObjectTypeRequest>(),
    operation::<SearchProfilesRequest>(),
    operation::<TagResourceRequest>(),
    operation::<UntagResourceRequest>(),
];

/// An operation whose types are hidden behind JSON.
pub(crate) struct OperationEntry {
    name: &'static str,
    path: &'static str,
    send: fn(Client, Value) -> Sending,
    least_request: fn() -> Value,
    least_response: fn() -> Value,
}

type Sending = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// What came of a call.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The answer, written back to JSON.
    Output(Value),
    Error(Error),
    /// The request type does not read the input.
    InvalidInput(String),
}

pub(crate) fn find(name: &str) -> Option<&'static OperationEntry> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

/// An operation whose path has no other labels than members of this input, and at least one.
pub(crate) fn find_by_labels(input: &Value) -> Option<&'static OperationEntry> {
    OPERATIONS.iter().find(|operation| {
        let mut labels = operation.labels().peekable();
        labels.peek().is_some() && labels.all(|label| input.get(label).is_some())
    })
}

impl OperationEntry {
    /// Sends a request that is read from JSON.
    pub(crate) fn send(&self, client: &Client, input: Value) -> Sending {
        (self.send)(client.clone(), input)
    }

    /// A request with all that is required and nothing else.
    pub(crate) fn least_request(&self) -> Value {
        (self.least_request)()
    }

    /// An answer with all that is promised and nothing else.
    pub(crate) fn least_response(&self) -> Value {
        (self.least_response)()
    }

    /// The members that stand in the path.
    pub(crate) fn labels(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
    }
}

const fn operation<O>() -> OperationEntry
where
    O: Operation<Response: Serialize> + DeserializeOwned + 'static,
{
    OperationEntry {
        name: O::NAME,
        path: O::PATH,
        send: |client, input| Box::pin(send::<O>(client, input)),
        least_request: || json(&least::value::<O>()),
        least_response: || json(&least::value::<O::Response>()),
    }
}

async fn send<O>(client: Client, input: Value) -> Outcome
where
    O: Operation<Response: Serialize> + DeserializeOwned,
{
    let request: O = match serde_json::from_value(input) {
        Ok(request) => request,
        Err(error) => return Outcome::InvalidInput(error.to_string()),
    };
    match client.send(request).await {
        Ok(response) => Outcome::Output(json(&response)),
        Err(error) => Outcome::Error(error),
    }
}

fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}

/// The names of the operations that the crate has, as its sources tell them.
pub(crate) fn names_in_the_sources() -> Vec<String> {
    let mut names = Vec::new();
    collect_names(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/operations"), &mut names);
    names
}

fn collect_names(directory: &Path, names: &mut Vec<String>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_names(&path, names);
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let declarations = source.lines().filter_map(|line| line.trim().strip_prefix("const NAME: &'static str = \""));
        names.extend(declarations.filter_map(|rest| rest.strip_suffix("\";")).map(str::to_owned));
    }
}
