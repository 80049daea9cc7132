//! First drafts of the crate's own files, in their form. What only a person can write has a question mark in its place.

mod limits;
mod operation;
mod structures;
mod types;
mod uses;

use std::collections::BTreeSet;

use crate::description::Description;
use crate::rules::type_name;
use crate::source::Sources;

use uses::Uses;

/// The file of an operation.
///
/// # Errors
///
/// A text that says that there is no such operation.
pub fn operation(description: &Description, sources: &Sources, name: &str) -> Result<String, String> {
    let operation = description.operations.get(name).ok_or_else(|| format!("there is no operation `{name}`"))?;
    let mut draft = Draft::new(description, sources);
    let text = draft.operation(operation);
    Ok(draft.uses.lines() + &text)
}

/// A structure or an enum of the model.
///
/// # Errors
///
/// A text that says that there is no such shape.
pub fn shape(description: &Description, sources: &Sources, name: &str) -> Result<String, String> {
    match description.shapes.get(name) {
        Some(shape) if shape.is_named() => Ok(shapes(description, sources, &[name])),
        _ => Err(format!("there is no structure or enum `{name}`")),
    }
}

/// All structures and enums that the operations of an area lead to and the crate's model does not have.
///
/// # Errors
///
/// A text that says that there is no such area.
pub fn area(description: &Description, sources: &Sources, area: &str) -> Result<String, String> {
    let operations = sources.operations.values().filter(|operation| operation.area() == Some(area));
    let operations = operations.filter_map(|operation| description.operations.get(&operation.name.text));
    let ends: Vec<_> = operations.flat_map(|operation| [&*operation.input.shape, &*operation.output.shape]).collect();
    if ends.is_empty() {
        let areas: BTreeSet<_> = sources.operations.values().filter_map(|operation| operation.area()).collect();
        let areas: Vec<_> = areas.into_iter().collect();
        return Err(format!("there is no area `{area}`, but {}", areas.join(", ")));
    }
    let mut missing = description.reached(&ends);
    missing.retain(|name| {
        let is_there = ends.contains(name) || sources.paths.contains_key(&type_name(name));
        description.shape(name).is_named() && !is_there
    });
    Ok(shapes(description, sources, &missing))
}

/// Enums first, then structures.
fn shapes(description: &Description, sources: &Sources, names: &[&str]) -> String {
    let mut draft = Draft::new(description, sources);
    let (enums, structures): (Vec<_>, Vec<_>) = names.iter().partition(|name| description.shape(name).is_enum());
    let texts: Vec<_> = enums.into_iter().chain(structures).map(|name| draft.named(name)).collect();
    for name in names {
        draft.uses.remove(&type_name(name));
    }
    draft.uses.lines() + &texts.join("\n")
}

/// A text in the making.
struct Draft<'a> {
    in_requests: BTreeSet<&'a str>,
    in_responses: BTreeSet<&'a str>,
    description: &'a Description,
    sources: &'a Sources,
    uses: Uses,
}

impl<'a> Draft<'a> {
    fn new(description: &'a Description, sources: &'a Sources) -> Self {
        let (in_requests, in_responses) = (description.in_requests(), description.in_responses());
        Self { in_requests, in_responses, description, sources, uses: Uses::default() }
    }
}
