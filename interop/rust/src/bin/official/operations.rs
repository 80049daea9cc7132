//! The operations of the official client, by their names in the API.

use aws_sdk_customerprofiles::Client;
use interop::{Failure, Result};
use serde_json::Value;

use crate::failure;
use crate::json::{ToJson, member};

/// Methods of the client, each with the setters of its request and the members that they take.
macro_rules! operations {
    ($($name:literal => $method:ident { $($setter:ident: $member:literal)* })*) => {
        pub(crate) const NAMES: &[&str] = &[$($name),*];

        /// Sends a request of the operation that has this name.
        pub(crate) async fn send(client: &Client, operation: &str, request: &Value) -> Result<Value> {
            let response = match operation {
                $($name => {
                    let call = client.$method()$(.$setter(member(request, $member)))*;
                    call.send().await.map_err(failure)?.to_json()
                })*
                _ => return Err(Failure::Client(format!("no operation {operation}"))),
            };
            Ok(response.unwrap_or_default())
        }
    };
}

operations! {
    "CreateDomain" => create_domain {
        set_domain_name: "DomainName"
        set_default_expiration_days: "DefaultExpirationDays"
        set_default_encryption_key: "DefaultEncryptionKey"
        set_dead_letter_queue_url: "DeadLetterQueueUrl"
        set_matching: "Matching"
        set_rule_based_matching: "RuleBasedMatching"
        set_data_store: "DataStore"
        set_tags: "Tags"
    }
    "CreateProfile" => create_profile {
        set_domain_name: "DomainName"
        set_account_number: "AccountNumber"
        set_additional_information: "AdditionalInformation"
        set_party_type: "PartyType"
        set_business_name: "BusinessName"
        set_first_name: "FirstName"
        set_middle_name: "MiddleName"
        set_last_name: "LastName"
        set_birth_date: "BirthDate"
        set_gender: "Gender"
        set_phone_number: "PhoneNumber"
        set_mobile_phone_number: "MobilePhoneNumber"
        set_home_phone_number: "HomePhoneNumber"
        set_business_phone_number: "BusinessPhoneNumber"
        set_email_address: "EmailAddress"
        set_personal_email_address: "PersonalEmailAddress"
        set_business_email_address: "BusinessEmailAddress"
        set_address: "Address"
        set_shipping_address: "ShippingAddress"
        set_mailing_address: "MailingAddress"
        set_billing_address: "BillingAddress"
        set_attributes: "Attributes"
        set_party_type_string: "PartyTypeString"
        set_gender_string: "GenderString"
        set_profile_type: "ProfileType"
        set_engagement_preferences: "EngagementPreferences"
    }
    "DeleteDomain" => delete_domain {
        set_domain_name: "DomainName"
    }
    "DeleteIntegration" => delete_integration {
        set_domain_name: "DomainName"
        set_uri: "Uri"
    }
    "DeleteProfileObjectType" => delete_profile_object_type {
        set_domain_name: "DomainName"
        set_object_type_name: "ObjectTypeName"
    }
    "GetDomain" => get_domain {
        set_domain_name: "DomainName"
    }
    "GetIntegration" => get_integration {
        set_domain_name: "DomainName"
        set_uri: "Uri"
    }
    "GetProfileObjectType" => get_profile_object_type {
        set_domain_name: "DomainName"
        set_object_type_name: "ObjectTypeName"
    }
    "GetProfileObjectTypeTemplate" => get_profile_object_type_template {
        set_template_id: "TemplateId"
    }
    "ListAccountIntegrations" => list_account_integrations {
        set_uri: "Uri"
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
        set_include_hidden: "IncludeHidden"
    }
    "ListDomains" => list_domains {
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
    }
    "ListIntegrations" => list_integrations {
        set_domain_name: "DomainName"
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
        set_include_hidden: "IncludeHidden"
    }
    "ListProfileObjectTypeTemplates" => list_profile_object_type_templates {
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
    }
    "ListProfileObjectTypes" => list_profile_object_types {
        set_domain_name: "DomainName"
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
    }
    "ListProfileObjects" => list_profile_objects {
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
        set_domain_name: "DomainName"
        set_object_type_name: "ObjectTypeName"
        set_profile_id: "ProfileId"
        set_object_filter: "ObjectFilter"
    }
    "ListTagsForResource" => list_tags_for_resource {
        set_resource_arn: "resourceArn"
    }
    "PutIntegration" => put_integration {
        set_domain_name: "DomainName"
        set_uri: "Uri"
        set_object_type_name: "ObjectTypeName"
        set_object_type_names: "ObjectTypeNames"
        set_tags: "Tags"
        set_flow_definition: "FlowDefinition"
        set_role_arn: "RoleArn"
        set_event_trigger_names: "EventTriggerNames"
        set_scope: "Scope"
    }
    "PutProfileObject" => put_profile_object {
        set_object_type_name: "ObjectTypeName"
        set_object: "Object"
        set_domain_name: "DomainName"
    }
    "PutProfileObjectType" => put_profile_object_type {
        set_domain_name: "DomainName"
        set_object_type_name: "ObjectTypeName"
        set_description: "Description"
        set_template_id: "TemplateId"
        set_expiration_days: "ExpirationDays"
        set_encryption_key: "EncryptionKey"
        set_allow_profile_creation: "AllowProfileCreation"
        set_source_last_updated_timestamp_format: "SourceLastUpdatedTimestampFormat"
        set_max_profile_object_count: "MaxProfileObjectCount"
        set_source_priority: "SourcePriority"
        set_fields: "Fields"
        set_keys: "Keys"
        set_tags: "Tags"
    }
    "SearchProfiles" => search_profiles {
        set_next_token: "NextToken"
        set_max_results: "MaxResults"
        set_domain_name: "DomainName"
        set_key_name: "KeyName"
        set_values: "Values"
        set_additional_search_keys: "AdditionalSearchKeys"
        set_logical_operator: "LogicalOperator"
    }
    "TagResource" => tag_resource {
        set_resource_arn: "resourceArn"
        set_tags: "tags"
    }
    "UntagResource" => untag_resource {
        set_resource_arn: "resourceArn"
        set_tag_keys: "tagKeys"
    }
}
