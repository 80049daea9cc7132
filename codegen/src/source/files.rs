//! The files of the crate, and places in them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// The files that are looked at, by path from the crate's root.
#[derive(Clone, Debug, Default)]
pub struct Files(BTreeMap<String, String>);

impl Files {
    /// Reads all Rust files below `src`, and these others where they exist.
    ///
    /// # Errors
    ///
    /// A text that names the file that can't be read.
    pub fn load(root: &Path, others: &[&str]) -> Result<Self, String> {
        let mut files = Self::default();
        files.load_folder(root, "src")?;
        for path in others {
            let full_path = root.join(path);
            if full_path.exists() {
                files.load_file(&full_path, path)?;
            }
        }
        Ok(files)
    }

    /// Files that are given as texts.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// The text of a file.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// The path and the text of each file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Puts a file in the place of another.
    pub fn insert(&mut self, path: &str, text: String) {
        self.0.insert(path.to_owned(), text);
    }

    fn load_folder(&mut self, root: &Path, folder: &str) -> Result<(), String> {
        let full_path = root.join(folder);
        let entries = std::fs::read_dir(&full_path).map_err(|error| format!("{}: {error}", full_path.display()))?;
        for entry in entries {
            let entry = entry.map_err(|error| format!("{}: {error}", full_path.display()))?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                self.load_folder(root, &path)?;
            } else if entry.path().extension().is_some_and(|extension| extension == "rs") {
                self.load_file(&entry.path(), &path)?;
            }
        }
        Ok(())
    }

    fn load_file(&mut self, full_path: &Path, path: &str) -> Result<(), String> {
        let text = std::fs::read_to_string(full_path).map_err(|error| format!("{}: {error}", full_path.display()))?;
        self.insert(path, text);
        Ok(())
    }
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path from the crate's root.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

impl Place {
    /// A line of a file.
    #[must_use]
    pub fn new(file: &str, line: usize) -> Self {
        Self { file: file.to_owned(), line }
    }

    /// Where a name or a literal stands.
    pub(super) fn of(file: &str, span: proc_macro2::Span) -> Self {
        Self::new(file, span.start().line)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.file, self.line)
    }
}
