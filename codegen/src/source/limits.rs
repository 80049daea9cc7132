//! The documented limits of members, as the crate's tables state them.

use std::fmt;

use quote::ToTokens as _;

use super::files::Place;
use super::items::{InFile, Items, literal, name_of};
use super::structures::Structure;

/// The file of the limits that several structures share.
pub(super) const SHARED: &str = "src/limits/shapes.rs";

/// The limits of a structure's members: what stands behind them, or in the `LIMIT` of a type by hand.
#[derive(Clone, Debug)]
pub struct LimitTable {
    /// Where the structure's name stands, or `LIMIT`.
    pub place: Place,
    /// The name of the structure.
    pub owner: String,
    /// The limits, each under the name of a member.
    pub entries: Vec<NamedLimit>,
    /// What stands in the table and can't be followed.
    pub not_read: Vec<(Place, String)>,
    /// Whether it is marked as sensitive as a whole.
    pub sensitive: bool,
}

/// A limit and what it is the limit of: a member, or a shape that several structures share.
#[derive(Clone, Debug)]
pub struct NamedLimit {
    /// Where the name stands.
    pub place: Place,
    /// The name.
    pub name: String,
    /// The limit.
    pub limit: Limit,
}

/// The limits of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The name of the shape, or of the constant that stands for it.
    pub shape: Option<String>,
    /// What kind of value it is.
    pub kind: LimitKind,
    /// The least length, count or value.
    pub min: Option<String>,
    /// The greatest length, count or value.
    pub max: Option<String>,
    /// The pattern.
    pub pattern: Option<String>,
    /// Whether it is marked as sensitive.
    pub sensitive: bool,
}

/// The kinds of values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitKind {
    /// `Limit::text()`
    Text,
    /// `Limit::number()`
    Number,
    /// `Limit::list(&…)`
    List(Box<Limit>),
    /// `Limit::map(&…, &…)`
    Map(Box<Limit>, Box<Limit>),
    /// `LIMIT` of this struct or enum, which has its values or a table of its own.
    OfType(String),
    /// Anything else, as it is written.
    NotRead(String),
}

impl Limit {
    /// A value of which no more than its kind is known.
    #[must_use]
    pub fn of(kind: LimitKind) -> Self {
        Self { shape: None, kind, min: None, max: None, pattern: None, sensitive: false }
    }

    /// The types whose limits it is made of.
    #[must_use]
    pub fn types(&self) -> Vec<&str> {
        match &self.kind {
            LimitKind::OfType(name) => vec![name],
            LimitKind::List(element) => element.types(),
            LimitKind::Map(key, value) => [key.types(), value.types()].concat(),
            LimitKind::Text | LimitKind::Number | LimitKind::NotRead(_) => Vec::new(),
        }
    }

    /// The limits that are defined in the file for those that several structures share.
    pub(super) fn read_shared(items: &Items) -> Vec<NamedLimit> {
        let constants = items.constants.iter().filter(|constant| constant.file == SHARED);
        let limits = constants.map(|constant| NamedLimit {
            place: constant.place(constant.item.ident.span()),
            name: constant.item.ident.to_string(),
            limit: Reader { items, file: SHARED }.limit(&constant.item.expr),
        });
        limits.collect()
    }
}

impl LimitTable {
    /// The tables of all structures that have limits.
    pub(super) fn read_all(items: &Items) -> Vec<Self> {
        let of_structures = items.structures.iter().map(|found| Self::of_structure(found, items));
        let by_hand = items.impls.iter().filter_map(|found| Self::by_hand(found, items));
        of_structures.filter(|table| !table.entries.is_empty()).chain(by_hand).collect()
    }

    fn of_structure(found: &InFile<Structure>, items: &Items) -> Self {
        let reader = Reader { items, file: &found.file };
        let entries = found.item.members.iter().filter_map(|member| {
            let limit = member.limit.as_ref()?;
            let name = member.wire_name.value();
            Some(NamedLimit { place: found.place(start_of(limit)), name, limit: reader.limit(limit) })
        });
        Self {
            place: found.place(found.item.name.span()),
            owner: found.item.name.to_string(),
            entries: entries.collect(),
            not_read: Vec::new(),
            sensitive: found.item.mark.is_some(),
        }
    }

    /// `const LIMIT: Limit = Limit::structure(&[…])`
    fn by_hand(found: &InFile<syn::ItemImpl>, items: &Items) -> Option<Self> {
        let constant = found.item.items.iter().find_map(|item| match item {
            syn::ImplItem::Const(constant) if constant.ident == "LIMIT" => Some(constant),
            _ => None,
        })?;
        let mut table = Self {
            place: found.place(constant.ident.span()),
            owner: name_of(&found.item.self_ty)?,
            entries: Vec::new(),
            not_read: Vec::new(),
            sensitive: false,
        };
        let mut expression = &constant.expr;
        if let syn::Expr::MethodCall(call) = expression
            && call.method == "sensitive"
        {
            table.sensitive = true;
            expression = &call.receiver;
        }
        match expression {
            syn::Expr::Call(call) if written(&call.func) == "Limit::structure" && call.args.len() == 1 => {
                table.read_entries(&call.args[0], found, items);
            }
            other => table.not_read.push((table.place.clone(), written(other))),
        }
        Some(table)
    }

