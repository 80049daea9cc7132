//! Faults in names and presence.

use crate::fixture::{LIST, MODEL, PUT, SEARCH, plant, plant_in_api};

#[test]
fn a_renamed_wire_name() {
    plant(PUT, r#"as "resourceArn""#, r#"as "resourceARN""#).gives(&[(
        "pub resource_arn:",
        "PutThingRequest.resourceArn: the API says `resourceArn`, the code says `resourceARN`",
    )]);
}

#[test]
fn a_wire_name_where_the_api_has_another_case() {
    plant(PUT, r#"as "resourceArn""#, r#"as "ResourceArn""#).gives(&[(
        "pub resource_arn:",
        "PutThingRequest.resourceArn: the API says `resourceArn`, the code says `ResourceArn`",
    )]);
}

#[test]
fn a_field_under_the_wire_name_of_another() {
    plant(PUT, r#"as "Ratio" limit Limit::number().min(0).max(1)"#, r#"as "Size""#).gives(&[
        ("pub ratio:", "PutThingRequest.Ratio: the API says `Ratio`, the code says `Size`"),
        ("pub ratio:", "PutThingRequest.Ratio: the API says number 0..1, the code says nothing"),
    ]);
}

#[test]
fn a_member_that_is_missing() {
    plant(PUT, "        pub status: Option<i32> as \"Status\",\n", "").gives(&[(
        "pub struct PutThingResponse",
        "PutThingResponse.Status: the API says a member of PutThingResponse, the code says nothing",
    )]);
}

#[test]
fn a_member_that_the_api_does_not_have() {
    let status = "pub status: Option<i32> as \"Status\",";
    plant(PUT, status, &format!("{status}\n        pub colour: String as \"Colour\",")).gives(&[(
        "pub colour:",
        "PutThingResponse.Colour: the API says no such member of PutThingResponse, the code says a member",
    )]);
}

#[test]
fn a_required_member_of_a_response_made_optional() {
    let name = "pub thing_name: String as \"ThingName\",";
    plant(PUT, name, &name.replace("String", "Option<String>")).gives(&[(
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
    plant(PUT, "pub kind: Kind", "pub kind: Option<Kind>")
        .gives(&[("pub kind:", "PutThingRequest.Kind: the API says required, the code says `Option<Kind>`")]);
}

#[test]
fn a_status_that_a_body_must_hold() {
    plant(PUT, "pub status: Option<i32>", "pub status: i32").gives(&[(
        "pub status:",
        "PutThingResponse.Status: the API says the HTTP status, which no body holds, the code says `i32`",
    )]);
}

#[test]
fn a_status_that_nothing_sets() {
    plant(PUT, "response.status = ", "response.size = ")
        .gives(&[("impl Operation for", "PutThing.set_status: the API says sets `Status`, the code says it does not")]);
}

#[test]
fn a_required_number_that_is_null_at_times() {
    let name = "GetObjectTypeAttributeStatisticsPercentiles";
    let code = format!(
        "input! {{\n    pub struct {name} {{\n        pub p5: f64 as \"P5\" limit Limit::number().min(0).max(1),\n    }}\n}}\n"
    );
    plant_in_api("\"Size\": { \"shape\": \"Long\" }", &format!("\"Size\": {{ \"shape\": \"{name}\" }}"))
        .with_shape(name, r#"{ "type": "structure", "required": ["P5"], "members": { "P5": { "shape": "Ratio" } } }"#)
        .in_file(PUT)
        .and(
            "pub size: Option<i64> as \"Size\",",
            &format!("pub size: Option<{name}> as \"Size\" limit {name}::LIMIT,"),
        )
        .in_file(MODEL)
        .and("input! {", &format!("{code}input! {{"))
        .gives(&[("pub p5:", &format!("{name}.P5: the API says required, but null at times, the code says `f64`"))]);
}

#[test]
fn a_structure_that_no_macro_defines() {
    plant(PUT, "response! {", "hidden! {").gives(&[(
        "impl Operation for",
        "PutThing: the API says structure `PutThingResponse`, the code says no such struct",
    )]);
}

#[test]
fn a_structure_of_responses_that_rejects_new_members() {
    plant(MODEL, "structure! {", "input! {")
        .gives(&[("pub struct Part", "Part: the API says `structure!`, the code says `input!`")]);
}

#[test]
fn a_structure_of_requests_that_loses_what_it_does_not_know() {
    plant(MODEL, "input! {", "structure! {")
        .gives(&[("pub struct Code", "Code: the API says `input!`, the code says `structure!`")]);
    plant(MODEL, "input! {", "output! {")
        .gives(&[("pub struct Code", "Code: the API says `input!`, the code says `output!`")]);
    plant(PUT, "request! {", "input! {")
        .gives(&[("pub struct PutThingRequest", "PutThingRequest: the API says `request!`, the code says `input!`")]);
}

#[test]
fn responses_that_are_one_struct_until_they_part() {
    let alias = "pub type SearchProfilesResponse = ListThingsResponse;";
    let one_struct = || {
        plant_in_api(
            r#""SearchProfilesResponse": { "type": "structure", "members": {} }"#,
            r#""SearchProfilesResponse": { "type": "structure", "members": {
                "Items": { "shape": "Parts" }, "NextToken": { "shape": "Text" } } }"#,
        )
        .in_file(SEARCH)
        .and(
            "response! {\n    #[derive(Default)]\n    pub struct SearchProfilesResponse for SearchProfiles {}\n}",
            alias,
        )
    };
    one_struct().gives(&[]);
    one_struct()
        .and_in_api(r#""Items": { "shape": "Parts" }, "NextToken""#, r#""Items": { "shape": "Texts" }, "NextToken""#)
        .gives_in(LIST, &[("pub items:", "ListThingsResponse.Items: the API says `String`, the code says `Part`")]);
}

#[test]
fn a_draft_that_is_not_written_to_its_end() {
    let finding = |count: usize| format!("a draft that is not written to its end: question marks are left ({count})");
    plant(PUT, "/// The name.", "/// ?").gives(&[("/// ?", &finding(1))]);
    plant(PUT, "RepeatSafety::Idempotent;", "RepeatSafety::Idempotent; // ? what a second one does")
        .gives(&[("// ? what", &finding(1))]);
    plant(PUT, "/// The name.", "/// client.put_thing(\"?\").await?;\n/// ?").gives(&[("(\"?\")", &finding(2))]);
    plant(PUT, "/// The name.", "/// Is it the name?").gives(&[]);
}
