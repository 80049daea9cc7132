//! Which of the API's operations the crate has: a table in the README, between two markers.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::check::Finding;
use crate::description::Description;
use crate::source::{Files, Place, Sources};

/// The file that holds the table.
pub const FILE: &str = "README.md";

const BEGIN: &str = "<!-- coverage:begin -->";
const END: &str = "<!-- coverage:end -->";

/// The README with the table as it must be.
///
/// The version that an operation is in since is kept from the table that is there; an operation that is not in it yet
/// gets the version of the crate.
///
/// # Errors
///
/// A text that says what is missing: the file, a marker, the crate's version.
pub fn updated(files: &Files, sources: &Sources, description: &Description) -> Result<String, String> {
    let text = files.get(FILE).ok_or_else(|| format!("{FILE}: there is no such file"))?;
    let begin = text.find(BEGIN).ok_or_else(|| format!("{FILE}: there is no marker {BEGIN}"))? + BEGIN.len();
    let end = begin + text[begin..].find(END).ok_or_else(|| format!("{FILE}: there is no marker {END}"))?;
    let table = table(sources, description, &since(&text[begin..end]), version(files)?);
    Ok(format!("{}\n{table}{}", &text[..begin], &text[end..]))
}

/// A finding if the table is stale, at its first wrong line.
///
/// # Errors
///
/// See [`updated`].
pub fn stale(files: &Files, sources: &Sources, description: &Description) -> Result<Option<Finding>, String> {
    let updated = updated(files, sources, description)?;
    Ok(first_difference(files.get(FILE).unwrap_or_default(), &updated).map(|line| Finding {
        place: Place::new(FILE, line),
        text: "the coverage table is stale: run `cargo run -p codegen -- coverage`".to_owned(),
    }))
}

/// The number of the first line that differs.
pub(crate) fn first_difference(one: &str, other: &str) -> Option<usize> {
    if one == other {
        return None;
    }
    let same = one.lines().zip(other.lines()).take_while(|(one, other)| one == other).count();
    Some(same + 1)
}

fn table(sources: &Sources, description: &Description, since: &BTreeMap<String, String>, version: &str) -> String {
    let rows = sources.operations.iter().map(|(name, operation)| {
        let pages = if operation.pages.is_some() { "yes" } else { "–" };
        let area = operation.area().map_or("–".to_owned(), |area| area.replace('_', " "));
        let since = since.get(name).map_or(version, String::as_str);
        format!("| `{name}` | {area} | {pages} | {since} |\n")
    });
    let missing = description.operations.keys().filter(|name| !sources.operations.contains_key(*name));
    let missing: Vec<_> = missing.map(|name| format!("`{name}`")).collect();
    let mut text = format!(
        "{} of the API's {} operations.\n\n| operation | area | stream of pages | since |\n| --- | --- | --- | --- |\n{}",
        sources.operations.len(),
        description.operations.len(),
        rows.collect::<String>()
    );
    if !missing.is_empty() {
        // Writing to a string can't fail.
        let _ = writeln!(
            text,
            "\n<details><summary>Not yet: {} operations</summary>\n\n{}\n\n</details>",
            missing.len(),
            missing.join(", ")
        );
    }
    text
}

/// The versions that stand in a table.
fn since(table: &str) -> BTreeMap<String, String> {
    let rows = table.lines().filter_map(|line| {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        match cells[..] {
            ["", name, _, _, since, ""] => Some((name.trim_matches('`').to_owned(), since.to_owned())),
            _ => None,
        }
    });
    rows.collect()
}

/// The crate's version.
fn version(files: &Files) -> Result<&str, String> {
    let manifest = files.get("Cargo.toml").unwrap_or_default();
    let package = manifest.split("[package]").nth(1).unwrap_or_default();
    let mut versions = package.lines().filter_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    versions.next().ok_or_else(|| "Cargo.toml: there is no version of the package".to_owned())
}
