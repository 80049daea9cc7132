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
    plant(PUT, "pub ratio: Option<f64>", "pub ratio: Option<f32>")
        .gives(&[("pub ratio:", "PutThingRequest.Ratio: the API says `f64`, the code says `f32`")]);
    let name = "pub thing_name: String as \"ThingName\",";
    plant(PUT, name, &name.replace("String", "Kind"))
        .gives(&[("pub thing_name: Kind", "PutThingResponse.ThingName: the API says any text, the code says `Kind`")]);
    plant(PUT, "pub kind: Kind", "pub kind: String")
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
fn a_union_that_does_not_keep_what_it_does_not_know() {
    let finding = |code: &str| {
        format!("Outline: the API says a union, of which members that are not known are kept, the code says {code}")
    };
    plant(MODEL, "    Unknown(Value),\n", "").gives(&[("pub enum Outline", &finding("no variant `Unknown`"))]);
    plant(MODEL, "#[derive(Clone, Debug)]", "#[derive(Clone, Debug, Deserialize)]")
        .gives(&[("pub enum Outline", &finding("a derived Deserialize"))]);
    plant(MODEL, "impl<'de> Deserialize<'de> for Outline", "impl<'de> Outline")
        .gives(&[("pub enum Outline", &finding("no Deserialize"))]);
}

#[test]
fn a_union_that_is_a_structure() {
    let start =
        "#[derive(Clone, Debug)]\npub enum Outline {\n    Part(Part),\n    Whole(String),\n    Unknown(Value),\n}";
    let structure = "input! {\n    pub struct Outline {\n        pub part: Option<Part> as \"Part\" limit Part::LIMIT,\n        pub whole: Option<String> as \"Whole\",\n    }\n}";
    plant(MODEL, start, structure)
        .and("    pub(crate) const LIMIT: Limit = Limit::structure(&[(\"Part\", Part::LIMIT)]);\n", "")
        .gives_in(
            PUT,
            &[("pub outline:", "PutThingRequest.Outline: the API says union Outline, the code says `Outline`")],
        );
}

#[test]
fn a_member_of_a_union_under_another_name() {
    plant(MODEL, "one_member(serializer, \"Whole\"", "one_member(serializer, \"whole\"").gives(&[(
        "    Whole(String)",
        "Outline.Whole: the API says `Whole`, the code says no such text in its Serialize",
    )]);
}

#[test]
fn a_timestamp_or_a_double_inside_of_another_type() {
    plant(PUT, "pub since: Option<OffsetDateTime>", "pub since: Option<Vec<OffsetDateTime>>")
        .and_in_api(r#""Since": { "shape": "Timestamp" }"#, r#""Since": { "shape": "Instants" }"#)
        .with_shape("Instants", r#"{ "type": "list", "member": { "shape": "Timestamp" } }"#)
        .gives(&[(
            "pub since:",
            "PutThingRequest.Since: the API says `OffsetDateTime`, the code says `OffsetDateTime` inside of another type",
        )]);
    plant(PUT, "pub size: Option<i64>", "pub size: Option<BTreeMap<String, f64>>")
        .and_in_api(r#""Size": { "shape": "Long" }"#, r#""Size": { "shape": "Sizes" }"#)
        .with_shape("Sizes", r#"{ "type": "map", "key": { "shape": "Text" }, "value": { "shape": "Double" } }"#)
        .with_shape("Double", r#"{ "type": "double" }"#)
        .gives(&[(
            "pub size:",
            "PutThingRequest.Size: the API says `f64`, the code says `f64` inside of another type",
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
