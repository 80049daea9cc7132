//! The structures of requests, from JSON.

use aws_sdk_customerprofiles::types::{
    AdditionalSearchKey, Address, AttributeTypesSelector, AutoMerging, ConflictResolution, ConnectorOperator,
    Consolidation, ContactPreference, DataStoreRequest, EngagementPreferences, ExportingConfig, FlowDefinition,
    IncrementalPullConfig, JobSchedule, MarketoSourceProperties, MatchingRequest, MatchingRule, ObjectFilter,
    ObjectTypeField, ObjectTypeKey, RuleBasedMatchingRequest, S3ExportingConfig, S3SourceProperties,
    SalesforceSourceProperties, ScheduledTriggerProperties, ServiceNowSourceProperties, SourceConnectorProperties,
    SourceFlowConfig, Task, TriggerConfig, TriggerProperties, ZendeskSourceProperties,
};
use serde_json::Value;

use crate::json::{FromJson, member};

/// Setters of the client's builders, each with the member that it takes.
macro_rules! structures {
    ($($type:ident $($required:ident)? { $($setter:ident: $member:literal)* })*) => { $(
        impl FromJson for $type {
            fn from_json(value: &Value) -> Option<Self> {
                let builder = $type::builder()$(.$setter(member(value, $member)))*;
                structures!(@build builder $($required)?)
            }
        }
    )* };
    // The builder of a structure with required members fails without them.
    (@build $builder:ident required) => { $builder.build().ok() };
    (@build $builder:ident) => { Some($builder.build()) };
}

structures! {
    AdditionalSearchKey required { set_key_name: "KeyName" set_values: "Values" }
    Address {
        set_address1: "Address1"
        set_address2: "Address2"
        set_address3: "Address3"
        set_address4: "Address4"
        set_city: "City"
        set_county: "County"
        set_state: "State"
        set_province: "Province"
        set_country: "Country"
        set_postal_code: "PostalCode"
    }
    AttributeTypesSelector required {
        set_attribute_matching_model: "AttributeMatchingModel"
        set_address: "Address"
        set_phone_number: "PhoneNumber"
        set_email_address: "EmailAddress"
    }
    AutoMerging required {
        set_enabled: "Enabled"
        set_consolidation: "Consolidation"
        set_conflict_resolution: "ConflictResolution"
        set_min_allowed_confidence_score_for_merging: "MinAllowedConfidenceScoreForMerging"
    }
    ConflictResolution required {
        set_conflict_resolving_model: "ConflictResolvingModel"
        set_source_name: "SourceName"
    }
    ConnectorOperator {
        set_marketo: "Marketo"
        set_s3: "S3"
        set_salesforce: "Salesforce"
        set_service_now: "ServiceNow"
        set_zendesk: "Zendesk"
    }
    Consolidation required { set_matching_attributes_list: "MatchingAttributesList" }
    ContactPreference {
        set_key_name: "KeyName"
        set_key_value: "KeyValue"
        set_profile_id: "ProfileId"
        set_contact_type: "ContactType"
    }
    DataStoreRequest { set_enabled: "Enabled" }
    EngagementPreferences { set_phone: "Phone" set_email: "Email" }
    ExportingConfig { set_s3_exporting: "S3Exporting" }
    FlowDefinition required {
        set_description: "Description"
        set_flow_name: "FlowName"
        set_kms_arn: "KmsArn"
        set_source_flow_config: "SourceFlowConfig"
        set_tasks: "Tasks"
        set_trigger_config: "TriggerConfig"
    }
    IncrementalPullConfig { set_datetime_type_field_name: "DatetimeTypeFieldName" }
    JobSchedule required { set_day_of_the_week: "DayOfTheWeek" set_time: "Time" }
    MarketoSourceProperties required { set_object: "Object" }
    MatchingRequest required {
        set_enabled: "Enabled"
        set_job_schedule: "JobSchedule"
        set_auto_merging: "AutoMerging"
        set_exporting_config: "ExportingConfig"
    }
    MatchingRule required { set_rule: "Rule" }
    ObjectFilter required { set_key_name: "KeyName" set_values: "Values" }
    ObjectTypeField { set_source: "Source" set_target: "Target" set_content_type: "ContentType" }
    ObjectTypeKey { set_standard_identifiers: "StandardIdentifiers" set_field_names: "FieldNames" }
    RuleBasedMatchingRequest required {
        set_enabled: "Enabled"
        set_matching_rules: "MatchingRules"
        set_max_allowed_rule_level_for_merging: "MaxAllowedRuleLevelForMerging"
        set_max_allowed_rule_level_for_matching: "MaxAllowedRuleLevelForMatching"
        set_attribute_types_selector: "AttributeTypesSelector"
        set_conflict_resolution: "ConflictResolution"
        set_exporting_config: "ExportingConfig"
    }
    S3ExportingConfig required { set_s3_bucket_name: "S3BucketName" set_s3_key_name: "S3KeyName" }
    S3SourceProperties required { set_bucket_name: "BucketName" set_bucket_prefix: "BucketPrefix" }
    SalesforceSourceProperties required {
        set_object: "Object"
        set_enable_dynamic_field_update: "EnableDynamicFieldUpdate"
        set_include_deleted_records: "IncludeDeletedRecords"
    }
    ScheduledTriggerProperties required {
        set_schedule_expression: "ScheduleExpression"
        set_data_pull_mode: "DataPullMode"
        set_schedule_start_time: "ScheduleStartTime"
        set_schedule_end_time: "ScheduleEndTime"
        set_timezone: "Timezone"
        set_schedule_offset: "ScheduleOffset"
        set_first_execution_from: "FirstExecutionFrom"
    }
    ServiceNowSourceProperties required { set_object: "Object" }
    SourceConnectorProperties {
        set_marketo: "Marketo"
        set_s3: "S3"
        set_salesforce: "Salesforce"
        set_service_now: "ServiceNow"
        set_zendesk: "Zendesk"
    }
    SourceFlowConfig required {
        set_connector_profile_name: "ConnectorProfileName"
        set_connector_type: "ConnectorType"
        set_incremental_pull_config: "IncrementalPullConfig"
        set_source_connector_properties: "SourceConnectorProperties"
    }
    Task required {
        set_connector_operator: "ConnectorOperator"
        set_destination_field: "DestinationField"
        set_source_fields: "SourceFields"
        set_task_properties: "TaskProperties"
        set_task_type: "TaskType"
    }
    TriggerConfig required { set_trigger_type: "TriggerType" set_trigger_properties: "TriggerProperties" }
    TriggerProperties { set_scheduled: "Scheduled" }
    ZendeskSourceProperties required { set_object: "Object" }
}
