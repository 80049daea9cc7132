//! Any value of a model survives being written as JSON and read again, and the JSON itself survives too: a member
//! under a wrong name, a dropped empty collection or a drifting timestamp would show.

use std::fmt::Debug;

use customer_profiles::operations::get_integration::{GetIntegrationRequest, GetIntegrationResponse};
use customer_profiles::operations::get_profile_object_type::GetProfileObjectTypeResponse;
use customer_profiles::operations::get_profile_object_type_template::GetProfileObjectTypeTemplateResponse;
use customer_profiles::operations::list_account_integrations::{
    ListAccountIntegrationsRequest, ListAccountIntegrationsResponse,
};
use customer_profiles::operations::list_integrations::{ListIntegrationsRequest, ListIntegrationsResponse};
use customer_profiles::operations::put_integration::{PutIntegrationRequest, PutIntegrationResponse};
use customer_profiles::operations::put_profile_object_type::{
    PutProfileObjectTypeRequest, PutProfileObjectTypeResponse,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

type Json = BoxedStrategy<Value>;
type Members = Vec<(&'static str, Json)>;

/// An object with all of the required members and some of the optional ones.
fn object(required: Members, optional: Members) -> Json {
    let required = required.into_iter().map(|(name, value)| value.prop_map(move |value| Some((name, value))).boxed());
    let optional = optional
        .into_iter()
        .map(|(name, value)| prop::option::of(value).prop_map(move |value| value.map(|value| (name, value))).boxed());
    let members: Vec<BoxedStrategy<Option<(&str, Value)>>> = required.chain(optional).collect();
    members
        .prop_map(|members| members.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect())
        .boxed()
}

/// Any text: empty, in any script, with quotes, control characters and line breaks.
fn any_text() -> BoxedStrategy<String> {
    "(?s).{0,12}".boxed()
}

/// A known value of an enum, or one that is not known.
fn known_or_not(known: &'static [&'static str]) -> BoxedStrategy<String> {
    prop_oneof![prop::sample::select(known).prop_map(str::to_owned), any_text()].boxed()
}

fn text() -> Json {
    any_text().prop_map(Value::from).boxed()
}

fn open_enum(known: &'static [&'static str]) -> Json {
    known_or_not(known).prop_map(Value::from).boxed()
}

fn boolean() -> Json {
    any::<bool>().prop_map(Value::from).boxed()
}

fn integer() -> Json {
    any::<i32>().prop_map(Value::from).boxed()
}

/// Any millisecond of the years 1 to 9999, whole seconds among them.
#[allow(clippy::cast_precision_loss)] // these numbers are far below 2^53
fn timestamp() -> Json {
    let seconds = -62_135_596_800_i64..=253_402_300_799;
    let milliseconds = prop_oneof![Just(0_i64), 1_i64..1000];
    (seconds, milliseconds)
        .prop_map(|(seconds, milliseconds)| match milliseconds {
            0 => json!(seconds),
            _ => json!((seconds * 1000 + milliseconds) as f64 / 1000.0),
        })
        .boxed()
}

fn list(item: Json) -> Json {
    prop::collection::vec(item, 0..3).prop_map(Value::from).boxed()
}

fn map(value: Json) -> Json {
    map_by(any_text(), value)
}

fn map_by(key: BoxedStrategy<String>, value: Json) -> Json {
    prop::collection::btree_map(key, value, 0..3).prop_map(|entries| entries.into_iter().collect()).boxed()
}

fn object_type_names() -> Json {
    map_by(known_or_not(&["SegmentIdentify", "ShopifyCreateOrders", "ShopifyUpdatedOrders"]), text())
}

fn fields() -> Json {
    let content_type = open_enum(&["STRING", "NUMBER", "PHONE_NUMBER", "EMAIL_ADDRESS", "NAME"]);
    map(object(vec![], vec![("Source", text()), ("Target", text()), ("ContentType", content_type)]))
}

fn keys() -> Json {
    let identifiers = list(open_enum(&["PROFILE", "ORDER", "LOYALTY_PROMOTION", "UNIQUE", "LOOKUP_ONLY"]));
    map(list(object(vec![], vec![("StandardIdentifiers", identifiers), ("FieldNames", list(text()))])))
}

