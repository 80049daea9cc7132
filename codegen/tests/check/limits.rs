//! Faults in the tables of documented limits.

use crate::fixture::{LIST, MODEL, PUT, SEARCH, SHAPES, plant, plant_in_api};

const NAME: &str = "text 1..64 .+";

#[test]
fn a_member_with_limits_but_without_an_entry() {
    plant(PUT, "        (\"Ratio\", Limit::number().min(0).max(1)),\n", "")
        .gives(&[("const LIMITS", "PutThingRequest.Ratio: the API says number 0..1, the code says nothing")]);
    plant(MODEL, "(\"Kind\", Kind::LIMIT), ", "")
        .gives(&[("const LIMITS", "Part.Kind: the API says `Kind::LIMIT`, the code says nothing")]);
    plant(MODEL, "(\"Part\", Part::LIMIT)", "").gives(&[(
        "const LIMITS: MemberLimits = &[];",
        "Outline.Part: the API says `Part::LIMIT`, the code says nothing",
    )]);
}

#[test]
fn limits_that_came_to_the_api() {
    plant_in_api("\"Long\": { \"type\": \"long\" }", "\"Long\": { \"type\": \"long\", \"max\": 9 }", "", "")
        .gives_in(PUT, &[("const LIMITS", "PutThingRequest.Size: the API says number ..9, the code says nothing")]);
    plant_in_api("\"member\": { \"shape\": \"Text\" }", "\"member\": { \"shape\": \"Name\" }", "", "").gives_in(
        SEARCH,
        &[(
            "impl Operation for",
            &format!("SearchProfilesRequest.Values: the API says list of {NAME}, the code says nothing"),
        )],
    );
}

#[test]
fn an_entry_for_a_member_without_limits() {
    plant(PUT, "(\"ThingName\", shapes", "(\"Size\", Limit::number().min(1)),\n(\"ThingName\", shapes")
        .gives(&[("(\"Size\"", "PutThingRequest.Size: the API says no limits, the code says number 1..")]);
    plant_in_api("\"min\": 0.0, \"max\": 1.0", "\"box\": true", "", "")
        .gives_in(PUT, &[("(\"Ratio\"", "PutThingRequest.Ratio: the API says no limits, the code says number 0..1")]);
}

#[test]
fn an_entry_for_no_member() {
    plant(PUT, "(\"ThingName\", shapes", "(\"Colour\", Limit::text().max(9)),\n(\"ThingName\", shapes")
        .gives(&[("(\"Colour\"", "PutThingRequest.Colour: the API says no such member, the code says text ..9")]);
}

#[test]
fn two_entries_for_a_member() {
    plant(PUT, "(\"ThingName\", shapes", "(\"ThingName\",\nshapes::NAME),\n(\"ThingName\", shapes").gives(&[(
        "(\"ThingName\", shapes",
        "PutThingRequest.ThingName: the API says one member, the code says another entry of it",
    )]);
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
            "(\"Ratio\"",
            &format!("PutThingRequest.Ratio: the API says number 0..1, the code says {code}"),
        )]);
    }
}

#[test]
fn a_wrong_pattern() {
    let own = "(\"ThingName\", Limit::text().min(1).max(64).pattern(r\"^\\w+$\"))";
    plant(PUT, "(\"ThingName\", shapes::NAME)", own).gives(&[(
        "(\"ThingName\", Limit",
        &format!("PutThingRequest.ThingName: the API says {NAME}, the code says text 1..64 ^\\w+$"),
    )]);
    plant(PUT, "(\"ThingName\", shapes::NAME)", "(\"ThingName\", Limit::text().min(1).max(64))").gives(&[(
        "(\"ThingName\", Limit",
        &format!("PutThingRequest.ThingName: the API says {NAME}, the code says text 1..64"),
    )]);
}

#[test]
fn a_wrong_kind() {
    plant(PUT, "Limit::number().min(0).max(1)", "Limit::text().min(0).max(1)")
        .gives(&[("(\"Ratio\"", "PutThingRequest.Ratio: the API says number 0..1, the code says text 0..1")]);
    plant(PUT, "(\"Kind\", Kind::LIMIT)", "(\"Kind\", Limit::text())")
        .gives(&[("(\"Kind\"", "PutThingRequest.Kind: the API says `Kind::LIMIT`, the code says text")]);
    plant(MODEL, "(\"Part\", Part::LIMIT)", "(\"Part\", Code::LIMIT)")
        .gives(&[("(\"Part\", Code", "Outline.Part: the API says `Part::LIMIT`, the code says `Code::LIMIT`")]);
    plant(LIST, "shapes::COUNT", "shapes::SECRET_TEXT").gives(&[(
        "(\"MaxResults\", shapes",
        "ListThingsRequest.MaxResults: the API says number 1..100, the code says sensitive text 1..255",
    )]);
}

