//! The structures of the crate, in the form that the macros of `src/structure/macros.rs` take.

use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Token, braced, bracketed};

/// The macros, each with what it is for.
const MACROS: [(&str, Usage); 5] = [
    ("request", Usage::Request),
    ("response", Usage::Response),
    ("input", Usage::Input),
    ("structure", Usage::Both),
    ("output", Usage::Output),
];

/// Where a structure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// It is the request of an operation.
    Request,
    /// It is the response of an operation.
    Response,
    /// In requests alone.
    Input,
    /// In requests and in responses.
    Both,
    /// In responses alone.
    Output,
}

impl Usage {
    /// What the macro of this name is for.
    pub(super) fn of_macro(path: &syn::Path) -> Option<Self> {
        let (_, usage) = MACROS.iter().find(|(name, _)| path.is_ident(name))?;
        Some(*usage)
    }

    /// Where a structure belongs that is reached from requests, from responses or from both.
    #[must_use]
    pub fn of(in_requests: bool, in_responses: bool) -> Self {
        match (in_requests, in_responses) {
            (true, true) => Self::Both,
            (true, false) => Self::Input,
            (false, _) => Self::Output,
        }
    }

    /// The name of its macro.
    #[must_use]
    pub fn macro_name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Input => "input",
            Self::Both => "structure",
            Self::Output => "output",
        }
    }
}

/// What stands in one of the macros.
pub(super) struct Structure {
    pub(super) usage: Usage,
    pub(super) attributes: Vec<Attribute>,
    pub(super) name: Ident,
    /// The operation that it is the request or the response of.
    pub(super) operation: Option<Ident>,
    pub(super) mark: Option<Ident>,
    pub(super) members: Vec<Member>,
}

/// `pub uri: Option<String> as "Uri" [sensitive] limit shapes::STRING_1_TO_255,`
pub(super) struct Member {
    pub(super) name: Ident,
    pub(super) ty: syn::Type,
    pub(super) wire_name: LitStr,
    pub(super) mark: Option<Ident>,
    pub(super) limit: Option<syn::Expr>,
}

/// `paginated! { ListThingsRequest, items: Thing }`
pub(super) struct PagesOf {
    pub(super) request: syn::Type,
    pub(super) items: Ident,
}

mod keyword {
    syn::custom_keyword!(limit);
}

impl Structure {
    /// Reads the body of the macro for this usage.
    pub(super) fn read(usage: Usage, tokens: proc_macro2::TokenStream) -> syn::Result<Self> {
        let Body { attributes, name, operation, mark, members } = syn::parse2(tokens)?;
        Ok(Self { usage, attributes, name, operation, mark, members })
    }
}

struct Body {
    attributes: Vec<Attribute>,
    name: Ident,
    operation: Option<Ident>,
    mark: Option<Ident>,
    members: Vec<Member>,
}

impl Parse for Body {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        input.parse::<Token![struct]>()?;
        let name = input.parse()?;
        let operation = input.parse::<Option<Token![for]>>()?.map(|_| input.parse()).transpose()?;
        let mark = mark(input)?;
        let members;
        braced!(members in input);
        let members = members.parse_terminated(Member::parse, Token![,])?.into_iter().collect();
        Ok(Self { attributes, name, operation, mark, members })
    }
}

impl Parse for Member {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        let name = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<Token![as]>()?;
        let wire_name = input.parse()?;
        let mark = mark(input)?;
        let limit = input.parse::<Option<keyword::limit>>()?.map(|_| input.parse()).transpose()?;
        Ok(Self { name, ty, wire_name, mark, limit })
    }
}

impl Parse for PagesOf {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let request = input.parse()?;
        input.parse::<Token![,]>()?;
        let items = input.parse()?;
        input.parse::<Token![:]>()?;
        input.parse::<syn::Type>()?;
        Ok(Self { request, items })
    }
}

/// `[sensitive]`
fn mark(input: ParseStream<'_>) -> syn::Result<Option<Ident>> {
    if !input.peek(syn::token::Bracket) {
        return Ok(None);
    }
    let mark;
    bracketed!(mark in input);
    mark.parse().map(Some)
}
