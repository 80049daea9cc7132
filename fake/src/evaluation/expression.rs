//! The expression of a calculated attribute: a field such as `{Order.TotalPrice}`, or a calculation with two of them.

use super::number;

/// How many fields an expression may have.
const FIELDS: usize = 2;

/// A calculation with the fields of an object type.
#[derive(Debug)]
pub(crate) struct Expression {
    pub(crate) object_type_name: String,
    /// The fields, each once.
    pub(crate) fields: Vec<String>,
    /// Operands before their operator, so that neither reading nor calculating needs recursion.
    steps: Vec<Step>,
}

#[derive(Debug)]
enum Step {
    Field(String),
    Number(f64),
    Apply(Operator),
}

#[derive(Clone, Copy, Debug)]
enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// What waits for the operand on its right.
#[derive(Debug)]
enum Pending {
    Operator(Operator),
    Parenthesis,
}

impl Operator {
    fn of(character: char) -> Option<Self> {
        match character {
            '+' => Some(Self::Add),
            '-' => Some(Self::Subtract),
            '*' => Some(Self::Multiply),
            '/' => Some(Self::Divide),
            _ => None,
        }
    }

    fn binds_more_than(self, other: Self) -> bool {
        matches!(self, Self::Multiply | Self::Divide) && matches!(other, Self::Add | Self::Subtract)
    }

    fn apply(self, left: f64, right: f64) -> f64 {
        match self {
            Self::Add => left + right,
            Self::Subtract => left - right,
            Self::Multiply => left * right,
            Self::Divide => left / right,
        }
    }
}

impl Expression {
    /// Reads an expression; an error says what must be changed, and shows nothing of it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut expression = Self { object_type_name: String::new(), fields: Vec::new(), steps: Vec::new() };
        let mut pending = Vec::new();
        let mut needs_operand = true;
        let mut rest = text.trim_start();
        while let Some(character) = rest.chars().next() {
            let mut length = character.len_utf8();
            if needs_operand {
                match character {
                    '(' => pending.push(Pending::Parenthesis),
                    '{' => {
                        let end = rest.find('}').ok_or("it has a { without a }")?;
                        expression.add_field(&rest[1..end])?;
                        length = end + 1;
                        needs_operand = false;
                    }
                    _ => {
                        length = rest.find(|digit: char| !digit.is_ascii_digit() && digit != '.').unwrap_or(rest.len());
                        let number =
                            number::read(&rest[..length]).ok_or_else(|| at(text, rest, "a field or a number"))?;
                        expression.steps.push(Step::Number(number));
                        needs_operand = false;
                    }
                }
            } else if character == ')' {
                expression.close(&mut pending)?;
            } else {
                let operator = Operator::of(character).ok_or_else(|| at(text, rest, "one of + - * /"))?;
                expression.apply_pending(&mut pending, operator);
                pending.push(Pending::Operator(operator));
                needs_operand = true;
            }
            rest = rest[length..].trim_start();
        }
        if needs_operand {
            return Err(at(text, rest, "a field or a number"));
        }
        for waiting in pending.into_iter().rev() {
            match waiting {
                Pending::Operator(operator) => expression.steps.push(Step::Apply(operator)),
                Pending::Parenthesis => return Err("it has a ( without a )".to_owned()),
            }
        }
        if expression.fields.is_empty() {
            return Err("it must have a field, such as {Order.TotalPrice}".to_owned());
        }
        Ok(expression)
    }

    fn add_field(&mut self, element: &str) -> Result<(), String> {
        let names = element.trim().split_once('.').filter(|(of, field)| !of.is_empty() && !field.is_empty());
        let (object_type_name, field) = names.ok_or("a field must be written as {ObjectTypeName.FieldName}")?;
        if self.fields.is_empty() {
            object_type_name.clone_into(&mut self.object_type_name);
        } else if self.object_type_name != object_type_name {
            return Err("it must be of one object type".to_owned());
        }
        if !self.fields.iter().any(|known| known == field) {
            self.fields.push(field.to_owned());
        }
        if self.fields.len() > FIELDS {
            return Err(format!("it must have at most {FIELDS} fields"));
        }
        self.steps.push(Step::Field(field.to_owned()));
        Ok(())
    }

    /// Applies all operators since the parenthesis that ends here.
    fn close(&mut self, pending: &mut Vec<Pending>) -> Result<(), String> {
        loop {
            match pending.pop() {
                Some(Pending::Operator(operator)) => self.steps.push(Step::Apply(operator)),
                Some(Pending::Parenthesis) => return Ok(()),
                None => return Err("it has a ) without a (".to_owned()),
            }
        }
    }

    /// Applies the operators whose right operand ends before the next one.
    fn apply_pending(&mut self, pending: &mut Vec<Pending>, next: Operator) {
        while let Some(Pending::Operator(operator)) = pending.last()
            && !next.binds_more_than(*operator)
        {
            self.steps.push(Step::Apply(*operator));
            pending.pop();
        }
    }

    /// The value for an object: that of the field as it is, or what is calculated of numbers. None if a field is absent
    /// or no number, or if the result is none.
    pub(super) fn value(&self, field: impl Fn(&str) -> Option<String>) -> Option<String> {
        if let [Step::Field(name)] = &self.steps[..] {
            return field(name);
        }
        let mut operands = Vec::new();
        for step in &self.steps {
            let operand = match step {
                Step::Field(name) => number::read(&field(name)?)?,
                Step::Number(number) => *number,
                Step::Apply(operator) => {
                    let (right, left) = (operands.pop()?, operands.pop()?);
                    operator.apply(left, right)
                }
            };
            operands.push(Some(operand).filter(|operand| operand.is_finite())?);
        }
        number::text(operands.pop()?)
    }
}

