//! Compares an attribute with values, in the ways that filters, segments and event triggers have in common.

use std::cmp::Ordering;

use super::moment::Moment;
use super::number;

/// Whether a comparison that the API names, such as `BEGINS_WITH`, holds between an attribute and one of the values.
///
/// Texts are compared as they are written. What has an order is a number or a date by ISO 8601; values that are neither
/// have none. An absent attribute is none of the values, and nothing else is true of it.
pub(crate) fn holds(comparison: &str, attribute: Option<&str>, values: &[impl AsRef<str>]) -> bool {
    let Some(attribute) = attribute else { return comparison == "EXCLUSIVE" };
    let any = |fits: &dyn Fn(&str) -> bool| values.iter().any(|value| fits(value.as_ref()));
    let ordered = |fits: fn(Ordering) -> bool| any(&|value| order(attribute, value).is_some_and(fits));
    match comparison {
        "INCLUSIVE" => any(&|value| attribute == value),
        "EXCLUSIVE" => !any(&|value| attribute == value),
        "CONTAINS" => any(&|value| attribute.contains(value)),
        "BEGINS_WITH" => any(&|value| attribute.starts_with(value)),
        "ENDS_WITH" => any(&|value| attribute.ends_with(value)),
        "BEFORE" | "LESS_THAN" => ordered(Ordering::is_lt),
        "AFTER" | "GREATER_THAN" => ordered(Ordering::is_gt),
        "LESS_THAN_OR_EQUAL" => ordered(Ordering::is_le),
        "GREATER_THAN_OR_EQUAL" => ordered(Ordering::is_ge),
        "EQUAL" => any(&|value| order(attribute, value).map_or(attribute == value, Ordering::is_eq)),
        "ON" => any(&|value| on(attribute, value)),
        "BETWEEN" => between(attribute, values) == Some(true),
        "NOT_BETWEEN" => between(attribute, values) == Some(false),
        "LIST_CONTAINS" => any(&|value| items(attribute).iter().any(|item| item == value)),
        "LIST_CONTAINS_ALL" => !any(&|value| items(attribute).iter().all(|item| item != value)),
        _ => false,
    }
}

/// Whether conditions hold together: `ALL` of them, `ANY` of them or `NONE`.
pub(crate) fn combined(how: &str, mut conditions: impl Iterator<Item = bool>) -> bool {
    match how {
        "ANY" => conditions.any(|holds| holds),
        "NONE" => !conditions.any(|holds| holds),
        _ => conditions.all(|holds| holds),
    }
}

/// How two values follow each other, as numbers or else as dates.
fn order(one: &str, other: &str) -> Option<Ordering> {
    match (number::read(one), number::read(other)) {
        (Some(one), Some(other)) => one.partial_cmp(&other),
        _ => Some(Moment::read(one)?.order(Moment::read(other)?)),
    }
}

fn on(one: &str, other: &str) -> bool {
    let day = |text| Moment::read(text).map(Moment::day);
    day(one).is_some_and(|one| day(other) == Some(one))
}

/// Whether a value lies between two others, which count too; none if it has no place in their order.
fn between(value: &str, ends: &[impl AsRef<str>]) -> Option<bool> {
    let [start, end] = ends else { return None };
    Some(order(value, start.as_ref())?.is_ge() && order(value, end.as_ref())?.is_le())
}

