//! Inputs and outputs: made up, the same each time, and within the documented limits.

use serde_json::{Map, Value};

use super::samples::{PATTERNS, PREFERRED_MEMBERS, PREFERRED_TEXTS};
use crate::description::{Description, Number, Operation, Shape, Structure, Text};

/// How much of an input or an output is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What is required, as short as it may be.
    Smallest,
    /// Everything.
    Fullest,
}

/// An input of an operation.
///
/// # Errors
///
/// A text that names a pattern that no sample is known for.
pub fn input(description: &Description, operation: &Operation, extent: Extent) -> Result<Value, String> {
    let mut values = Values { description, extent, count: 0 };
    values.value(&operation.input.shape, &operation.name, 0)
}

/// An output of an operation.
///
/// # Errors
///
/// A text that names a pattern that no sample is known for.
pub fn output(description: &Description, operation: &Operation, extent: Extent) -> Result<Value, String> {
    let mut values = Values { description, extent, count: 0 };
    values.value(&operation.output.shape, &operation.name, 0)
}

struct Values<'a> {
    description: &'a Description,
    extent: Extent,
    /// How many booleans there have been: they take turns.
    count: usize,
}

impl Values<'_> {
    /// A value; `index` makes the items of a list and the keys of a map differ.
    fn value(&mut self, shape: &str, name: &str, index: usize) -> Result<Value, String> {
        let is_fullest = self.extent == Extent::Fullest;
        let description = self.description;
        Ok(match description.shape(shape) {
            Shape::Structure(structure) => self.structure(shape, structure)?,
            Shape::List(list) => {
                let known = known_values(description, &list.member.shape);
                let count = count(is_fullest, known.unwrap_or(2), list.min, list.max);
                (0..count).map(|index| self.value(&list.member.shape, name, index)).collect::<Result<_, _>>()?
            }
            Shape::Map(map) => {
                let known = known_values(description, &map.key.shape);
                let count = count(is_fullest, known.unwrap_or(2), map.min, map.max);
                let entry = |index| {
                    let Value::String(key) = self.value(&map.key.shape, "key", index)? else {
                        return Err(format!("{shape}: a key that is no text"));
                    };
                    Ok((key, self.value(&map.value.shape, name, index)?))
                };
                (0..count).map(entry).collect::<Result<_, _>>()?
            }
            Shape::String(text) => self.text(shape, text, name, index)?.into(),
            Shape::Integer(number) => whole(number, is_fullest, i64::from(i32::MAX)).into(),
            Shape::Long(number) => whole(number, is_fullest, i64::from(i32::MAX) + 1).into(),
            Shape::Double(number) => fraction(number, is_fullest).into(),
            Shape::Boolean(_) => {
                self.count += 1;
                self.count.is_multiple_of(2).into()
            }
            Shape::Timestamp(_) if is_fullest => {
                // What begins must not end before it does.
                let day = if name.contains("End") { 21 } else { 20 };
                format!("2021-12-{day}T07:30:00.123+01:00").into()
            }
            Shape::Timestamp(_) => "2021-12-20T00:00:00Z".into(),
        })
    }

    fn structure(&mut self, shape: &str, structure: &Structure) -> Result<Value, String> {
        let preferred = PREFERRED_MEMBERS.iter().find(|(preferred, _)| *preferred == shape);
        let only = preferred.map(|(_, member)| *member).or_else(|| {
            let first = structure.members.keys().next()?;
            structure.union.then_some(first.as_str())
        });
        let members = structure.members.iter().filter(|(name, _)| match only {
            Some(only) => *name == only,
            None => self.extent == Extent::Fullest || structure.requires(name),
        });
        let members: Vec<_> = members.collect();
        let members = members.into_iter().map(|(name, member)| Ok((name.clone(), self.value(&member.shape, name, 0)?)));
        members.collect::<Result<Map<_, _>, String>>().map(Value::Object)
    }

    fn text(&self, shape: &str, text: &Text, name: &str, index: usize) -> Result<String, String> {
        if let Some((_, preferred)) = PREFERRED_TEXTS.iter().find(|(preferred, _)| *preferred == shape)
            && index == 0
        {
            return Ok((*preferred).to_owned());
        }
        if !text.values.is_empty() {
            return Ok(text.values[index % text.values.len()].clone());
        }
        let sample = match &text.pattern {
            Some(pattern) => {
                let known = PATTERNS.iter().find(|(known, _)| known == pattern);
                let (_, samples) = known.ok_or_else(|| format!("{shape}: no sample of the pattern {pattern}"))?;
                samples[index % samples.len()].to_owned()
            }
            None if self.extent == Extent::Smallest => format!("{}", index + 1),
            // What must be encoded in a path, and what is more than one byte or one UTF-16 unit.
            None => format!("{name}/{} é😀", index + 1),
        };
        let most = text.max.unwrap_or(usize::MAX);
        let sample: String = sample.chars().take(most).collect();
        let missing = text.min.unwrap_or(0).saturating_sub(sample.chars().count());
        Ok(sample + &"0".repeat(missing))
    }
}

/// How many values of a shape are known, if it is an enum: a full list has them all.
fn known_values(description: &Description, shape: &str) -> Option<usize> {
    match description.shape(shape) {
        Shape::String(text) if !text.values.is_empty() => Some(text.values.len()),
        _ => None,
    }
}

fn count(is_fullest: bool, full: usize, min: Option<usize>, max: Option<usize>) -> usize {
    let wanted = if is_fullest { full } else { 0 };
    wanted.max(min.unwrap_or(0)).min(max.unwrap_or(usize::MAX))
}

#[allow(clippy::cast_possible_truncation)] // the limits of the API are whole and small
fn whole(number: &Number, is_fullest: bool, greatest: i64) -> i64 {
    if is_fullest { number.max.map_or(greatest, |max| max as i64) } else { number.min.map_or(0, |min| min as i64) }
}

fn fraction(number: &Number, is_fullest: bool) -> f64 {
    match (number.min, number.max) {
        (Some(min), Some(max)) if is_fullest => min + (max - min) * 0.625,
        (Some(min), _) => min,
        _ if is_fullest => 0.625,
        _ => 0.0,
    }
}
