//! The command line of the auditor.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use codegen::check::Finding;
use codegen::description::Description;
use codegen::source::{Files, Sources};
use codegen::{changes, check, conformance, coverage, scaffold};

const USAGE: &str = "\
usage: cargo run -p codegen -- COMMAND

  check                         compares the sources with the API; exit code 1 if they disagree
  changes OLD NEW [--markdown]  prints what differs between two API descriptions
  coverage                      rewrites the table of operations in README.md
  conformance                   rewrites tests/vectors/model.json and model-responses.json
  scaffold NAME                 prints the first draft of an operation's file
  scaffold --shape NAME         prints the first draft of a structure or an enum of the model
  scaffold --area AREA          prints those that the model lacks of an area
";

const LATEST: &str = "codegen/api/customer-profiles-latest.json";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments[..] {
        ["check"] => run_check(),
        ["changes", old, new] => run_changes(old, new, changes::text),
        ["changes", old, new, "--markdown"] | ["changes", "--markdown", old, new] => {
            run_changes(old, new, changes::markdown)
        }
        ["coverage"] => run_coverage(),
        ["conformance"] => run_conformance(),
        ["scaffold", "--shape", name] => run_scaffold(scaffold::shape, name),
        ["scaffold", "--area", name] => run_scaffold(scaffold::area, name),
        ["scaffold", name] => run_scaffold(scaffold::operation, name),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// The root of the crate that is looked at.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The sources, and the files that are kept in step with the API.
fn files() -> Result<Files, String> {
    let vectors = conformance::FILES.map(|file| file.path);
    Files::load(&root(), &[&[coverage::FILE], &vectors[..]].concat())
}

fn run_check() -> Result<ExitCode, String> {
    let files = files()?;
    let sources = Sources::read(&files)?;
    let description = Description::load(&root().join(LATEST))?;
    let report = check::check(&sources, &description);
    let mut findings: Vec<Finding> = report.findings.into_iter().collect();
    findings.extend(coverage::stale(&files, &sources, &description)?);
    for vectors in conformance::FILES {
        findings.extend(vectors.stale(&files, &description)?);
    }
    for finding in &findings {
        println!("{finding}");
    }
    if findings.is_empty() {
        println!(
            "check: {} operations, {} structs, {} members, {} enum values and {} limits agree with the API",
            report.operations, report.structs, report.members, report.values, report.limits
        );
        return Ok(ExitCode::SUCCESS);
    }
    println!("check: {} findings", findings.len());
    Ok(ExitCode::FAILURE)
}

fn run_changes(old: &str, new: &str, print: fn(&[changes::Change]) -> String) -> Result<ExitCode, String> {
    let old = Description::load(Path::new(old))?;
    let new = Description::load(Path::new(new))?;
    print!("{}", print(&changes::changes(&old, &new)));
    Ok(ExitCode::SUCCESS)
}

fn run_coverage() -> Result<ExitCode, String> {
    let files = files()?;
    let sources = Sources::read(&files)?;
    let description = Description::load(&root().join(LATEST))?;
    write(coverage::FILE, &coverage::updated(&files, &sources, &description)?)?;
    Ok(ExitCode::SUCCESS)
}

fn run_conformance() -> Result<ExitCode, String> {
    let description = Description::load(&root().join(LATEST))?;
    for vectors in conformance::FILES {
        write(vectors.path, &vectors.text(&description)?)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn run_scaffold(
    print: fn(&Description, &Sources, &str) -> Result<String, String>,
    name: &str,
) -> Result<ExitCode, String> {
    let sources = Sources::read(&files()?)?;
    print!("{}", print(&Description::load(&root().join(LATEST))?, &sources, name)?);
    Ok(ExitCode::SUCCESS)
}

fn write(file: &str, text: &str) -> Result<(), String> {
    std::fs::write(root().join(file), text).map_err(|error| format!("{file}: {error}"))?;
    println!("{file} is up to date");
    Ok(())
}
