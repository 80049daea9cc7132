//! The layers of the library and of the fake: a module imports only what stands below it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// From the bottom up; modules of one layer do not know each other.
type Layers = &'static [&'static [&'static str]];

const LIBRARY: Layers = &[
    &["limits"],
    &["structure"],
    &["error", "model"],
    &["operation"],
    &["wire"],
    &["signing", "endpoint", "retry", "clock", "credentials"],
    &["transport"],
    &["client"],
    &["pages", "wait"],
    &["flow", "order"],
    &["operations"],
    &["bulk", "uploads"],
];

const FAKE: Layers = &[
    &["checksum", "error"],
    &["record"],
    &["request"],
    &["state"],
    &["evaluation"],
    &["operations"],
    &["service"],
    &["delivery"],
    &["fake_service"],
];

/// What stands beside the layers: for the fake, for benches, for documentation, and programs.
const BESIDE: &[&str] = &["bench_support", "bin", "guides", "internal", "lib"];

/// The lines of a file that are neither comments nor tests.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    before_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn add_code(path: &Path, all: &mut String) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            add_code(&entry.unwrap().path(), all);
        }
    } else if path.file_stem().is_some_and(|name| name != "tests" && name != "retry_cases") {
        all.push_str(&code(path));
        all.push('\n');
    }
}

/// The code of each module at the top of a crate.
fn modules(source: &str) -> BTreeMap<String, String> {
    let mut modules = BTreeMap::<String, String>::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(source)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        add_code(&path, modules.entry(name).or_default());
    }
    modules
}

/// The modules that `crate::…` names in this code; the `$crate::…` of a macro belongs to where the macro is used.
fn imports(code: &str) -> impl Iterator<Item = &str> {
    let paths = code.match_indices("crate::").filter(|(at, _)| !code[..*at].ends_with('$'));
    paths.map(|(at, path)| {
        let rest = &code[at + path.len()..];
        rest.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next().unwrap_or_default()
    })
}

fn assert_layers(source: &str, layers: Layers) {
    let layer = |name: &str| layers.iter().position(|layer| layer.contains(&name));
    let modules = modules(source);
    for (name, code) in modules.iter().filter(|(name, _)| !BESIDE.contains(&name.as_str())) {
        let own = layer(name).unwrap_or_else(|| panic!("`{name}` stands in no layer"));
        for import in imports(code).filter(|import| import != name && modules.contains_key(*import)) {
            assert!(layer(import).is_some_and(|layer| layer < own), "`{name}` imports `{import}`");
        }
    }
    for name in layers.iter().copied().flatten() {
        assert!(modules.contains_key(*name), "`{name}` is no module");
    }
}

#[test]
fn a_module_of_the_library_imports_only_what_stands_below_it() {
    assert_layers("src", LIBRARY);
}

#[test]
fn a_module_of_the_fake_imports_only_what_stands_below_it() {
    assert_layers("fake/src", FAKE);
}
