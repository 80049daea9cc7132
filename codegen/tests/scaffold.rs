//! Drafts are what the auditor asks for, except where a person must write.

use std::fmt::Write as _;
use std::path::Path;

use codegen::check;
use codegen::description::{Description, Shape};
use codegen::scaffold;
use codegen::source::{Files, Sources};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// What no draft is made of: a union, and the kinds of events, which the API calls texts.
const BY_HAND: &str = r#"
open_enum! { pub enum EventType { SegmentIdentify = "SegmentIdentify", } }

pub enum Dimension {
    ProfileAttributes(ProfileAttributes),
    CalculatedAttributes(BTreeMap<String, CalculatedAttributeDimension>),
    Unknown(Value),
}

impl Dimension {
    pub(crate) const LIMIT: Limit = Limit::structure(&[
        ("ProfileAttributes", ProfileAttributes::LIMIT),
        ("CalculatedAttributes", Limit::map(&shapes::TYPE_NAME, &CalculatedAttributeDimension::LIMIT)),
    ]);
}

impl Serialize for Dimension {
    const NAMES: [&str; 2] = ["ProfileAttributes", "CalculatedAttributes"];
}
impl Deserialize for Dimension {}
"#;

fn description() -> Description {
    Description::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("api/customer-profiles-latest.json")).unwrap()
}

/// The crate with drafts in the place of all its operations and models.
fn drafts(description: &Description) -> Files {
    let files = Files::load(Path::new(ROOT), &[]).unwrap();
    let sources = Sources::read(&files).unwrap();
    let mut operations = String::new();
    let mut list = String::new();
    for (name, operation) in &description.operations {
        let draft = scaffold::operation(description, &sources, name).unwrap();
        let pages = if operation.token_member(description).is_some() { " pages" } else { "" };
        write!(operations, "mod draft_{name} {{\n{draft}\n}}\n").unwrap();
        writeln!(list, "{name}Request{pages},").unwrap();
    }
    let mut model = BY_HAND.to_owned();
    let ends: Vec<_> = description
        .operations
        .values()
        .flat_map(|operation| [&operation.input.shape, &operation.output.shape])
        .collect();
    for (name, shape) in &description.shapes {
        let is_error = matches!(shape, Shape::Structure(structure) if structure.exception);
        if shape.is_named() && !is_error && !ends.contains(&name) {
            let draft = scaffold::shape(description, &sources, name).unwrap();
            write!(model, "mod draft_{name} {{\n{draft}\n}}\n").unwrap();
        }
    }
    let head = "($callback:ident $($arguments:tt)*) => { $callback! { $($arguments)*";
    write!(operations, "macro_rules! for_each_operation {{\n{head}\n{list}}} }};\n}}\n").unwrap();
    let is_kept = |path: &str| ["src/limits/", "src/error", "src/retry"].iter().any(|start| path.starts_with(start));
    let kept = files.iter().filter(|(path, _)| is_kept(path)).map(|(path, text)| (path.to_owned(), text.to_owned()));
    let drafts = [("src/operations/mod.rs".to_owned(), operations), ("src/model/mod.rs".to_owned(), model)];
    Files::new(kept.chain(drafts))
}

#[test]
fn the_auditor_finds_nothing_in_drafts_but_question_marks() {
    let description = description();
    let report = check::check(&Sources::read(&drafts(&description)).unwrap(), &description);
    assert_eq!(report.operations, description.operations.len());
    let texts: Vec<_> = report.findings.iter().map(|finding| finding.text.as_str()).collect();
    let is_draft = |text: &&str| text.starts_with("a draft that is not written to its end");
    assert_eq!(texts.iter().copied().filter(|text| !is_draft(text)).collect::<Vec<_>>(), [""; 0]);
    assert_eq!(texts.len(), 2, "one of the operations, one of the model");
}

fn draft_of_fixture(operation: &str) -> String {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    let description = Description::load(&fixture.join("api.json")).unwrap();
    let sources = Sources::read(&Files::load(&fixture, &[]).unwrap()).unwrap();
    scaffold::operation(&description, &sources, operation).unwrap()
}

#[test]
fn the_draft_of_a_list() {
    insta::assert_snapshot!(draft_of_fixture("ListThings"));
}

#[test]
fn the_draft_of_an_operation_with_a_path_a_query_a_body_and_a_status() {
    insta::assert_snapshot!(draft_of_fixture("PutThing"));
}

#[test]
fn an_area_is_drafted_as_far_as_the_model_lacks_it() {
    let description = description();
    let crate_files = Files::load(Path::new(ROOT), &[]).unwrap();
    let is_kept = |path: &str| {
        ["src/limits/shapes.rs", "src/error/service_error_code.rs"].contains(&path)
            || path.starts_with("src/operations/")
    };
    let kept = crate_files.iter().filter(|(path, _)| is_kept(path));
    let model =
        [("src/model/mod.rs", "open_enum! { pub enum LayoutType { ProfileExplorer = \"PROFILE_EXPLORER\", } }")];
    let files = Files::new(kept.chain(model).map(|(path, text)| (path.to_owned(), text.to_owned())));
    let sources = Sources::read(&files).unwrap();
    insta::assert_snapshot!(scaffold::area(&description, &sources, "layouts").unwrap());
    assert_eq!(
        scaffold::area(&description, &sources, "layout").unwrap_err(),
        "there is no area `layout`, but calculated_attributes, domain_object_types, domains, events, integrations, \
         layouts, matching, object_types, profiles, recommenders, segments, tags, upload_jobs"
    );
}

#[test]
fn what_is_not_in_the_api_is_named() {
    let description = description();
    let sources = Sources::read(&Files::load(Path::new(ROOT), &[]).unwrap()).unwrap();
    assert_eq!(
        scaffold::operation(&description, &sources, "GetThing").unwrap_err(),
        "there is no operation `GetThing`"
    );
    assert_eq!(scaffold::shape(&description, &sources, "text").unwrap_err(), "there is no structure or enum `text`");
}
