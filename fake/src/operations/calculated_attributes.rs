use std::collections::BTreeSet;

use customer_profiles::Operation;
use customer_profiles::model::{AttributeDetails, ConditionOverrides, ReadinessStatus, TagMap};
use customer_profiles::operations::{
    BatchGetCalculatedAttributeForProfileRequest, CreateCalculatedAttributeDefinitionRequest,
    DeleteCalculatedAttributeDefinitionRequest, GetCalculatedAttributeDefinitionRequest,
    GetCalculatedAttributeForProfileRequest, ListCalculatedAttributeDefinitionsRequest,
    ListCalculatedAttributesForProfileRequest, UpdateCalculatedAttributeDefinitionRequest,
};
use serde::Serialize;

use super::{Empty, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::{CalculatedAttribute, CalculatedValue, Domain};

/// How many attributes of its object type an expression may have.
const ATTRIBUTES_OF_EXPRESSION: usize = 2;

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
        check_attributes(domain, &self.attribute_details)?;
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
        let definitions = &mut account.domains.get_mut(&self.domain_name)?.calculated_attributes;
        let definition = definitions.update_from(&self.calculated_attribute_name, &self)?;
        definition.last_updated_at = Some(now);
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
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        domain.get_profile(&self.profile_id)?;
        let definition = domain.calculated_attributes.get(&self.calculated_attribute_name)?;
        Ok(profile_value(definition, definition.value_of(&self.profile_id)))
    }
}

impl Serve for ListCalculatedAttributesForProfileRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        domain.get_profile(&self.profile_id)?;
        let values = domain.calculated_attributes.iter().filter_map(|(name, definition)| {
            let value = definition.value_of(&self.profile_id)?;
            Some((name, profile_value(definition, Some(value))))
        });
        pages::page(&self, values)
    }
}

impl Serve for BatchGetCalculatedAttributeForProfileRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
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
                    let value = profile_value(definition, definition.value_of(&profile_id));
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

fn profile_value(definition: &CalculatedAttribute, value: Option<&CalculatedValue>) -> ProfileValue {
    ProfileValue {
        calculated_attribute_name: definition.calculated_attribute_name.clone(),
        display_name: definition.display_name.clone(),
        is_data_partial: "false".to_owned(),
        profile_id: None,
        value: value.and_then(|value| value.value.clone()),
        last_object_timestamp: value.and_then(|value| value.last_object_timestamp),
    }
}

/// An expression is of at most two attributes, such as `Order.total`, of one object type, which must exist.
fn check_attributes(domain: &Domain, details: &AttributeDetails) -> Result<(), ServiceError> {
    let object_types: BTreeSet<&str> = details
        .attributes
        .iter()
        .map(|attribute| attribute.name.split_once('.').map_or(attribute.name.as_str(), |(object_type, _)| object_type))
        .collect();
    if object_types.len() > 1 || details.attributes.len() > ATTRIBUTES_OF_EXPRESSION {
        let message = "AttributeDetails must be of one object type and of at most two of its attributes";
        return Err(ServiceError::bad_request(message));
    }
    for object_type in object_types.into_iter().filter(|name| !name.starts_with('_')) {
        domain.object_types.get(object_type)?;
    }
    Ok(())
}
