//! The value that was probably meant.

/// The known value that a text differs from by its case, by separators, or by two letters of at least six.
pub(super) fn nearest(text: &str, known: &[&'static str]) -> Option<&'static str> {
    let letters = |text: &str| -> Vec<char> {
        text.chars().filter(|letter| letter.is_alphanumeric()).take(64).flat_map(char::to_lowercase).collect()
    };
    let text = letters(text);
    let distances = known.iter().map(|known| (distance(&text, &letters(known)), *known));
    let (distance, nearest) = distances.min_by_key(|(distance, _)| *distance)?;
    (distance == 0 || (distance <= 2 && text.len() >= 3 * distance)).then_some(nearest)
}

/// How many letters must be put in, taken out or changed (Levenshtein).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, other_letter) in other.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other_letter);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONNECTORS: [&str; 5] = ["Salesforce", "Marketo", "Zendesk", "Servicenow", "S3"];

    #[test]
    fn a_slip_of_the_pen_is_recognised() {
        for (text, meant) in [
            ("ServiceNow", "Servicenow"),
            ("service-now", "Servicenow"),
            ("SALES_FORCE", "Salesforce"),
            ("Zendsek", "Zendesk"),
            ("Market", "Marketo"),
            ("s3", "S3"),
        ] {
            assert_eq!(nearest(text, &CONNECTORS), Some(meant), "{text}");
        }
    }

    #[test]
    fn something_else_is_not() {
        for text in ["", "S4", "Shopify", "Zen", "Mark", "é", &"Salesforce".repeat(1000)] {
            assert_eq!(nearest(text, &CONNECTORS), None, "{text}");
        }
        assert_eq!(nearest("S3", &[]), None);
    }

    #[test]
    fn the_distance_counts_what_must_be_changed() {
        let distance =
            |one: &str, other: &str| distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>());
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!((distance("", "abc"), distance("abc", ""), distance("abc", "abc")), (3, 3, 0));
        assert_eq!(distance("ab", "ba"), 2);
    }
}
