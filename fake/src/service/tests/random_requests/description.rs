//! The API's description, and whether a response is one that it describes.

use serde_json::{Map, Value};

/// Structures whose required numbers can be null all the same, as their documentation says.
const NUMBERS_MAY_BE_NULL: [&str; 2] =
    ["GetObjectTypeAttributeStatisticsPercentiles", "GetObjectTypeAttributeStatisticsStats"];

pub(super) struct Description(Value);

impl Description {
    pub(super) fn read() -> Self {
        let text = include_str!("../../../../../codegen/api/customer-profiles-latest.json");
        Self(serde_json::from_str(text).unwrap())
    }

    pub(super) fn operations(&self) -> impl Iterator<Item = &str> {
        self.0["operations"].as_object().unwrap().keys().map(String::as_str)
    }

    pub(super) fn operation(&self, name: &str) -> &Value {
        &self.0["operations"][name]
    }

    pub(super) fn shape(&self, name: &str) -> &Value {
        &self.0["shapes"][name]
    }

    pub(super) fn members(&self, structure: &str) -> &Map<String, Value> {
        self.shape(structure)["members"].as_object().unwrap()
    }

    pub(super) fn is_required(&self, structure: &str, member: &str) -> bool {
        self.shape(structure)["required"].as_array().is_some_and(|required| required.iter().any(|name| name == member))
    }

    /// The status of an error, if the operation has it.
    pub(super) fn error_status(&self, operation: &str, code: &str) -> Option<u16> {
        let errors = self.operation(operation)["errors"].as_array()?;
        let is_known = errors.iter().any(|error| error["shape"] == code);
        let status = self.shape(code)["error"]["httpStatusCode"].as_u64().filter(|_| is_known)?;
        u16::try_from(status).ok()
    }

    /// Whether this can be the body of a response.
    pub(super) fn check_response(&self, operation: &str, body: &Value) -> Result<(), String> {
        self.check(self.operation(operation)["output"]["shape"].as_str().unwrap(), body)
    }

    fn check(&self, name: &str, value: &Value) -> Result<(), String> {
        let shape = self.shape(name);
        let is_of_type = match shape["type"].as_str().unwrap() {
            "structure" => return self.check_structure(name, value),
            "list" => {
                let items = value.as_array().ok_or_else(|| format!("{value} is no {name}"))?;
                let member = shape["member"]["shape"].as_str().unwrap();
                return items.iter().try_for_each(|item| self.check(member, item));
            }
            "map" => {
                let entries = value.as_object().ok_or_else(|| format!("{value} is no {name}"))?;
                let member = shape["value"]["shape"].as_str().unwrap();
                return entries.values().try_for_each(|entry| self.check(member, entry));
            }
            "string" => {
                let known = shape["enum"].as_array();
                value.is_string() && known.is_none_or(|known| known.contains(value))
            }
            "integer" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
            "long" => value.is_i64(),
            "double" | "timestamp" => value.is_number(),
            "boolean" => value.is_boolean(),
            other => panic!("{name}: {other}"),
        };
        if is_of_type { Ok(()) } else { Err(format!("{value} is no {name}")) }
    }

    fn check_structure(&self, name: &str, value: &Value) -> Result<(), String> {
        let given = value.as_object().ok_or_else(|| format!("{value} is no {name}"))?;
        let members = self.members(name);
        for (member, value) in given {
            let described = members.get(member).filter(|described| described["location"].is_null());
            let described = described.ok_or_else(|| format!("{name} has no {member}"))?;
            let shape = described["shape"].as_str().unwrap();
            let may_be_null = NUMBERS_MAY_BE_NULL.contains(&name) && self.shape(shape)["type"] == "double";
            if !(may_be_null && value.is_null()) {
                self.check(shape, value).map_err(|problem| format!("{name}.{member}: {problem}"))?;
            }
        }
        let missing = members.keys().find(|member| self.is_required(name, member) && !given.contains_key(*member));
        missing.map_or(Ok(()), |missing| Err(format!("{name} lacks {missing}")))
    }
}
