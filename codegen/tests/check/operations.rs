//! Faults in what an operation says of itself.

use crate::fixture::{CODES, LINK, LIST, MODEL, OPERATIONS, PUT, SEARCH, plant, plant_in_api};

#[test]
fn an_operation_that_the_api_does_not_have() {
    plant(PUT, r#"NAME: &'static str = "PutThing""#, r#"NAME: &'static str = "PutTing""#)
        .gives(&[("\"PutTing\"", "PutTing: the API says nothing, the code says an operation")]);
}

#[test]
fn a_wrong_method() {
    plant(PUT, "Method::PUT", "Method::POST")
        .gives(&[("Method::POST", "PutThing.METHOD: the API says `PUT`, the code says `POST`")]);
}

#[test]
fn a_wrong_path() {
    plant(PUT, "/things/{ThingName}", "/thing/{ThingName}")
        .gives(&[("/thing/", "PutThing.PATH: the API says `/things/{ThingName}`, the code says `/thing/{ThingName}`")]);
}

#[test]
fn a_wrong_name_in_the_query() {
    plant(PUT, "\"dry-run\"", "\"dry_run\"").gives(&[(
        "(\"DryRun\", \"dry_run\"",
        "PutThing.QUERY.DryRun: the API says `dry-run`, the code says `dry_run`",
    )]);
}

#[test]
fn a_query_member_that_is_missing() {
    plant(PUT, r#"[("DryRun", "dry-run")]"#, "[]")
        .gives(&[("impl Operation for", "PutThing.QUERY.DryRun: the API says `dry-run`, the code says nothing")]);
}

#[test]
fn a_body_member_in_the_query() {
    plant(PUT, r#"[("DryRun", "dry-run")]"#, "[(\"DryRun\", \"dry-run\"),\n(\"Size\", \"size\")]")
        .gives(&[("(\"Size\"", "PutThing.QUERY.Size: the API says not in the query, the code says `size`")]);
}

#[test]
fn a_query_member_that_does_not_exist() {
    plant(PUT, r#"[("DryRun", "dry-run")]"#, "[(\"DryRun\", \"dry-run\"),\n(\"Colour\", \"colour\")]")
        .gives(&[("(\"Colour\"", "PutThing.QUERY.Colour: the API says no such member, the code says a member")]);
}

#[test]
fn a_write_that_is_said_to_change_nothing() {
    plant(PUT, "RepeatSafety::Idempotent", "RepeatSafety::Safe")
        .gives(&[("RepeatSafety::Safe", "PutThing.REPEAT_SAFETY: the API says `Idempotent`, the code says `Safe`")]);
}

#[test]
fn a_read_by_post_that_is_said_to_change_something() {
    plant(SEARCH, "RepeatSafety::Safe", "RepeatSafety::Idempotent").gives(&[(
        "RepeatSafety::Idempotent",
        "SearchProfiles.REPEAT_SAFETY: the API says `Safe`, the code says `Idempotent`",
    )]);
}

#[test]
fn an_operation_without_repeat_safety() {
    plant(PUT, "const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;", "")
        .gives(&[("impl Operation for", "PutThing.REPEAT_SAFETY: the API says `Idempotent`, the code says nothing")]);
}

#[test]
fn an_error_that_the_crate_does_not_know() {
    plant_in_api(
        "\"name\": \"PutThing\",\n",
        "\"name\": \"PutThing\",\n\"errors\": [{ \"shape\": \"ConflictException\" }],\n",
    )
    .and_in_api(
        r#"      "errors": [{ "shape": "BadRequestException" }, { "shape": "ThrottlingException" }]"#,
        r#"      "idempotent": true"#,
    )
    .with_shape("ConflictException", r#"{ "type": "structure", "members": {}, "error": { "httpStatusCode": 409 } }"#)
    .gives_all(&[
        (PUT, "const NAME", "PutThing: the API says error ConflictException, the code says no such code in its errors"),
        (
            CODES,
            "pub enum ServiceErrorCode",
            "ServiceErrorCode: the API says error `ConflictException`, the code says nothing",
        ),
    ]);
}

#[test]
fn limits_that_are_not_those_of_the_members() {
    plant(PUT, "    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;\n", "")
        .gives(&[("impl Operation for", "PutThing.LIMITS: the API says `Self::MEMBER_LIMITS`, the code says nothing")]);
    plant(PUT, "Self::MEMBER_LIMITS", "LIMITS_OF_ANOTHER").gives(&[(
        "const LIMITS",
        "PutThing.LIMITS: the API says `Self::MEMBER_LIMITS`, the code says `LIMITS_OF_ANOTHER`",
    )]);
}

#[test]
fn an_operation_with_a_token_but_without_pages() {
    plant(LIST, "paginated! {", "paged! {").gives_all(&[
        (LIST, "impl Operation for", "ListThings.Paginated: the API says pages by NextToken, the code says no pages"),
        (
            OPERATIONS,
            "ListThingsRequest",
            "for_each_operation!.ListThingsRequest: the API says no pages, the code says `pages`",
        ),
    ]);
}

#[test]
fn pages_of_an_operation_without_a_token() {
    plant(PUT, "impl Operation for", "paginated! { PutThingRequest, items: Part }\n\nimpl Operation for").gives_all(&[
        (PUT, "paginated!", "PutThing.Paginated: the API says no pages, the code says pages"),
        (
            OPERATIONS,
            "PutThingRequest",
            "for_each_operation!.PutThingRequest: the API says pages, the code says no `pages`",
        ),
    ]);
}

#[test]
fn pages_that_take_another_member_for_the_items() {
    plant(LIST, "items: Part }", "parts: Part }")
        .gives(&[("parts: Part", "ListThings.Paginated.items: the API says `Items`, the code says `parts`")]);
}

#[test]
fn an_operation_that_is_not_in_the_list() {
    plant(OPERATIONS, "            PutThingRequest,\n", "").gives_in(
        PUT,
        &[(
            "impl Operation for",
            "for_each_operation!.PutThingRequest: the API says an operation, the code says nothing",
        )],
    );
}

#[test]
fn a_list_with_more_than_the_operations() {
    plant(OPERATIONS, "PutThingRequest,", "PutThingRequest,\n            GetThingRequest,").gives(&[(
        "GetThingRequest",
        "for_each_operation!.GetThingRequest: the API says no such operation, the code says an entry",
    )]);
    plant(OPERATIONS, "SearchProfilesRequest,", "SearchProfilesRequest,\n            SearchProfilesRequest ,").gives(
        &[(
            "SearchProfilesRequest ,",
            "for_each_operation!.SearchProfilesRequest: the API says an operation, the code says another entry of it",
        )],
    );
}

#[test]
fn a_request_or_a_response_for_another_operation() {
    plant(PUT, "PutThingRequest for PutThing", "PutThingRequest for PutTing").gives(&[(
        "pub struct PutThingRequest",
        "PutThingRequest: the API says it is `for PutThing`, the code says `PutTing`",
    )]);
    plant(PUT, "PutThingResponse for PutThing", "PutThingResponse").gives(&[(
        "pub struct PutThingResponse",
        "PutThingResponse: the API says it is `for PutThing`, the code says no operation",
    )]);
}

#[test]
fn a_type_with_the_link_of_another() {
    plant(MODEL, "APIReference/API_Part.html", "APIReference/API_Thing.html").gives(&[(
        "pub struct Part",
        &format!("Part: the API says its page is API_Part.html, the code says `{LINK}Thing.html`"),
    )]);
}

#[test]
fn a_response_of_a_type_that_is_not_there() {
    plant(PUT, "type Response = PutThingResponse", "type Response = PutThingResult").gives(&[(
        "impl Operation for",
        "PutThing: the API says structure `PutThingResponse`, the code says no such struct",
    )]);
}
