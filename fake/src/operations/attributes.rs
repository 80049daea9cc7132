use std::collections::BTreeMap;

use customer_profiles::model::{FieldContentType, FieldMap, KeyMap, ObjectTypeField};
use customer_profiles::operations::{
    DetectProfileObjectTypeRequest, GetObjectTypeAttributeStatisticsRequest, ListObjectTypeAttributeValuesRequest,
    ListObjectTypeAttributesRequest, ListProfileAttributeValuesRequest,
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{InDomain, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;

record! {
    struct DetectedTypes {
        detected_profile_object_types: Vec<DetectedType>,
    }

    struct DetectedType {
        fields: Option<FieldMap>,
        keys: Option<KeyMap>,
    }

    struct AttributeItem {
        attribute_name: String,
        last_updated_at: Option<Timestamp>,
    }

    struct AttributeValue {
        value: String,
        last_updated_at: Option<Timestamp>,
    }

    struct ProfileAttributeValues {
        attribute_name: String,
        items: Vec<AttributeValue>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct AttributeStatistics {
    statistics: Statistics,
    calculated_at: Timestamp,
}

/// All are null where there are no numbers.
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Statistics {
    maximum: Option<f64>,
    minimum: Option<f64>,
    average: Option<f64>,
    standard_deviation: Option<f64>,
    percentiles: BTreeMap<&'static str, Option<f64>>,
}

impl Serve for DetectProfileObjectTypeRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get(&self.domain_name)?;
        let mut fields = FieldMap::new();
        for text in &self.objects {
            let object: Option<Map<String, Value>> = serde_json::from_str(text).ok();
            let object =
                object.ok_or_else(|| ServiceError::bad_request("Objects must be the texts of JSON objects"))?;
            detect_fields("", &object, &mut fields);
        }
        let detected = DetectedType { fields: Some(fields), keys: Some(KeyMap::new()) };
        let is_empty = detected.fields.as_ref().is_some_and(BTreeMap::is_empty);
        Ok(DetectedTypes { detected_profile_object_types: if is_empty { Vec::new() } else { vec![detected] } })
    }
}

impl Serve for ListObjectTypeAttributesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let object_type = account.domains.get(&self.domain_name)?.object_types.get(&self.object_type_name)?;
        let last_updated_at = object_type.last_updated_at;
        let names = object_type.fields.iter().flat_map(FieldMap::keys);
        let items = names.map(|name| (name, AttributeItem { attribute_name: name.clone(), last_updated_at }));
        pages::page(&self, items)
    }
}

impl Serve for ListObjectTypeAttributeValuesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let values = domain.attribute_values(&self.object_type_name, &self.attribute_name)?;
        let items =
            values.into_iter().map(|(value, at)| (value.clone(), AttributeValue { value, last_updated_at: Some(at) }));
        pages::page(&self, items)
    }
}

impl Serve for ListProfileAttributeValuesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let values = domain.profile_attribute_values(&self.attribute_name).into_iter();
        let items = values.map(|value| AttributeValue { value: value.to_owned(), last_updated_at: None }).collect();
        let attribute_name = self.attribute_name;
        Ok(InDomain::new(self.domain_name, ProfileAttributeValues { attribute_name, items }))
    }
}

impl Serve for GetObjectTypeAttributeStatisticsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let data_store = domain.settings.data_store.as_ref();
        if data_store.and_then(|data_store| data_store.enabled) != Some(true) {
            return Err(ServiceError::bad_request(format!("The data store of domain {} is off", self.domain_name)));
        }
        let numbers = domain.attribute_numbers(&self.object_type_name, &self.attribute_name)?;
        Ok(AttributeStatistics { statistics: statistics(&numbers), calculated_at: now })
    }
}

/// Adds a field for each member that is no object, named by its path.
fn detect_fields(prefix: &str, object: &Map<String, Value>, fields: &mut FieldMap) {
    for (name, value) in object {
        let path = format!("{prefix}{name}");
        match value {
            Value::Object(object) => detect_fields(&format!("{path}."), object, fields),
            Value::Null => {}
            value => {
                let content_type = if value.is_number() { FieldContentType::Number } else { FieldContentType::String };
                let field = ObjectTypeField::new().source(format!("_source.{path}")).content_type(content_type);
                fields.insert(path, field);
            }
        }
    }
}

/// The figures of numbers in ascending order: the deviation is that of the population, and a percentile lies between two
/// numbers as far as its rank does.
#[allow(clippy::cast_precision_loss)] // nobody has 2^52 objects
fn statistics(numbers: &[f64]) -> Statistics {
    let count = numbers.len() as f64;
    let average = (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / count);
    let variance = average.map(|average| numbers.iter().map(|number| (number - average).powi(2)).sum::<f64>() / count);
    let ranks = [("P5", 0.05), ("P25", 0.25), ("P50", 0.5), ("P75", 0.75), ("P95", 0.95)];
    Statistics {
        maximum: numbers.last().copied(),
        minimum: numbers.first().copied(),
        average,
        standard_deviation: variance.map(f64::sqrt),
        percentiles: ranks.map(|(name, rank)| (name, percentile(numbers, rank))).into(),
    }
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a rank is an index
fn percentile(numbers: &[f64], rank: f64) -> Option<f64> {
    let place = rank * numbers.len().saturating_sub(1) as f64;
    let below = numbers.get(place.floor() as usize)?;
    let above = numbers.get(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_those_of_the_whole_population() {
        let figures = statistics(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]);
        assert_eq!((figures.minimum, figures.maximum), (Some(2.0), Some(9.0)));
        assert_eq!((figures.average, figures.standard_deviation), (Some(5.0), Some(2.0)));
        assert_eq!((figures.percentiles["P25"], figures.percentiles["P50"]), (Some(4.0), Some(4.5)));
        assert_eq!(statistics(&[3.0]).percentiles["P95"], Some(3.0));
    }

    #[test]
    fn without_numbers_there_are_no_figures() {
        let figures = statistics(&[]);
        assert_eq!((figures.minimum, figures.average, figures.standard_deviation), (None, None, None));
        assert!(figures.percentiles.values().all(Option::is_none));
    }
}
