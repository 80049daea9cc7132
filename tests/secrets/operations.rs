//! Every operation of the crate, with something to hide wherever there is something.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;

use customer_profiles::model::flow::FlowDefinition;
use customer_profiles::model::{
    AdditionalSearchKey, Address, ContactPreference, EngagementPreferences, FieldContentType, Gender, ObjectFilter,
    ObjectTypeField, ObjectTypeKey,
};
use customer_profiles::{Call, Client, Operation, Result, StandardOrder};
use serde_json::json;

/// Stands in every value that the API marks as sensitive.
pub(crate) const MARK: &str = "SensitiveMark";

/// Stands in every other value that goes out or comes in.
pub(crate) const PLAIN: &str = "PlainMark";

/// An answer that fits every operation, with a mark in each text.
pub(crate) fn answer() -> String {
    let item = json!({
        "DomainName": "PlainMark-domain", "Uri": "PlainMark-uri", "ObjectTypeName": "PlainMark-name",
        "CreatedAt": 1, "LastUpdatedAt": 2, "Tags": { "PlainMark-tag": "PlainMark-value" },
        "Description": "SensitiveMark-description", "ProfileId": "PlainMark-profile",
        "ProfileObjectUniqueKey": "PlainMark-object", "Object": "{\"Name\":\"SensitiveMark-object\"}",
        "FirstName": "SensitiveMark-first", "EmailAddress": "SensitiveMark-email", "Gender": "SensitiveMark-gender",
        "Address": { "City": "SensitiveMark-city" }, "Attributes": { "SensitiveMark-name": "SensitiveMark-value" },
        "FoundByItems": [{ "KeyName": "PlainMark-key", "Values": ["SensitiveMark-value"] }],
        "EngagementPreferences": { "Email": [{ "KeyValue": "SensitiveMark-email" }] },
    });
    let mut answer = item.clone();
    let more = json!({
        "Fields": { "SensitiveMark-field": { "Source": "SensitiveMark-source", "Target": "SensitiveMark-target" } },
        "Keys": { "SensitiveMark-key": [{ "FieldNames": ["SensitiveMark-name"] }] },
        "TemplateId": "PlainMark-template", "SourceName": "PlainMark-source",
        "DefaultExpirationDays": 7, "Message": "PlainMark-message", "tags": { "PlainMark-tag": "PlainMark-value" },
        "Items": [item], "NextToken": "PlainMark-next-token",
    });
    answer.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    answer.to_string()
}

/// The same with texts that are lists, and the reverse.
pub(crate) fn undecodable_answer() -> String {
    let list = ["SensitiveMark"];
    json!({
        "DomainName": list, "ObjectTypeName": list, "TemplateId": list, "Items": "SensitiveMark", "Message": list,
        "ProfileId": list, "ProfileObjectUniqueKey": list, "tags": list,
    })
    .to_string()
}

fn flow() -> FlowDefinition {
    serde_json::from_value(json!({
        "Description": "SensitiveMark-flow",
        "FlowName": "SensitiveMark-flow",
        "KmsArn": "SensitiveMark-arn",
        "SourceFlowConfig": {
            "ConnectorType": "Salesforce",
            "ConnectorProfileName": "SensitiveMark-profile",
            "SourceConnectorProperties": { "Salesforce": { "Object": "SensitiveMark-object" } },
        },
        "Tasks": [{ "SourceFields": ["SensitiveMark-field"], "TaskType": "Map" }],
        "TriggerConfig": { "TriggerType": "OnDemand" },
    }))
    .unwrap()
}

/// What `Debug` shows of a call's request, and of its response if there was one.
pub(crate) type Shown = (String, Result<String>);

async fn shown<O: Operation<Response: Debug> + Debug>(call: Call<O>) -> Shown {
    let request = format!("{call:?} {call:#?}");
    (request, call.send().await.map(|response| format!("{response:?} {response:#?}")))
}

/// How many operations have an answer without members, which any object fits; they come last.
pub(crate) const WITHOUT_MEMBERS: usize = 2;

