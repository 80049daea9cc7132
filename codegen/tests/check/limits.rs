//! Faults in the tables of documented limits.

use crate::fixture::{LIST, MODEL, PUT, SEARCH, SHAPES, plant, plant_in_api};

const NAME: &str = "text 1..64 .+";

#[test]
fn a_member_with_limits_but_without_a_limit() {
    plant(PUT, " limit Limit::number().min(0).max(1)", "")
        .gives(&[("pub ratio:", "PutThingRequest.Ratio: the API says number 0..1, the code says nothing")]);
    plant(MODEL, " limit Kind::LIMIT", "")
        .gives(&[("pub kind:", "Part.Kind: the API says `Kind::LIMIT`, the code says nothing")]);
    plant(MODEL, "(\"Part\", Part::LIMIT)", "")
        .gives(&[("    Part(Part)", "Outline.Part: the API says `Part::LIMIT`, the code says nothing")]);
}

#[test]
fn limits_that_came_to_the_api() {
    plant_in_api("\"Long\": { \"type\": \"long\" }", "\"Long\": { \"type\": \"long\", \"max\": 9 }")
        .gives_in(PUT, &[("pub size:", "PutThingRequest.Size: the API says number ..9, the code says nothing")]);
    plant_in_api("\"member\": { \"shape\": \"Text\" }", "\"member\": { \"shape\": \"Name\" }").gives_in(
        SEARCH,
        &[("pub struct", "SearchProfilesRequest: the API says members with limits, the code says nothing")],
    );
}

#[test]
fn a_limit_of_a_member_without_limits() {
    plant(PUT, "as \"Size\"", "as \"Size\" limit Limit::number().min(1)")
        .gives(&[("pub size:", "PutThingRequest.Size: the API says no limits, the code says number 1..")]);
    plant_in_api("\"min\": 0.0, \"max\": 1.0", "\"box\": true")
        .gives_in(PUT, &[("pub ratio:", "PutThingRequest.Ratio: the API says no limits, the code says number 0..1")]);
}

#[test]
fn entries_of_a_table_by_hand_that_are_too_many() {
    plant(MODEL, "(\"Part\", Part::LIMIT)", "(\"Part\", Part::LIMIT), (\"Hole\", Limit::text().max(9))")
        .gives(&[("(\"Hole\"", "Outline.Hole: the API says no such member, the code says text ..9")]);
    plant(MODEL, "(\"Part\", Part::LIMIT)", "(\"Part\", Part::LIMIT), (\"Part\", Part::LIMIT)")
        .gives(&[("(\"Part\"", "Outline.Part: the API says one member, the code says another entry of it")]);
}

#[test]
fn a_wrong_number() {
    for (wrong, code) in [
        ("Limit::number().min(0).max(2)", "number 0..2"),
        ("Limit::number().min(1).max(1)", "number 1..1"),
        ("Limit::number().min(-1).max(1_000)", "number -1..1000"),
        ("Limit::number().max(1)", "number ..1"),
        ("Limit::number().min(0)", "number 0.."),
    ] {
        plant(PUT, "Limit::number().min(0).max(1)", wrong).gives(&[(
            "pub ratio:",
            &format!("PutThingRequest.Ratio: the API says number 0..1, the code says {code}"),
        )]);
    }
}

#[test]
fn a_wrong_pattern() {
    let own = "limit Limit::text().min(1).max(64).pattern(r\"^\\w+$\")";
    plant(PUT, "limit shapes::NAME", own).gives(&[(
        "pub thing_name:",
        &format!("PutThingRequest.ThingName: the API says {NAME}, the code says text 1..64 ^\\w+$"),
    )]);
    plant(PUT, "limit shapes::NAME", "limit Limit::text().min(1).max(64)").gives(&[(
        "pub thing_name:",
        &format!("PutThingRequest.ThingName: the API says {NAME}, the code says text 1..64"),
    )]);
}

#[test]
fn a_wrong_kind() {
    plant(PUT, "Limit::number().min(0).max(1)", "Limit::text().min(0).max(1)")
        .gives(&[("pub ratio:", "PutThingRequest.Ratio: the API says number 0..1, the code says text 0..1")]);
    plant(PUT, "limit Kind::LIMIT", "limit Limit::text()")
        .gives(&[("pub kind:", "PutThingRequest.Kind: the API says `Kind::LIMIT`, the code says text")]);
    plant(MODEL, "(\"Part\", Part::LIMIT)", "(\"Part\", Code::LIMIT)")
        .gives(&[("(\"Part\", Code", "Outline.Part: the API says `Part::LIMIT`, the code says `Code::LIMIT`")]);
    plant(LIST, "shapes::COUNT", "shapes::SECRET_TEXT").gives(&[(
        "pub max_results:",
        "ListThingsRequest.MaxResults: the API says number 1..100, the code says sensitive text 1..255",
    )]);
}

