use std::borrow::Cow;
use std::fmt::{self, Write};

use memchr::memchr;
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};

use super::Hex;
use crate::wire::percent_encode;

/// A request in the one form that client and service both put it in before they hash it.
pub(super) struct CanonicalRequest<'a, H> {
    pub(super) method: &'a str,
    /// As it goes on the wire.
    pub(super) path: &'a str,
    /// As it goes on the wire.
    pub(super) query: &'a str,
    /// At least one, sorted by name, names in lower case.
    pub(super) headers: H,
    pub(super) body: &'a [u8],
}

impl<'a, H: Iterator<Item = (&'a str, &'a str)> + Clone> CanonicalRequest<'a, H> {
    pub(super) fn write_to(&self, out: &mut impl Write) -> fmt::Result {
        out.write_str(self.method)?;
        out.write_char('\n')?;
        write_canonical_path(&normalise_path(self.path), out)?;
        out.write_char('\n')?;
        write_canonical_query(self.query, out)?;
        let mut previous = None;
        for (name, value) in self.headers.clone() {
            if previous == Some(name) {
                out.write_char(',')?;
            } else {
                out.write_char('\n')?;
                out.write_str(name)?;
                out.write_char(':')?;
                previous = Some(name);
            }
            out.write_str(&trim_spaces(value))?;
        }
        out.write_str("\n\n")?;
        self.write_signed_headers_to(out)?;
        out.write_char('\n')?;
        out.write_str(Hex::of(&Sha256::digest(self.body).into()).as_str())
    }

    /// The names of the headers, such as `host;x-amz-date`.
    pub(super) fn write_signed_headers_to(&self, out: &mut impl Write) -> fmt::Result {
        let mut previous = None;
        for (name, _) in self.headers.clone() {
            if previous == Some(name) {
                continue;
            }
            if previous.is_some() {
                out.write_char(';')?;
            }
            out.write_str(name)?;
            previous = Some(name);
        }
        Ok(())
    }
}

/// Each segment encoded once more than on the wire, as all services but S3 want it.
fn write_canonical_path(path: &str, out: &mut impl Write) -> fmt::Result {
    // Most have nothing to encode, which is quicker to see of the whole than of each segment.
    if path.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~')) {
        return out.write_str(path);
    }
    for (index, segment) in path.split('/').enumerate() {
        if index > 0 {
            out.write_char('/')?;
        }
        percent_encode(segment).try_for_each(|piece| out.write_str(piece))?;
    }
    Ok(())
}

/// Folds dot segments and repeated slashes, by RFC 3986, section 5.2.4.
fn normalise_path(path: &str) -> Cow<'_, str> {
    if path.starts_with('/') && !path.contains("//") && !path.contains("/.") {
        return Cow::Borrowed(path);
    }
    let mut segments = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            _ => segments.push(segment),
        }
    }
    let mut normalised = format!("/{}", segments.join("/"));
    let ends_in_folder = ["/", "/.", "/.."].iter().any(|ending| path.ends_with(ending));
    if ends_in_folder && normalised.len() > 1 {
        normalised.push('/');
    }
    Cow::Owned(normalised)
}

/// Each name and value encoded in the one canonical way, sorted.
fn write_canonical_query(query: &str, out: &mut impl Write) -> fmt::Result {
    let mut pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (encode_canonically(name), encode_canonically(value))
        })
        .collect();
    pairs.sort_unstable();
    for (index, (name, value)) in pairs.iter().enumerate() {
        let separator = if index > 0 { "&" } else { "" };
        for piece in [separator, name, "=", value] {
            out.write_str(piece)?;
        }
    }
    Ok(())
}

fn encode_canonically(text: &str) -> Cow<'_, str> {
    match percent_decode_str(text).decode_utf8_lossy() {
        Cow::Borrowed(plain) => percent_encode(plain).into(),
        Cow::Owned(decoded) => percent_encode(&decoded).to_string().into(),
    }
}

/// Takes spaces off both ends and folds runs of them into one.
fn trim_spaces(value: &str) -> Cow<'_, str> {
    let trimmed = value.trim_matches(' ');
    // Nearly all have no space at all, which is quicker to see than that no two stand together.
    if memchr(b' ', trimmed.as_bytes()).is_none() || !trimmed.contains("  ") {
        return Cow::Borrowed(trimmed);
    }
    let words: Vec<&str> = trimmed.split(' ').filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paths_are_folded_as_a_url_parser_would() {
        for (path, folded) in [
            ("/", "/"),
            ("//", "/"),
            ("/a//b/", "/a/b/"),
            ("/a/./b", "/a/b"),
            ("/a/b/..", "/a/"),
            ("/a/..", "/"),
            ("/../a", "/a"),
            ("/.hidden/a.b", "/.hidden/a.b"),
            ("/a/...", "/a/..."),
        ] {
            assert_eq!(normalise_path(path), folded, "{path}");
        }
    }

    #[test]
    fn values_of_one_header_are_joined_and_its_name_is_signed_once() {
        let request = CanonicalRequest {
            method: "GET",
            path: "/",
            query: "",
            headers: [("a", " 1  2 "), ("a", "3"), ("host", "h")].into_iter(),
            body: b"",
        };
        let mut written = String::new();
        request.write_to(&mut written).unwrap();
        let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(written, format!("GET\n/\n\na:1 2,3\nhost:h\n\na;host\n{hash}"));
    }

    proptest! {
        #[test]
        fn any_path_is_written_as_segment_by_segment(path in "(/[a-zA-Z0-9._~-]{0,6}|/\\PC{0,6}){1,4}") {
            let segments: Vec<String> = path.split('/').map(|segment| percent_encode(segment).to_string()).collect();
            let mut written = String::new();
            write_canonical_path(&path, &mut written).unwrap();
            prop_assert_eq!(written, segments.join("/"));
        }

        #[test]
        fn any_run_of_spaces_is_folded(value in "[ ab]{0,12}") {
            let words: Vec<&str> = value.split_ascii_whitespace().collect();
            prop_assert_eq!(trim_spaces(&value), words.join(" "));
        }
    }
}
