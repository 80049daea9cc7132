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
/// # Errors
///
/// A text that says what is missing: the file or a marker.
pub fn updated(files: &Files, sources: &Sources, description: &Description) -> Result<String, String> {
    let text = files.get(FILE).ok_or_else(|| format!("{FILE}: there is no such file"))?;
    let begin = text.find(BEGIN).ok_or_else(|| format!("{FILE}: there is no marker {BEGIN}"))? + BEGIN.len();
    let end = begin + text[begin..].find(END).ok_or_else(|| format!("{FILE}: there is no marker {END}"))?;
    let table = table(sources, description);
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

fn table(sources: &Sources, description: &Description) -> String {
    let mut areas: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, operation) in &sources.operations {
        let area = operation.area().map_or("–".to_owned(), |area| area.replace('_', " "));
        let marked = if operation.pages.is_some() { format!("*`{name}`*") } else { format!("`{name}`") };
        areas.entry(area).or_default().push(marked);
    }
    let rows = areas.iter().map(|(area, names)| format!("| {area} | {} |\n", names.join(", ")));
    let mut text = format!(
        "{} of the API's {} operations, {} of them lists that are streams (in italics).\n\n\
         | area | operations |\n| --- | --- |\n{}",
        sources.operations.len(),
        description.operations.len(),
        sources.operations.values().filter(|operation| operation.pages.is_some()).count(),
        rows.collect::<String>()
    );
    let missing = description.operations.keys().filter(|name| !sources.operations.contains_key(*name));
    let missing: Vec<_> = missing.map(|name| format!("`{name}`")).collect();
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
