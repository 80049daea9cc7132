//! What an operation says of itself: method, path, query, repeat-safety, errors, pages.

use super::{Checker, Direction};
use crate::description::{Location, Operation, Shape, Structure};
use crate::rules::{REFERENCE, repeat_safety};
use crate::source::{OperationSource, PagesSource};

impl<'a> Checker<'a> {
    pub(super) fn operation(&mut self, source: &'a OperationSource) {
        self.report.operations += 1;
        let description = self.description;
        let Some(operation) = description.operations.get(&source.name.text) else {
            return self.report(&source.name.place, &source.name.text, "nothing", "an operation");
        };
        let name = &operation.name;
        let input = description.structure(&operation.input.shape);
        let expectations = [
            ("METHOD", &source.method, operation.http.method.clone()),
            ("PATH", &source.path, operation.path(input)),
            ("REPEAT_SAFETY", &source.repeat_safety, repeat_safety(operation).to_owned()),
        ];
        for (constant, said, expected) in expectations {
            if said.text != expected {
                self.report(&said.place, &format!("{name}.{constant}"), &quoted(&expected), &quoted(&said.text));
            }
        }
        self.query(source, name, input);
        self.errors(source, operation);
        self.pages(source, operation);
        self.operation_structure(source, &source.request, &operation.input.shape, Direction::Request);
        self.operation_structure(source, &source.response.text, &operation.output.shape, Direction::Answer);
        if let Some(request) = self.sources.structs.get(&source.request) {
            let link = format!("{REFERENCE}{name}.html");
            if !request.documentation.contains(&format!("({link})")) {
                self.report(&request.place, &request.name, &format!("its reference is {link}"), "no such link");
            }
            self.calls(source, name, input, request);
        }
    }

    fn operation_structure(&mut self, source: &'a OperationSource, name: &'a str, shape: &'a str, way: Direction) {
        match self.sources.structs.get(name) {
            Some(found) => self.structure(shape, self.description.structure(shape), found, way),
            None => self.report(&source.place, &source.name.text, &format!("structure `{shape}`"), "no such struct"),
        }
    }

    fn query(&mut self, source: &OperationSource, operation: &str, input: &Structure) {
        for (member, details) in &input.members {
            let said = source.query.iter().find(|said| said.member == *member);
            let expected = (details.location == Some(Location::Querystring)).then(|| details.name_on_wire(member));
            let subject = format!("{operation}.QUERY.{member}");
            match (expected, said) {
                (Some(expected), Some(said)) if expected != said.name => {
                    self.report(&said.place, &subject, &quoted(expected), &quoted(&said.name));
                }
                (Some(expected), None) => self.report(&source.place, &subject, &quoted(expected), "nothing"),
                (None, Some(said)) => self.report(&said.place, &subject, "not in the query", &quoted(&said.name)),
                _ => {}
            }
        }
        for said in source.query.iter().filter(|said| !input.members.contains_key(&said.member)) {
            self.report(&said.place, &format!("{operation}.QUERY.{}", said.member), "no such member", "a member");
        }
    }

    /// A client's fault is told by its code, the server's by its status.
    fn errors(&mut self, source: &OperationSource, operation: &Operation) {
        for reference in &operation.errors {
            let error = self.description.structure(&reference.shape);
            if !error.fault && !self.sources.error_codes.contains(&reference.shape) {
                let api = format!("error {}", reference.shape);
                self.report(&source.name.place, &operation.name, &api, "no such code in its errors");
            }
        }
    }

    fn pages(&mut self, source: &OperationSource, operation: &Operation) {
        let subject = format!("{}.Paginated", operation.name);
        match (operation.token_member(self.description), &source.pages) {
            (Some(token), Some(pages)) => self.page_functions(pages, &subject, token, operation),
            (Some(token), None) => self.report(&source.place, &subject, &format!("pages by {token}"), "no pages"),
            (None, Some(pages)) => self.report(&pages.place, &subject, "no pages", "pages"),
            (None, None) => {}
        }
    }

    /// Token functions take the token, and the items come from the one list of the answer.
    fn page_functions(&mut self, pages: &PagesSource, subject: &str, token: &str, operation: &Operation) {
        let output = self.description.structure(&operation.output.shape);
        let is_list = |shape: &String| matches!(self.description.shape(shape), Shape::List(_));
        let mut lists = output.members.iter().filter(|(_, member)| is_list(&member.shape)).map(|(name, _)| name);
        let items = lists.next().filter(|_| lists.next().is_none());
        for (function, (place, fields)) in &pages.functions {
            let expected = if function == "into_items" { items.map(String::as_str) } else { Some(token) };
            let Some(expected) = expected else { continue };
            let is_expected = |field: &String| crate::names::plain(field) == crate::names::plain(expected);
            if fields.is_empty() || !fields.iter().all(is_expected) {
                let code = fields.iter().map(|field| quoted(field)).collect::<Vec<_>>().join(", ");
                let code = if code.is_empty() { "no member" } else { &code };
                self.report(place, &format!("{subject}.{function}"), &quoted(expected), code);
            }
        }
    }
}

pub(super) fn quoted(text: &str) -> String {
    if text.is_empty() { "nothing".to_owned() } else { format!("`{text}`") }
}
