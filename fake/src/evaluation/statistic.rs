//! What a statistic makes of the values of objects.

use std::collections::BTreeMap;

use customer_profiles::model::Statistic;
use serde_json::json;

use super::number;

/// What a statistic makes of values, the oldest first; none if there are none for it, except that they can be counted.
///
/// Values that are no numbers count for nothing where numbers are needed.
pub(super) fn result(statistic: &Statistic, values: &[String]) -> Option<String> {
    let numbers = values.iter().filter_map(|value| number::read(value));
    match statistic {
        Statistic::FirstOccurrence => values.first().cloned(),
        Statistic::LastOccurrence => values.last().cloned(),
        Statistic::Count => Some(values.len().to_string()),
        Statistic::Sum => numbers.reduce(|sum, number| sum + number).and_then(number::text),
        Statistic::Minimum => numbers.reduce(f64::min).and_then(number::text),
        Statistic::Maximum => numbers.reduce(f64::max).and_then(number::text),
        Statistic::Average => average(&numbers.collect::<Vec<_>>()).and_then(number::text),
        Statistic::MaxOccurrence => most_frequent(values).cloned(),
        Statistic::RecentOccurrences if values.is_empty() => None,
        Statistic::RecentOccurrences => Some(json!(values.iter().rev().collect::<Vec<_>>()).to_string()),
        _ => None,
    }
}

#[allow(clippy::cast_precision_loss)] // nobody has 2^52 objects
fn average(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// The value that is there most often; the newest one of several.
fn most_frequent(values: &[String]) -> Option<&String> {
    let mut counts = BTreeMap::<&str, usize>::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    values.iter().max_by_key(|value| counts.get(value.as_str())) // the last one of equals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(values: &[&str]) -> Vec<Option<String>> {
        let values: Vec<String> = values.iter().map(|&value| value.to_owned()).collect();
        let statistics = [
            Statistic::FirstOccurrence,
            Statistic::LastOccurrence,
            Statistic::Count,
            Statistic::Sum,
            Statistic::Minimum,
            Statistic::Maximum,
            Statistic::Average,
            Statistic::MaxOccurrence,
            Statistic::RecentOccurrences,
        ];
        statistics.iter().map(|statistic| result(statistic, &values)).collect()
    }

    #[test]
    fn each_statistic_has_its_own_result() {
        let some = |texts: [&str; 9]| texts.map(|text| Some(text.to_owned()));
        let expected = some(["5", "2", "4", "19", "2", "10", "4.75", "2", r#"["2","2","10","5"]"#]);
        assert_eq!(results(&["5", "10", "2", "2"]), expected);
        let expected = some(["a", "b", "5", "3", "3", "3", "3", "b", r#"["b","a","3","b","a"]"#]);
        assert_eq!(results(&["a", "b", "3", "a", "b"]), expected);
    }

    #[test]
    fn nothing_can_only_be_counted() {
        let none = [None, None, Some("0".to_owned()), None, None, None, None, None, None];
        assert_eq!(results(&[]), none);
        assert_eq!(result(&Statistic::Sum, &["x".to_owned()]), None);
    }
}