#[test]
fn a_wrong_element() {
    let labels = |code: &str| {
        format!("PutThingRequest.Labels: the API says map 1..50 of {NAME} to text ..256, the code says {code}")
    };
    plant(PUT, "&Limit::text().max(256)", "&shapes::NAME")
        .gives(&[("            limit Limit::map(", &labels(&format!("map 1..50 of {NAME} to {NAME}")))]);
    plant(PUT, "Limit::map(&shapes::NAME,", "Limit::map(&Limit::text(),")
        .gives(&[("            limit Limit::map(", &labels("map 1..50 of text to text ..256"))]);
    plant(PUT, "&Limit::text().max(256)).min(1).max(50)", "&Limit::text().max(256))")
        .gives(&[("            limit Limit::map(", &labels(&format!("map of {NAME} to text ..256")))]);
    plant(MODEL, "Limit::list(&shapes::SECRET_TEXT).max(3)", "Limit::list(&shapes::SECRET_TEXT.max(9)).max(3)").gives(
        &[(
            "pub notes:",
            "Part.Notes: the API says list ..3 of sensitive text 1..255, the code says list ..3 of sensitive text 1..9",
        )],
    );
    plant(PUT, "const PARTS: Limit = Limit::list(&Part::LIMIT)", "const PARTS: Limit = Limit::list(&Code::LIMIT)")
        .gives(&[(
            "pub parts:",
            "PutThingRequest.Parts: the API says map of text to list of `Part::LIMIT`, \
             the code says map of text to list of `Code::LIMIT`",
        )]);
}

#[test]
fn a_sensitive_mark_that_is_missing() {
    plant(PUT, ".max(255).sensitive()", ".max(255)").gives(&[(
        "pub secret:",
        "PutThingRequest.Secret: the API says sensitive text 1..255, the code says text 1..255",
    )]);
}

#[test]
fn a_sensitive_mark_without_need() {
    plant(PUT, "Limit::number().min(0).max(1)", "Limit::number().min(0).max(1).sensitive()").gives(&[(
        "pub ratio:",
        "PutThingRequest.Ratio: the API says number 0..1, the code says sensitive number 0..1",
    )]);
    plant(
        MODEL,
        "Limit::structure(&[(\"Part\", Part::LIMIT)])",
        "Limit::structure(&[(\"Part\", Part::LIMIT)]).sensitive()",
    )
    .gives(&[("const LIMIT", "Outline::LIMIT: the API says not sensitive, the code says sensitive")]);
}

#[test]
fn a_union_without_its_table() {
    plant(MODEL, "pub(crate) const LIMIT:", "pub(crate) const LIMITS:")
        .gives(&[("pub enum Outline", "Outline: the API says members with limits, the code says nothing")]);
}

#[test]
fn a_table_that_no_request_leads_to() {
    let name = "pub thing_name: String as \"ThingName\",";
    plant(PUT, name, &name.replace("\",", "\" limit shapes::NAME,")).gives(&[(
        "pub struct PutThingResponse",
        "PutThingResponse: the API says limits of requests, the code says a table that no request leads to",
    )]);
}

#[test]
fn a_shared_limit_that_is_wrong_is_found_where_it_is_defined() {
    plant(SHAPES, ".max(64)", ".max(46)")
        .gives(&[("const NAME", &format!("shapes::NAME: the API says {NAME}, the code says text 1..46 .+"))]);
    plant(SHAPES, ".sensitive()", "").gives(&[(
        "const SECRET_TEXT",
        "shapes::SECRET_TEXT: the API says sensitive text 1..255, the code says text 1..255",
    )]);
}

#[test]
fn a_shared_limit_that_bears_the_name_of_no_shape() {
    plant(SHAPES, "const COUNT", "const AMOUNT: Limit = Limit::text().max(9);\npub(crate) const COUNT")
        .gives(&[("const AMOUNT", "shapes::AMOUNT: the API says no such shape, the code says text ..9")]);
}

#[test]
fn limits_that_can_not_be_followed() {
    plant(PUT, "Limit::number().min(0).max(1)", "Limit::number().min(ZERO).max(1)").gives(&[(
        "pub ratio:",
        "PutThingRequest.Ratio: the API says number 0..1, \
         the code says `Limit::number().min(ZERO).max(1)`, which can't be followed",
    )]);
    plant(LIST, "limit shapes::COUNT", "limit COUNT_OF_PAGE").gives(&[(
        "pub max_results:",
        "ListThingsRequest.MaxResults: the API says number 1..100, the code says `COUNT_OF_PAGE`, which can't be followed",
    )]);
    let not_read = |code: &str| {
        format!("Outline: the API says members with limits, the code says `{code}`, which can't be followed")
    };
    plant(MODEL, "Limit::structure(&[(\"Part\", Part::LIMIT)])", "Part::LIMIT")
        .gives(&[("const LIMIT", &not_read("Part::LIMIT"))]);
    plant(MODEL, "&[(\"Part\", Part::LIMIT)]", "PARTS").gives(&[("const LIMIT", &not_read("PARTS"))]);
    plant(MODEL, "&[(\"Part\", Part::LIMIT)]", "&[\nPART]").gives(&[("PART]", &not_read("PART"))]);
}
