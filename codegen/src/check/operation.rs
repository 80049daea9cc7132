//! What an operation says of itself: method, path, query, repeat-safety, errors, pages.

use super::members::quoted;
use super::{Checker, Direction};
use crate::description::{Location, Member, Operation, Shape, Structure};
use crate::names::plain;
use crate::rules::repeat_safety;
use crate::source::{OperationSource, PagesSource, StructSource, Type};

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
        if source.limits.text != "MEMBER_LIMITS" {
            let place = &source.limits.place;
            self.report(place, &format!("{name}.LIMITS"), "`Self::MEMBER_LIMITS`", &quoted(&source.limits.text));
        }
        self.query(source, name, input);
        self.errors(source, operation);
        self.pages(source, operation);
        self.status(source, operation);
        self.operation_structure(source, &source.request, &operation.input.shape, Direction::Request);
        self.operation_structure(source, &source.response.text, &operation.output.shape, Direction::Response);
        if let Some(request) = self.sources.structs.get(&source.request) {
            self.belongs_to(name, request);
            self.calls(source, operation, input, request);
        }
    }

    /// A request or a response names its operation, from which its documentation follows.
    fn belongs_to(&mut self, operation: &str, source: &StructSource) {
        if source.operation.as_deref() != Some(operation) {
            let found = source.operation.as_deref().map_or_else(|| "no operation".to_owned(), quoted);
            self.report(&source.place, &source.name, &format!("it is `for {operation}`"), &found);
        }
    }

    /// `name` may be an alias: responses that are alike are one struct, until their shapes part.
    fn operation_structure(&mut self, source: &'a OperationSource, name: &'a str, shape: &'a str, way: Direction) {
        let sources = self.sources;
        let name = match sources.aliases.get(name).map(|alias| sources.resolve(alias)) {
            Some(Type::Named(name)) => name,
            _ => name,
        };
        if let Some(found) =
            sources.structs.get(name).filter(|found| found.name == format!("{}Response", source.name.text))
        {
            self.belongs_to(&source.name.text, found);
        }
        match sources.structs.get(name) {
            Some(found) => self.structure(shape, self.description.structure(shape), found, way),
            None => self.report(&source.place, &source.name.text, &format!("structure `{shape}`"), "no such struct"),
        }
    }

    /// A member of the response that is its HTTP status stands in no body.
    fn status(&mut self, source: &OperationSource, operation: &Operation) {
        let output = self.description.structure(&operation.output.shape);
        let is_status = |member: &Member| member.location == Some(Location::StatusCode);
        for (name, _) in output.members.iter().filter(|(_, member)| is_status(member)) {
            if !source.status_members.iter().any(|field| plain(field) == plain(name)) {
                let subject = format!("{}.set_status", operation.name);
                self.report(&source.place, &subject, &format!("sets {}", quoted(name)), "it does not");
            }
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

    /// A client's error is known by its code, the server's by its status.
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
            (Some(_), Some(pages)) => self.items(pages, &subject, operation),
            (Some(token), None) => self.report(&source.place, &subject, &format!("pages by {token}"), "no pages"),
            (None, Some(pages)) => self.report(&pages.place, &subject, "no pages", "pages"),
            (None, None) => {}
        }
    }

    /// The items come from the one list of the response.
    fn items(&mut self, pages: &PagesSource, subject: &str, operation: &Operation) {
        let output = self.description.structure(&operation.output.shape);
        let is_list = |shape: &String| matches!(self.description.shape(shape), Shape::List(_));
        let mut lists = output.members.iter().filter(|(_, member)| is_list(&member.shape)).map(|(name, _)| name);
        let items = lists.next().filter(|_| lists.next().is_none());
        if let Some(items) = items.filter(|items| plain(items) != plain(&pages.items)) {
            self.report(&pages.place, &format!("{subject}.items"), &quoted(items), &quoted(&pages.items));
        }
    }
}
