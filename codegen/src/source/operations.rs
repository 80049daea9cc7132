//! The operations of the crate: what their implementations and calls say.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::visit::{self, Visit};

use super::debug::accesses_in;
use super::files::Place;
use super::items::{InFile, Items};
use super::shapes::literal;
use super::types::arguments;

/// An operation.
#[derive(Clone, Debug)]
pub struct OperationSource {
    /// Where the implementation begins.
    pub place: Place,
    /// The name of the request's struct.
    pub request: String,
    /// The name of the answer's struct.
    pub response: Said,
    /// `NAME`
    pub name: Said,
    /// `METHOD`
    pub method: Said,
    /// `PATH`
    pub path: Said,
    /// `QUERY`
    pub query: Vec<QueryName>,
    /// `REPEAT_SAFETY`
    pub repeat_safety: Said,
    /// `new` of the request.
    pub constructor: Option<Function>,
    /// The methods of the client that make this request.
    pub client_methods: Vec<Function>,
    /// The methods of the call, each with the members that it touches.
    pub setters: BTreeMap<String, Setter>,
    /// The implementation of `Paginated`.
    pub pages: Option<PagesSource>,
}

/// What a constant says, and where.
#[derive(Clone, Debug)]
pub struct Said {
    /// Where.
    pub place: Place,
    /// The text, or the last name of a path.
    pub text: String,
}

/// A member that travels in the query.
#[derive(Clone, Debug)]
pub struct QueryName {
    /// Where it is named.
    pub place: Place,
    /// The member.
    pub member: String,
    /// Its name in the query.
    pub name: String,
}

/// A function that takes the required members.
#[derive(Clone, Debug)]
pub struct Function {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// The names of its parameters, `self` left out.
    pub parameters: Vec<String>,
    /// What it hands on: to the fields of the request, or to the parameters of `new`.
    pub hands_on: Vec<HandedOn>,
}

/// A value that a function hands on.
#[derive(Clone, Debug)]
pub struct HandedOn {
    /// Where.
    pub place: Place,
    /// The field that it is for; empty for an argument.
    pub field: String,
    /// The names that stand in the value.
    pub names: BTreeSet<String>,
}

/// A method of a call.
#[derive(Clone, Debug)]
pub struct Setter {
    /// Where its name stands.
    pub place: Place,
    /// The members of the request that it touches.
    pub members: BTreeSet<String>,
}

/// An implementation of `Paginated`.
#[derive(Clone, Debug)]
pub struct PagesSource {
    /// Where it begins.
    pub place: Place,
    /// Its functions: where each stands, and the fields that it takes of the request or of the answer.
    pub functions: BTreeMap<String, (Place, BTreeSet<String>)>,
}

impl OperationSource {
    /// All operations of these items.
    pub(super) fn read_all(items: &Items) -> Vec<Self> {
        let operations = items.impls.iter().filter(|found| implements(&found.item, "Operation"));
        operations.filter_map(|found| Self::read(found, items)).collect()
    }

    fn read(found: &InFile<syn::ItemImpl>, items: &Items) -> Option<Self> {
        let request = name_of(&found.item.self_ty)?;
        let place = found.place(found.item.impl_token.span);
        let nothing = || Said { place: place.clone(), text: String::new() };
        let mut operation = Self {
            response: nothing(),
            name: nothing(),
            method: nothing(),
            path: nothing(),
            query: Vec::new(),
            repeat_safety: nothing(),
            constructor: None,
            client_methods: Vec::new(),
            setters: BTreeMap::new(),
            pages: None,
            place: place.clone(),
            request,
        };
        for item in &found.item.items {
            match item {
                syn::ImplItem::Const(constant) => operation.read_constant(found, constant),
                syn::ImplItem::Type(response) if response.ident == "Response" => {
                    let text = name_of(&response.ty).unwrap_or_default();
                    operation.response = Said { place: found.place(response.ident.span()), text };
                }
                _ => {}
            }
        }
        operation.read_calls(items);
        Some(operation)
    }

    fn read_constant(&mut self, found: &InFile<syn::ItemImpl>, constant: &syn::ImplItemConst) {
        let place = found.place(constant.ident.span());
        let text = literal(&constant.expr).or_else(|| last_name(&constant.expr)).unwrap_or_default();
        let said = Said { place, text };
        match constant.ident.to_string().as_str() {
            "NAME" => self.name = said,
            "METHOD" => self.method = said,
            "PATH" => self.path = said,
            "REPEAT_SAFETY" => self.repeat_safety = said,
            "QUERY" => {
                let mut pairs = Pairs(Vec::new());
                pairs.visit_expr(&constant.expr);
                let names = pairs.0.into_iter().map(|(span, member, name)| QueryName {
                    place: found.place(span),
                    member,
                    name,
                });
                self.query = names.collect();
            }
            _ => {}
        }
    }

