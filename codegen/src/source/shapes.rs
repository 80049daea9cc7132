//! The structs and enums of the crate that stand for shapes of the API.

use std::collections::BTreeSet;

use syn::ext::IdentExt as _;

use super::debug::Debug;
use super::files::Place;
use super::items::InFile;
use super::serde_attributes::SerdeAttributes;
use super::types::Type;

/// A struct.
#[derive(Clone, Debug)]
pub struct StructSource {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub documentation: String,
    /// The traits that it derives.
    pub derives: BTreeSet<String>,
    /// Whether it refuses members that it does not know.
    pub denies_unknown_members: bool,
    /// What its `Debug` shows.
    pub debug: Debug,
    /// Its fields, less those that serde skips.
    pub fields: Vec<Field>,
    /// Serde attributes of the struct that are not understood.
    pub not_understood: Vec<String>,
}

/// A field of a struct, or a variant of an enum that stands for a union.
#[derive(Clone, Debug)]
pub struct Field {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// The names that it is written and read under.
    pub wire_names: [String; 2],
    /// Its type.
    pub ty: Type,
    /// The module that serde writes and reads it with.
    pub with: Option<String>,
    /// The condition under which it is not written.
    pub skip_serializing_if: Option<String>,
    /// Whether reading makes up a value where there is none.
    pub default: bool,
    /// Serde attributes of the field that are not understood.
    pub not_understood: Vec<String>,
}

/// An enum of texts, as the macro `open_enum!` defines it.
#[derive(Clone, Debug)]
pub struct EnumSource {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: Vec<EnumValue>,
}

/// A value of an enum.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// Where the variant stands.
    pub place: Place,
    /// The name of the variant.
    pub variant: String,
    /// The text that it stands for.
    pub text: String,
}

/// An enum whose variants each hold a value, which is one way to write a union.
#[derive(Clone, Debug)]
pub struct UnionSource {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// What its `Debug` shows.
    pub debug: Debug,
    /// The variants that hold a value.
    pub variants: Vec<Field>,
}

impl StructSource {
    pub(super) fn read(item: &InFile<syn::ItemStruct>, debug: Option<Debug>) -> Self {
        let InFile { item: definition, .. } = item;
        let attributes = SerdeAttributes::read(&definition.attrs);
        let derives = derives(&definition.attrs);
        let fields = definition.fields.iter().filter_map(|field| {
            let ident = field.ident.as_ref()?;
            let of_field = SerdeAttributes::read(&field.attrs);
            let name = ident.unraw().to_string();
            (!of_field.skip).then(|| Field {
                place: item.place(ident.span()),
                wire_names: of_field.names_of_field(&name, attributes.rename_all.as_deref()),
                name,
                ty: Type::read(&field.ty),
                with: of_field.with,
                skip_serializing_if: of_field.skip_serializing_if,
                default: of_field.default || attributes.default,
                not_understood: of_field.not_understood,
            })
        });
        Self {
            place: item.place(definition.ident.span()),
            name: definition.ident.to_string(),
            documentation: documentation(&definition.attrs),
            denies_unknown_members: attributes.deny_unknown_fields,
            debug: debug.unwrap_or(if derives.contains("Debug") { Debug::Derived } else { Debug::Missing }),
            derives,
            fields: fields.collect(),
            not_understood: attributes.not_understood,
        }
    }

    /// The field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl EnumSource {
    pub(super) fn read(item: &InFile<syn::ItemEnum>) -> Self {
        let values = item.item.variants.iter().map(|variant| EnumValue {
            place: item.place(variant.ident.span()),
            variant: variant.ident.to_string(),
            text: variant.discriminant.as_ref().and_then(|(_, text)| literal(text)).unwrap_or_default(),
        });
        Self { place: item.place(item.item.ident.span()), name: item.item.ident.to_string(), values: values.collect() }
    }
}

impl UnionSource {
    pub(super) fn read(item: &InFile<syn::ItemEnum>, debug: Option<Debug>) -> Self {
        let attributes = SerdeAttributes::read(&item.item.attrs);
        let variants = item.item.variants.iter().filter_map(|variant| {
            let syn::Fields::Unnamed(fields) = &variant.fields else { return None };
            let of_variant = SerdeAttributes::read(&variant.attrs);
            let name = variant.ident.to_string();
            // What keeps members that are not known is no member itself.
            let is_member = fields.unnamed.len() == 1 && name != "Unknown" && !of_variant.skip;
            is_member.then(|| Field {
                place: item.place(variant.ident.span()),
                wire_names: of_variant.names_of_variant(&name, attributes.rename_all.as_deref()),
                name,
                ty: Type::read(&fields.unnamed[0].ty),
                with: of_variant.with,
                skip_serializing_if: None,
                default: false,
                not_understood: of_variant.not_understood,
            })
        });
        let derived = if derives(&item.item.attrs).contains("Debug") { Debug::Derived } else { Debug::Missing };
        Self {
            place: item.place(item.item.ident.span()),
            name: item.item.ident.to_string(),
            debug: debug.unwrap_or(derived),
            variants: variants.collect(),
        }
    }
}

/// The text of a literal.
pub(super) fn literal(expression: &syn::Expr) -> Option<String> {
    match expression {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
        _ => None,
    }
}

fn documentation(attributes: &[syn::Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => literal(&pair.value),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn derives(attributes: &[syn::Attribute]) -> BTreeSet<String> {
    let mut traits = BTreeSet::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        let names =
            attribute.parse_args_with(syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated);
        for name in names.iter().flatten() {
            traits.extend(name.segments.last().map(|segment| segment.ident.to_string()));
        }
    }
    traits
}
