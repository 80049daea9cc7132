//! The types of the crate that stand for shapes of the API.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;

use super::files::Place;
use super::items::{InFile, Items, implements, literal, name_of};
use super::structures::{Structure, Usage};
use super::types::Type;

/// A structure that one of the macros defines.
#[derive(Clone, Debug)]
pub struct StructSource {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub documentation: String,
    /// The operation that it is the request or the response of.
    pub operation: Option<String>,
    /// What its macro is for.
    pub usage: Usage,
    /// Where it is marked as sensitive as a whole.
    pub sensitive: Option<Place>,
    /// Its members.
    pub fields: Vec<Field>,
}

/// A member of a structure, or a variant of a union.
#[derive(Clone, Debug)]
pub struct Field {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// Its name in the API, where that stands beside it.
    pub wire_name: Option<String>,
    /// Its type.
    pub ty: Type,
    /// Where it is marked as sensitive.
    pub sensitive: Option<Place>,
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

/// An enum by hand, whose variants hold the members of a union.
#[derive(Clone, Debug)]
pub struct UnionSource {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// The traits that it derives.
    pub derives: BTreeSet<String>,
    /// The traits that it implements by hand.
    pub implements: BTreeSet<String>,
    /// Whether its own `Debug` hides what it holds.
    pub redacts: bool,
    /// Whether a variant `Unknown` keeps what is not known.
    pub keeps_unknown: bool,
    /// The texts that stand in its `Serialize`, such as the names of its members.
    pub texts: BTreeSet<String>,
    /// The variants that stand for members.
    pub variants: Vec<Field>,
}

impl StructSource {
    pub(super) fn read(found: &InFile<Structure>) -> Self {
        let structure = &found.item;
        let mark = |mark: &Option<syn::Ident>| mark.as_ref().map(|mark| found.place(mark.span()));
        let fields = structure.members.iter().map(|member| Field {
            place: found.place(member.name.span()),
            name: member.name.unraw().to_string(),
            wire_name: Some(member.wire_name.value()),
            ty: Type::read(&member.ty),
            sensitive: mark(&member.mark),
        });
        Self {
            place: found.place(structure.name.span()),
            name: structure.name.to_string(),
            documentation: documentation(&structure.attributes),
            operation: structure.operation.as_ref().map(ToString::to_string),
            usage: structure.usage,
            sensitive: mark(&structure.mark),
            fields: fields.collect(),
        }
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
    pub(super) fn read(item: &InFile<syn::ItemEnum>, items: &Items) -> Self {
        let name = item.item.ident.to_string();
        let variants = item.item.variants.iter().filter_map(|variant| match &variant.fields {
            syn::Fields::Unnamed(fields) if fields.unnamed.len() == 1 && variant.ident != "Unknown" => Some(Field {
                place: item.place(variant.ident.span()),
                name: variant.ident.to_string(),
                wire_name: None,
                ty: Type::read(&fields.unnamed[0].ty),
                sensitive: None,
            }),
            _ => None,
        });
        let mut union = Self {
            place: item.place(item.item.ident.span()),
            derives: derives(&item.item.attrs),
            implements: BTreeSet::new(),
            redacts: false,
            keeps_unknown: item.item.variants.iter().any(|variant| variant.ident == "Unknown"),
            texts: BTreeSet::new(),
            variants: variants.collect(),
            name,
        };
        for found in items.impls.iter().filter(|found| name_of(&found.item.self_ty).as_ref() == Some(&union.name)) {
            let tokens = found.item.to_token_stream();
            union.redacts |= implements(&found.item, "Debug") && has_name(tokens.clone(), "Redacted");
            union.implements.extend(found.item.trait_.iter().filter_map(|(path, _)| last_name(path)));
            if implements(&found.item, "Serialize") {
                texts(tokens, &mut union.texts);
            }
        }
        union
    }
}

fn last_name(path: &syn::Path) -> Option<String> {
    path.segments.last().map(|segment| segment.ident.to_string())
}

fn has_name(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => has_name(group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn texts(tokens: TokenStream, found: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => texts(group.stream(), found),
            TokenTree::Literal(text) => {
                found.extend(syn::parse_str::<syn::LitStr>(&text.to_string()).ok().map(|text| text.value()));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
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
        traits.extend(names.iter().flatten().filter_map(last_name));
    }
    traits
}
