//! The file of an operation.

use super::Draft;
use super::structures::field;
use crate::description::{Location, Member, Operation, Shape, Structure};
use crate::names::snake_case;
use crate::rules::{PLACEHOLDER, is_required, reads, repeat_safety};
use crate::source::Usage;

impl Draft<'_> {
    /// All that stands below the `use` lines.
    pub(super) fn operation(&mut self, operation: &Operation) -> String {
        let description = self.description;
        let (name, input) = (&operation.name, description.structure(&operation.input.shape));
        let members = operation.members_in_order(input);
        for path in [
            "http::Method",
            "crate::client::Call",
            "crate::client::Client",
            "crate::limits::MemberLimits",
            "crate::operation::Operation",
            "crate::operation::RepeatSafety",
        ] {
            self.uses.add(path);
        }
        let output = description.structure(&operation.output.shape);
        if members.iter().any(|(_, member)| member.location == Some(Location::Querystring)) {
            self.uses.add("crate::operation::QueryNames");
        }
        let status = self.status(output);
        [
            self.client_method(operation, &members),
            self.structure(
                &operation.input.shape,
                input,
                &format!("{name}Request for {name}"),
                Usage::Request,
                "",
                &members,
            ),
            implementation(operation, &operation.path(input), &members, &status),
            self.pages(operation),
            self.structure(
                &operation.output.shape,
                output,
                &format!("{name}Response for {name}"),
                Usage::Response,
                "",
                &output.members_in_order(),
            ),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
    }

    fn client_method(&mut self, operation: &Operation, members: &[(&str, &Member)]) -> String {
        let (name, method) = (&operation.name, snake_case(&operation.name));
        let shape = &operation.input.shape;
        let required = members.iter().filter(|(member, _)| is_required(self.description, shape, member));
        let required: Vec<_> = required.map(|(member, details)| (field(member), &details.shape)).collect();
        let parameters: Vec<_> =
            required.iter().map(|(field, shape)| format!(", {field}: {}", self.argument(shape))).collect();
        let fields: Vec<_> = required.iter().map(|(field, _)| field.as_str()).collect();
        let examples: Vec<_> = required.iter().map(|(field, shape)| self.example(field, shape)).collect();
        let is_paged = operation.token_member(self.description).is_some();
        let pages = if is_paged {
            "    ///\n    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.\n"
        } else {
            ""
        };
        format!(
            "impl Client {{
    /// {PLACEHOLDER}
{pages}    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {{
    /// let response = client.{method}({}).await?;
    /// # Ok(())
    /// # }}
    /// ```
    pub fn {method}(&self{parameters}) -> {name} {{
        Call::new(self, {name}Request::new({}))
    }}
}}
",
            examples.join(", "),
            fields.join(", "),
            parameters = parameters.concat(),
        )
    }

    /// The function that fills in the members of a response that are its HTTP status.
    fn status(&mut self, output: &Structure) -> String {
        let members = output.members.iter().filter(|(_, member)| member.location == Some(Location::StatusCode));
        let lines: Vec<_> = members
            .map(|(name, _)| format!("        response.{} = Some(status.as_u16().into());\n", field(name)))
            .collect();
        if lines.is_empty() {
            return String::new();
        }
        self.uses.add("http::StatusCode");
        let lines = lines.concat();
        format!("\n    fn set_status(response: &mut Self::Response, status: StatusCode) {{\n{lines}    }}\n")
    }

    fn pages(&mut self, operation: &Operation) -> String {
        if operation.token_member(self.description).is_none() {
            return String::new();
        }
        let description = self.description;
        let members = description.structure(&operation.output.shape).members_in_order();
        let mut lists = members.into_iter().filter_map(|(name, member)| match description.shape(&member.shape) {
            Shape::List(list) => Some((name, list)),
            _ => None,
        });
        let Some((items, list)) = lists.next() else { return String::new() };
        let item = self.ty(&list.member.shape);
        let doubt = if lists.next().is_some() { " // ? there is another list" } else { "" };
        format!("paginated! {{ {}Request, {}: {item} }}{doubt}\n", operation.name, field(items))
    }
}

fn implementation(operation: &Operation, path: &str, members: &[(&str, &Member)], status: &str) -> String {
    let name = &operation.name;
    let query = members.iter().filter(|(_, member)| member.location == Some(Location::Querystring));
    let query: Vec<_> =
        query.map(|(name, member)| format!("(\"{name}\", \"{}\")", member.name_on_wire(name))).collect();
    let query = if query.is_empty() {
        String::new()
    } else {
        format!("    const QUERY: QueryNames = &[{}];\n", query.join(", "))
    };
    // Names and the API say what reads; of the rest, a person must know what a second request does.
    let doubt = if reads(operation) || operation.idempotent { "" } else { " // ? what a second one does" };
    format!(
        "impl Operation for {name}Request {{
    type Response = {name}Response;
    const NAME: &'static str = \"{name}\";
    const METHOD: Method = Method::{};
    const PATH: &'static str = \"{path}\";
{query}    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::{};{doubt}
{status}}}
",
        operation.http.method,
        repeat_safety(operation)
    )
}
