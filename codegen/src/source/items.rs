//! The items of modules and of all modules below them.

use proc_macro2::Span;
use syn::{Attribute, Item};

use super::files::{Files, Place};
use super::structures::{Structure, Usage};

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
    pub(super) structs: Vec<InFile<syn::ItemStruct>>,
    pub(super) enums: Vec<InFile<syn::ItemEnum>>,
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
                Item::Struct(item) if is_public(&item.vis) => self.structs.push(InFile { file, item }),
                Item::Enum(item) if is_public(&item.vis) => self.enums.push(InFile { file, item }),
                Item::Type(item) => self.aliases.push(InFile { file, item }),
                Item::Impl(item) => self.impls.push(InFile { file, item }),
                Item::Const(item) => self.constants.push(InFile { file, item }),
                Item::Macro(item) if item.mac.path.is_ident("open_enum") => {
                    // The macro takes an enum whose discriminants are texts, which is an enum to a parser.
                    let item = syn::parse2(item.mac.tokens).map_err(|error| unreadable(&file, &error))?;
                    self.open_enums.push(InFile { file, item });
                }
                Item::Macro(item) => {
                    if let Some(usage) = Usage::of_macro(&item.mac.path) {
                        let item =
                            Structure::read(usage, item.mac.tokens).map_err(|error| unreadable(&file, &error))?;
                        self.structures.push(InFile { file, item });
                    }
                }
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
