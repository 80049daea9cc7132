//! What leads to a request: the method of the client, and the order of its arguments.

use super::Checker;
use super::members::{counterpart, quoted};
use crate::description::{Operation, Structure};
use crate::names::plain;
use crate::source::{Field, Function, OperationSource, StructSource};

impl Checker<'_> {
    /// The method of the client takes the required members, and hands them on to `new` one by one.
    pub(super) fn calls(
        &mut self,
        source: &OperationSource,
        operation: &Operation,
        input: &Structure,
        request: &StructSource,
    ) {
        let name = &operation.name;
        let fields = request.fields.iter().filter_map(|field| Some((counterpart(input, field)?.as_str(), field)));
        let required: Vec<_> = fields.filter(|(name, _)| input.requires(name)).collect();
        self.order(request, &required, operation, input);
        let Some(method) = source.client_methods.iter().find(|method| plain(&method.name) == plain(name)) else {
            return self.missing(&source.place, &format!("Client::{name}"), "an operation");
        };
        self.arguments(method, name, &required, input);
        for (position, handed) in method.hands_on.iter().enumerate() {
            let subject = format!("Client::{}", method.name);
            match required.get(position) {
                Some((_, field)) if handed.names.contains(&field.name) => {}
                Some((_, field)) => {
                    let names = handed.names.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
                    self.report(&handed.place, &subject, &quoted(&field.name), &format!("{} there", quoted(&names)));
                }
                None => self.report(&handed.place, &subject, "no more arguments of `new`", "another one"),
            }
        }
    }

    /// Required members stand in the order of the arguments: labels of the path, then the others as the API has them.
    fn order(&mut self, request: &StructSource, required: &[(&str, &Field)], operation: &Operation, input: &Structure) {
        let names = operation.members_in_order(input).into_iter().map(|(name, _)| name);
        let expected = names.filter(|name| required.iter().any(|(found, _)| found == name));
        if let Some((expected, (name, field))) = expected.zip(required).find(|(expected, (name, _))| expected != name) {
            let subject = format!("{}.{name}", request.name);
            self.report(&field.place, &subject, &format!("argument {} here", quoted(expected)), &quoted(name));
        }
    }

    fn arguments(&mut self, method: &Function, operation: &str, required: &[(&str, &Field)], input: &Structure) {
        for (name, field) in required {
            if !method.parameters.contains(&field.name) {
                let code = format!("no argument `{}` of `{}`", field.name, method.name);
                self.report(&method.place, &format!("{operation}.{name}"), "required", &code);
            }
        }
        for parameter in &method.parameters {
            if required.iter().all(|(_, field)| field.name != *parameter) {
                let member = input.members.keys().find(|name| plain(name) == plain(parameter));
                let api = if member.is_some() { "optional" } else { "no such member" };
                let subject = format!("{operation}.{}", member.unwrap_or(parameter));
                self.report(&method.place, &subject, api, &format!("an argument of `{}`", method.name));
            }
        }
        let in_order = required.iter().map(|(_, field)| &field.name);
        if method.parameters.len() == required.len() && !in_order.clone().eq(&method.parameters) {
            let api = in_order.map(String::as_str).collect::<Vec<_>>().join(", ");
            let code = method.parameters.join(", ");
            self.report(&method.place, &format!("Client::{}", method.name), &quoted(&api), &quoted(&code));
        }
    }
}
