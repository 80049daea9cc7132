//! Faults in what leads to a request.

use crate::fixture::{PUT, plant};

#[test]
fn a_request_without_new() {
    plant(PUT, "pub fn new(", "pub fn with(").gives(&[(
        "pub struct PutThingRequest",
        "PutThingRequest::new: the API says required members, the code says nothing",
    )]);
}

#[test]
fn a_required_member_that_new_does_not_take() {
    plant(PUT, "pub fn new(thing_name: impl Into<String>, kind: Kind)", "pub fn new(thing_name: impl Into<String>)")
        .and("            kind,", "            kind: Kind::Square,")
        .and("PutThingRequest::new(thing_name, kind)", "PutThingRequest::new(thing_name)")
        .gives(&[
            ("pub fn new(", "PutThingRequest.Kind: the API says required, the code says no argument `kind` of `new`"),
            (
                "            kind: Kind::Square",
                "PutThingRequest.Kind: the API says the argument, the code says another value in `new`",
            ),
        ]);
}

#[test]
fn an_optional_member_that_new_takes() {
    plant(
        PUT,
        "pub fn new(thing_name: impl Into<String>, kind: Kind)",
        "pub fn new(thing_name: impl Into<String>, kind: Kind, size: i64)",
    )
    .and("            size: None,", "            size: Some(size),")
    .gives(&[
        ("pub fn new(", "PutThingRequest.Size: the API says optional, the code says an argument of `new`"),
        ("            size: Some", "PutThingRequest.Size: the API says optional, the code says set by `new`"),
    ]);
}

#[test]
fn a_required_member_that_the_method_of_the_client_does_not_take() {
    plant(
        PUT,
        "pub fn put_thing(&self, thing_name: impl Into<String>, kind: Kind)",
        "pub fn put_thing(&self, thing_name: impl Into<String>)",
    )
    .gives(&[(
        "pub fn put_thing",
        "PutThing.Kind: the API says required, the code says no argument `kind` of `put_thing`",
    )]);
}

#[test]
fn an_argument_that_is_no_member() {
    plant(
        PUT,
        "pub fn put_thing(&self, thing_name: impl Into<String>, kind: Kind)",
        "pub fn put_thing(&self, thing_name: impl Into<String>, kind: Kind, colour: i32)",
    )
    .gives(&[(
        "pub fn put_thing",
        "PutThing.colour: the API says no such member, the code says an argument of `put_thing`",
    )]);
}

#[test]
fn arguments_that_are_handed_on_in_another_order() {
    plant(PUT, "PutThingRequest::new(thing_name, kind)", "PutThingRequest::new(kind, thing_name)").gives(&[
        ("PutThingRequest::new(kind", "Client::put_thing: the API says `kind`, the code says `thing_name` there"),
        ("PutThingRequest::new(kind", "Client::put_thing: the API says `thing_name`, the code says `kind` there"),
    ]);
}

#[test]
fn an_operation_without_a_method_of_the_client() {
    plant(PUT, "pub fn put_thing(", "pub fn set_thing(")
        .gives(&[("impl Operation for", "Client::PutThing: the API says an operation, the code says nothing")]);
}

#[test]
fn an_optional_member_without_a_setter() {
    plant(PUT, "pub fn size(", "pub fn length(")
        .gives(&[("pub size:", "PutThing.Size: the API says optional, the code says no setter of the call")]);
}

#[test]
fn a_setter_that_sets_another_member() {
    plant(PUT, "self.request.size = Some(size)", "self.request.ratio = Some(size)")
        .gives(&[("pub fn size(", "PutThing.Size: the API says optional, the code says its setter sets `ratio`")]);
    plant(PUT, "        self.request.size = Some(size);\n", "")
        .gives(&[("pub fn size(", "PutThing.Size: the API says optional, the code says its setter sets nothing")]);
}

#[test]
fn a_setter_of_a_required_member() {
    plant(PUT, "    pub fn size(", "    pub fn kind(self) -> Self {\n        self\n    }\n\n    pub fn size(")
        .gives(&[("pub fn kind(", "PutThing.Kind: the API says required, the code says a setter")]);
}
