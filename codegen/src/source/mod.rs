//! What the crate's sources say, as far as the API has a say in it.

mod files;
mod items;
mod limits;
mod list;
mod operations;
mod shapes;
mod structures;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

pub use files::{Files, Place};
pub use limits::{Limit, LimitKind, LimitTable, NamedLimit};
pub use list::Listed;
pub use operations::{Function, HandedOn, OperationSource, PagesSource, QueryName, Said};
pub use shapes::{EnumSource, EnumValue, Field, StructSource, UnionSource};
pub use structures::Usage;
pub use types::Type;

use crate::rules::PLACEHOLDER;
use items::{Items, is_test};

/// The modules that hold operations, models, limits and error codes.
const MODULES: [&str; 4] = ["src/operations/mod.rs", MODEL, limits::SHARED, ERROR_CODES];
const MODEL: &str = "src/model/mod.rs";
/// The file of the enum of error codes.
pub const ERROR_CODES: &str = "src/error/service_error_code.rs";
/// How the paths of the files begin that distinguish error codes.
const ERROR_FILES: [&str; 2] = ["src/error", "src/retry"];

/// The operations and models of the crate.
#[derive(Clone, Debug)]
pub struct Sources {
    /// The operations, by name.
    pub operations: BTreeMap<String, OperationSource>,
    /// The structs, by name.
    pub structs: BTreeMap<String, StructSource>,
    /// The enums of texts, by name.
    pub enums: BTreeMap<String, EnumSource>,
    /// The enums that hold values, by name.
    pub unions: BTreeMap<String, UnionSource>,
    /// The aliases, by name.
    pub aliases: BTreeMap<String, Type>,
    /// The paths of the model's types, by name.
    pub paths: BTreeMap<String, String>,
    /// The tables of limits, by the name of the struct or enum that they are of.
    pub limits: BTreeMap<String, LimitTable>,
    /// The limits that several structures share.
    pub shared_limits: Vec<NamedLimit>,
    /// The list of all operations.
    pub list: Vec<Listed>,
    /// The question marks that are left in the drafts of files: the first place, and how many.
    pub placeholders: Vec<(Place, usize)>,
    /// The error codes that the crate distinguishes.
    pub error_codes: BTreeSet<String>,
}

impl Sources {
    /// Reads the sources.
    ///
    /// # Errors
    ///
    /// A text with the place of what can't be read: a file that is no Rust, two types of one name.
    pub fn read(files: &Files) -> Result<Self, String> {
        let mut items = Items::default();
        for module in MODULES {
            items.follow(files, module)?;
        }
        let structs = items.structures.iter().map(StructSource::read);
        let unions = items.enums.iter().map(|found| UnionSource::read(found, &items));
        let enums = items.open_enums.iter().map(EnumSource::read);
        let aliases = items.aliases.iter().map(|alias| (alias.item.ident.to_string(), Type::read(&alias.item.ty)));
        let operations = OperationSource::read_all(&items);
        Ok(Self {
            operations: by_name(operations, |operation| (&operation.name.text, &operation.name.place))?,
            structs: by_name(structs, |found| (&found.name, &found.place))?,
            enums: by_name(enums, |found| (&found.name, &found.place))?,
            unions: by_name(unions, |found| (&found.name, &found.place))?,
            aliases: aliases.collect(),
            paths: paths(files, &items),
            limits: by_name(LimitTable::read_all(&items), |table| (&table.owner, &table.place))?,
            shared_limits: Limit::read_shared(&items),
            list: list::read(&items.macros),
            placeholders: placeholders(files),
            error_codes: error_codes(files)?,
        })
    }

    /// The type that an alias stands for.
    #[must_use]
    pub fn resolve<'a>(&'a self, ty: &'a Type) -> &'a Type {
        match ty {
            Type::Named(name) => match self.aliases.get(name) {
                Some(aliased) if aliased != ty => self.resolve(aliased),
                _ => ty,
            },
            _ => ty,
        }
    }
}

/// Where the types of the model can be named: in the module itself, if it re-exports all of their area.
fn paths(files: &Files, items: &Items) -> BTreeMap<String, String> {
    let model = files.get(MODEL).unwrap_or_default();
    let structures = items.structures.iter().map(|found| (&found.file, &found.item.name));
    let enums = items.open_enums.iter().chain(&items.enums).map(|found| (&found.file, &found.item.ident));
    let paths = structures.chain(enums).filter_map(|(file, name)| {
        let area = file.strip_prefix("src/model/")?.split(['/', '.']).next()?;
        let is_flat = file == MODEL || model.contains(&format!("pub use {area}::*;"));
        let module = if is_flat { "crate::model".to_owned() } else { format!("crate::model::{area}") };
        Some((name.to_string(), format!("{module}::{name}")))
    });
    paths.collect()
}

/// The question marks that are left in the drafts of files: the first place, and how many.
fn placeholders(files: &Files) -> Vec<(Place, usize)> {
    let is_placeholder = |line: &str| {
        let line = line.trim_start();
        let is_documentation = line.starts_with("///") || line.starts_with("//!");
        let text = line.get(3..).unwrap_or_default().trim();
        is_documentation && (text == PLACEHOLDER || text.contains(&format!("\"{PLACEHOLDER}\"")))
            || line.contains(&format!("// {PLACEHOLDER} "))
    };
    let modules = ["src/model/", "src/operations/"];
    let files = files.iter().filter(|(path, _)| modules.iter().any(|module| path.starts_with(module)));
    let found = files.filter_map(|(path, text)| {
        let mut lines = text.lines().enumerate().filter(|(_, line)| is_placeholder(line));
        let (first, _) = lines.next()?;
        Some((Place::new(path, first + 1), 1 + lines.count()))
    });
    found.collect()
}

fn by_name<T>(
    items: impl IntoIterator<Item = T>,
    name: impl Fn(&T) -> (&String, &Place),
) -> Result<BTreeMap<String, T>, String> {
    let mut map: BTreeMap<String, T> = BTreeMap::new();
    for item in items {
        let (key, place) = name(&item);
        if let Some(other) = map.get(key) {
            return Err(format!("{place}: `{key}` is the name of something at {} too", name(other).1));
        }
        map.insert(key.clone(), item);
    }
    Ok(map)
}

/// The error codes that are named in the crate, outside its tests.
fn error_codes(files: &Files) -> Result<BTreeSet<String>, String> {
    struct Codes(BTreeSet<String>);

    impl<'ast> Visit<'ast> for Codes {
        fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
            if !is_test(&module.attrs) {
                visit::visit_item_mod(self, module);
            }
        }

        fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

        fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
            self.0.insert(literal.value());
        }

        fn visit_macro(&mut self, found: &'ast syn::Macro) {
            // `matches!(code, "A" | "B")`
            for token in found.tokens.clone() {
                if let proc_macro2::TokenTree::Literal(literal) = token
                    && let Ok(literal) = syn::parse_str::<syn::LitStr>(&literal.to_string())
                {
                    self.0.insert(literal.value());
                }
            }
        }
    }

    let mut codes = Codes(BTreeSet::new());
    for (file, _) in files.iter().filter(|(file, _)| ERROR_FILES.iter().any(|start| file.starts_with(start))) {
        codes.visit_file(&items::parse(files, file)?);
    }
    Ok(codes.0)
}