/// The items of a list, which is a JSON array of texts, or has commas between them.
fn items(list: &str) -> Vec<String> {
    serde_json::from_str(list).unwrap_or_else(|_| list.split(',').map(|item| item.trim().to_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first word is the attribute, those after the comparison are the values.
    fn compare(condition: &str) -> bool {
        let words: Vec<&str> = condition.split(' ').collect();
        holds(words[1], Some(words[0]), &words[2..])
    }

    #[track_caller]
    fn assert_only(holding: &[&str], others: &[&str]) {
        for condition in holding {
            assert!(compare(condition), "{condition}");
        }
        for condition in others {
            assert!(!compare(condition), "{condition}");
        }
    }

    #[test]
    fn texts_are_compared_as_they_are_written_with_any_of_the_values() {
        assert_only(
            &[
                "paid INCLUSIVE shipped paid",
                "open EXCLUSIVE shipped paid",
                "Paid EXCLUSIVE paid",
                "prepaid CONTAINS x epa",
                "prepaid BEGINS_WITH x pre",
                "prepaid ENDS_WITH x paid",
            ],
            &[
                "Paid INCLUSIVE paid",
                "paid EXCLUSIVE shipped paid",
                "prepaid CONTAINS EPA",
                "prepaid BEGINS_WITH paid",
                "prepaid ENDS_WITH pre",
            ],
        );
    }

    #[test]
    fn numbers_are_compared_by_what_they_are_worth() {
        assert_only(
            &[
                "10 GREATER_THAN 9",
                "10 GREATER_THAN_OR_EQUAL 10.0",
                "9.5 LESS_THAN 10",
                "10 LESS_THAN_OR_EQUAL 10",
                "10.0 EQUAL 10",
                "gold EQUAL gold",
                "5 BETWEEN 5 6",
                "7 NOT_BETWEEN 5 6",
            ],
            &[
                "10 GREATER_THAN 10",
                "x GREATER_THAN 1",
                "x LESS_THAN 1",
                "10 EQUAL 11",
                "gold EQUAL Gold",
                "7 BETWEEN 5 6",
                "5 NOT_BETWEEN 5 6",
                "x NOT_BETWEEN 5 6",
                "5 BETWEEN 5",
            ],
        );
    }

    #[test]
    fn dates_are_compared_by_when_they_are() {
        assert_only(
            &[
                "2026-01-01 BEFORE 2026-01-02",
                "2026-01-01T12:00:00Z AFTER 2026-01-01T11:00:00Z",
                "2026-01-01T12:00:00+02:00 BEFORE 2026-01-01T11:00:00Z",
                "2026-01-01T12:00:00Z ON 2026-01-01",
                "2026-01-31T12:00:00Z BETWEEN 2026-01-01 2026-01-31",
                "2026-02-01 NOT_BETWEEN 2026-01-01 2026-01-31",
            ],
            &[
                "2026-01-01T12:00:00Z BEFORE 2026-01-01",
                "2026-01-01T12:00:00Z AFTER 2026-01-01",
                "2026-01-02 ON 2026-01-01",
                "soon ON soon",
                "soon BEFORE 2026-01-01",
                "soon NOT_BETWEEN 2026-01-01 2026-01-31",
            ],
        );
    }

    #[test]
    fn a_list_contains_one_or_all_of_the_values() {
        assert_only(
            &[r#"["a","b"] LIST_CONTAINS x b"#, "a,b LIST_CONTAINS a", r#"["a","b"] LIST_CONTAINS_ALL b a"#],
            &["ab LIST_CONTAINS a", "a,b LIST_CONTAINS_ALL a x"],
        );
    }

    #[test]
    fn an_absent_attribute_is_none_of_the_values_and_nothing_else() {
        assert!(holds("EXCLUSIVE", None, &["a"]));
        for comparison in ["INCLUSIVE", "CONTAINS", "LESS_THAN", "NOT_BETWEEN", "BEFORE", "LIST_CONTAINS_ALL"] {
            assert!(!holds(comparison, None, &["1", "2"]), "{comparison}");
        }
    }

    #[test]
    fn conditions_hold_together_as_the_api_names_it() {
        let held = |how: &str| [[true, true], [true, false], [false, false]].map(|c| combined(how, c.into_iter()));
        assert_eq!(held("ALL"), [true, false, false]);
        assert_eq!(held("ANY"), [true, true, false]);
        assert_eq!(held("NONE"), [false, false, true]);
    }
}