fn flow_definition() -> Json {
    let required = vec![
        ("FlowName", text()),
        ("KmsArn", text()),
        ("SourceFlowConfig", source_flow_config()),
        ("Tasks", list(task())),
        ("TriggerConfig", trigger_config()),
    ];
    object(required, vec![("Description", text())])
}

fn source_flow_config() -> Json {
    let named_object = || object(vec![("Object", text())], vec![]);
    let flags = vec![("EnableDynamicFieldUpdate", boolean()), ("IncludeDeletedRecords", boolean())];
    let properties = object(
        vec![],
        vec![
            ("Marketo", named_object()),
            ("S3", object(vec![("BucketName", text())], vec![("BucketPrefix", text())])),
            ("Salesforce", object(vec![("Object", text())], flags)),
            ("ServiceNow", named_object()),
            ("Zendesk", named_object()),
        ],
    );
    let connector_type = open_enum(&["Salesforce", "Marketo", "Zendesk", "Servicenow", "S3"]);
    let incremental_pull = object(vec![], vec![("DatetimeTypeFieldName", text())]);
    object(
        vec![("ConnectorType", connector_type), ("SourceConnectorProperties", properties)],
        vec![("ConnectorProfileName", text()), ("IncrementalPullConfig", incremental_pull)],
    )
}

fn task() -> Json {
    let operator = || open_enum(&["PROJECTION", "GREATER_THAN", "MASK_FIRST_N", "VALIDATE_NON_NULL", "NO_OP"]);
    let connectors = ["Marketo", "S3", "Salesforce", "ServiceNow", "Zendesk"];
    let operators = object(vec![], connectors.into_iter().map(|connector| (connector, operator())).collect());
    let properties = map_by(known_or_not(&["VALUE", "MASK_LENGTH", "MATH_OPERATION_FIELDS_ORDER"]), text());
    object(
        vec![("SourceFields", list(text())), ("TaskType", open_enum(&["Arithmetic", "Filter", "Map", "Mask"]))],
        vec![("ConnectorOperator", operators), ("DestinationField", text()), ("TaskProperties", properties)],
    )
}

fn trigger_config() -> Json {
    let scheduled = object(
        vec![("ScheduleExpression", text())],
        vec![
            ("DataPullMode", open_enum(&["Incremental", "Complete"])),
            ("ScheduleStartTime", timestamp()),
            ("ScheduleEndTime", timestamp()),
            ("Timezone", text()),
            ("ScheduleOffset", any::<i64>().prop_map(Value::from).boxed()),
            ("FirstExecutionFrom", timestamp()),
        ],
    );
    object(
        vec![("TriggerType", open_enum(&["Scheduled", "Event", "OnDemand"]))],
        vec![("TriggerProperties", object(vec![], vec![("Scheduled", scheduled)]))],
    )
}

fn put_integration_request() -> Json {
    let optional = vec![
        ("Uri", text()),
        ("ObjectTypeName", text()),
        ("ObjectTypeNames", object_type_names()),
        ("Tags", map(text())),
        ("FlowDefinition", flow_definition()),
        ("RoleArn", text()),
        ("EventTriggerNames", list(text())),
        ("Scope", open_enum(&["PROFILE", "DOMAIN"])),
    ];
    object(vec![("DomainName", text())], optional)
}

/// The answers of `GetIntegration` and `PutIntegration` and the items of the lists are the same shape.
fn integration() -> Json {
    let required =
        vec![("DomainName", text()), ("Uri", text()), ("CreatedAt", timestamp()), ("LastUpdatedAt", timestamp())];
    let optional = vec![
        ("ObjectTypeName", text()),
        ("Tags", map(text())),
        ("ObjectTypeNames", object_type_names()),
        ("WorkflowId", text()),
        ("IsUnstructured", boolean()),
        ("RoleArn", text()),
        ("EventTriggerNames", list(text())),
        ("Scope", open_enum(&["PROFILE", "DOMAIN"])),
    ];
    object(required, optional)
}

