//! The API's description, and values of its shapes.

#![allow(dead_code, unreachable_pub)] // each test uses a part of it

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Stands in every text that is sensitive, and in its key where a map's keys are.
pub const SENSITIVE: &str = "SensitiveMark";
/// Stands, with the member's name behind it, in every other text.
pub const PLAIN: &str = "PlainMark-";
/// The sensitive numbers, and the others.
pub const SENSITIVE_NUMBER: i32 = 1_616_161_616;
pub const PLAIN_NUMBER: i32 = 1_414_141_414;

/// Structures whose required numbers can be null all the same, as their documentation says.
const NUMBERS_MAY_BE_NULL: [&str; 2] =
    ["GetObjectTypeAttributeStatisticsPercentiles", "GetObjectTypeAttributeStatisticsStats"];

#[derive(Debug, Deserialize)]
pub struct Description {
    operations: BTreeMap<String, Operation>,
    shapes: BTreeMap<String, Shape>,
    /// Members that are sensitive although the description does not say so.
    #[serde(skip)]
    also_sensitive: Vec<(String, String)>,
}

#[derive(Debug, Deserialize)]
struct Operation {
    input: Reference,
    output: Reference,
}

#[derive(Debug, Deserialize)]
pub struct Reference {
    pub shape: String,
    location: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Shape {
    #[serde(rename = "type")]
    pub kind: Kind,
    #[serde(default)]
    sensitive: bool,
    #[serde(default)]
    union: bool,
    #[serde(default)]
    pub members: BTreeMap<String, Reference>,
    #[serde(default)]
    required: Vec<String>,
    /// The items of a list.
    pub member: Option<Reference>,
    pub key: Option<Reference>,
    pub value: Option<Reference>,
    #[serde(rename = "enum")]
    pub known_values: Option<Vec<String>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Structure,
    List,
    Map,
    String,
    Integer,
    Long,
    Double,
    Boolean,
    Timestamp,
}

impl Description {
    pub fn read() -> Self {
        let mut description: Self =
            serde_json::from_str(include_str!("../../codegen/api/customer-profiles-latest.json")).unwrap();
        description.also_sensitive = also_sensitive();
        description
    }

    pub fn shape(&self, name: &str) -> &Shape {
        &self.shapes[name]
    }

    /// The shape of an operation's request.
    pub fn input(&self, operation: &str) -> &str {
        &self.operations[operation].input.shape
    }

    /// The shape of an operation's response.
    pub fn output(&self, operation: &str) -> &str {
        &self.operations[operation].output.shape
    }

    /// The members that travel in a request or in the body of a response.
    pub fn members(&self, structure: &str) -> impl Iterator<Item = (&String, &Reference)> {
        let members = self.shape(structure).members.iter();
        members.filter(|(_, member)| member.location.as_deref() != Some("statusCode"))
    }

    /// The members of a response that hold its status, with the status of a success.
    pub fn status_members(&self, structure: &str) -> Map<String, Value> {
        let members = self.shape(structure).members.iter();
        let of_status = members.filter(|(_, member)| member.location.as_deref() == Some("statusCode"));
        of_status.map(|(name, _)| (name.clone(), json!(200))).collect()
    }

    pub fn is_required(&self, structure: &str, member: &str) -> bool {
        let shape = self.shape(structure);
        let may_be_null =
            self.shape(&shape.members[member].shape).kind == Kind::Double && NUMBERS_MAY_BE_NULL.contains(&structure);
        !may_be_null && shape.required.iter().any(|name| name == member)
    }

    /// Whether exactly one of the members is there.
    pub fn is_union(&self, structure: &str) -> bool {
        self.shape(structure).union
    }

    pub fn is_sensitive(&self, structure: &str, member: &str) -> bool {
        let also = self.also_sensitive.iter().any(|(owner, name)| owner == structure && name == member);
        also || self.shape(&self.shape(structure).members[member].shape).sensitive
    }

    /// A value with all that is required and nothing else.
    pub fn least(&self, shape: &str) -> Value {
        match self.shape(shape).kind {
            Kind::Structure => {
                let required = self.members(shape).filter(|(name, _)| self.is_required(shape, name));
                required.map(|(name, member)| (name.clone(), self.least(&member.shape))).collect()
            }
            Kind::List => json!([]),
            Kind::Map => json!({}),
            Kind::String => json!("x"),
            Kind::Integer | Kind::Long | Kind::Double | Kind::Timestamp => json!(1),
            Kind::Boolean => json!(false),
        }
    }

    /// A value with all members at any depth, and a mark in each text and number.
    pub fn marked(&self, shape: &str) -> Value {
        self.marked_as(shape, shape, false)
    }

    fn marked_as(&self, shape_name: &str, member: &str, is_sensitive: bool) -> Value {
        let shape = self.shape(shape_name);
        let is_sensitive = is_sensitive || shape.sensitive;
        let below = |reference: &Reference| self.marked_as(&reference.shape, member, is_sensitive);
        match (shape.kind, is_sensitive) {
            (Kind::Structure, _) => {
                let members = self.members(shape_name).map(|(name, reference)| {
                    let is_sensitive = is_sensitive || self.is_sensitive(shape_name, name);
                    (name.clone(), self.marked_as(&reference.shape, name, is_sensitive))
                });
                if shape.union { members.take(1).collect() } else { members.collect() }
            }
            (Kind::List, _) => json!([below(shape.member.as_ref().unwrap())]),
            (Kind::Map, _) => {
                let key = below(shape.key.as_ref().unwrap());
                json!({ key.as_str().unwrap(): below(shape.value.as_ref().unwrap()) })
            }
            (Kind::String, true) => json!(SENSITIVE),
            (Kind::String, false) => json!(format!("{PLAIN}{member}")),
            (Kind::Integer | Kind::Long, true) => json!(SENSITIVE_NUMBER),
            (Kind::Integer | Kind::Long, false) => json!(PLAIN_NUMBER),
            (Kind::Double, true) => json!(f64::from(SENSITIVE_NUMBER) + 0.5),
            (Kind::Double, false) => json!(f64::from(PLAIN_NUMBER) + 0.5),
            (Kind::Boolean, _) => json!(true),
            (Kind::Timestamp, _) => json!(1),
        }
    }
}

/// The list that the auditor has, read from its source so that it stands once.
fn also_sensitive() -> Vec<(String, String)> {
    let source = include_str!("../../codegen/src/rules.rs");
    let list = source.split("const ALSO_SENSITIVE").nth(1).and_then(|rest| rest.split("];").next()).unwrap();
    let pairs = list.lines().filter_map(|line| line.trim().strip_prefix("(\"")?.strip_suffix("\"),"));
    pairs
        .map(|pair| pair.split_once("\", \"").unwrap())
        .map(|(one, other)| (one.to_owned(), other.to_owned()))
        .collect()
}
