use std::marker::PhantomData;

use super::connector::{Marketo, S3, Salesforce, ServiceNow, Zendesk};
use crate::model::flow::{OperatorPropertiesKey as Key, TaskPropertiesMap};

/// An operator that filters records or their columns.
pub trait Operator {
    /// Its name in the API.
    const NAME: &'static str;
}

/// A connector that has the operator `O`.
#[diagnostic::on_unimplemented(
    message = "the connector `{Self}` has no operator `{O}`",
    label = "this filter does not exist for the connector of the flow",
    note = "the variants of the connector's operator enum in `customer_profiles::model::flow` are what it has"
)]
pub trait Has<O: Operator> {}

/// Only the named columns are kept; every connector has it.
#[derive(Clone, Copy, Debug)]
pub enum Projection {}
/// The field contains the value.
#[derive(Clone, Copy, Debug)]
pub enum Contains {}
/// The field is less than the value.
#[derive(Clone, Copy, Debug)]
pub enum LessThan {}
/// The field is greater than the value.
#[derive(Clone, Copy, Debug)]
pub enum GreaterThan {}
/// The field lies between the bounds.
#[derive(Clone, Copy, Debug)]
pub enum Between {}
/// The field is at most the value.
#[derive(Clone, Copy, Debug)]
pub enum LessThanOrEqualTo {}
/// The field is at least the value.
#[derive(Clone, Copy, Debug)]
pub enum GreaterThanOrEqualTo {}
/// The field equals the value.
#[derive(Clone, Copy, Debug)]
pub enum EqualTo {}
/// The field differs from the value.
#[derive(Clone, Copy, Debug)]
pub enum NotEqualTo {}

impl Operator for Projection {
    const NAME: &'static str = "PROJECTION";
}
impl Operator for Contains {
    const NAME: &'static str = "CONTAINS";
}
impl Operator for LessThan {
    const NAME: &'static str = "LESS_THAN";
}
impl Operator for GreaterThan {
    const NAME: &'static str = "GREATER_THAN";
}
impl Operator for Between {
    const NAME: &'static str = "BETWEEN";
}
impl Operator for LessThanOrEqualTo {
    const NAME: &'static str = "LESS_THAN_OR_EQUAL_TO";
}
impl Operator for GreaterThanOrEqualTo {
    const NAME: &'static str = "GREATER_THAN_OR_EQUAL_TO";
}
impl Operator for EqualTo {
    const NAME: &'static str = "EQUAL_TO";
}
impl Operator for NotEqualTo {
    const NAME: &'static str = "NOT_EQUAL_TO";
}

impl Has<Projection> for Zendesk {}
impl Has<GreaterThan> for Zendesk {}

impl Has<Projection> for Marketo {}
impl Has<LessThan> for Marketo {}
impl Has<GreaterThan> for Marketo {}
impl Has<Between> for Marketo {}

impl Has<Projection> for S3 {}
impl Has<LessThan> for S3 {}
impl Has<GreaterThan> for S3 {}
impl Has<Between> for S3 {}
impl Has<LessThanOrEqualTo> for S3 {}
impl Has<GreaterThanOrEqualTo> for S3 {}
impl Has<EqualTo> for S3 {}
impl Has<NotEqualTo> for S3 {}

impl<O: Operator> Has<O> for Salesforce {}
impl<O: Operator> Has<O> for ServiceNow {}

/// What a column must be for its record to be kept, by the operator `O`.
#[derive(Clone, Debug)]
#[must_use = "a filter is given to `Flow::filter`"]
pub struct Filter<O> {
    properties: TaskPropertiesMap,
    operator: PhantomData<fn() -> O>,
}

impl<O> Filter<O> {
    fn new(properties: impl IntoIterator<Item = (Key, String)>) -> Self {
        Self { properties: properties.into_iter().collect(), operator: PhantomData }
    }

    /// The type that the values are compared as, such as `string`, `double` or `datetime`.
    pub fn data_type(mut self, data_type: impl Into<String>) -> Self {
        self.properties.insert(Key::DataType, data_type.into());
        self
    }

    pub(super) fn into_properties(self) -> TaskPropertiesMap {
        self.properties
    }
}

fn value(value: &impl ToString) -> [(Key, String); 1] {
    [(Key::Value, value.to_string())]
}

impl Filter<Contains> {
    /// The column contains the value.
    pub fn contains(text: impl ToString) -> Self {
        Self::new(value(&text))
    }
}

impl Filter<LessThan> {
    /// The column is less than the value.
    pub fn less_than(bound: impl ToString) -> Self {
        Self::new(value(&bound))
    }
}

impl Filter<GreaterThan> {
    /// The column is greater than the value.
    pub fn greater_than(bound: impl ToString) -> Self {
        Self::new(value(&bound))
    }
}

impl Filter<Between> {
    /// The column lies between the bounds.
    pub fn between(lower: impl ToString, upper: impl ToString) -> Self {
        Self::new([(Key::LowerBound, lower.to_string()), (Key::UpperBound, upper.to_string())])
    }
}

impl Filter<LessThanOrEqualTo> {
    /// The column is at most the value.
    pub fn less_than_or_equal_to(bound: impl ToString) -> Self {
        Self::new(value(&bound))
    }
}

impl Filter<GreaterThanOrEqualTo> {
    /// The column is at least the value.
    pub fn greater_than_or_equal_to(bound: impl ToString) -> Self {
        Self::new(value(&bound))
    }
}

impl Filter<EqualTo> {
    /// The column equals the value.
    pub fn equal_to(other: impl ToString) -> Self {
        Self::new(value(&other))
    }

    /// The column equals one of the values.
    pub fn one_of(others: impl IntoIterator<Item = impl ToString>) -> Self {
        let others: Vec<String> = others.into_iter().map(|other| other.to_string()).collect();
        Self::new([(Key::Values, others.join(","))])
    }
}

impl Filter<NotEqualTo> {
    /// The column differs from the value.
    pub fn not_equal_to(other: impl ToString) -> Self {
        Self::new(value(&other))
    }
}