fn page_request(required: Members) -> Json {
    object(required, vec![("NextToken", text()), ("MaxResults", integer()), ("IncludeHidden", boolean())])
}

fn page_of_integrations() -> Json {
    object(vec![], vec![("Items", list(integration())), ("NextToken", text())])
}

/// What the request of `PutProfileObjectType` and the answers about an object type have in common.
fn object_type_members() -> Members {
    vec![
        ("TemplateId", text()),
        ("ExpirationDays", integer()),
        ("EncryptionKey", text()),
        ("AllowProfileCreation", boolean()),
        ("SourceLastUpdatedTimestampFormat", text()),
        ("MaxProfileObjectCount", integer()),
        ("SourcePriority", integer()),
        ("Fields", fields()),
        ("Keys", keys()),
        ("Tags", map(text())),
    ]
}

fn put_profile_object_type_request() -> Json {
    let required = vec![("DomainName", text()), ("ObjectTypeName", text()), ("Description", text())];
    object(required, object_type_members())
}

fn object_type() -> Json {
    let mut optional = object_type_members();
    optional.extend([
        ("MaxAvailableProfileObjectCount", integer()),
        ("CreatedAt", timestamp()),
        ("LastUpdatedAt", timestamp()),
    ]);
    object(vec![("ObjectTypeName", text()), ("Description", text())], optional)
}

fn template() -> Json {
    let optional = vec![
        ("TemplateId", text()),
        ("SourceName", text()),
        ("SourceObject", text()),
        ("DefaultMaxProfileObjectCount", integer()),
        ("DefaultMaxProfileObjectCountEffectiveAfter", timestamp()),
        ("StoreOnly", boolean()),
        ("AllowProfileCreation", boolean()),
        ("SourceLastUpdatedTimestampFormat", text()),
        ("Fields", fields()),
        ("Keys", keys()),
    ];
    object(vec![], optional)
}

/// From JSON to a value and back, and from that value through text to the same value.
fn survives<T>(document: &Value) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let fail = |error: serde_json::Error| TestCaseError::fail(error.to_string());
    let value: T = serde_json::from_value(document.clone()).map_err(fail)?;
    prop_assert_eq!(&serde_json::to_value(&value).map_err(fail)?, document);
    let text = serde_json::to_string(&value).map_err(fail)?;
    let again: T = serde_json::from_str(&text).map_err(fail)?;
    prop_assert_eq!(again, value);
    Ok(())
}

proptest! {
    #[test]
    fn a_put_integration_request_survives(document in put_integration_request()) {
        survives::<PutIntegrationRequest>(&document)?;
    }

    #[test]
    fn a_put_profile_object_type_request_survives(document in put_profile_object_type_request()) {
        survives::<PutProfileObjectTypeRequest>(&document)?;
    }

    #[test]
    fn a_request_that_reads_integrations_survives(
        get in object(vec![("DomainName", text()), ("Uri", text())], vec![]),
        list in page_request(vec![("DomainName", text())]),
        list_account in page_request(vec![("Uri", text())]),
    ) {
        survives::<GetIntegrationRequest>(&get)?;
        survives::<ListIntegrationsRequest>(&list)?;
        survives::<ListAccountIntegrationsRequest>(&list_account)?;
    }

    #[test]
    fn an_answer_about_an_integration_survives(document in integration()) {
        survives::<GetIntegrationResponse>(&document)?;
        survives::<PutIntegrationResponse>(&document)?;
    }

    #[test]
    fn a_page_of_integrations_survives(document in page_of_integrations()) {
        survives::<ListIntegrationsResponse>(&document)?;
        survives::<ListAccountIntegrationsResponse>(&document)?;
    }

    #[test]
    fn an_answer_about_an_object_type_survives(document in object_type()) {
        survives::<GetProfileObjectTypeResponse>(&document)?;
        survives::<PutProfileObjectTypeResponse>(&document)?;
    }

    #[test]
    fn a_template_survives(document in template()) {
        survives::<GetProfileObjectTypeTemplateResponse>(&document)?;
    }
}
