use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

open_enum! {
    /// What is made of the values of the objects.
    pub enum Statistic {
        /// The value of the oldest object.
        FirstOccurrence = "FIRST_OCCURRENCE",
        /// The value of the newest object.
        LastOccurrence = "LAST_OCCURRENCE",
        /// The number of objects.
        Count = "COUNT",
        /// The sum.
        Sum = "SUM",
        /// The least value.
        Minimum = "MINIMUM",
        /// The greatest value.
        Maximum = "MAXIMUM",
        /// The mean.
        Average = "AVERAGE",
        /// The value that is there most often.
        MaxOccurrence = "MAX_OCCURRENCE",
        /// The values of the newest objects.
        RecentOccurrences = "RECENT_OCCURRENCES",
    }
}

open_enum! {
    /// How far the objects that were there before the definition have been taken in.
    pub enum ReadinessStatus {
        /// It has not begun.
        Preparing = "PREPARING",
        /// It is under way.
        InProgress = "IN_PROGRESS",
        /// All are taken in.
        Completed = "COMPLETED",
        /// It has ended without success.
        Failed = "FAILED",
    }
}

structure! {
    /// What a calculated attribute is calculated from: one or two fields of one object type.
    ///
    /// ```
    /// use customer_profiles::model::calculated_attributes::AttributeDetails;
    ///
    /// let total = AttributeDetails::field("Order", "TotalPrice");
    /// let gross =
    ///     AttributeDetails::new(["NetPrice", "Tax"], "{Order.NetPrice} + {Order.Tax}");
    /// # assert_eq!(total.expression, "{Order.TotalPrice}");
    /// # assert_eq!(gross.attributes.len(), 2);
    /// ```
    pub struct AttributeDetails [sensitive] {
        /// The fields that the expression names, each once.
        pub attributes: Vec<AttributeItem> as "Attributes" limit Limit::list(&AttributeItem::LIMIT).min(1).max(50),
        /// What is calculated of each object: a field, written `{ObjectTypeName.FieldName}`, or a calculation with two.
        pub expression: String as "Expression" limit shapes::STRING_1_TO_255,
    }
}

impl AttributeDetails {
    /// The value of one field.
    #[must_use]
    pub fn field(object_type_name: impl Into<String>, field_name: impl Into<String>) -> Self {
        let field_name = field_name.into();
        let expression = format!("{{{}.{field_name}}}", object_type_name.into());
        Self::new([field_name], expression)
    }
}

structure! {
    /// A field that a calculated attribute is calculated from.
    pub struct AttributeItem {
        /// The name of the field in its object type.
        pub name: String as "Name" limit Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
    }
}

impl From<&str> for AttributeItem {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

impl From<String> for AttributeItem {
    fn from(name: String) -> Self {
        Self::new(name)
    }
}

output! {
    /// One calculated attribute in a list; [`get_calculated_attribute_definition`] has the rest of it.
    ///
    /// [`get_calculated_attribute_definition`]: crate::Client::get_calculated_attribute_definition
    #[derive(Default)]
    pub struct ListCalculatedAttributeDefinitionItem {
        /// The name of the calculated attribute.
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// What the calculated attribute is for.
        pub description: Option<String> as "Description" [sensitive],
        /// When the definition was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the definition was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Whether objects count that came in before the definition was created.
        pub use_historical_data: Option<bool> as "UseHistoricalData",
        /// How far the older objects have been taken in.
        pub status: Option<ReadinessStatus> as "Status",
        /// Tags of the calculated attribute.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_named_in_the_list_and_in_the_expression() {
        let json = r#"{"Attributes":[{"Name":"price.total"}],"Expression":"{Shopify-Order.price.total}"}"#;
        let details = AttributeDetails::field("Shopify-Order", "price.total");
        assert_eq!(serde_json::to_string(&details).unwrap(), json);
    }
}
