//! The modules stand in layers: each names only those below it, so that no circle runs through them.

use std::collections::BTreeSet;
use std::path::Path;

use codegen::source::Files;
use syn::visit::{self, Visit};

/// From the bottom up; modules of one layer do not know each other.
const LAYERS: [&[&str]; 6] = [
    &["description", "names"],
    &["rules"],
    &["source"],
    &["changes", "check", "scaffold"],
    &["coverage"],
    &["conformance"],
];

/// The modules that a file names from the root of the crate.
#[derive(Default)]
struct Named(BTreeSet<String>);

impl<'ast> Visit<'ast> for Named {
    fn visit_use_path(&mut self, path: &'ast syn::UsePath) {
        if path.ident == "crate" {
            self.take(&path.tree);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let [root, module, ..] = &names[..]
            && root == "crate"
        {
            self.0.insert(module.clone());
        }
        visit::visit_path(self, path);
    }
}

impl Named {
    fn take(&mut self, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => _ = self.0.insert(path.ident.to_string()),
            syn::UseTree::Name(name) => _ = self.0.insert(name.ident.to_string()),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.take(tree)),
            syn::UseTree::Rename(_) | syn::UseTree::Glob(_) => {}
        }
    }
}

#[test]
fn a_module_names_only_those_below_it() {
    let layer = |name: &str| LAYERS.iter().position(|layer| layer.contains(&name));
    let files = Files::load(Path::new(env!("CARGO_MANIFEST_DIR")), &[]).unwrap();
    for (path, text) in files.iter().filter(|(path, _)| !["src/lib.rs", "src/main.rs"].contains(path)) {
        let module = path.split(['/', '.']).nth(1).unwrap();
        let own = layer(module).unwrap_or_else(|| panic!("`{module}` stands in no layer"));
        let mut named = Named::default();
        named.visit_file(&syn::parse_file(text).unwrap());
        for name in named.0.iter().filter(|name| *name != module) {
            assert!(layer(name).is_some_and(|layer| layer < own), "{path} names `{name}`");
        }
    }
}
