//! What the API's description leaves to judgement, as data.

use crate::description::{Description, Operation, Shape};

/// What stands in a draft where a person must write.
pub(crate) const PLACEHOLDER: &str = "?";

/// Operations of which a second one could make a second thing: another profile, job, export, estimate or workflow,
/// or another object where its type has no unique key.
///
/// `UpdateRecommender` is none of them: a second one trains again, and leaves the recommender as the first one does.
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

/// Members that are redacted although the API does not mark them.
pub(crate) const ALSO_SENSITIVE: [(&str, &str); 19] = [
    // What people search for and how they are reached is personal data.
    ("AddProfileKeyRequest", "Values"),
    ("AddProfileKeyResponse", "Values"),
    ("AdditionalSearchKey", "Values"),
    ("ContactPreference", "KeyValue"),
    ("DeleteProfileKeyRequest", "Values"),
    ("FoundByKeyValue", "Values"),
    ("GetSimilarProfilesRequest", "SearchValue"),
    ("ObjectFilter", "Values"),
    ("SearchProfilesRequest", "Values"),
    // So are the values of attributes (the API marks those of `ListObjectTypeAttributeValuesItem`) and their names.
    ("AttributeValueItem", "Value"),
    ("CalculatedAttributeValue", "Value"),
    ("FieldSourceProfileIds", "Attributes"),
    ("GetCalculatedAttributeForProfileResponse", "Value"),
    ("ListCalculatedAttributeForProfileItem", "Value"),
    // Who changed a profile is a person too.
    ("GetProfileHistoryRecordResponse", "PerformedBy"),
    ("ListProfileHistoryRecordsRequest", "PerformedBy"),
    ("ProfileHistoryRecord", "PerformedBy"),
    // Who has the presigned URL may write to it, and the token is the key that encrypts what is written.
    ("GetUploadJobPathResponse", "ClientToken"),
    ("GetUploadJobPathResponse", "Url"),
];

/// Structures of responses that a user fills too, as an object that goes in; no limits of requests hold for them.
pub(crate) const ALSO_INPUT: [&str; 1] = ["Profile"];

/// Structures whose required members can be `null` all the same: the API's documentation says so of the statistics
/// of an attribute that is no number, or of one whose first period is not over.
const REQUIRED_BUT_NULL: [&str; 2] =
    ["GetObjectTypeAttributeStatisticsPercentiles", "GetObjectTypeAttributeStatisticsStats"];

/// Members that hold doubles in a list or a map, for which `src/structure/members.rs` has a form.
pub(crate) const DOUBLES_INSIDE: [(&str, &str); 1] = [("TrainingMetrics", "Metrics")];

/// Shapes whose types have other names in the crate, each with its reason.
const RENAMED: [(&str, &str); 2] = [
    ("OperatorPropertiesKeys", "OperatorPropertiesKey"), // a value is one key
    ("Type", "FilterGroupType"),                         // `Type` alone says nothing
];

/// The maps that the crate keeps in one piece, each with the type of its keys.
pub(crate) const SORTED_MAPS: [(&str, &str); 2] = [("ObjectTypeNames", "EventType"), ("TagMap", "String")];

/// Enums of the crate for what the API says is any text, because its documentation lists the known ones.
pub(crate) const ENUMS_OF_ANY_TEXT: [&str; 1] = ["EventType"];

/// The beginning of the address of an operation's or a type's page in the API reference.
pub(crate) const REFERENCE: &str = "https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_";

/// The name of a shape's type in the crate.
pub(crate) fn type_name(shape: &str) -> String {
    let renamed = RENAMED.iter().find(|(name, _)| *name == shape);
    let name = renamed.map_or(shape, |(_, renamed)| *renamed);
    let (first, rest) = name.split_at(1);
    first.to_uppercase() + rest
}

/// Whether a member of a structure is always there.
pub(crate) fn is_required(description: &Description, structure: &str, member: &str) -> bool {
    let found = description.structure(structure);
    let is_double = matches!(description.shape(&found.members[member].shape), Shape::Double(_));
    found.requires(member) && !(is_double && REQUIRED_BUT_NULL.contains(&structure))
}

/// Whether an operation only reads.
pub(crate) fn reads(operation: &Operation) -> bool {
    let reads = READS.iter().any(|read| operation.name.starts_with(read));
    operation.http.method == "GET" || operation.readonly || reads
}

/// The variant of `RepeatSafety` that fits an operation.
pub(crate) fn repeat_safety(operation: &Operation) -> &'static str {
    if MAY_DUPLICATE.contains(&operation.name.as_str()) {
        "NotIdempotent"
    } else if reads(operation) {
        "Safe"
    } else {
        "Idempotent"
    }
}
