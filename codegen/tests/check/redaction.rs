//! Faults in what `Debug` shows.

use crate::fixture::{MODEL, PUT, SEARCH, plant, plant_in_api};

#[test]
fn a_sensitive_member_shown_by_a_debug_by_hand() {
    plant(PUT, "&redacted(self.secret.as_ref())", "&self.secret").gives(&[(
        ".field(\"secret\"",
        "PutThingRequest.Secret: the API says sensitive, the code says Debug shows it",
    )]);
    plant(MODEL, "&redacted(self.notes.as_ref())", "&self.notes")
        .gives(&[(".field(\"notes\"", "Part.Notes: the API says sensitive, the code says Debug shows it")]);
}

#[test]
fn a_sensitive_member_shown_by_a_derived_debug() {
    let derived = "#[derive(Clone, Debug, Serialize, Deserialize)]\n#[serde(rename_all = \"PascalCase\", deny_unknown_fields)]\npub struct PutThingRequest";
    plant(PUT, &derived.replace("Debug, ", ""), derived)
        .and("impl fmt::Debug for PutThingRequest", "impl fmt::Pointer for PutThingRequest")
        .gives(&[(
            "pub struct PutThingRequest",
            "PutThingRequest.Secret: the API says sensitive, the code says a derived Debug shows it",
        )]);
}

#[test]
fn a_sensitive_structure_that_does_not_hide_itself() {
    plant(MODEL, ".debug_tuple(\"Code\").field(&Redacted)", ".debug_tuple(\"Code\").field(&self.digits)").gives_all(&[
        (
            MODEL,
            "&self.digits",
            "Code: the API says sensitive as a whole, the code says Debug does not redact all of it",
        ),
        (PUT, ".field(\"code\"", "PutThingRequest.Code: the API says sensitive, the code says Debug shows it"),
    ]);
}

#[test]
fn a_sensitive_member_of_a_union_shown() {
    plant_in_api(r#""Whole": { "shape": "Text" }"#, r#""Whole": { "shape": "SecretText" }"#, "", "").gives_in(
        MODEL,
        &[
            ("pub enum Outline", "Outline.Whole: the API says sensitive, the code says Debug shows it"),
            (
                "const LIMITS: MemberLimits = &[(\"Part\"",
                "Outline.Whole: the API says sensitive text 1..255, the code says nothing",
            ),
        ],
    );
}

#[test]
fn what_people_search_for_shown() {
    plant(SEARCH, "(\"values\", &Redacted)", "(\"values\", &self.values)").gives(&[(
        ".field(\"values\"",
        "SearchProfilesRequest.Values: the API says sensitive, the code says Debug shows it",
    )]);
}

#[test]
fn a_member_that_is_redacted_without_need() {
    plant(PUT, "(\"size\", &self.size)", "(\"size\", &redacted(self.size.as_ref()))").gives(&[(
        ".field(\"size\"",
        "PutThingRequest.Size: the API says not sensitive, the code says Debug redacts it",
    )]);
    plant(PUT, "(\"thing_name\", &self.thing_name)", "(\"thing_name\", &Redacted)").gives(&[(
        ".field(\"thing_name\"",
        "PutThingRequest.ThingName: the API says not sensitive, the code says Debug redacts it",
    )]);
}

#[test]
fn a_struct_that_is_redacted_as_a_whole_without_need() {
    plant_in_api(r#""Digits": { "shape": "Text" } }, "sensitive": true"#, r#""Digits": { "shape": "Text" } }"#, "", "")
        .gives_all(&[
            (
                MODEL,
                "impl fmt::Debug for Code",
                "Code: the API says not all of it is sensitive, the code says redacted as a whole",
            ),
            (MODEL, "const SENSITIVE", "Code.SENSITIVE: the API says `false`, the code says `true`"),
            (PUT, "(\"Code\"", "PutThingRequest.Code: the API says no limits, the code says `Code::LIMIT`"),
        ]);
}

#[test]
fn a_member_that_debug_leaves_out() {
    plant(PUT, "            .field(\"size\", &self.size)\n", "").gives(&[(
        "impl fmt::Debug for",
        "PutThingRequest.Size: the API says a member, the code says Debug leaves it out",
    )]);
}

#[test]
fn a_debug_that_can_not_be_followed() {
    plant(MODEL, ".finish()", ".finish()?;\n            write!(formatter, \"{self:?}\")").gives(&[(
        "    impl fmt::Debug for",
        "Part: the API says members, the code says a Debug that can't be followed: use debug_struct",
    )]);
}

#[test]
fn a_struct_without_debug() {
    plant(PUT, "#[derive(Clone, Debug, Serialize, Deserialize)]", "#[derive(Clone, Serialize, Deserialize)]")
        .gives(&[("pub struct PutThingResponse", "PutThingResponse: the API says members, the code says no Debug")]);
}
