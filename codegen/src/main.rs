//! see lib
use codegen::{
    check,
    description::Description,
    source::{Files, Sources},
};
use std::path::Path;
fn main() {
    let files = Files::load(Path::new(".")).unwrap();
    let s = Sources::read(&files).unwrap();
    let d = Description::load(Path::new("codegen/api/customer-profiles-latest.json")).unwrap();
    let r = check::check(&s, &d);
    for f in &r.findings {
        println!("{f}");
    }
    println!("{} {} {} {} {}", r.findings.len(), r.operations, r.structs, r.members, r.values);
}
