//! Texts that others control, such that they can neither forge a line of a log nor flood it.

use std::fmt::Write as _;

/// The text on one line: control characters escaped, and cut after this many characters.
pub(crate) fn one_line(text: String, longest: usize) -> String {
    let end = text.char_indices().nth(longest).map(|(end, _)| end);
    if end.is_none() && !text.contains(moves_text) {
        return text;
    }
    let mut line = String::new();
    for character in text.chars().take(longest) {
        if moves_text(character) {
            let _ = write!(line, "{}", character.escape_default());
        } else {
            line.push(character);
        }
    }
    if end.is_some() {
        line.push('…');
    }
    line
}

/// Whether a character can begin a line, steer a terminal or turn the direction of the text around it.
fn moves_text(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' // line and paragraph separators
                | '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // directions
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn control_characters_are_escaped_and_all_others_stay() {
        for (text, expected) in [
            ("a\nb\r\tc", r"a\nb\r\tc"),
            ("\u{1b}[31m\0\u{7f}\u{85}\u{9b}", r"\u{1b}[31m\u{0}\u{7f}\u{85}\u{9b}"),
            ("a\u{2028}b\u{2029}c", r"a\u{2028}b\u{2029}c"),
            ("\u{202e}txt.exe\u{2066}\u{200f}\u{61c}", r"\u{202e}txt.exe\u{2066}\u{200f}\u{61c}"),
            (r#"Zoë said "no" to C:\temp; 日本語 👩‍🚀"#, r#"Zoë said "no" to C:\temp; 日本語 👩‍🚀"#),
        ] {
            assert_eq!(one_line(text.to_owned(), 100), expected);
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(one_line("ééé".to_owned(), 3), "ééé");
        assert_eq!(one_line("éééé".to_owned(), 3), "ééé…");
    }

    proptest! {
        #[test]
        fn any_text_is_one_line_of_bounded_length(text in any::<String>()) {
            let line = one_line(text, 16);
            prop_assert!(!line.contains(moves_text));
            let longest_escape = r"\u{10ffff}".len();
            prop_assert!(line.chars().count() <= 16 * longest_escape + 1);
        }
    }
}
