//! What the crate's sources say, as far as the API has a say in it.

mod debug;
mod files;
mod items;
mod limits;
mod operations;
mod serde_attributes;
mod shapes;
mod structures;
mod types;

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};

pub use debug::{Debug, DebugByHand};
pub use files::{Files, Place};
pub use limits::{Limit, LimitKind, LimitTable, NamedLimit};
pub use operations::{Function, HandedOn, OperationSource, PagesSource, QueryName, Said, Setter};
pub use shapes::{EnumSource, EnumValue, Field, StructSource, UnionSource};
pub use structures::Usage;
pub use types::Type;

use items::{Items, is_test};

/// The modules that hold operations, models and limits.
const MODULES: [&str; 3] = ["src/operations/mod.rs", MODEL, limits::SHARED];
const MODEL: &str = "src/model/mod.rs";
/// The files that tell one error code from another.
const ERROR_FILES: [&str; 2] = ["src/error.rs", "src/retry.rs"];

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
    /// The error codes that the crate tells apart.
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
        let debug = |name: &syn::Ident| {
            let mut impls = items.impls.iter().filter(|found| operations::implements(&found.item, "Debug"));
            let found = impls.find(|found| operations::name_of(&found.item.self_ty).is_some_and(|of| *name == of))?;
            Some(Debug::ByHand(DebugByHand::read(found.place(found.item.impl_token.span), &found.item)))
        };
        let structs = items.structs.iter().map(|found| StructSource::read(found, debug(&found.item.ident)));
        let unions = items.enums.iter().map(|found| UnionSource::read(found, debug(&found.item.ident)));
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
    let names = structures.chain(items.open_enums.iter().map(|found| (&found.file, &found.item.ident)));
    let paths = names.filter_map(|(file, name)| {
        let area = file.strip_prefix("src/model/")?.split(['/', '.']).next()?;
        let is_flat = model.contains(&format!("pub use {area}::*;"));
        let module = if is_flat { "crate::model".to_owned() } else { format!("crate::model::{area}") };
        Some((name.to_string(), format!("{module}::{name}")))
    });
    paths.collect()
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
    for file in ERROR_FILES {
        codes.visit_file(&items::parse(files, file)?);
    }
    Ok(codes.0)
}
