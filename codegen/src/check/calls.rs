//! What leads to a request: the client's method, `new`, and the setters of the call.

use super::Checker;
use super::members::counterpart;
use crate::description::Structure;
use crate::names::plain;
use crate::source::{Field, Function, OperationSource, StructSource};

impl Checker<'_> {
    /// Required members are arguments, all others have setters.
    pub(super) fn calls(
        &mut self,
        source: &OperationSource,
        operation: &str,
        input: &Structure,
        request: &StructSource,
    ) {
        let fields = request.fields.iter().filter_map(|field| Some((counterpart(input, field)?.as_str(), field)));
        let (required, optional): (Vec<_>, Vec<_>) = fields.partition(|(name, _)| input.requires(name));
        let Some(constructor) = &source.constructor else {
            return self.missing(&request.place, &format!("{}::new", request.name), "required members");
        };
        self.arguments(constructor, &request.name, &required, input);
        self.built_by(constructor, &request.name, &required, &optional);
        match source.client_methods.iter().find(|method| plain(&method.name) == plain(operation)) {
            None => self.missing(&source.place, &format!("Client::{operation}"), "an operation"),
            Some(method) => {
                self.arguments(method, operation, &required, input);
                for (parameter, handed) in constructor.parameters.iter().zip(&method.hands_on) {
                    if !handed.names.contains(parameter) {
                        let names = handed.names.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
                        let subject = format!("Client::{}", method.name);
                        self.report(&handed.place, &subject, &format!("`{parameter}`"), &format!("`{names}` there"));
                    }
                }
            }
        }
        let token = self.description.operations[operation].token_member(self.description);
        for (name, field) in optional.into_iter().filter(|(name, _)| Some(*name) != token) {
            self.setter(source, operation, name, field);
        }
        for (name, field) in required {
            if let Some(setter) = source.setters.get(&field.name) {
                self.report(&setter.place, &format!("{operation}.{name}"), "required", "a setter");
            }
        }
    }

    fn arguments(&mut self, function: &Function, owner: &str, required: &[(&str, &Field)], input: &Structure) {
        for (name, field) in required {
            if !function.parameters.contains(&field.name) {
                let code = format!("no argument `{}` of `{}`", field.name, function.name);
                self.report(&function.place, &format!("{owner}.{name}"), "required", &code);
            }
        }
        for parameter in &function.parameters {
            if required.iter().all(|(_, field)| field.name != *parameter) {
                let member = input.members.keys().find(|name| plain(name) == plain(parameter));
                let api = if member.is_some() { "optional" } else { "no such member" };
                let subject = format!("{owner}.{}", member.unwrap_or(parameter));
                self.report(&function.place, &subject, api, &format!("an argument of `{}`", function.name));
            }
        }
    }

    /// `new` puts each argument where it belongs and nothing else.
    fn built_by(
        &mut self,
        constructor: &Function,
        owner: &str,
        required: &[(&str, &Field)],
        optional: &[(&str, &Field)],
    ) {
        for handed in &constructor.hands_on {
            let is_field = |(_, field): &&(&str, &Field)| field.name == handed.field;
            if let Some((name, field)) = required.iter().find(is_field)
                && !handed.names.contains(&field.name)
            {
                self.report(&handed.place, &format!("{owner}.{name}"), "the argument", "another value in `new`");
            }
            if let Some((name, _)) = optional.iter().find(is_field)
                && !handed.names.iter().eq(["None"])
            {
                self.report(&handed.place, &format!("{owner}.{name}"), "optional", "set by `new`");
            }
        }
    }

    fn setter(&mut self, source: &OperationSource, operation: &str, name: &str, field: &Field) {
        let subject = format!("{operation}.{name}");
        match source.setters.get(&field.name) {
            None => self.report(&field.place, &subject, "optional", "no setter of the call"),
            Some(setter) if !setter.members.iter().eq([&field.name]) => {
                let names = setter.members.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
                let code =
                    if names.is_empty() { "its setter sets nothing" } else { &format!("its setter sets {names}") };
                self.report(&setter.place, &subject, "optional", code);
            }
            Some(_) => {}
        }
    }
}
