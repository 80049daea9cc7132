//! Changes as sections of a changelog.

use std::fmt::Write as _;

use super::{Change, Kind, Node, Sign};

/// The sections Added, Changed and Removed, as far as there is something to say.
#[must_use]
pub fn markdown(changes: &[Change]) -> String {
    let (mut added, mut updated, mut removed) = (String::new(), String::new(), String::new());
    for Change { operation, kind } in changes {
        // Writing to a string can't fail.
        let _ = match kind {
            Kind::Added(line) => writeln!(added, "- `{operation}`: `{line}`"),
            Kind::Removed => writeln!(removed, "- `{operation}`"),
            Kind::Updated(sides, nodes) => {
                let _ = writeln!(updated, "- `{operation}` ({})", sides.as_str());
                tree(&mut updated, nodes, "  ", true);
                Ok(())
            }
        };
    }
    let sections = [("Added", added), ("Changed", updated), ("Removed", removed)];
    let sections = sections.into_iter().filter(|(_, lines)| !lines.is_empty());
    sections.map(|(title, lines)| format!("### {title}\n\n{lines}")).collect::<Vec<_>>().join("\n")
}

fn tree(text: &mut String, parts: &[Node], indent: &str, with_sign: bool) {
    for part in parts {
        let sign = match part.sign {
            _ if !with_sign => "",
            Sign::Added => "new ",
            Sign::Removed => "removed ",
            Sign::Changed => "",
        };
        let is_new = part.sign == Sign::Added;
        let notes = part.notes.iter().enumerate().map(|(index, note)| {
            // The first note of something new is its type.
            if is_new && index == 0 { format!("`{note}`") } else { note.clone() }
        });
        let notes = notes.collect::<Vec<_>>().join(", ");
        let notes = if notes.is_empty() { notes } else { format!(": {notes}") };
        let only = part.only.map(|side| format!(" ({} only)", side.as_str())).unwrap_or_default();
        let _ = writeln!(text, "{indent}- {sign}`{}`{notes}{only}", part.label.trim_matches('\''));
        tree(text, &part.children, &format!("{indent}  "), part.sign == Sign::Changed);
    }
}
