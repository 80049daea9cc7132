//! Which orders are in, kept beside the file so that an import that was killed goes on where it was.

use std::collections::HashSet;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::lines::Line;

/// The orders that are in.
pub(crate) struct Done(HashSet<Entry>);

/// A line by its number and what it holds, so that a line that was changed since counts as new.
#[derive(PartialEq, Eq, Hash)]
struct Entry {
    number: u64,
    fingerprint: String,
}

/// Takes note of orders that are in.
pub(crate) struct Journal(File);

impl Journal {
    /// Opens the journal of an import into this target, or begins one; locked until it is dropped.
    pub(crate) fn open(path: &Path, target: &str) -> io::Result<(Done, Self)> {
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        file.try_lock()
            .map_err(|error| io::Error::other(format!("another import of this file is running: {error}")))?;
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        // The import may have been killed in the middle of an entry.
        let whole = text.rfind('\n').map_or(0, |end| end + 1);
        text.truncate(whole);
        file.set_len(u64::try_from(whole).map_err(io::Error::other)?)?;

        let mut lines = text.lines();
        match lines.next() {
            None => writeln!(file, "{target}")?,
            Some(other) if other != target => {
                return Err(io::Error::other(format!(
                    "{} is the journal of an import into {other}, and this one goes into {target}: move it away",
                    path.display()
                )));
            }
            Some(_) => {}
        }
        Ok((Done(lines.filter_map(Entry::read).collect()), Self(file)))
    }

    /// The order of this line is in. One write for each, so that none is lost when the process is killed.
    pub(crate) fn add(&mut self, line: &Line) -> io::Result<()> {
        let Entry { number, fingerprint } = Entry::of(line);
        self.0.write_all(format!("{number} {fingerprint}\n").as_bytes())
    }
}

impl Done {
    pub(crate) fn contains(&self, line: &Line) -> bool {
        self.0.contains(&Entry::of(line))
    }
}

impl Entry {
    fn of(line: &Line) -> Self {
        Self { number: line.number, fingerprint: line.fingerprint() }
    }

    fn read(text: &str) -> Option<Self> {
        let (number, fingerprint) = text.split_once(' ')?;
        Some(Self { number: number.parse().ok()?, fingerprint: fingerprint.to_owned() })
    }
}
