//! From the name of an operation to its request. A new operation is one line in [`OPERATIONS`].

use std::path::Path;

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
use customer_profiles::{Operation, Violation, Violations};
use serde::de::DeserializeOwned;
use serde_json::Value;

type Validate = fn(Value) -> Result<(), Violations>;

const OPERATIONS: &[(&str, Validate)] = &[
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

const fn operation<O: Operation + DeserializeOwned>() -> (&'static str, Validate) {
    (O::NAME, |input| serde_json::from_value::<O>(input).unwrap().validate())
}

fn find(name: &str) -> Option<Validate> {
    OPERATIONS.iter().find(|(operation, _)| *operation == name).map(|(_, validate)| *validate)
}

pub(crate) fn has(name: &str) -> bool {
    find(name).is_some()
}

/// What a request breaks; `None` for an operation that the crate does not have.
pub(crate) fn violations(operation: &str, input: Value) -> Option<Vec<Violation>> {
    let result = find(operation)?(input);
    Some(result.err().map(|violations| violations.into_iter().collect()).unwrap_or_default())
}

/// The names of the operations that the crate has, as its sources tell them.
pub(crate) fn names_in_the_sources() -> Vec<String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/operations");
    let paths = std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path());
    let mut names = Vec::new();
    for path in paths.filter(|path| path.is_file()) {
        let source = std::fs::read_to_string(path).unwrap();
        let rest = source.lines().filter_map(|line| line.trim().strip_prefix("const NAME: &'static str = \""));
        names.extend(rest.filter_map(|rest| rest.strip_suffix("\";")).map(str::to_owned));
    }
    names
}
