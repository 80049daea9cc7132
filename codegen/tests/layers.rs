//! The modules stand in layers: each names only those that come before it, so that no circle runs through them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;

/// The modules of the library, from the ground up.
const LIBRARY: [&[&str]; 9] = [
    // What requests and responses are, and what can come of them.
    &["error", "structure", "limits", "operation", "model"],
    // What they are on the wire.
    &["wire"],
    // What it takes to send them.
    &["signing", "endpoint", "retry", "clock", "credentials"],
    &["transport"],
    &["client"],
    &["pages"],
    &["operations"],
    // What is built on them.
    &["order", "flow", "bulk"],
    // Nothing of the library knows these.
    &["testing", "bench_support", "guides"],
];

/// The modules of this crate.
const CODEGEN: [&[&str]; 6] = [
    &["names", "description"],
    &["rules"],
    &["source"],
    &["check", "scaffold", "changes"],
    &["coverage"],
    &["conformance"],
];

#[test]
fn modules_of_the_library_name_only_those_below_them() {
    assert_in_order(concat!(env!("CARGO_MANIFEST_DIR"), "/../src"), &LIBRARY);
}

#[test]
fn modules_of_codegen_name_only_those_below_them() {
    assert_in_order(concat!(env!("CARGO_MANIFEST_DIR"), "/src"), &CODEGEN);
}

#[test]
fn names_are_found_wherever_they_stand() {
    let file = syn::parse_quote! {
        use crate::retry::Policy;
        use crate::{clock, wire::path};
        /// Of [`client`](crate::client).
        fn f() -> crate::error::Result<()> { matches!(x, crate::model::Kind::One); super::pages() }
        macro_rules! m { () => { $crate::limits::Limit } }
        #[cfg(test)]
        mod tests { use crate::bulk; }
    };
    assert!(named(without_tests(file)).iter().eq(["clock", "error", "model", "retry", "wire"]));
}

/// Modules may name those of their own layer that stand before them, and all of the layers below.
fn assert_in_order(folder: &str, layers: &[&[&str]]) {
    let order = layers.concat();
    let place = |module: &str| order.iter().position(|known| *known == module);
    let root = syn::parse_file(&std::fs::read_to_string(Path::new(folder).join("lib.rs")).unwrap()).unwrap();
    let modules: BTreeSet<_> = modules(&root).collect();
    for module in &modules {
        let above = place(module).unwrap_or_else(|| panic!("`{module}` is in no layer"));
        for file in files(Path::new(folder), module) {
            for name in named(read(&file)).iter().filter(|name| *name != module && modules.contains(*name)) {
                let below = place(name).unwrap_or_else(|| panic!("`{name}` is in no layer"));
                assert!(below < above, "{}: `{module}` names `{name}`, which stands above it", file.display());
            }
        }
    }
}

fn read(file: &Path) -> syn::File {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    without_tests(syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
}

/// The modules that a file declares.
fn modules(file: &syn::File) -> impl Iterator<Item = String> {
    file.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) if module.content.is_none() => Some(module.ident.to_string()),
        _ => None,
    })
}

/// The file of a module, and those of the modules in it.
fn files(folder: &Path, module: &str) -> Vec<PathBuf> {
    let inner = folder.join(module);
    let candidates = [folder.join(format!("{module}.rs")), inner.join("mod.rs")];
    let file = candidates.into_iter().find(|file| file.exists());
    let file = file.unwrap_or_else(|| panic!("{}: there is no file of this module", inner.display()));
    let below: Vec<_> = modules(&read(&file)).flat_map(|module| files(&inner, &module)).collect();
    [vec![file], below].concat()
}

fn without_tests(mut file: syn::File) -> syn::File {
    file.items.retain(|item| {
        let syn::Item::Mod(module) = item else { return true };
        let is_test = |attribute: &syn::Attribute| {
            attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
        };
        !module.attrs.iter().any(is_test)
    });
    file
}

/// The modules that a file names from the root of its crate; what a macro names belongs to those who call it.
fn named(file: syn::File) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    collect(file.into_token_stream(), &mut names);
    names
}

fn collect(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let tokens: Vec<_> = tokens.into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => collect(group.stream(), names),
            TokenTree::Ident(root) if root == "crate" && !(at > 0 && is(&tokens[at - 1], '$')) => {
                match tokens.get(at + 3) {
                    Some(TokenTree::Ident(name)) => _ = names.insert(name.to_string()),
                    Some(TokenTree::Group(group)) => names.extend(beginnings(group.stream())),
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

/// `a` and `b` of `{a, b::c}`.
fn beginnings(tokens: TokenStream) -> Vec<String> {
    let mut begins = true;
    let mut names = Vec::new();
    for token in tokens {
        match &token {
            TokenTree::Ident(name) if begins => names.push(name.to_string()),
            _ => {}
        }
        begins = is(&token, ',');
    }
    names
}

fn is(token: &TokenTree, punctuation: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == punctuation)
}
