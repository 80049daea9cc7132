//! The documentation as its readers see it.

use std::fs;
use std::path::{Path, PathBuf};

/// As many columns of code as rustdoc shows without a scroll bar.
const COLUMNS: usize = 88;

fn add_files(path: &Path, extension: &str, all: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            add_files(&entry.unwrap().path(), extension, all);
        }
    } else if path.extension().is_some_and(|own| own == extension) {
        all.push(path.to_owned());
    }
}

fn files(path: &str, extension: &str) -> Vec<PathBuf> {
    let mut all = Vec::new();
    add_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join(path), extension, &mut all);
    assert!(!all.is_empty(), "no {path}");
    all
}

/// The Markdown of a line, which in a source file stands in a comment.
fn markdown(line: &str, is_source: bool) -> Option<&str> {
    if !is_source {
        return Some(line);
    }
    let line = line.trim_start();
    let text = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"))?;
    Some(text.strip_prefix(' ').unwrap_or(text))
}

/// Whether a fence begins Rust; one without a language does.
fn begins_rust(fence: &str) -> bool {
    matches!(fence.split(',').next(), Some("" | "rust" | "no_run" | "compile_fail" | "should_panic" | "ignore"))
}

/// The lines of Rust code that are too wide, each with its number; those that rustdoc hides do not count.
fn wide_lines(text: &str, is_source: bool) -> Vec<(usize, String)> {
    let mut wide = Vec::new();
    let mut block: Option<bool> = None;
    for (number, line) in text.lines().enumerate() {
        let Some(line) = markdown(line, is_source) else { continue };
        if let Some(fence) = line.trim_start().strip_prefix("```") {
            block = if block.is_some() { None } else { Some(begins_rust(fence)) };
        } else if block == Some(true) && !line.starts_with("# ") && line.chars().count() > COLUMNS {
            wide.push((number + 1, line.to_owned()));
        }
    }
    wide
}

#[test]
fn code_is_no_wider_than_its_page() {
    let sources = [files("src", "rs"), files("fake/src", "rs")].concat();
    let pages = [files("docs", "md"), files("README.md", "md"), files("fake/README.md", "md")].concat();
    let wide: Vec<_> = [(sources, true), (pages, false)]
        .iter()
        .flat_map(|(files, is_source)| files.iter().map(|file| (file, *is_source)))
        .flat_map(|(file, is_source)| {
            let lines = wide_lines(&fs::read_to_string(file).unwrap(), is_source);
            lines.into_iter().map(move |(number, line)| format!("{}:{number}: {line}", file.display()))
        })
        .collect();
    assert!(wide.is_empty(), "more than {COLUMNS} columns:\n{}", wide.join("\n"));
}

#[test]
fn only_rust_that_shows_counts_as_wide() {
    let wide = "x".repeat(COLUMNS + 1);
    let text = format!("{wide}\n```text\n{wide}\n```\n```rust,no_run\n# {wide}\n{wide}\n```\n");
    assert_eq!(wide_lines(&text, false), [(7, wide.clone())]);

    let source = format!("/// ```\n/// {}\n/// {wide}\n/// ```\n// {wide}\n", &wide[1..]);
    assert_eq!(wide_lines(&source, true), [(3, wide)]);
}

/// An operation is a file, and a method of the client of the same name.
#[test]
fn the_page_of_an_area_leads_to_each_of_its_operations() {
    for page in files("src/operations", "rs").iter().filter(|file| file.ends_with("mod.rs")) {
        let area = page.parent().unwrap();
        if area.ends_with("operations") {
            continue;
        }
        let text = fs::read_to_string(page).unwrap();
        for entry in fs::read_dir(area).unwrap() {
            let operation = entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
            let link = format!("(crate::Client::{operation})");
            assert!(operation == "mod" || text.contains(&link), "{} lacks `{operation}`", page.display());
        }
    }
}
