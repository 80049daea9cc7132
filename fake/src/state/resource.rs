//! Resources: what a domain has by name that has tags and an ARN, each kind a record in the API's form.

use customer_profiles::model::TagMap;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::Named;
use crate::error::ServiceError;
use crate::record::{Timestamp, read_as};

/// A kind of resource.
pub(crate) trait Resource: Serialize + DeserializeOwned {
    /// What errors call one of them.
    const KIND: &'static str;
    /// What stands before the name in the ARN of one.
    const PATH: &'static str;

    fn name(&self) -> &str;

    fn tags_mut(&mut self) -> &mut Option<TagMap>;

    /// Sets the times that are absent.
    fn stamp(&mut self, now: Timestamp);
}

/// Defines kinds of resources: records with the named times and tags.
macro_rules! resource {
    ($(
        $(#[$attribute:meta])*
        $visibility:vis struct $kind:ident is $called:literal at $path:literal by $name:ident stamped $($time:ident),* {
            $($(#[$member_attribute:meta])* $member:ident: $type:ty,)*
        }
    )*) => {$(
        crate::record::record! {
            $(#[$attribute])*
            $visibility struct $kind {
                $($(#[$member_attribute])* $member: $type,)*
                $($time: Option<crate::record::Timestamp>,)*
                tags: Option<customer_profiles::model::TagMap>,
            }
        }

        impl crate::state::Resource for $kind {
            const KIND: &'static str = $called;
            const PATH: &'static str = $path;

            fn name(&self) -> &str {
                &self.$name
            }

            fn tags_mut(&mut self) -> &mut Option<customer_profiles::model::TagMap> {
                &mut self.tags
            }

            fn stamp(&mut self, now: crate::record::Timestamp) {
                $(self.$time.get_or_insert(now);)*
            }
        }
    )*};
}

pub(crate) use resource;

impl<T: Resource> Named<T> {
    pub(crate) fn resources_of(domain_name: impl Into<String>) -> Self {
        Self::of_domain(T::KIND, domain_name)
    }

    /// Creates the resource that a request describes; its name must not be in use.
    pub(crate) fn create_from(&mut self, request: &impl Serialize, now: Timestamp) -> Result<&mut T, ServiceError> {
        let mut resource: T = read_as(request)?;
        resource.stamp(now);
        self.create(resource.name().to_owned(), resource)
    }

    /// Gives a resource the members that a request has; it must exist.
    pub(crate) fn update_from(&mut self, name: &str, request: &impl Serialize) -> Result<&mut T, ServiceError> {
        let resource = self.get_mut(name)?;
        let (Ok(Value::Object(mut members)), Ok(Value::Object(given))) =
            (serde_json::to_value(&*resource), serde_json::to_value(request))
        else {
            return Err(ServiceError::internal(format!("{} {name} can't be updated", T::KIND)));
        };
        members.extend(given);
        *resource = read_as(&members)?;
        Ok(resource)
    }

    /// The tags of a resource; it must exist.
    pub(crate) fn tags_mut(&mut self, name: &str) -> Result<&mut Option<TagMap>, ServiceError> {
        self.get_mut(name).map(T::tags_mut)
    }

    /// Adds the resources of a document.
    pub(crate) fn seed(&mut self, list: &str, resources: Vec<T>, now: Timestamp) -> Result<(), String> {
        for (index, mut resource) in resources.into_iter().enumerate() {
            resource.stamp(now);
            let name = resource.name().to_owned();
            self.create(name, resource).map_err(|error| format!("{list}[{index}]: {}", error.message))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use customer_profiles::Operation;
    use customer_profiles::operations::{
        CreateCalculatedAttributeDefinitionRequest, CreateDomainLayoutRequest, CreateEventStreamRequest,
        CreateEventTriggerRequest, CreateRecommenderFilterRequest, CreateRecommenderRequest,
        CreateRecommenderSchemaRequest, CreateSegmentDefinitionRequest, PutDomainObjectTypeRequest,
    };

    use super::*;
    use crate::state::domain::{
        CalculatedAttribute, DomainObjectType, EventStream, EventTrigger, Layout, Recommender, RecommenderFilter,
        RecommenderSchema, SegmentDefinition,
    };

    /// Reads the fullest request of an operation and makes the record of it.
    fn assert_keeps_all<O: Operation + DeserializeOwned, T: Resource>() {
        let vectors: Value = serde_json::from_str(include_str!("../../../tests/vectors/model.json")).unwrap();
        let mut vectors = vectors["vectors"].as_array().unwrap().iter();
        let fullest = vectors.find(|vector| vector["operation"] == O::NAME && vector["tags"][1] == "fullest").unwrap();
        let request: O = serde_json::from_value(fullest["input"].clone()).unwrap();
        let record: T = read_as(&request).unwrap();

        let mut expected = serde_json::to_value(&request).unwrap();
        expected.as_object_mut().unwrap().remove("DomainName").unwrap();
        let record = serde_json::to_value(&record).unwrap();
        for (member, value) in expected.as_object().unwrap() {
            assert_eq!(record[member], *value, "{} {member}", O::NAME);
        }
    }

    #[test]
    fn a_record_keeps_every_member_of_the_request_that_creates_it() {
        assert_keeps_all::<CreateCalculatedAttributeDefinitionRequest, CalculatedAttribute>();
        assert_keeps_all::<CreateSegmentDefinitionRequest, SegmentDefinition>();
        assert_keeps_all::<CreateEventStreamRequest, EventStream>();
        assert_keeps_all::<CreateEventTriggerRequest, EventTrigger>();
        assert_keeps_all::<CreateRecommenderRequest, Recommender>();
        assert_keeps_all::<CreateRecommenderFilterRequest, RecommenderFilter>();
        assert_keeps_all::<CreateRecommenderSchemaRequest, RecommenderSchema>();
        assert_keeps_all::<CreateDomainLayoutRequest, Layout>();
        assert_keeps_all::<PutDomainObjectTypeRequest, DomainObjectType>();
    }

    #[test]
    fn an_update_changes_what_it_gives_and_no_more() {
        let mut layouts = Named::<Layout>::resources_of("acme");
        let layout = serde_json::json!({
            "LayoutDefinitionName": "a", "Description": "d", "DisplayName": "n", "LayoutType": "PROFILE_EXPLORER", "Layout": "{}"
        });
        let now = Timestamp(time::OffsetDateTime::UNIX_EPOCH);
        layouts.create_from(&layout, now).unwrap();
        let updated =
            layouts.update_from("a", &serde_json::json!({ "DomainName": "acme", "DisplayName": "m" })).unwrap();
        assert_eq!((updated.display_name.as_str(), updated.description.as_str()), ("m", "d"));
        assert_eq!(updated.created_at, Some(now));
    }

    #[test]
    fn a_document_has_each_name_once() {
        let mut filters = Named::<RecommenderFilter>::resources_of("acme");
        let filter = serde_json::json!({ "RecommenderFilterName": "a", "RecommenderFilterExpression": "INCLUDE x" });
        let filter: RecommenderFilter = serde_json::from_value(filter).unwrap();
        let now = Timestamp(time::OffsetDateTime::UNIX_EPOCH);
        let problem = filters.seed("RecommenderFilters", vec![filter.clone(), filter], now).unwrap_err();
        assert_eq!(problem, "RecommenderFilters[1]: Recommender filter a already exists in domain acme");
        assert_eq!(filters.get("a").unwrap().created_at, Some(now), "what is written by hand may leave out the times");
    }
}
