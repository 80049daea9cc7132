use std::collections::BTreeSet;

use customer_profiles::Operation;
use customer_profiles::model::{AttributeDetails, ConditionOverrides, Conditions, ReadinessStatus, TagMap};
use customer_profiles::operations::{
    BatchGetCalculatedAttributeForProfileRequest, CreateCalculatedAttributeDefinitionRequest,
    DeleteCalculatedAttributeDefinitionRequest, GetCalculatedAttributeDefinitionRequest,
    GetCalculatedAttributeForProfileRequest, ListCalculatedAttributeDefinitionsRequest,
    ListCalculatedAttributesForProfileRequest, UpdateCalculatedAttributeDefinitionRequest,
};
use serde::Serialize;

use super::{Empty, Serve, pages};
use crate::error::ServiceError;
use crate::evaluation::{self, Expression, TimestampSource, calculated_value};
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::delays::Course;
use crate::state::domain::{CalculatedAttribute, CalculatedValue};

record! {
    struct DefinitionItem {
        calculated_attribute_name: String,
        display_name: Option<String>,
        description: Option<String>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        use_historical_data: Option<bool>,
        status: Option<ReadinessStatus>,
        tags: Option<TagMap>,
    }

    struct ProfileValue {
        calculated_attribute_name: String,
        display_name: Option<String>,
        is_data_partial: String,
        /// Only where the values of several profiles are given.
        profile_id: Option<String>,
        value: Option<String>,
        last_object_timestamp: Option<Timestamp>,
    }

    struct ProfileValues {
        errors: Vec<ProfileError>,
        calculated_attribute_values: Vec<ProfileValue>,
        condition_overrides: Option<ConditionOverrides>,
    }

    struct ProfileError {
        code: String,
        message: String,
        profile_id: String,
    }
}

impl Serve for CreateCalculatedAttributeDefinitionRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetCalculatedAttributeDefinitionRequest::NAME, now);
        let domain = account.domains.get_mut(&self.domain_name)?;
        let expression = expression(&self.attribute_details)?;
        domain.check_object_type(&expression.object_type_name)?;
        check_range(&expression, self.conditions.as_ref())?;
        Ok(domain.calculated_attributes.create_from(&self, now)?.described(course))
    }
}

impl Serve for GetCalculatedAttributeDefinitionRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let definitions = &account.domains.get(&self.domain_name)?.calculated_attributes;
        Ok(definitions.get(&self.calculated_attribute_name)?.described(course))
    }
}

impl Serve for ListCalculatedAttributeDefinitionsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetCalculatedAttributeDefinitionRequest::NAME, now);
        let definitions = &account.domains.get(&self.domain_name)?.calculated_attributes;
        let items = definitions.iter().map(|(name, definition)| (name, definition.described(course)));
        pages::page(&self, items)?.items_as::<DefinitionItem>()
    }
}

impl Serve for UpdateCalculatedAttributeDefinitionRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetCalculatedAttributeDefinitionRequest::NAME, now);
        let domain = account.domains.get_mut(&self.domain_name)?;
        let definition = domain.calculated_attributes.get(&self.calculated_attribute_name)?;
        check_range(&expression(&definition.attribute_details)?, self.conditions.as_ref())?;
        let start = evaluation::range_start(definition.conditions.as_ref(), now);
        let definition = domain.calculated_attributes.update_from(&self.calculated_attribute_name, &self)?;
        definition.last_updated_at = Some(now);
        definition.kept_since = definition.kept_since.max(start);
        // Of all responses with a definition this alone has no filter.
        Ok(CalculatedAttribute { filter: None, ..definition.described(course) })
    }
}

impl Serve for DeleteCalculatedAttributeDefinitionRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let definitions = &mut account.domains.get_mut(&self.domain_name)?.calculated_attributes;
        definitions.delete(&self.calculated_attribute_name)?;
        Ok(Empty {})
    }
}

impl Serve for GetCalculatedAttributeForProfileRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetCalculatedAttributeDefinitionRequest::NAME, now);
        let domain = account.domains.get(&self.domain_name)?;
        domain.get_profile(&self.profile_id)?;
        let definition = domain.calculated_attributes.get(&self.calculated_attribute_name)?;
        Ok(profile_value(definition, calculated_value(domain, definition, &self.profile_id, now, None), course))
    }
}

impl Serve for ListCalculatedAttributesForProfileRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetCalculatedAttributeDefinitionRequest::NAME, now);
        let domain = account.domains.get(&self.domain_name)?;
        domain.get_profile(&self.profile_id)?;
        let values = domain.calculated_attributes.iter().filter_map(|(name, definition)| {
            let value = calculated_value(domain, definition, &self.profile_id, now, None);
            value.value.is_some().then(|| (name, profile_value(definition, value, course)))
        });
        pages::page(&self, values)
    }
}

impl Serve for BatchGetCalculatedAttributeForProfileRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetCalculatedAttributeDefinitionRequest::NAME, now);
        let domain = account.domains.get(&self.domain_name)?;
        let definition = domain.calculated_attributes.get(&self.calculated_attribute_name)?;
        let mut values = ProfileValues {
            errors: vec![],
            calculated_attribute_values: vec![],
            condition_overrides: self.condition_overrides,
        };
        for profile_id in self.profile_ids {
            match domain.get_profile(&profile_id) {
                Ok(_) => {
                    let overrides = values.condition_overrides.as_ref();
                    let value = calculated_value(domain, definition, &profile_id, now, overrides);
                    let value = profile_value(definition, value, course);
                    let value = ProfileValue { profile_id: Some(profile_id), ..value };
                    values.calculated_attribute_values.push(value);
                }
                Err(error) => {
                    values.errors.push(ProfileError { code: error.code, message: error.message, profile_id });
                }
            }
        }
        Ok(values)
    }
}

fn profile_value(definition: &CalculatedAttribute, value: CalculatedValue, course: Course) -> ProfileValue {
    ProfileValue {
        calculated_attribute_name: definition.calculated_attribute_name.clone(),
        display_name: definition.display_name.clone(),
        is_data_partial: (value.is_data_partial || !definition.is_ready(course)).to_string(),
        profile_id: None,
        value: value.value,
        last_object_timestamp: value.last_object_timestamp,
    }
}

/// The expression of a definition, which must be of the fields that are listed.
fn expression(details: &AttributeDetails) -> Result<Expression, ServiceError> {
    let expression = Expression::parse(&details.expression).map_err(|problem| {
        ServiceError::bad_request(format!("AttributeDetails.Expression can't be read: {problem}"))
    })?;
    let listed: BTreeSet<&str> = details.attributes.iter().map(|attribute| attribute.name.as_str()).collect();
    if listed != expression.fields.iter().map(String::as_str).collect() {
        return Err(ServiceError::bad_request("AttributeDetails.Attributes must be the fields of the expression"));
    }
    Ok(expression)
}

/// What has the time of objects must be of the object type of the expression, and in a format that exists.
fn check_range(expression: &Expression, conditions: Option<&Conditions>) -> Result<(), ServiceError> {
    let source = TimestampSource::of(conditions.and_then(|conditions| conditions.range.as_ref()));
    let problem = match source {
        Err(problem) => problem,
        Ok(Some(source)) if source.object_type_name != expression.object_type_name => {
            "TimestampSource must be of the object type of the expression"
        }
        Ok(_) => return Ok(()),
    };
    Err(ServiceError::bad_request(format!("Conditions.Range.{problem}")))
}
