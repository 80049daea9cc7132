//! What an implementation of `Debug` shows.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens as _;
use syn::visit::{self, Visit};

use super::files::Place;

/// The `Debug` of a type.
#[derive(Clone, Debug)]
pub enum Debug {
    /// There is none.
    Missing,
    /// It is derived, and shows every field.
    Derived,
    /// It is written by hand.
    ByHand(DebugByHand),
}

/// A `Debug` that is written by hand.
#[derive(Clone, Debug)]
pub struct DebugByHand {
    /// Where it stands.
    pub place: Place,
    /// The fields whose values it shows, and where.
    pub shown: BTreeMap<String, Place>,
    /// The fields in whose place `(redacted)` stands, and where.
    pub redacted: BTreeMap<String, Place>,
    /// Whether it speaks of redaction at all.
    pub redacts: bool,
    /// Whether it hands on the whole value, so that what it shows can't be known.
    pub unreadable: bool,
}

impl Debug {
    /// Whether it shows no part of the value and says so.
    #[must_use]
    pub fn redacts_everything(&self) -> bool {
        matches!(self, Self::ByHand(debug) if debug.redacts && debug.shown.is_empty() && !debug.unreadable)
    }
}

impl DebugByHand {
    pub(super) fn read(place: Place, implementation: &syn::ItemImpl) -> Self {
        let mut debug =
            Self { place, shown: BTreeMap::new(), redacted: BTreeMap::new(), redacts: false, unreadable: false };
        debug.visit_item_impl(implementation);
        debug
    }

    fn place_of(&self, span: proc_macro2::Span) -> Place {
        Place::of(&self.place.file, span)
    }
}

impl<'ast> Visit<'ast> for DebugByHand {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        // `.field("name", &Redacted)`
        let arguments: Vec<_> = call.args.iter().collect();
        if let [name, value] = arguments[..]
            && call.method == "field"
            && value.to_token_stream().to_string().replace(' ', "").ends_with("Redacted")
        {
            let place = self.place_of(call.method.span());
            self.redacted.extend(super::shapes::literal(name).map(|name| (name, place)));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        // `redacted(self.name.as_ref())`
        if matches!(&*call.func, syn::Expr::Path(path) if path.path.is_ident("redacted")) {
            self.redacts = true;
            let place = self.place_of(call.paren_token.span.open());
            let fields = call.args.iter().flat_map(|argument| accesses(argument, "self"));
            self.redacted.extend(fields.map(|field| (field, place.clone())));
        } else {
            visit::visit_expr_call(self, call);
        }
    }

    fn visit_expr_field(&mut self, access: &'ast syn::ExprField) {
        match field_of(access, "self") {
            Some(field) => {
                let place = self.place_of(access.dot_token.span);
                self.shown.insert(field, place);
            }
            None => visit::visit_expr_field(self, access),
        }
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        self.redacts |= path.path.segments.last().is_some_and(|segment| segment.ident == "Redacted");
        self.unreadable |= path.path.is_ident("self");
    }

    fn visit_macro(&mut self, _: &'ast syn::Macro) {
        // What stands in a macro is no expression yet.
        self.unreadable = true;
    }
}

/// The fields that an expression takes of a value: `a` of `base.a.b`.
pub(super) fn accesses(expression: &syn::Expr, base: &str) -> BTreeSet<String> {
    let mut found = Accesses { base, fields: BTreeSet::new() };
    found.visit_expr(expression);
    found.fields
}

/// The fields that a function takes of a value.
pub(super) fn accesses_in(block: &syn::Block, base: &str) -> BTreeSet<String> {
    let mut found = Accesses { base, fields: BTreeSet::new() };
    found.visit_block(block);
    found.fields
}

struct Accesses<'a> {
    base: &'a str,
    fields: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Accesses<'_> {
    fn visit_expr_field(&mut self, access: &'ast syn::ExprField) {
        self.fields.extend(field_of(access, self.base));
        visit::visit_expr_field(self, access);
    }
}

fn field_of(access: &syn::ExprField, base: &str) -> Option<String> {
    use syn::ext::IdentExt as _;
    let is_base = access.base.to_token_stream().to_string().replace(' ', "") == base;
    match &access.member {
        syn::Member::Named(name) if is_base => Some(name.unraw().to_string()),
        _ => None,
    }
}
