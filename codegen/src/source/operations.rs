//! The operations of the crate: what their implementations and the methods of the client say.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::visit::{self, Visit};

use super::files::Place;
use super::items::{InFile, Items, implements, literal, name_of};

/// An operation.
#[derive(Clone, Debug)]
pub struct OperationSource {
    /// Where the implementation begins.
    pub place: Place,
    /// The name of the request's struct.
    pub request: String,
    /// The name of the response's struct.
    pub response: Said,
    /// `NAME`
    pub name: Said,
    /// `METHOD`
    pub method: Said,
    /// `PATH`
    pub path: Said,
    /// `QUERY`
    pub query: Vec<QueryName>,
    /// `LIMITS`
    pub limits: Said,
    /// `REPEAT_SAFETY`
    pub repeat_safety: Said,
    /// The members of the response that `set_status` fills in.
    pub status_members: BTreeSet<String>,
    /// The methods of the client that make this request.
    pub client_methods: Vec<Function>,
    /// Its pages.
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

/// A method of the client.
#[derive(Clone, Debug)]
pub struct Function {
    /// Where its name stands.
    pub place: Place,
    /// Its name.
    pub name: String,
    /// The names of its parameters, `self` left out.
    pub parameters: Vec<String>,
    /// What it hands to the parameters of `new`, one by one.
    pub hands_on: Vec<HandedOn>,
}

/// A value that a function hands on.
#[derive(Clone, Debug)]
pub struct HandedOn {
    /// Where.
    pub place: Place,
    /// The names that stand in the value.
    pub names: BTreeSet<String>,
}

/// `paginated! { ListThingsRequest, items: Thing }`
#[derive(Clone, Debug)]
pub struct PagesSource {
    /// Where the items are named.
    pub place: Place,
    /// The member of the response that holds the items.
    pub items: String,
}

impl OperationSource {
    /// The area that it stands in: its folder.
    #[must_use]
    pub fn area(&self) -> Option<&str> {
        Some(self.place.file.strip_prefix("src/operations/")?.split_once('/')?.0)
    }

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
            limits: nothing(),
            repeat_safety: nothing(),
            status_members: BTreeSet::new(),
            client_methods: client_methods(items, &request),
            pages: PagesSource::of(items, &request),
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
                syn::ImplItem::Fn(function) if function.sig.ident == "set_status" => {
                    let response = parameters(function).into_iter().next().unwrap_or_default();
                    let mut members = Accesses { base: &response, fields: BTreeSet::new() };
                    members.visit_block(&function.block);
                    operation.status_members = members.fields;
                }
                _ => {}
            }
        }
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
            "LIMITS" => self.limits = said,
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
}

impl PagesSource {
    fn of(items: &Items, request: &str) -> Option<Self> {
        let found =
            items.pages.iter().find(|found| name_of(&found.item.request).is_some_and(|name| name == request))?;
        let place = found.place(found.item.items.span());
        Some(Self { place, items: found.item.items.unraw().to_string() })
    }
}

fn client_methods(items: &Items, request: &str) -> Vec<Function> {
    let mut methods = Vec::new();
    let of_client = |found: &&InFile<syn::ItemImpl>| {
        found.item.trait_.is_none() && name_of(&found.item.self_ty).is_some_and(|name| name == "Client")
    };
    for found in items.impls.iter().filter(of_client) {
        for item in &found.item.items {
            let syn::ImplItem::Fn(function) = item else { continue };
            let mut calls = CallsOfNew { found, request, hands_on: None };
            calls.visit_block(&function.block);
            methods.extend(calls.hands_on.map(|hands_on| Function {
                place: found.place(function.sig.ident.span()),
                name: function.sig.ident.to_string(),
                parameters: parameters(function),
                hands_on,
            }));
        }
    }
    methods
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
                names: names_in(argument),
            });
            self.hands_on = Some(handed.collect());
        }
        visit::visit_expr_call(self, call);
    }
}

/// Finds the fields that are taken of a value: `a` of `base.a.b`.
struct Accesses<'a> {
    base: &'a str,
    fields: BTreeSet<String>,
}

impl<'ast> Visit<'ast> for Accesses<'_> {
    fn visit_expr_field(&mut self, access: &'ast syn::ExprField) {
        if let syn::Member::Named(name) = &access.member
            && access.base.to_token_stream().to_string() == self.base
        {
            self.fields.insert(name.unraw().to_string());
        }
        visit::visit_expr_field(self, access);
    }
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
