//! The one list of operations: the macro `for_each_operation!`.

use proc_macro2::{TokenStream, TokenTree};

use super::files::Place;
use super::items::InFile;

/// The name of the macro.
const MACRO: &str = "for_each_operation";

/// An operation in the list.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Where.
    pub place: Place,
    /// The name of the request's struct.
    pub request: String,
    /// Whether it is marked as one that has pages.
    pub pages: bool,
}

/// The entries of the list, which stands in the macro behind the arguments of its caller.
pub(super) fn read(macros: &[InFile<syn::ItemMacro>]) -> Vec<Listed> {
    let list = macros.iter().find(|found| found.item.ident.as_ref().is_some_and(|name| name == MACRO));
    let Some(found) = list else { return Vec::new() };
    let mut entries: Vec<Listed> = Vec::new();
    for token in innermost(found.item.mac.tokens.clone()) {
        match token {
            TokenTree::Ident(mark) if mark == "pages" => {
                if let Some(entry) = entries.last_mut() {
                    entry.pages = true;
                }
            }
            TokenTree::Ident(name) => {
                entries.push(Listed { place: found.place(name.span()), request: name.to_string(), pages: false });
            }
            _ => {}
        }
    }
    entries
}

/// The last group of the last group, and so on, less the caller's arguments at its beginning.
fn innermost(tokens: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let group = tokens.iter().rposition(|token| matches!(token, TokenTree::Group(_)));
    match group.map(|at| (at, &tokens[at])) {
        Some((at, TokenTree::Group(group))) if tokens[at + 1..].iter().all(|token| is(token, ';')) => {
            innermost(group.stream())
        }
        Some((at, _)) => tokens[at + 1..].to_vec(),
        None => tokens,
    }
}

fn is(token: &TokenTree, punctuation: char) -> bool {
    matches!(token, TokenTree::Punct(found) if found.as_char() == punctuation)
}
