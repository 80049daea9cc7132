//! Every operation of the crate, and one that searches, with something to hide in each member.

use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;

use customer_profiles::model::flow::FlowDefinition;
use customer_profiles::model::{FieldContentType, ObjectTypeField, ObjectTypeKey};
use customer_profiles::{Call, Client, Operation, RepeatSafety, Result};
use http::Method;
use serde::{Deserialize, Serialize};
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
    });
    let mut answer = item.clone();
    let more = json!({
        "Description": "SensitiveMark-description",
        "Fields": { "SensitiveMark-field": { "Source": "SensitiveMark-source", "Target": "SensitiveMark-target" } },
        "Keys": { "SensitiveMark-key": [{ "FieldNames": ["SensitiveMark-name"] }] },
        "TemplateId": "PlainMark-template", "SourceName": "PlainMark-source",
        "Items": [item], "NextToken": "PlainMark-next-token",
    });
    answer.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    answer.to_string()
}

/// The same with texts that are lists, and the reverse.
pub(crate) fn undecodable_answer() -> String {
    let list = ["SensitiveMark"];
    json!({ "DomainName": list, "ObjectTypeName": list, "TemplateId": list, "Items": "SensitiveMark" }).to_string()
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

/// Searches by personal data.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct SearchProfilesRequest {
    domain_name: &'static str,
    next_token: &'static str,
    key_name: &'static str,
    values: [&'static str; 1],
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct SearchProfilesResponse {
    #[allow(dead_code)]
    items: Vec<serde_json::Value>,
}

impl Operation for SearchProfilesRequest {
    type Response = SearchProfilesResponse;
    const NAME: &'static str = "SearchProfiles";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/search";
    const QUERY: &'static [(&'static str, &'static str)] = &[("NextToken", "next-token")];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

/// What `Debug` shows of a call's request, and of its response if there was one.
pub(crate) type Shown = (String, Result<String>);

async fn shown<O: Operation<Response: Debug> + Debug>(call: Call<O>) -> Shown {
    let request = format!("{call:?} {call:#?}");
    (request, call.send().await.map(|response| format!("{response:?} {response:#?}")))
}

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
        .keys([("SensitiveMark-key", [ObjectTypeKey::new(["SensitiveMark-field"])])]);
    let search = SearchProfilesRequest {
        domain_name: "PlainMark-domain",
        next_token: "PlainMark-search-token",
        key_name: "SensitiveMark-key",
        values: ["SensitiveMark-value"],
    };
    let calls: Vec<Pin<Box<dyn Future<Output = Shown>>>> = vec![
        Box::pin(shown(get_integration)),
        Box::pin(shown(get_object_type)),
        Box::pin(shown(get_template)),
        Box::pin(shown(list_account)),
        Box::pin(shown(list)),
        Box::pin(shown(put_integration)),
        Box::pin(shown(put_object_type)),
        Box::pin(async { (String::new(), client.send(search).await.map(|_| String::new())) }),
    ];
    let mut all = Vec::new();
    for call in calls {
        all.push(call.await);
    }
    all
}
