//! The `use` lines of a draft.

use std::collections::{BTreeMap, BTreeSet};

/// The paths of the names that a draft uses.
#[derive(Default)]
pub(super) struct Uses(BTreeSet<String>);

impl Uses {
    pub(super) fn add(&mut self, path: &str) {
        self.0.insert(path.to_owned());
    }

    /// Takes out what the draft itself defines.
    pub(super) fn remove(&mut self, name: &str) {
        self.0.retain(|path| path.rsplit("::").next() != Some(name));
    }

    /// The lines: those of the standard library, of other crates, and of this one.
    pub(super) fn lines(&self) -> String {
        let groups = [
            self.group(|root| root == "std"),
            self.group(|root| root != "std" && root != "crate"),
            self.group(|root| root == "crate"),
        ];
        groups.into_iter().filter(|group| !group.is_empty()).map(|group| group + "\n").collect()
    }

    fn group(&self, is_in: fn(&str) -> bool) -> String {
        let mut modules: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (module, name) in self.0.iter().filter_map(|path| path.rsplit_once("::")) {
            if is_in(module.split("::").next().unwrap_or_default()) {
                modules.entry(module).or_default().push(name);
            }
        }
        let lines = modules.into_iter().map(|(module, names)| match names[..] {
            [name] => format!("use {module}::{name};\n"),
            _ => format!("use {module}::{{{}}};\n", names.join(", ")),
        });
        lines.collect()
    }
}
