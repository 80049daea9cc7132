//! What came of each vector, and the lines that report it.

use std::any::Any;
use std::fmt::{Display, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Something that is not as expected.
#[derive(Debug)]
pub(crate) struct Difference {
    what: String,
    expected: String,
    actual: String,
}

impl Difference {
    pub(crate) fn new(what: impl Display, expected: impl Display, actual: impl Display) -> Self {
        Self { what: what.to_string(), expected: shown(&expected), actual: shown(&actual) }
    }

    pub(crate) fn what(&self) -> &str {
        &self.what
    }

    /// A difference unless the two texts are equal; of long texts only the line where they part is shown.
    pub(crate) fn between(what: impl Display, expected: &str, actual: &str) -> Option<Self> {
        if expected == actual {
            return None;
        }
        let same = expected.split('\n').zip(actual.split('\n')).take_while(|(one, other)| one == other).count();
        let line =
            |text: &str| text.split('\n').nth(same).map_or("(no such line)".to_owned(), |line| format!("{line:?}"));
        let what = if expected.contains('\n') { format!("{what}, line {}", same + 1) } else { what.to_string() };
        Some(Self::new(what, line(expected), line(actual)))
    }
}

fn shown(value: &impl Display) -> String {
    const LENGTH: usize = 600;
    let text = value.to_string();
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}… ({} bytes)", &text[..end], text.len()),
        None => text,
    }
}

/// What came of a vector.
#[derive(Debug)]
pub(crate) enum Verdict {
    Passed,
    Failed(Vec<Difference>),
    Advisory,
    NotImplemented,
}

impl Verdict {
    pub(crate) fn of(differences: Vec<Difference>) -> Self {
        if differences.is_empty() { Self::Passed } else { Self::Failed(differences) }
    }

    /// What passes counts as something else; what fails fails.
    pub(crate) fn unless_failed(differences: Vec<Difference>, otherwise: Self) -> Self {
        if differences.is_empty() { otherwise } else { Self::Failed(differences) }
    }
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic")
}

/// What came of all vectors of a file.
#[derive(Debug)]
pub(crate) struct Report {
    file: &'static str,
    passed: usize,
    failed: usize,
    advisory: usize,
    not_implemented: usize,
    failures: String,
}

impl Report {
    pub(crate) fn new(file: &'static str) -> Self {
        Self { file, passed: 0, failed: 0, advisory: 0, not_implemented: 0, failures: String::new() }
    }

    /// Runs a check; a panic in it fails this vector and leaves the others alone.
    pub(crate) fn check(&mut self, name: &str, check: impl FnOnce() -> Verdict) {
        let verdict = catch_unwind(AssertUnwindSafe(check)).unwrap_or_else(|panic| {
            Verdict::Failed(vec![Difference::new("the check", "no panic", panic_text(&*panic))])
        });
        match verdict {
            Verdict::Passed => self.passed += 1,
            Verdict::Advisory => self.advisory += 1,
            Verdict::NotImplemented => self.not_implemented += 1,
            Verdict::Failed(differences) => self.fail(name, &differences),
        }
    }

    /// The file can't be checked at all, which is a failure.
    pub(crate) fn unusable(&mut self, problem: &str) {
        self.fail("the file", &[Difference::new("its form", "vectors that this test can check", problem)]);
    }

    fn fail(&mut self, name: &str, differences: &[Difference]) {
        self.failed += 1;
        let _ = writeln!(self.failures, "FAILED {name} ({})", self.file);
        for Difference { what, expected, actual } in differences {
            let _ = writeln!(self.failures, "  {what}\n    expected: {expected}\n      actual: {actual}");
        }
    }

    pub(crate) fn failed(&self) -> usize {
        self.failed
    }

    pub(crate) fn print(&self) {
        let Self { file, passed, failed, advisory, not_implemented, failures } = self;
        // The test harness may have begun a line of its own: hence the line break at the front.
        println!(
            "\n{failures}conformance: {file} passed {passed}, failed {failed}, advisory {advisory}, \
             not implemented {not_implemented}"
        );
    }
}