/// Sends one request of each operation.
pub(crate) async fn all(client: &Client) -> Vec<Shown> {
    let get_integration = client.get_integration("PlainMark-domain", "PlainMark-uri");
    let get_object_type = client.get_profile_object_type("PlainMark-domain", "PlainMark-name");
    let get_template = client.get_profile_object_type_template("PlainMark-template");
    let list_account = client.list_account_integrations("PlainMark-uri").starting_from("PlainMark-account-token");
    let list = client.list_integrations("PlainMark-domain").starting_from("PlainMark-token");
    let put_integration = client
        .put_integration("PlainMark-domain")
        .flow_definition(flow())
        .tags([("PlainMark-tag", "PlainMark-value")])
        .role_arn("PlainMark-role");
    let put_object_type = client
        .put_profile_object_type("PlainMark-domain", "PlainMark-name", "SensitiveMark-description")
        .fields([(
            "SensitiveMark-field",
            ObjectTypeField::default().source("SensitiveMark-source").content_type(FieldContentType::EmailAddress),
        )])
        .keys([("SensitiveMark-key", [ObjectTypeKey::new().field_names(["SensitiveMark-field"])])]);
    let create_profile = client
        .create_profile("PlainMark-domain")
        .first_name("SensitiveMark-first")
        .email_address("SensitiveMark-email")
        .gender(Gender::from("SensitiveMark-gender"))
        .address(Address::default().city("SensitiveMark-city"))
        .attributes([("SensitiveMark-name", "SensitiveMark-value")])
        .engagement_preferences(
            EngagementPreferences::default().email([ContactPreference::default().key_value("SensitiveMark-email")]),
        );
    let put_object =
        client.put_profile_object("PlainMark-domain", "PlainMark-name", &StandardOrder::new("SensitiveMark-order"));
    let list_objects = client
        .list_profile_objects("PlainMark-domain", "PlainMark-name", "PlainMark-profile")
        .object_filter(ObjectFilter::new("PlainMark-key", ["SensitiveMark-value"]));
    let search = client
        .search_profiles("PlainMark-domain", "PlainMark-key", ["SensitiveMark-value"])
        .additional_search_keys([AdditionalSearchKey::new("PlainMark-key", ["SensitiveMark-value"])])
        .starting_from("PlainMark-search-token");
    let tags = [("PlainMark-tag", "PlainMark-value")];
    let calls: Vec<Pin<Box<dyn Future<Output = Shown>>>> = vec![
        Box::pin(shown(get_integration)),
        Box::pin(shown(get_object_type)),
        Box::pin(shown(get_template)),
        Box::pin(shown(list_account)),
        Box::pin(shown(list)),
        Box::pin(shown(put_integration)),
        Box::pin(shown(put_object_type)),
        Box::pin(shown(create_profile)),
        Box::pin(shown(put_object)),
        Box::pin(shown(list_objects)),
        Box::pin(shown(search)),
        Box::pin(shown(client.list_profile_object_types("PlainMark-domain"))),
        Box::pin(shown(client.list_profile_object_type_templates())),
        Box::pin(shown(client.create_domain("PlainMark-domain", 7).tags(tags))),
        Box::pin(shown(client.get_domain("PlainMark-domain"))),
        Box::pin(shown(client.list_domains())),
        Box::pin(shown(client.delete_domain("PlainMark-domain"))),
        Box::pin(shown(client.delete_integration("PlainMark-domain", "PlainMark-uri"))),
        Box::pin(shown(client.delete_profile_object_type("PlainMark-domain", "PlainMark-name"))),
        Box::pin(shown(client.list_tags_for_resource("PlainMark-arn"))),
        Box::pin(shown(client.tag_resource("PlainMark-arn", tags))),
        Box::pin(shown(client.untag_resource("PlainMark-arn", ["PlainMark-tag"]))),
    ];
    let mut all = Vec::new();
    for call in calls {
        all.push(call.await);
    }
    all
}