#[test]
fn a_wrong_element() {
    let labels = |code: &str| {
        format!("PutThingRequest.Labels: the API says map 1..50 of {NAME} to text ..256, the code says {code}")
    };
    plant(PUT, "&Limit::text().max(256)", "&shapes::NAME")
        .gives(&[("(\"Labels\"", &labels(&format!("map 1..50 of {NAME} to {NAME}")))]);
    plant(PUT, "Limit::map(&shapes::NAME,", "Limit::map(&Limit::text(),")
        .gives(&[("(\"Labels\"", &labels("map 1..50 of text to text ..256"))]);
    plant(PUT, "&Limit::text().max(256)).min(1).max(50)", "&Limit::text().max(256))")
        .gives(&[("(\"Labels\"", &labels(&format!("map of {NAME} to text ..256")))]);
    plant(MODEL, "Limit::list(&shapes::SECRET_TEXT).max(3)", "Limit::list(&shapes::SECRET_TEXT.max(9)).max(3)").gives(
        &[(
            "(\"Notes\"",
            "Part.Notes: the API says list ..3 of sensitive text 1..255, the code says list ..3 of sensitive text 1..9",
        )],
    );
    plant(PUT, "const PARTS: Limit = Limit::list(&Part::LIMIT)", "const PARTS: Limit = Limit::list(&Code::LIMIT)")
        .gives(&[(
            "(\"Parts\"",
            "PutThingRequest.Parts: the API says map of text to list of `Part::LIMIT`, \
             the code says map of text to list of `Code::LIMIT`",
        )]);
}

#[test]
fn a_sensitive_mark_that_is_missing() {
    plant(PUT, ".max(255).sensitive()", ".max(255)").gives(&[(
        "(\"Secret\"",
        "PutThingRequest.Secret: the API says sensitive text 1..255, the code says text 1..255",
    )]);
    plant(MODEL, "    const SENSITIVE: bool = true;\n", "")
        .gives(&[("impl Limited for Code", "Code.SENSITIVE: the API says `true`, the code says `false`")]);
}

#[test]
fn a_sensitive_mark_without_need() {
    plant(PUT, "Limit::number().min(0).max(1)", "Limit::number().min(0).max(1).sensitive()").gives(&[(
        "(\"Ratio\"",
        "PutThingRequest.Ratio: the API says number 0..1, the code says sensitive number 0..1",
    )]);
    plant(MODEL, "impl Limited for Outline {", "impl Limited for Outline {\n    const SENSITIVE: bool = true;")
        .gives(&[("const SENSITIVE", "Outline.SENSITIVE: the API says `false`, the code says `true`")]);
}

#[test]
fn a_structure_without_its_table() {
    plant(MODEL, "impl Limited for Part", "impl Unlimited for Part")
        .gives(&[("pub struct Part", "Part: the API says members with limits, the code says nothing")]);
}

#[test]
fn a_table_that_no_request_leads_to() {
    let table =
        "impl Limited for PutThingResponse {\n    const LIMITS : MemberLimits = &[];\n}\n\n#[derive(Clone, Debug,";
    plant(PUT, "#[derive(Clone, Debug,", table).gives(&[(
        "    const LIMITS :",
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
        "(\"Ratio\"",
        "PutThingRequest.Ratio: the API says number 0..1, \
         the code says `Limit::number().min(ZERO).max(1)`, which can't be followed",
    )]);
    plant(LIST, "&[(\"MaxResults\", shapes::COUNT)]", "PAGE").gives(&[(
        "const LIMITS",
        "ListThingsRequest: the API says members with limits, the code says `PAGE`, which can't be followed",
    )]);
    plant(LIST, "&[(\"MaxResults\", shapes::COUNT)]", "&[\nCOUNT_OF_PAGE]").gives(&[(
        "COUNT_OF_PAGE",
        "ListThingsRequest: the API says members with limits, the code says `COUNT_OF_PAGE`, which can't be followed",
    )]);
    plant(MODEL, "impl Limited for Outline {", "impl Limited for Outline {\n    const LIMIT: Limit = Part::LIMIT;")
        .gives(&[(
            "    const LIMIT: ",
            "Outline: the API says members with limits, the code says `Part::LIMIT`, which can't be followed",
        )]);
}
