//! The items of modules and of all modules below them.

use proc_macro2::Span;
use syn::{Attribute, Item};

use super::files::{Files, Place};
use super::structures::{PagesOf, Structure, Usage};

/// An item and the file that it stands in.
pub(super) struct InFile<T> {
    pub(super) file: String,
    pub(super) item: T,
}

impl<T> InFile<T> {
    pub(super) fn place(&self, span: Span) -> Place {
        Place::of(&self.file, span)
    }
}

/// The items of the modules that were followed, those of tests left out.
#[derive(Default)]
pub(super) struct Items {
    pub(super) structures: Vec<InFile<Structure>>,
    pub(super) enums: Vec<InFile<syn::ItemEnum>>,
    pub(super) pages: Vec<InFile<PagesOf>>,
    pub(super) macros: Vec<InFile<syn::ItemMacro>>,
    pub(super) open_enums: Vec<InFile<syn::ItemEnum>>,
    pub(super) aliases: Vec<InFile<syn::ItemType>>,
    pub(super) impls: Vec<InFile<syn::ItemImpl>>,
    pub(super) constants: Vec<InFile<syn::ItemConst>>,
}

impl Items {
    /// Takes the items of a file, and of the modules that it declares.
    pub(super) fn follow(&mut self, files: &Files, file: &str) -> Result<(), String> {
        let folder = file.strip_suffix("/mod.rs").or(file.strip_suffix(".rs")).unwrap_or(file);
        self.take(files, file, folder, parse(files, file)?.items)
    }

    fn take(&mut self, files: &Files, file: &str, folder: &str, items: Vec<Item>) -> Result<(), String> {
        let file = file.to_owned();
        for item in items {
            let file = file.clone();
            match item {
                Item::Enum(item) if is_public(&item.vis) => self.enums.push(InFile { file, item }),
                Item::Type(item) => self.aliases.push(InFile { file, item }),
                Item::Impl(item) => self.impls.push(InFile { file, item }),
                Item::Const(item) => self.constants.push(InFile { file, item }),
                Item::Macro(item) => self.take_macro(file, item)?,
                Item::Mod(module) if !is_test(&module.attrs) => {
                    let folder = format!("{folder}/{}", module.ident);
                    if let Some((_, items)) = module.content {
                        self.take(files, &file, &folder, items)?;
                    } else {
                        let candidates = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
                        let found = candidates.iter().find(|path| files.get(path).is_some());
                        let line = module.ident.span().start().line;
                        let found = found.ok_or_else(|| format!("{file}:{line}: there is no file of this module"))?;
                        self.follow(files, found)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn take_macro(&mut self, file: String, item: syn::ItemMacro) -> Result<(), String> {
        let path = &item.mac.path;
        if path.is_ident("macro_rules") {
            self.macros.push(InFile { file, item });
        } else if path.is_ident("open_enum") {
            // The macro takes an enum whose discriminants are texts, which is an enum to a parser.
            let item = syn::parse2(item.mac.tokens).map_err(|error| unreadable(&file, &error))?;
            self.open_enums.push(InFile { file, item });
        } else if path.is_ident("paginated") {
            let item = syn::parse2(item.mac.tokens).map_err(|error| unreadable(&file, &error))?;
            self.pages.push(InFile { file, item });
        } else if let Some(usage) = Usage::of_macro(path) {
            let item = Structure::read(usage, item.mac.tokens).map_err(|error| unreadable(&file, &error))?;
            self.structures.push(InFile { file, item });
        }
        Ok(())
    }
}

/// Only public types stand for shapes; helpers may be called what they like.
fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

/// Parses a file.
pub(super) fn parse(files: &Files, file: &str) -> Result<syn::File, String> {
    let text = files.get(file).ok_or_else(|| format!("{file}: there is no such file"))?;
    syn::parse_file(text).map_err(|error| unreadable(file, &error))
}

fn unreadable(file: &str, error: &syn::Error) -> String {
    format!("{file}:{}: not to be read as Rust: {error}", error.span().start().line)
}

/// Whether an item is compiled for tests only.
pub(super) fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}

/// Whether this is an implementation of a trait for a type that has a name.
pub(super) fn implements(implementation: &syn::ItemImpl, name: &str) -> bool {
    let segment = implementation.trait_.as_ref().and_then(|(path, _)| path.segments.last());
    segment.is_some_and(|segment| segment.ident == name)
}

/// The last name of a type's path.
pub(super) fn name_of(ty: &syn::Type) -> Option<String> {
    match ty {
        syn::Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

/// The text of a literal.
pub(super) fn literal(expression: &syn::Expr) -> Option<String> {
    match expression {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}
