//! Integrations and object types.

use customer_profiles::operations::GetProfileObjectTypeResponse;
use customer_profiles::operations::GetProfileObjectTypeTemplateResponse;
use customer_profiles::operations::{GetIntegrationRequest, GetIntegrationResponse};
use customer_profiles::operations::{ListAccountIntegrationsRequest, ListAccountIntegrationsResponse};
use customer_profiles::operations::{ListIntegrationsRequest, ListIntegrationsResponse};
use customer_profiles::operations::{PutIntegrationRequest, PutIntegrationResponse};
use customer_profiles::operations::{PutProfileObjectTypeRequest, PutProfileObjectTypeResponse};
use proptest::prelude::*;
use serde_json::Value;

use crate::{
    Json, Members, boolean, integer, known_or_not, list, map, map_by, object, open_enum, survives, text, timestamp,
};

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
