//! Faults in types.

use crate::fixture::{MODEL, PUT, plant};

#[test]
fn a_query_member_of_the_wrong_type() {
    plant(PUT, "pub dry_run: Option<bool>", "pub dry_run: Option<i32>")
        .gives(&[("pub dry_run:", "PutThingRequest.DryRun: the API says `bool`, the code says `i32`")]);
}

#[test]
fn a_member_of_the_wrong_type() {
    plant(PUT, "pub size: Option<i64>", "pub size: Option<i32>")
        .gives(&[("pub size:", "PutThingRequest.Size: the API says `i64`, the code says `i32`")]);
    plant(
        PUT,
        "with = \"double::option\")]\n    pub ratio: Option<f64>",
        "with = \"double::option\")]\n    pub ratio: Option<f32>",
    )
    .gives(&[
        ("pub ratio:", "PutThingRequest.Ratio: the API says `f64`, the code says `f32`"),
        ("pub ratio:", "PutThingRequest.Ratio: the API says its type's own form, the code says with `double::option`"),
    ]);
    plant(PUT, "pub thing_name: String,\n    pub status", "pub thing_name: Kind,\n    pub status")
        .gives(&[("pub thing_name: Kind", "PutThingResponse.ThingName: the API says any text, the code says `Kind`")]);
    plant(PUT, "    pub kind: Kind,", "    pub kind: String,")
        .gives(&[("pub kind:", "PutThingRequest.Kind: the API says enum Kind, the code says `String`")]);
    plant(PUT, "pub outline: Option<Outline>", "pub outline: Option<Outlines>")
        .gives(&[("pub outline:", "PutThingRequest.Outline: the API says union Outline, the code says `Outlines`")]);
}

#[test]
fn a_wrong_type_inside_of_a_list_a_map_an_alias_or_a_union() {
    plant(PUT, "pub parts: Option<BTreeMap<String, Vec<Part>>>", "pub parts: Option<BTreeMap<String, Part>>")
        .gives(&[("pub parts:", "PutThingRequest.Parts: the API says a list of structure Part, the code says `Part`")]);
    plant(PUT, "pub parts: Option<BTreeMap<String, Vec<Part>>>", "pub parts: Option<BTreeMap<i32, Vec<Part>>>")
        .gives(&[("pub parts:", "PutThingRequest.Parts: the API says `String`, the code says `i32`")]);
    plant(MODEL, "LabelMap = BTreeMap<String, String>", "LabelMap = BTreeMap<String, bool>")
        .gives_in(PUT, &[("pub labels:", "PutThingRequest.Labels: the API says `String`, the code says `bool`")]);
    plant(MODEL, "    Whole(String),", "    Whole(i32),")
        .gives(&[("    Whole(", "Outline.Whole: the API says `String`, the code says `i32`")]);
}

#[test]
fn a_union_with_other_members() {
    plant(MODEL, "    Whole(String),", "    Hole(String),").gives(&[
        ("pub enum Outline", "Outline.Whole: the API says a member of Outline, the code says nothing"),
        ("    Hole(", "Outline.Hole: the API says no such member of Outline, the code says a member"),
    ]);
}

#[test]
fn a_timestamp_that_is_not_written_as_the_api_does() {
    plant(PUT, "    #[serde(with = \"crate::model::timestamp\")]\n", "").gives(&[(
        "pub created_at:",
        "PutThingResponse.CreatedAt: the API says with `timestamp`, the code says its type's own form",
    )]);
    plant(PUT, "pub size: Option<i64>", "#[serde(with = \"text\")]\n    pub size: Option<i64>")
        .gives(&[("pub size:", "PutThingRequest.Size: the API says its type's own form, the code says with `text`")]);
}

#[test]
fn an_optional_timestamp_that_reading_requires() {
    let since = "with = \"timestamp::option\")]\n    pub since";
    let skip = "skip_serializing_if = \"Option::is_none\", ";
    plant(PUT, &format!("default, {skip}{since}"), &format!("{skip}{since}")).gives(&[(
        "pub since:",
        "PutThingRequest.Since: the API says optional, the code says `with` without `default`, which makes it required",
    )]);
}

#[test]
fn an_enum_value_that_is_missing() {
    plant(MODEL, "        /// Square.\n        Square = \"SQUARE\",\n", "")
        .gives(&[("pub enum Kind", "Kind: the API says value `SQUARE`, the code says nothing")]);
}

#[test]
fn an_enum_value_that_the_api_does_not_have() {
    plant(MODEL, "Square = \"SQUARE\",", "Square = \"SQUARE\",\n        Flat = \"FLAT\",")
        .gives(&[("Flat = ", "Kind: the API says no such value of Kind, the code says `FLAT`")]);
}

#[test]
fn an_enum_value_under_the_name_of_another() {
    plant(MODEL, "Square = \"SQUARE\"", "Flat = \"SQUARE\"")
        .gives(&[("Flat = ", "Kind: the API says `SQUARE`, the code says `Flat`")]);
}