    /// Reads `&[("Member", limit), …]`.
    fn read_entries(&mut self, table: &syn::Expr, found: &InFile<syn::ItemImpl>, items: &Items) {
        let reader = Reader { items, file: &found.file };
        let not_read = |expression| (found.place(start_of(expression)), written(expression));
        let syn::Expr::Array(entries) = referenced(table) else { return self.not_read.push(not_read(table)) };
        for entry in &entries.elems {
            match entry {
                syn::Expr::Tuple(pair) if pair.elems.len() == 2 && literal(&pair.elems[0]).is_some() => {
                    self.entries.push(NamedLimit {
                        place: found.place(start_of(&pair.elems[0])),
                        name: literal(&pair.elems[0]).unwrap_or_default(),
                        limit: reader.limit(&pair.elems[1]),
                    });
                }
                _ => self.not_read.push(not_read(entry)),
            }
        }
    }
}

/// Follows the constant expressions of a file.
struct Reader<'a> {
    items: &'a Items,
    file: &'a str,
}

impl Reader<'_> {
    fn limit(&self, expression: &syn::Expr) -> Limit {
        self.followed(expression).unwrap_or_else(|| Limit::of(LimitKind::NotRead(written(expression))))
    }

    /// The limit that an expression makes, if it is of a form that is known here.
    fn followed(&self, expression: &syn::Expr) -> Option<Limit> {
        match referenced(expression) {
            syn::Expr::Call(call) => self.constructed(call),
            syn::Expr::MethodCall(call) => {
                let limit = Limit { shape: None, ..self.followed(&call.receiver)? };
                narrowed(limit, call)
            }
            syn::Expr::Path(path) => self.named(&path.path),
            _ => None,
        }
    }

    /// `Limit::text()`
    fn constructed(&self, call: &syn::ExprCall) -> Option<Limit> {
        let arguments: Option<Vec<_>> = call.args.iter().map(|argument| self.followed(argument)).collect();
        let mut arguments = arguments?.into_iter().map(Box::new);
        let kind = match (written(&call.func).as_str(), arguments.next(), arguments.next()) {
            ("Limit::text", None, None) => LimitKind::Text,
            ("Limit::number", None, None) => LimitKind::Number,
            ("Limit::list", Some(element), None) => LimitKind::List(element),
            ("Limit::map", Some(key), Some(value)) => LimitKind::Map(key, value),
            _ => return None,
        };
        Some(Limit::of(kind))
    }

    /// `Type::LIMIT`, `shapes::NAME`, or a constant of the same file.
    fn named(&self, path: &syn::Path) -> Option<Limit> {
        let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match segments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [.., owner, "LIMIT"] => Some(Limit::of(LimitKind::OfType(owner.to_owned()))),
            [.., "shapes", name] => self.constant(SHARED, name),
            [name] => self.constant(self.file, name).or_else(|| self.constant(SHARED, name)),
            _ => None,
        }
    }

    fn constant(&self, file: &str, name: &str) -> Option<Limit> {
        let mut constants = self.items.constants.iter();
        let constant = constants.find(|constant| constant.file == file && constant.item.ident == name)?;
        let limit = Reader { items: self.items, file }.followed(&constant.item.expr)?;
        Some(if file == SHARED { Limit { shape: Some(name.to_owned()), ..limit } } else { limit })
    }
}

/// `.min(1)`
fn narrowed(limit: Limit, call: &syn::ExprMethodCall) -> Option<Limit> {
    let argument = call.args.first();
    Some(match call.method.to_string().as_str() {
        "min" => Limit { min: Some(whole(argument?)?), ..limit },
        "max" => Limit { max: Some(whole(argument?)?), ..limit },
        "pattern" => Limit { pattern: Some(literal(argument?)?), ..limit },
        "sensitive" => Limit { sensitive: true, ..limit },
        _ => return None,
    })
}

/// A whole number without separators.
fn whole(expression: &syn::Expr) -> Option<String> {
    match expression {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(number), .. }) => Some(number.base10_digits().to_owned()),
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => Some(format!("-{}", whole(expr)?)),
        _ => None,
    }
}

/// What a reference is of.
fn referenced(expression: &syn::Expr) -> &syn::Expr {
    match expression {
        syn::Expr::Reference(reference) => referenced(&reference.expr),
        plain => plain,
    }
}

fn start_of(expression: &syn::Expr) -> proc_macro2::Span {
    use syn::spanned::Spanned as _;
    expression.span()
}

fn written(expression: &syn::Expr) -> String {
    expression.to_token_stream().to_string().replace(' ', "")
}

impl fmt::Display for Limit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (min, max) = (self.min.as_deref().unwrap_or_default(), self.max.as_deref().unwrap_or_default());
        let bounds = if min.is_empty() && max.is_empty() { String::new() } else { format!(" {min}..{max}") };
        if self.sensitive {
            formatter.write_str("sensitive ")?;
        }
        match &self.kind {
            LimitKind::Text => write!(formatter, "text{bounds}")?,
            LimitKind::Number => write!(formatter, "number{bounds}")?,
            LimitKind::List(element) => write!(formatter, "list{bounds} of {element}")?,
            LimitKind::Map(key, value) => write!(formatter, "map{bounds} of {key} to {value}")?,
            LimitKind::OfType(name) => write!(formatter, "`{name}::LIMIT`{bounds}")?,
            LimitKind::NotRead(expression) => write!(formatter, "`{expression}`, which can't be followed")?,
        }
        self.pattern.iter().try_for_each(|pattern| write!(formatter, " {pattern}"))
    }
}
