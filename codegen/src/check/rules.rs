//! What the API's description leaves to judgement, as data.

use crate::description::Operation;

/// Operations of which a second one could make a second thing: another profile, job, export, estimate or workflow,
/// or another object where its type has no unique key.
const MAY_DUPLICATE: [&str; 7] = [
    "BatchPutProfileObject",
    "CreateIntegrationWorkflow",
    "CreateProfile",
    "CreateSegmentEstimate",
    "CreateSegmentSnapshot",
    "CreateUploadJob",
    "PutProfileObject",
];

/// Beginnings of the names of operations that only read, whatever their method.
const READS: [&str; 5] = ["BatchGet", "Detect", "Get", "List", "Search"];

/// Members that are redacted although the API does not mark them: what people search for
/// and how they are reached is personal data.
pub(super) const ALSO_SENSITIVE: [(&str, &str); 6] = [
    ("AdditionalSearchKey", "Values"),
    ("ContactPreference", "KeyValue"),
    ("FoundByKeyValue", "Values"),
    ("GetSimilarProfilesRequest", "SearchValue"),
    ("ObjectFilter", "Values"),
    ("SearchProfilesRequest", "Values"),
];

/// Enums of the crate for what the API says is any text, because its documentation lists the known ones.
pub(super) const ENUMS_OF_ANY_TEXT: [&str; 1] = ["EventType"];

/// The beginning of the address of an operation's or a type's page in the API reference.
pub(super) const REFERENCE: &str = "https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_";

/// The variant of `RepeatSafety` that fits an operation.
pub(super) fn repeat_safety(operation: &Operation) -> &'static str {
    let name = operation.name.as_str();
    if MAY_DUPLICATE.contains(&name) {
        "NotIdempotent"
    } else if operation.http.method == "GET" || operation.readonly || READS.iter().any(|read| name.starts_with(read)) {
        "Safe"
    } else {
        "Idempotent"
    }
}

/// A name without case and separators: `ListIntegrations` and `list_integrations` are one.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|character| character.to_ascii_lowercase()).collect()
}
