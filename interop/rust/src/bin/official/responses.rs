//! What the official client read, as JSON.

use aws_sdk_customerprofiles::operation::{
    create_domain::CreateDomainOutput, create_profile::CreateProfileOutput, delete_domain::DeleteDomainOutput,
    delete_integration::DeleteIntegrationOutput, delete_profile_object_type::DeleteProfileObjectTypeOutput,
    get_domain::GetDomainOutput, get_integration::GetIntegrationOutput,
    get_profile_object_type::GetProfileObjectTypeOutput,
    get_profile_object_type_template::GetProfileObjectTypeTemplateOutput,
    list_account_integrations::ListAccountIntegrationsOutput, list_domains::ListDomainsOutput,
    list_integrations::ListIntegrationsOutput,
    list_profile_object_type_templates::ListProfileObjectTypeTemplatesOutput,
    list_profile_object_types::ListProfileObjectTypesOutput, list_profile_objects::ListProfileObjectsOutput,
    list_tags_for_resource::ListTagsForResourceOutput, put_integration::PutIntegrationOutput,
    put_profile_object::PutProfileObjectOutput, put_profile_object_type::PutProfileObjectTypeOutput,
    search_profiles::SearchProfilesOutput, tag_resource::TagResourceOutput, untag_resource::UntagResourceOutput,
};
use aws_sdk_customerprofiles::types::{
    Address, AttributeTypesSelector, AutoMerging, ConflictResolution, Consolidation, ContactPreference,
    DataStoreResponse, DomainStats, EngagementPreferences, ExportingConfig, FoundByKeyValue, JobSchedule,
    ListDomainItem, ListIntegrationItem, ListProfileObjectTypeItem, ListProfileObjectTypeTemplateItem,
    ListProfileObjectsItem, MatchingResponse, MatchingRule, ObjectTypeField, ObjectTypeKey, Profile, Readiness,
    RuleBasedMatchingResponse, S3ExportingConfig,
};
use serde_json::{Value, json};

use crate::json::{ToJson, structure};

/// The fields of the client's structures; no trait and no derive gives them.
macro_rules! structures {
    ($($type:ident { $($field:ident)* })*) => { $(
        impl ToJson for $type {
            fn to_json(&self) -> Option<Value> {
                Some(structure([$((stringify!($field), self.$field.to_json())),*]))
            }
        }
    )* };
}

structures! {
    Address { address1 address2 address3 address4 city county state province country postal_code }
    AttributeTypesSelector { attribute_matching_model address phone_number email_address }
    AutoMerging { enabled consolidation conflict_resolution min_allowed_confidence_score_for_merging }
    ConflictResolution { conflict_resolving_model source_name }
    Consolidation { matching_attributes_list }
    ContactPreference { key_name key_value profile_id contact_type }
    CreateDomainOutput {
        domain_name default_expiration_days default_encryption_key dead_letter_queue_url matching rule_based_matching
        data_store created_at last_updated_at tags
    }
    CreateProfileOutput { profile_id }
    DataStoreResponse { enabled readiness }
    DeleteDomainOutput { message }
    DeleteIntegrationOutput { message }
    DeleteProfileObjectTypeOutput { message }
    DomainStats { profile_count metering_profile_count object_count total_size }
    EngagementPreferences { phone email }
    ExportingConfig { s3_exporting }
    FoundByKeyValue { key_name values }
    GetDomainOutput {
        domain_name default_expiration_days default_encryption_key dead_letter_queue_url stats matching
        rule_based_matching data_store created_at last_updated_at tags
    }
    GetIntegrationOutput {
        domain_name uri object_type_name created_at last_updated_at tags object_type_names workflow_id is_unstructured
        role_arn event_trigger_names scope
    }
    GetProfileObjectTypeOutput {
        object_type_name description template_id expiration_days encryption_key allow_profile_creation
        source_last_updated_timestamp_format max_available_profile_object_count max_profile_object_count
        source_priority fields keys created_at last_updated_at tags
    }
    JobSchedule { day_of_the_week time }
    ListAccountIntegrationsOutput { items next_token }
    ListDomainItem { domain_name created_at last_updated_at tags }
    ListDomainsOutput { items next_token }
    ListIntegrationItem {
        domain_name uri object_type_name created_at last_updated_at tags object_type_names workflow_id is_unstructured
        role_arn event_trigger_names scope
    }
    ListIntegrationsOutput { items next_token }
    ListProfileObjectTypeItem {
        object_type_name description created_at last_updated_at max_profile_object_count
        max_available_profile_object_count source_priority tags
    }
    ListProfileObjectTypeTemplateItem { template_id source_name source_object }
    ListProfileObjectTypeTemplatesOutput { items next_token }
    ListProfileObjectTypesOutput { items next_token }
    ListProfileObjectsItem { object_type_name profile_object_unique_key object }
    ListProfileObjectsOutput { items next_token }
    MatchingResponse { enabled job_schedule auto_merging exporting_config }
    MatchingRule { rule }
    ObjectTypeField { source target content_type }
    ObjectTypeKey { standard_identifiers field_names }
    Profile {
        profile_id account_number additional_information party_type business_name first_name middle_name last_name
        birth_date gender phone_number mobile_phone_number home_phone_number business_phone_number email_address
        personal_email_address business_email_address address shipping_address mailing_address billing_address
        attributes found_by_items party_type_string gender_string profile_type engagement_preferences
    }
    PutIntegrationOutput {
        domain_name uri object_type_name created_at last_updated_at tags object_type_names workflow_id is_unstructured
        role_arn event_trigger_names scope
    }
    PutProfileObjectOutput { profile_object_unique_key }
    PutProfileObjectTypeOutput {
        object_type_name description template_id expiration_days encryption_key allow_profile_creation
        source_last_updated_timestamp_format max_profile_object_count max_available_profile_object_count
        source_priority fields keys created_at last_updated_at tags
    }
    Readiness { progress_percentage message }
    RuleBasedMatchingResponse {
        enabled matching_rules status max_allowed_rule_level_for_merging max_allowed_rule_level_for_matching
        attribute_types_selector conflict_resolution exporting_config
    }
    S3ExportingConfig { s3_bucket_name s3_key_name }
    SearchProfilesOutput { items next_token }
    TagResourceOutput {}
    UntagResourceOutput {}
}

impl ToJson for GetProfileObjectTypeTemplateOutput {
    fn to_json(&self) -> Option<Value> {
        Some(structure([
            ("template_id", self.template_id.to_json()),
            ("source_name", self.source_name.to_json()),
            ("source_object", self.source_object.to_json()),
            ("default_max_profile_object_count", self.default_max_profile_object_count.to_json()),
            (
                "default_max_profile_object_count_effective_after",
                self.default_max_profile_object_count_effective_after.to_json(),
            ),
            // The client makes false of what is absent, and the fake does not send false.
            ("store_only", self.store_only.then_some(true).to_json()),
            ("allow_profile_creation", self.allow_profile_creation.to_json()),
            ("source_last_updated_timestamp_format", self.source_last_updated_timestamp_format.to_json()),
            ("fields", self.fields.to_json()),
            ("keys", self.keys.to_json()),
        ]))
    }
}

/// The one response whose member begins with a small letter.
impl ToJson for ListTagsForResourceOutput {
    fn to_json(&self) -> Option<Value> {
        Some(self.tags.to_json().map_or_else(|| json!({}), |tags| json!({ "tags": tags })))
    }
}
