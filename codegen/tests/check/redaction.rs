//! Faults in what `Debug` shows.

use crate::fixture::{MODEL, PUT, SEARCH, plant, plant_in_api};

#[test]
fn a_sensitive_member_without_a_mark() {
    plant(PUT, "as \"Secret\" [sensitive]", "as \"Secret\"")
        .gives(&[("pub secret:", "PutThingRequest.Secret: the API says sensitive, the code says no `[sensitive]`")]);
    plant(MODEL, "as \"Notes\" [sensitive]", "as \"Notes\"")
        .gives(&[("pub notes:", "Part.Notes: the API says sensitive, the code says no `[sensitive]`")]);
}

#[test]
fn a_sensitive_structure_without_a_mark() {
    plant(MODEL, "pub struct Code [sensitive] {", "pub struct Code {").gives_all(&[
        (MODEL, "pub struct Code", "Code: the API says sensitive as a whole, the code says no `[sensitive]`"),
        (PUT, "pub code:", "PutThingRequest.Code: the API says sensitive, the code says no `[sensitive]`"),
    ]);
}

#[test]
fn a_sensitive_member_of_a_union_shown() {
    plant_in_api(r#""Whole": { "shape": "Text" }"#, r#""Whole": { "shape": "SecretText" }"#).gives_in(
        MODEL,
        &[
            ("pub enum Outline", "Outline.Whole: the API says sensitive, the code says Debug shows it"),
            ("    Whole(", "Outline.Whole: the API says sensitive text 1..255, the code says nothing"),
        ],
    );
}

#[test]
fn a_sensitive_member_of_a_union_that_a_debug_by_hand_hides() {
    let debug = "impl fmt::Debug for Outline {\n    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {\n        Redacted.fmt(formatter)\n    }\n}\n";
    plant(MODEL, "#[derive(Clone, Debug)]", &format!("{debug}#[derive(Clone)]"))
        .and_in_api(r#""Whole": { "shape": "Text" }"#, r#""Whole": { "shape": "SecretText" }"#)
        .gives(&[("    Whole(", "Outline.Whole: the API says sensitive text 1..255, the code says nothing")]);
}

#[test]
fn what_people_search_for_shown() {
    plant(SEARCH, " [sensitive]", "").gives(&[(
        "pub values:",
        "SearchProfilesRequest.Values: the API says sensitive, the code says no `[sensitive]`",
    )]);
}

#[test]
fn a_member_that_is_marked_without_need() {
    for (field, name) in [("size", "Size"), ("since", "Since")] {
        plant(PUT, &format!("as \"{name}\""), &format!("as \"{name}\" [sensitive]")).gives(&[(
            &format!("pub {field}:"),
            &format!("PutThingRequest.{name}: the API says not sensitive, the code says `[sensitive]`"),
        )]);
    }
}

#[test]
fn a_structure_that_is_marked_as_a_whole_without_need() {
    plant_in_api(r#""Digits": { "shape": "Text" } }, "sensitive": true"#, r#""Digits": { "shape": "Text" } }"#)
        .gives_all(&[
            (MODEL, "pub struct Code", "Code: the API says not all of it is sensitive, the code says `[sensitive]`"),
            (PUT, "pub code:", "PutThingRequest.Code: the API says no limits, the code says `Code::LIMIT`"),
        ]);
}