fn at(text: &str, rest: &str, expected: &str) -> String {
    let characters = text[..text.len() - rest.len()].chars().count();
    format!("there must be {expected} at character {}", characters + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The value where `a` is 7 and `b` is 2.
    fn value(expression: &str) -> Option<String> {
        let expression = Expression::parse(expression).unwrap();
        expression.value(|field| {
            [("a", "7"), ("b", "2"), ("t", "x")]
                .into_iter()
                .find(|(name, _)| *name == field)
                .map(|(_, value)| value.to_owned())
        })
    }

    #[test]
    fn a_field_alone_is_its_text() {
        assert_eq!(value("{T.t}").as_deref(), Some("x"));
        assert_eq!(value(" ( { T.t } ) ").as_deref(), Some("x"));
        assert_eq!(value("{T.none}"), None);
        assert_eq!(Expression::parse("{Shopify-Order.price.total}").unwrap().fields, ["price.total"]);
    }

    #[test]
    fn multiplication_and_division_come_before_addition_and_subtraction() {
        let values = [
            ("{T.a} + {T.b}", "9"),
            ("{T.a}-{T.b}", "5"),
            ("{T.a} * {T.b} - 1", "13"),
            ("1 + {T.a} * {T.b}", "15"),
            ("{T.a} / {T.b} / 2", "1.75"),
            ("{T.a} - {T.b} - 1", "4"),
            ("({T.a} + {T.b}) * 2.5", "22.5"),
            ("2 * ({T.a} - ({T.b} + 1))", "8"),
        ];
        for (expression, expected) in values {
            assert_eq!(value(expression).as_deref(), Some(expected), "{expression}");
        }
    }

    #[test]
    fn without_a_number_there_is_no_value() {
        for expression in ["{T.a} + {T.t}", "{T.a} + {T.none}", "{T.a} / ({T.b} - 2)", "1 / ({T.a} / ({T.b} - 2))"] {
            assert_eq!(value(expression), None, "{expression}");
        }
    }

    #[test]
    fn an_expression_that_can_not_be_read_is_an_error_that_says_where() {
        let errors = [
            ("", "there must be a field or a number at character 1"),
            ("é", "there must be a field or a number at character 1"),
            ("{T.a} + ", "there must be a field or a number at character 9"),
            ("{T.a} {T.b}", "there must be one of + - * / at character 7"),
            ("{T.a} % {T.b}", "there must be one of + - * / at character 7"),
            ("1.2.3", "there must be a field or a number at character 1"),
            ("{T.a", "it has a { without a }"),
            ("({T.a}", "it has a ( without a )"),
            ("{T.a})", "it has a ) without a ("),
            ("{T}", "a field must be written as {ObjectTypeName.FieldName}"),
            ("{.a}", "a field must be written as {ObjectTypeName.FieldName}"),
            ("1 + 2", "it must have a field, such as {Order.TotalPrice}"),
            ("{T.a} + {U.b}", "it must be of one object type"),
            ("{T.a} + {T.b} + {T.c}", "it must have at most 2 fields"),
        ];
        for (expression, expected) in errors {
            assert_eq!(Expression::parse(expression).unwrap_err(), expected, "{expression}");
        }
        assert!(Expression::parse(&"(".repeat(1_000_000)).is_err());
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in r"(\PC|[{}()+*/. 0-9-]|\{T\.a\}|\{T\.b\}){0,40}") {
            if let Ok(expression) = Expression::parse(&text) {
                let _value = expression.value(|field| Some(field.len().to_string()));
            }
        }

        #[test]
        fn parentheses_around_an_expression_change_nothing(text in r"(\{T\.a\}|[1-9])( ?[+*/-] ?(\{T\.[ab]\}|[1-9])){0,6}") {
            if let Ok(expression) = Expression::parse(&text) {
                let field = |name: &str| Some(name.len().to_string());
                let wrapped = Expression::parse(&format!("(({text}))")).unwrap();
                prop_assert_eq!(expression.value(field), wrapped.value(field));
            }
        }
    }
}