    /// Reads what leads to the request: its `new`, the client's method, the setters, the pages.
    fn read_calls(&mut self, items: &Items) {
        let call = items.aliases.iter().find(|alias| self.is_call(&alias.item.ty)).map(|alias| &alias.item.ident);
        for found in &items.impls {
            let of = name_of(&found.item.self_ty).unwrap_or_default();
            if implements(&found.item, "Paginated") && of == self.request {
                self.pages = Some(PagesSource::read(found));
            }
            if found.item.trait_.is_some() {
                continue;
            }
            for function in functions(&found.item) {
                if of == self.request && function.sig.ident == "new" {
                    let mut built = Built { found, hands_on: Vec::new() };
                    built.visit_block(&function.block);
                    self.constructor = Some(Function::read(found, function, built.hands_on));
                } else if of == "Client" {
                    let mut calls = CallsOfNew { found, request: &self.request, hands_on: None };
                    calls.visit_block(&function.block);
                    let function = calls.hands_on.map(|hands_on| Function::read(found, function, hands_on));
                    self.client_methods.extend(function);
                } else if call.is_some_and(|call| *call == of) || self.is_call(&found.item.self_ty) {
                    let members = accesses_in(&function.block, "self.request");
                    let setter = Setter { place: found.place(function.sig.ident.span()), members };
                    self.setters.insert(function.sig.ident.unraw().to_string(), setter);
                }
            }
        }
    }

    /// Whether a type is `Call<…>` of this request.
    fn is_call(&self, ty: &syn::Type) -> bool {
        let syn::Type::Path(path) = ty else { return false };
        path.path.segments.last().is_some_and(|segment| {
            segment.ident == "Call"
                && arguments(segment).first().and_then(|request| name_of(request)) == Some(self.request.clone())
        })
    }
}

impl Function {
    fn read(found: &InFile<syn::ItemImpl>, function: &syn::ImplItemFn, hands_on: Vec<HandedOn>) -> Self {
        let place = found.place(function.sig.ident.span());
        Self { place, name: function.sig.ident.to_string(), parameters: parameters(function), hands_on }
    }
}

impl PagesSource {
    fn read(found: &InFile<syn::ItemImpl>) -> Self {
        let functions = functions(&found.item).map(|function| {
            let ident = &function.sig.ident;
            let value = match &*ident.to_string() {
                "next_token" | "set_next_token" => "self".to_owned(),
                _ => parameters(function).first().cloned().unwrap_or_default(),
            };
            (ident.to_string(), (found.place(ident.span()), accesses_in(&function.block, &value)))
        });
        Self { place: found.place(found.item.impl_token.span), functions: functions.collect() }
    }
}

/// Finds pairs of texts: `("MaxResults", "max-results")`.
struct Pairs(Vec<(proc_macro2::Span, String, String)>);

impl<'ast> Visit<'ast> for Pairs {
    fn visit_expr_tuple(&mut self, tuple: &'ast syn::ExprTuple) {
        let texts: Vec<_> = tuple.elems.iter().filter_map(literal).collect();
        if let Ok([member, name]) = <[String; 2]>::try_from(texts) {
            self.0.push((tuple.paren_token.span.open(), member, name));
        }
    }
}

/// Finds what `new` puts into the fields.
struct Built<'a> {
    found: &'a InFile<syn::ItemImpl>,
    hands_on: Vec<HandedOn>,
}

impl<'ast> Visit<'ast> for Built<'_> {
    fn visit_field_value(&mut self, value: &'ast syn::FieldValue) {
        if let syn::Member::Named(field) = &value.member {
            let place = self.found.place(field.span());
            self.hands_on.push(HandedOn { place, field: field.unraw().to_string(), names: names_in(&value.expr) });
        }
    }
}

/// Finds what a method of the client hands to `new` of a request.
struct CallsOfNew<'a> {
    found: &'a InFile<syn::ItemImpl>,
    request: &'a str,
    hands_on: Option<Vec<HandedOn>>,
}

impl<'ast> Visit<'ast> for CallsOfNew<'_> {
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if call.func.to_token_stream().to_string().replace(' ', "") == format!("{}::new", self.request) {
            let handed = call.args.iter().map(|argument| HandedOn {
                place: self.found.place(call.paren_token.span.open()),
                field: String::new(),
                names: names_in(argument),
            });
            self.hands_on = Some(handed.collect());
        }
        visit::visit_expr_call(self, call);
    }
}

fn functions(implementation: &syn::ItemImpl) -> impl Iterator<Item = &syn::ImplItemFn> {
    implementation.items.iter().filter_map(|item| match item {
        syn::ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

fn parameters(function: &syn::ImplItemFn) -> Vec<String> {
    let names = function.sig.inputs.iter().filter_map(|input| match input {
        syn::FnArg::Typed(argument) => match &*argument.pat {
            syn::Pat::Ident(pattern) => Some(pattern.ident.unraw().to_string()),
            _ => None,
        },
        syn::FnArg::Receiver(_) => None,
    });
    names.collect()
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

fn last_name(expression: &syn::Expr) -> Option<String> {
    match expression {
        syn::Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    }
}

fn names_in(expression: &syn::Expr) -> BTreeSet<String> {
    fn collect(tokens: TokenStream, names: &mut BTreeSet<String>) {
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    names.insert(name.unraw().to_string());
                }
                TokenTree::Group(group) => collect(group.stream(), names),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
    }
    let mut names = BTreeSet::new();
    collect(expression.to_token_stream(), &mut names);
    names
}
