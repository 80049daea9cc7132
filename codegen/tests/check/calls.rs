//! Faults in what leads to a request.

use crate::fixture::{PUT, SEARCH, plant};

const METHOD: &str = "pub fn put_thing(&self, thing_name: impl Into<String>, kind: impl Into<Kind>)";

#[test]
fn a_required_member_that_the_method_of_the_client_does_not_take() {
    plant(PUT, METHOD, "pub fn put_thing(&self, thing_name: impl Into<String>)").gives(&[(
        "pub fn put_thing",
        "PutThing.Kind: the API says required, the code says no argument `kind` of `put_thing`",
    )]);
}

#[test]
fn an_optional_member_that_the_method_of_the_client_takes() {
    plant(PUT, METHOD, &METHOD.replace(')', ", size: i64)")).gives(&[(
        "pub fn put_thing",
        "PutThing.Size: the API says optional, the code says an argument of `put_thing`",
    )]);
}

#[test]
fn an_argument_that_is_no_member() {
    plant(PUT, METHOD, &METHOD.replace(')', ", colour: i32)")).gives(&[(
        "pub fn put_thing",
        "PutThing.colour: the API says no such member, the code says an argument of `put_thing`",
    )]);
}

#[test]
fn arguments_of_the_method_in_another_order() {
    plant(PUT, METHOD, "pub fn put_thing(&self, kind: impl Into<Kind>, thing_name: impl Into<String>)").gives(&[(
        "pub fn put_thing",
        "Client::put_thing: the API says `thing_name, kind`, the code says `kind, thing_name`",
    )]);
}

#[test]
fn required_members_in_another_order() {
    // The label comes first, although the API has it later.
    let label = "        /// The name.\n        pub thing_name: String as \"ThingName\" limit shapes::NAME,\n";
    plant(PUT, label, "").and("        pub since:", &format!("{label}        pub since:")).gives(&[
        ("pub kind:", "PutThingRequest.Kind: the API says argument `ThingName` here, the code says `Kind`"),
        ("pub fn put_thing", "Client::put_thing: the API says `kind, thing_name`, the code says `thing_name, kind`"),
        ("PutThingRequest::new(thing", "Client::put_thing: the API says `kind`, the code says `thing_name` there"),
        ("PutThingRequest::new(thing", "Client::put_thing: the API says `thing_name`, the code says `kind` there"),
    ]);
}

#[test]
fn arguments_that_are_handed_on_in_another_order() {
    plant(PUT, "PutThingRequest::new(thing_name, kind)", "PutThingRequest::new(kind, thing_name)").gives(&[
        ("PutThingRequest::new(kind", "Client::put_thing: the API says `kind`, the code says `thing_name` there"),
        ("PutThingRequest::new(kind", "Client::put_thing: the API says `thing_name`, the code says `kind` there"),
    ]);
}

#[test]
fn an_argument_that_new_does_not_take() {
    plant(SEARCH, "SearchProfilesRequest::new(values)", "SearchProfilesRequest::new(values, 1)").gives(&[(
        "SearchProfilesRequest::new(values, 1)",
        "Client::search_profiles: the API says no more arguments of `new`, the code says another one",
    )]);
}

#[test]
fn an_operation_without_a_method_of_the_client() {
    plant(PUT, "pub fn put_thing(", "pub fn set_thing(")
        .gives(&[("impl Operation for", "Client::PutThing: the API says an operation, the code says nothing")]);
}
