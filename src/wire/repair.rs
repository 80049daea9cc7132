//! What `serde_json` rejects though it is JSON.

use std::borrow::Cow;

/// No shape of the API is as deep; `serde_json::Value` ends at 128.
const MAX_DEPTH: usize = 100;

/// Puts `null` for lists and objects that are nested too deeply, and U+FFFD for each half of a surrogate pair.
///
/// The text must be JSON.
pub(super) fn repaired(json: &str) -> Cow<'_, str> {
    let bytes = json.as_bytes();
    let mut repaired = String::new();
    let (mut position, mut copied, mut depth) = (0, 0, 0_usize);
    let mut in_text = false;
    while let Some(byte) = bytes.get(position) {
        let mut length = 1;
        match byte {
            b'"' => in_text = !in_text,
            b'\\' => {
                let escape = &json[position..];
                length = escape_length(escape);
                if is_half(escape, length) && depth <= MAX_DEPTH {
                    repaired.push_str(&json[copied..position]);
                    repaired.push_str("\\ufffd");
                    copied = position + length;
                }
            }
            b'[' | b'{' if !in_text => {
                depth += 1;
                if depth == MAX_DEPTH + 1 {
                    repaired.push_str(&json[copied..position]);
                    repaired.push_str("null");
                }
            }
            b']' | b'}' if !in_text => {
                if depth == MAX_DEPTH + 1 {
                    copied = position + 1;
                }
                depth -= 1;
            }
            _ => {}
        }
        position += length;
    }
    if copied == 0 {
        return Cow::Borrowed(json);
    }
    repaired.push_str(&json[copied..]);
    Cow::Owned(repaired)
}

/// The length of the escape that a text begins with; a whole surrogate pair counts as one.
fn escape_length(text: &str) -> usize {
    match code_unit(text) {
        None => 2,
        Some(0xd800..=0xdbff) if matches!(text.get(6..).and_then(code_unit), Some(0xdc00..=0xdfff)) => 12,
        Some(_) => 6,
    }
}

fn is_half(escape: &str, length: usize) -> bool {
    length == 6 && matches!(code_unit(escape), Some(0xd800..=0xdfff))
}

/// The number in an escape such as `\ud83d`.
fn code_unit(escape: &str) -> Option<u16> {
    u16::from_str_radix(escape.strip_prefix("\\u")?.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    #[test]
    fn each_half_of_a_pair_is_replaced_and_whole_pairs_stay() {
        for (json, expected) in [
            (r#""\ud83d""#, "\u{fffd}"),
            (r#""\uDE00""#, "\u{fffd}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
            (r#""\ud83dude00""#, "\u{fffd}ude00"),
            (r#""\\ud83d""#, r"\ud83d"),
            (r#""\"\ud83d\"""#, "\"\u{fffd}\""),
            (r#""\ud83d\n""#, "\u{fffd}\n"),
        ] {
            assert_eq!(serde_json::from_str::<String>(&repaired(json)).unwrap(), expected, "{json}");
        }
    }

    #[test]
    fn what_is_too_deep_is_null_and_its_neighbours_stay() {
        let nested = |depth: usize| format!("{}{}", r#"{"]":["#.repeat(depth / 2), "]}".repeat(depth / 2));
        let just = nested(MAX_DEPTH);
        assert_eq!(repaired(&just), just);
        let json = format!(r#"[1,{},"\ud83d",{},2]"#, nested(100_000), nested(2));
        let Value::Array(items) = serde_json::from_str(&repaired(&json)).unwrap() else { panic!("no list") };
        assert_eq!((&items[0], &items[2], &items[4]), (&1.into(), &"\u{fffd}".into(), &2.into()));
    }

    proptest! {
        #[test]
        fn what_serde_json_reads_stays_as_it_is(text in ".*", key in ".*") {
            let json = Value::from_iter([(key, Value::from(vec![text]))]).to_string();
            prop_assert_eq!(repaired(&json), json.as_str());
        }
    }
}
