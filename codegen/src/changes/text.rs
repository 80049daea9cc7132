//! Changes in the form of the AWS API change log.

use std::fmt::Write as _;

use super::{Change, Kind, Node, Sign};

/// How many operations changed, then each with its members as a tree.
#[must_use]
pub fn text(changes: &[Change]) -> String {
    let count = |is_counted: fn(&Kind) -> bool, word: &str| {
        let count = changes.iter().filter(|change| is_counted(&change.kind)).count();
        (count > 0).then(|| format!("{count} {word}"))
    };
    let counts = [
        count(|kind| matches!(kind, Kind::Added(_)), "new"),
        count(|kind| matches!(kind, Kind::Updated(..)), "updated"),
        count(|kind| matches!(kind, Kind::Removed), "removed"),
    ];
    let counts: Vec<_> = counts.into_iter().flatten().collect();
    if counts.is_empty() {
        return "no changed api methods\n".to_owned();
    }
    let mut text = format!("{} api methods\n", counts.join(", "));
    for change in changes {
        let operation = &change.operation;
        // Writing to a string can't fail.
        let _ = match &change.kind {
            Kind::Added(line) => write!(text, "\n{operation} (new)\n  {line}\n"),
            Kind::Removed => write!(text, "\n{operation} (removed)\n"),
            Kind::Updated(sides, nodes) => {
                let _ = write!(text, "\n{operation} (updated)\n  Changes ({})\n", sides.as_str());
                tree(&mut text, nodes, "    ", true);
                Ok(())
            }
        };
    }
    text
}

fn tree(text: &mut String, parts: &[Node], indent: &str, with_sign: bool) {
    for part in parts {
        let sign = match part.sign {
            _ if !with_sign => "",
            Sign::Added => "+ ",
            Sign::Removed => "- ",
            Sign::Changed => "",
        };
        let notes = if part.notes.is_empty() { String::new() } else { format!(": {}", part.notes.join(", ")) };
        let only = part.only.map(|side| format!(" ({} only)", side.as_str())).unwrap_or_default();
        let _ = writeln!(text, "{indent}{sign}{}{notes}{only}", part.label);
        // What is below a new part is as new as it is.
        tree(text, &part.children, &format!("{indent}  "), part.sign == Sign::Changed);
    }
}
