//! Structures and enums.

use super::Draft;
use crate::description::{Location, Member, Shape, Structure, Text};
use crate::names::{pascal_case, snake_case};
use crate::rules::{ALSO_INPUT, ALSO_SENSITIVE, PLACEHOLDER, is_required, type_name};
use crate::source::Usage;

/// The width of a line.
const WIDTH: usize = 120;

/// What is documented of members that many structures have.
const KNOWN_MEMBERS: [(&str, Usage, &str); 3] = [
    ("DomainName", Usage::Request, "The domain."),
    ("NextToken", Usage::Request, "The token of the page to give; the first one if there is none."),
    ("NextToken", Usage::Response, "The token of the page after this one."),
];

impl Draft<'_> {
    /// A structure that is no request and no response, or an enum.
    pub(super) fn named(&mut self, shape: &str) -> String {
        let description = self.description;
        let name = type_name(shape);
        self.uses.remove(&name);
        match description.shape(shape) {
            Shape::Structure(structure) if structure.union => format!(
                "// `{name}` is a union: write it by hand, with a variant `Unknown` that keeps what is not known.\n"
            ),
            Shape::Structure(structure) => {
                let in_requests = self.in_requests.contains(shape) || ALSO_INPUT.contains(&shape);
                let usage = Usage::of(in_requests, self.in_responses.contains(shape));
                let head = format!("    /// {PLACEHOLDER}\n");
                self.structure(shape, structure, &name, usage, &head, &structure.members_in_order())
            }
            Shape::String(text) => enumeration(&name, text),
            _ => String::new(),
        }
    }

    pub(super) fn structure(
        &mut self,
        shape: &str,
        structure: &Structure,
        name: &str,
        usage: Usage,
        head: &str,
        members: &[(&str, &Member)],
    ) -> String {
        let has_default = members.iter().all(|(member, _)| !is_required(self.description, shape, member));
        let derive = if matches!(usage, Usage::Output | Usage::Response) && has_default {
            "    #[derive(Default)]\n"
        } else {
            ""
        };
        let mark = if structure.sensitive { " [sensitive]" } else { "" };
        let start = format!("{}! {{\n{head}{derive}    pub struct {name}{mark} {{", usage.macro_name());
        if members.is_empty() {
            return format!("{start}}}\n}}\n");
        }
        let members: String =
            members.iter().map(|(member, details)| self.member(shape, structure, usage, member, details)).collect();
        format!("{start}\n{members}    }}\n}}\n")
    }

    fn member(&mut self, shape: &str, structure: &Structure, usage: Usage, name: &str, member: &Member) -> String {
        let documentation = self.documentation(usage, name, member);
        let ty = self.ty(&member.shape);
        let is_plain = is_required(self.description, shape, name) && member.location != Some(Location::StatusCode);
        let ty = if is_plain { ty } else { format!("Option<{ty}>") };
        // Nothing of a structure that is sensitive shows anyway.
        let is_sensitive = !structure.sensitive && self.is_sensitive(shape, name, member);
        let mark = if is_sensitive { " [sensitive]" } else { "" };
        let field = field(name);
        let line = format!("        pub {field}: {ty} as \"{name}\"{mark}");
        let in_requests = !matches!(usage, Usage::Output | Usage::Response) && !ALSO_INPUT.contains(&shape);
        let limit = if in_requests { self.limit(&member.shape) } else { None };
        let limit = limit.map(|limit| {
            let is_short = line.len() + " limit ,".len() + limit.len() <= WIDTH;
            format!("{}limit {limit}", if is_short { " " } else { "\n            " })
        });
        format!("        /// {documentation}\n{line}{},\n", limit.unwrap_or_default())
    }

    fn documentation(&self, usage: Usage, name: &str, member: &Member) -> String {
        let known = KNOWN_MEMBERS.iter().find(|known| known.0 == name && known.1 == usage);
        match (known, self.description.shape(&member.shape).bounds()) {
            (Some((.., text)), _) => (*text).to_owned(),
            (None, [Some(min), Some(max)]) if member.location.is_some() && name == "MaxResults" => {
                format!("How many items a page holds at most, {min} to {max}.")
            }
            _ => PLACEHOLDER.to_owned(),
        }
    }

    /// Whether something sensitive would show when the member is printed.
    fn is_sensitive(&self, shape: &str, name: &str, member: &Member) -> bool {
        ALSO_SENSITIVE.contains(&(shape, name)) || self.shows_sensitive(&member.shape)
    }

    fn shows_sensitive(&self, shape: &str) -> bool {
        match self.description.shape(shape) {
            // It hides what it holds by itself.
            Shape::Structure(_) => false,
            found if found.is_sensitive() => true,
            Shape::List(list) => self.shows_sensitive(&list.member.shape),
            Shape::Map(map) => self.shows_sensitive(&map.key.shape) || self.shows_sensitive(&map.value.shape),
            _ => false,
        }
    }
}

/// The field of a member.
pub(super) fn field(member: &str) -> String {
    let field = snake_case(member);
    if field == "type" { format!("r#{field}") } else { field }
}

fn enumeration(name: &str, text: &Text) -> String {
    let variant =
        |value: &String| format!("        /// {PLACEHOLDER}\n        {} = \"{value}\",\n", pascal_case(value));
    let variants = text.values.iter().map(variant).collect::<Vec<_>>().concat();
    format!("open_enum! {{\n    /// {PLACEHOLDER}\n    pub enum {name} {{\n{variants}    }}\n}}\n")
}
