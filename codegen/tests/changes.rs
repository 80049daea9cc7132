//! The change list, against golden files.

use std::path::Path;

use codegen::changes::{Change, changes, markdown, text};
use codegen::description::Description;

fn description(name: &str) -> Description {
    Description::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("api").join(name)).unwrap()
}

fn changes_of_2021_12_20() -> Vec<Change> {
    changes(&description("customer-profiles-before-2021-12-20.json"), &description("customer-profiles-2021-12-20.json"))
}

#[test]
fn the_change_of_2021_12_20_is_seven_updated_operations() {
    insta::assert_snapshot!(text(&changes_of_2021_12_20()));
}

#[test]
fn the_change_of_2021_12_20_as_a_section_of_a_changelog() {
    insta::assert_snapshot!(markdown(&changes_of_2021_12_20()));
}

#[test]
fn what_came_since_2021_12_20() {
    insta::assert_snapshot!(text(&changes(
        &description("customer-profiles-2021-12-20.json"),
        &description("customer-profiles-latest.json"),
    )));
}

#[test]
fn a_description_does_not_differ_from_itself() {
    let latest = description("customer-profiles-latest.json");
    assert_eq!(text(&changes(&latest, &latest)), "no changed api methods\n");
    assert_eq!(markdown(&changes(&latest, &latest)), "");
}

/// Two descriptions that differ in every way that is shown.
fn every_kind() -> Vec<Change> {
    let old = r#"{
        "operations": {
            "GetGone": { "name": "GetGone", "http": { "method": "GET", "requestUri": "/gone" },
                "input": { "shape": "Nothing" }, "output": { "shape": "Nothing" } },
            "PutThing": { "name": "PutThing", "http": { "method": "POST", "requestUri": "/thing" },
                "input": { "shape": "Thing" }, "output": { "shape": "Thing" },
                "errors": [{ "shape": "OldException" }] }
        },
        "shapes": {
            "Count": { "type": "integer", "min": 1 },
            "Counts": { "type": "list", "member": { "shape": "Count" } },
            "Kind": { "type": "string", "enum": ["A", "B"] },
            "Node": { "type": "structure", "members": { "Next": { "shape": "Node" } } },
            "Nothing": { "type": "structure", "members": {} },
            "OldException": { "type": "structure", "members": {} },
            "Text": { "type": "string", "max": 5, "pattern": "a+" },
            "Texts": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Text" }, "sensitive": true },
            "Thing": { "type": "structure", "required": ["Needed"], "members": {
                "Count": { "shape": "Count" },
                "Counts": { "shape": "Counts" },
                "Gone": { "shape": "Text" },
                "Kind": { "shape": "Kind" },
                "Needed": { "shape": "Text" },
                "Node": { "shape": "Node" },
                "Placed": { "shape": "Kind", "location": "querystring", "locationName": "placed" },
                "Retyped": { "shape": "Count" },
                "Texts": { "shape": "Texts" },
                "Wanted": { "shape": "Kind" }
            } }
        }
    }"#;
    let new = r#"{
        "operations": {
            "PutNew": { "name": "PutNew", "http": { "method": "PUT", "requestUri": "/new" },
                "input": { "shape": "Nothing" }, "output": { "shape": "Nothing" } },
            "PutThing": { "name": "PutThing", "http": { "method": "PUT", "requestUri": "/things" },
                "input": { "shape": "Thing" }, "output": { "shape": "Thing" }, "idempotent": true,
                "errors": [{ "shape": "NewException" }] }
        },
        "shapes": {
            "Count": { "type": "integer", "min": 0, "max": 9 },
            "Counts": { "type": "list", "member": { "shape": "Count" }, "max": 3 },
            "Kind": { "type": "string", "enum": ["B", "C"] },
            "NewException": { "type": "structure", "members": {} },
            "Node": { "type": "structure", "required": ["Name"],
                "members": { "Name": { "shape": "Text" }, "Next": { "shape": "Node" } } },
            "Nodes": { "type": "list", "member": { "shape": "Node" } },
            "Nothing": { "type": "structure", "members": {} },
            "Text": { "type": "string", "max": 7, "sensitive": true },
            "Texts": { "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Text" } },
            "Thing": { "type": "structure", "required": ["Wanted"], "members": {
                "Added": { "shape": "Nodes" },
                "Count": { "shape": "Count" },
                "Counts": { "shape": "Counts" },
                "Kind": { "shape": "Kind" },
                "Needed": { "shape": "Text" },
                "Node": { "shape": "Node" },
                "Placed": { "shape": "Kind" },
                "Retyped": { "shape": "Nodes" },
                "Texts": { "shape": "Texts" },
                "Wanted": { "shape": "Kind" }
            } }
        }
    }"#;
    changes(&Description::parse(old).unwrap(), &Description::parse(new).unwrap())
}

#[test]
fn every_kind_of_change_is_shown() {
    insta::assert_snapshot!(text(&every_kind()));
}

#[test]
fn every_kind_of_change_is_shown_in_a_changelog() {
    insta::assert_snapshot!(markdown(&every_kind()));
}
