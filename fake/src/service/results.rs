//! What tests set and begin, by the API of the fake or by its own paths.

use std::collections::BTreeSet;
use std::time::Duration;

use customer_profiles::model::segments::SegmentType;

use super::Service;
use crate::error::ServiceError;
use crate::operations;
use crate::record::Timestamp;
use crate::state::delays::DELAYED;
use crate::state::domain::{CalculatedValue, Match, Matches, Recommendation};

impl Service {
    pub(crate) fn set_delay(&mut self, operation: &str, delay: Duration) -> Result<(), ServiceError> {
        if !DELAYED.contains(&operation) {
            let message = format!("{operation} reads nothing that takes a while; these do: {DELAYED:?}");
            return Err(ServiceError::bad_request(message));
        }
        self.account.delays.set(operation, delay);
        Ok(())
    }

    pub(crate) fn set_matches(
        &mut self,
        domain_name: &str,
        matches: impl IntoIterator<Item = Match>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        self.account.domains.get_mut(domain_name)?.matches = Matches::new(matches, Some(now));
        Ok(())
    }

    pub(crate) fn set_calculated_attribute(
        &mut self,
        domain_name: &str,
        profile_id: &str,
        name: &str,
        value: String,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        let value = CalculatedValue { value: Some(value), last_object_timestamp: Some(now), is_data_partial: false };
        let domain = self.account.domains.get_mut(domain_name)?;
        domain.get_profile(profile_id)?;
        let attribute = domain.calculated_attributes.get_mut(name)?;
        attribute.values.get_or_insert_default().insert(profile_id.to_owned(), value);
        domain.note_change(profile_id);
        operations::react(&mut self.account, now);
        Ok(())
    }

    pub(crate) fn set_segment_members(
        &mut self,
        domain_name: &str,
        segment_definition_name: &str,
        members: BTreeSet<String>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        operations::react(&mut self.account, now); // what was due before sees those that were
        let domain = self.account.domains.get_mut(domain_name)?;
        members.iter().try_for_each(|profile_id| domain.get_profile(profile_id).map(drop))?;
        let definition = domain.segment_definitions.get_mut(segment_definition_name)?;
        if definition.segment_type() == SegmentType::Classic {
            let message = format!("The groups of segment definition {segment_definition_name} say who is in it");
            return Err(ServiceError::bad_request(message));
        }
        definition.members = Some(members);
        Ok(())
    }

    pub(crate) fn set_recommendations(
        &mut self,
        domain_name: &str,
        recommender_name: &str,
        recommendations: Vec<Recommendation>,
    ) -> Result<(), ServiceError> {
        let recommenders = &mut self.account.domains.get_mut(domain_name)?.recommenders;
        recommenders.get_mut(recommender_name)?.recommendations = Some(recommendations);
        Ok(())
    }

    /// Begins an identity resolution job and gives its id.
    pub(crate) fn run_identity_resolution(
        &mut self,
        domain_name: &str,
        now: Timestamp,
    ) -> Result<String, ServiceError> {
        operations::react(&mut self.account, now); // so that what was due before is done before
        let (domain, random) = self.account.domain_and_random(domain_name)?;
        domain.start_identity_resolution(now, random)
    }
}
