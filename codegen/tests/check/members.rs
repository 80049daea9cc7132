//! Faults in names and presence.

use crate::fixture::{MODEL, PUT, plant};

#[test]
fn a_renamed_wire_name() {
    plant(PUT, r#"rename = "resourceArn""#, r#"rename = "resourceARN""#).gives(&[(
        "pub resource_arn:",
        "PutThingRequest.resourceArn: the API says `resourceArn`, the code says `resourceARN`",
    )]);
}

#[test]
fn a_wire_name_by_a_rule_where_the_api_has_another_case() {
    plant(PUT, r#"rename = "resourceArn", "#, "").gives(&[(
        "pub resource_arn:",
        "PutThingRequest.resourceArn: the API says `resourceArn`, the code says `ResourceArn`",
    )]);
}

#[test]
fn a_field_under_the_wire_name_of_another() {
    plant(PUT, "pub ratio: Option", "#[serde(rename = \"Size\")]\n    pub ratio: Option")
        .gives(&[("pub ratio:", "PutThingRequest.Ratio: the API says `Ratio`, the code says `Size`")]);
}

#[test]
fn a_wire_name_for_reading_alone() {
    plant(
        PUT,
        "    pub thing_name: String,\n    #",
        "    #[serde(rename(deserialize = \"Name\"))]\n    pub thing_name: String,\n    #",
    )
    .gives(&[("pub thing_name:", "PutThingRequest.ThingName: the API says `ThingName`, the code says `Name`")]);
}

#[test]
fn a_member_that_is_missing() {
    plant(PUT, "    pub status: i32,\n", "").gives(&[(
        "pub struct PutThingResponse",
        "PutThingResponse.Status: the API says a member of PutThingResponse, the code says nothing",
    )]);
}

#[test]
fn a_member_that_serde_skips() {
    plant(PUT, "    pub status: i32,\n", "    #[serde(skip)]\n    pub status: i32,\n").gives(&[(
        "pub struct PutThingResponse",
        "PutThingResponse.Status: the API says a member of PutThingResponse, the code says nothing",
    )]);
}

#[test]
fn a_member_that_the_api_does_not_have() {
    plant(PUT, "pub status: i32,", "pub status: i32,\n    pub colour: String,").gives(&[(
        "pub colour:",
        "PutThingResponse.Colour: the API says no such member of PutThingResponse, the code says a member",
    )]);
}

#[test]
fn a_promised_member_made_optional() {
    plant(PUT, "    pub thing_name: String,\n    pub status", "    pub thing_name: Option<String>,\n    pub status")
        .gives(&[(
            "pub thing_name: Option",
            "PutThingResponse.ThingName: the API says required, the code says `Option<String>`",
        )]);
}

#[test]
fn an_optional_member_made_required() {
    plant(MODEL, "pub kind: Option<Kind>", "pub kind: Kind")
        .gives(&[("pub kind:", "Part.Kind: the API says optional, the code says `Kind`")]);
}

#[test]
fn a_required_member_of_a_request_made_optional() {
    plant(PUT, "    pub kind: Kind,", "    pub kind: Option<Kind>,")
        .gives(&[("pub kind:", "PutThingRequest.Kind: the API says required, the code says `Option<Kind>`")]);
}

#[test]
fn a_required_member_that_is_made_up_when_it_is_missing() {
    plant(PUT, "    pub thing_name: String,\n    pub status", "    #[serde(default)]\n    pub thing_name: String,\n    pub status").gives(&[(
        "pub thing_name: String,\n    pub status",
        "PutThingResponse.ThingName: the API says required, the code says a value is made up if there is none (`default`)",
    )]);
}

#[test]
fn an_optional_member_that_is_written_as_null() {
    plant(PUT, "    #[serde(skip_serializing_if = \"Option::is_none\")]\n    pub size", "    pub size").gives(&[(
        "pub size:",
        "PutThingRequest.Size: the API says not written if it is not set, the code says it is written as null",
    )]);
}

#[test]
fn an_optional_member_that_is_not_written_although_it_is_set() {
    let attribute = "    #[serde(skip_serializing_if = \"Option::is_none\")]\n    pub labels";
    plant(PUT, attribute, "    #[serde(skip_serializing_if = \"is_empty\")]\n    pub labels").gives(&[(
        "pub labels:",
        "PutThingRequest.Labels: the API says not written if it is not set, the code says not written if `is_empty`",
    )]);
}

#[test]
fn a_required_member_that_is_not_always_written() {
    plant(PUT, "    pub kind: Kind,", "    #[serde(skip_serializing_if = \"is_square\")]\n    pub kind: Kind,").gives(
        &[(
            "pub kind:",
            "PutThingRequest.Kind: the API says required, always written, the code says skip_serializing_if",
        )],
    );
}

#[test]
fn a_serde_attribute_that_is_not_known() {
    plant(PUT, "    pub kind: Kind,", "    #[serde(flatten)]\n    pub kind: Kind,").gives(&[(
        "pub kind:",
        "PutThingRequest.Kind: the API says a plain member, the code says serde's flatten, not known here",
    )]);
}

#[test]
fn a_struct_that_serde_does_not_derive() {
    plant(PUT, "#[derive(Clone, Debug, Serialize, Deserialize)]", "#[derive(Clone, Debug, Serialize)]").gives(&[(
        "pub struct PutThingResponse",
        "PutThingResponse: the API says a JSON object, the code says no derived Deserialize, so its form on the wire is not known",
    )]);
}

#[test]
fn a_struct_of_another_form() {
    plant(
        MODEL,
        "#[serde(rename_all = \"PascalCase\")]\n    pub struct Part",
        "#[serde(rename_all = \"PascalCase\", transparent)]\n    pub struct Part",
    )
    .gives(&[(
        "pub struct Part",
        "Part: the API says a JSON object, the code says serde's transparent, not known here",
    )]);
}

#[test]
fn an_answer_that_refuses_new_members() {
    plant(
        MODEL,
        "#[serde(rename_all = \"PascalCase\")]\n    pub struct Part",
        "#[serde(rename_all = \"PascalCase\", deny_unknown_fields)]\n    pub struct Part",
    )
    .gives(&[("pub struct Part", "Part: the API says an answer, which may grow, the code says deny_unknown_fields")]);
}
