//! The order of the profiles of a segment.
//!
//! By AWS's words, the first attribute counts most, and values decide what they are compared as unless a data type is given.
//! Ours: a profile without such a value comes last, and of equal ones the oldest comes first.

use std::cmp::Ordering;

use customer_profiles::model::segments::{SegmentSortDataType, SegmentSortOrder, SortAttribute, SortAttributeType};
use time::OffsetDateTime;

use super::Segments;
use crate::evaluation::{moment, number};
use crate::state::domain::{Profile, SegmentDefinition};

/// A value by which profiles are sorted; numbers come before dates, and these before texts.
#[derive(Debug, PartialEq, PartialOrd)]
enum SortValue {
    Number(f64),
    Date(OffsetDateTime),
    Text(String),
}

impl Segments<'_> {
    /// The ids of the profiles that are in a segment, in its order.
    pub(crate) fn sorted_members(self, definition: &SegmentDefinition) -> Vec<String> {
        let attributes = definition.segment_sort.as_ref().map_or(&[][..], |sort| &sort.attributes);
        let members = self.members(definition).into_iter().filter_map(|id| {
            let profile = self.domain.profile(&id)?;
            let values: Vec<_> = attributes.iter().map(|attribute| self.sort_value(attribute, profile)).collect();
            Some((values, id))
        });
        let mut members: Vec<_> = members.collect();
        members.sort_by(|(one, _), (other, _)| order(attributes, one, other));
        members.into_iter().map(|(_, id)| id).collect()
    }

    fn sort_value(self, attribute: &SortAttribute, profile: &Profile) -> Option<SortValue> {
        let text = match attribute.r#type {
            Some(SortAttributeType::Calculated) => self.calculated(&attribute.name, None, profile)?,
            _ => self.profile_text(&attribute.name, profile)?.to_owned(),
        };
        SortValue::read(text, attribute.data_type.as_ref())
    }
}

impl SortValue {
    /// What a text is compared as; none if it is not of the data type.
    fn read(text: String, data_type: Option<&SegmentSortDataType>) -> Option<Self> {
        let number = || number::read(&text).map(Self::Number);
        let date = || moment::Moment::read(&text).map(|moment| Self::Date(moment.start()));
        match data_type {
            Some(SegmentSortDataType::Number) => number(),
            Some(SegmentSortDataType::Date) => date(),
            Some(SegmentSortDataType::String) => Some(Self::Text(text)),
            _ => Some(number().or_else(date).unwrap_or(Self::Text(text))),
        }
    }
}

fn order(attributes: &[SortAttribute], one: &[Option<SortValue>], other: &[Option<SortValue>]) -> Ordering {
    let orders = attributes.iter().zip(one.iter().zip(other)).map(|(attribute, values)| match values {
        (Some(one), Some(other)) => {
            let order = one.partial_cmp(other).unwrap_or(Ordering::Equal); // numbers are finite
            if attribute.order == SegmentSortOrder::Desc { order.reverse() } else { order }
        }
        (one, other) => other.is_some().cmp(&one.is_some()),
    });
    orders.fold(Ordering::Equal, Ordering::then)
}
