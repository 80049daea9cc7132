//! The values that attributes of objects and profiles have.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::standard_objects::PROFILE;
use super::{Domain, mapping, members};
use crate::error::ServiceError;
use crate::record::Timestamp;

impl Domain {
    /// The values of an attribute in all objects of a type, with when each object came; the type must have the attribute.
    fn attribute(&self, object_type_name: &str, attribute: &str) -> Result<Vec<(String, Timestamp)>, ServiceError> {
        let object_type = self.object_types.get(object_type_name)?;
        let field = object_type.fields.as_ref().and_then(|fields| fields.get(attribute)).ok_or_else(|| {
            ServiceError::not_found(format!("Object type {object_type_name} has no attribute {attribute}"))
        })?;
        let values = self.objects_of_type(object_type_name).filter_map(|(_, object)| {
            let source: Value = serde_json::from_str(&object.text).ok()?;
            match mapping::value_of(field, &source).ok()?? {
                Value::String(text) => Some((text, object.ingested_at)),
                _ => None,
            }
        });
        Ok(values.collect())
    }

    /// The different values of an attribute, each with when it came last.
    pub(crate) fn attribute_values(
        &self,
        object_type_name: &str,
        attribute: &str,
    ) -> Result<BTreeMap<String, Timestamp>, ServiceError> {
        let mut latest = BTreeMap::new();
        for (value, ingested_at) in self.attribute(object_type_name, attribute)? {
            let last = latest.entry(value).or_insert(ingested_at);
            *last = (*last).max(ingested_at);
        }
        Ok(latest)
    }

    /// The values of an attribute as numbers, in ascending order; none if one of them is no number.
    pub(crate) fn attribute_numbers(&self, object_type_name: &str, attribute: &str) -> Result<Vec<f64>, ServiceError> {
        let values = self.attribute(object_type_name, attribute)?;
        let number = |(text, _): (String, _)| text.parse::<f64>().ok().filter(|number| number.is_finite());
        let numbers: Option<Vec<f64>> = values.into_iter().map(number).collect();
        let mut numbers = numbers.unwrap_or_default();
        numbers.sort_by(f64::total_cmp);
        Ok(numbers)
    }

    /// The different values that profiles have of an attribute, such as `Address.City`.
    pub(crate) fn profile_attribute_values(&self, attribute: &str) -> BTreeSet<&str> {
        let target = format!("{PROFILE}.{attribute}");
        let path = members::target(&target).map(|(_, path)| path);
        let profiles = self.profiles.values();
        path.map(|path| profiles.filter_map(|profile| profile.members().text_at(&path)).collect()).unwrap_or_default()
    }
}
