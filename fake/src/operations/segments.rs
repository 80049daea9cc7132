use customer_profiles::Operation;
use customer_profiles::model::TagMap;
use customer_profiles::model::segments::{EstimateStatus, QueryResult, SegmentGroup, SegmentSort, SegmentType};
use customer_profiles::operations::{
    CreateSegmentDefinitionRequest, CreateSegmentEstimateRequest, CreateSegmentSnapshotRequest,
    DeleteSegmentDefinitionRequest, GetSegmentDefinitionRequest, GetSegmentEstimateRequest,
    GetSegmentMembershipRequest, GetSegmentSnapshotRequest, ListSegmentDefinitionsRequest,
};
use fastrand::Rng;
use serde::Serialize;

use super::{DONE, InDomain, Serve, pages};
use crate::error::ServiceError;
use crate::evaluation::Segments;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::{Domain, Profile, SegmentDefinition, SegmentEstimate, SegmentSnapshot};

/// The names of the segments that every domain of the service has begin so.
const DEFAULT_PREFIX: &str = "_default";

record! {
    struct DescribedDefinition {
        segment_definition_name: String,
        display_name: Option<String>,
        description: Option<String>,
        segment_groups: Option<SegmentGroup>,
        segment_sort: Option<SegmentSort>,
        segment_definition_arn: String,
        created_at: Option<Timestamp>,
        tags: Option<TagMap>,
        segment_sql_query: Option<String>,
        segment_type: Option<SegmentType>,
    }

    struct Estimate {
        estimate_id: String,
        status: Option<EstimateStatus>,
        estimate: Option<String>,
    }

    struct Membership {
        segment_definition_name: String,
        profiles: Vec<ProfileResult>,
        failures: Vec<ProfileFailure>,
        last_computed_at: Timestamp,
    }

    struct ProfileResult {
        profile_id: String,
        query_result: Option<QueryResult>,
        profile: Option<Profile>,
    }

    struct ProfileFailure {
        profile_id: String,
        message: String,
        status: i32,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreatedSnapshot {
    snapshot_id: String,
}

impl Serve for CreateSegmentDefinitionRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        check_name(&self.segment_definition_name)?;
        check_query("SegmentGroups", self.segment_groups.is_some(), self.segment_sql_query.is_some())?;
        let segment_definition_arn = account.arn::<SegmentDefinition>(&self.domain_name, &self.segment_definition_name);
        let domain = account.domains.get_mut(&self.domain_name)?;
        if let Some(groups) = &self.segment_groups {
            check_sources(domain, groups)?;
            if domain.sources(groups).contains(self.segment_definition_name.as_str()) {
                let message = format!("Segment definition {} starts from itself", self.segment_definition_name);
                return Err(ServiceError::bad_request(message));
            }
        }
        let definition = domain.segment_definitions.create_from(&self, now)?;
        // The response has no query.
        let described = describe(definition, segment_definition_arn);
        Ok(DescribedDefinition {
            segment_groups: None,
            segment_sort: None,
            segment_sql_query: None,
            segment_type: None,
            ..described
        })
    }
}

impl Serve for GetSegmentDefinitionRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let definitions = &account.domains.get(&self.domain_name)?.segment_definitions;
        let definition = definitions.get(&self.segment_definition_name)?;
        let arn = account.arn::<SegmentDefinition>(&self.domain_name, &self.segment_definition_name);
        Ok(describe(definition, arn))
    }
}

impl Serve for ListSegmentDefinitionsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let definitions = &account.domains.get(&self.domain_name)?.segment_definitions;
        let items = definitions.iter().map(|(name, definition)| {
            let described = describe(definition, account.arn::<SegmentDefinition>(&self.domain_name, name));
            let item =
                DescribedDefinition { segment_groups: None, segment_sort: None, segment_sql_query: None, ..described };
            (name, item)
        });
        pages::page(&self, items)
    }
}

impl Serve for DeleteSegmentDefinitionRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        check_name(&self.segment_definition_name)?;
        account.domains.get_mut(&self.domain_name)?.segment_definitions.delete(&self.segment_definition_name)?;
        Ok(DONE)
    }
}

impl Serve for CreateSegmentEstimateRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        check_query("SegmentQuery", self.segment_query.is_some(), self.segment_sql_query.is_some())?;
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let estimate_id = new_id(random);
        let count = match self.segment_query.map(SegmentGroup::from) {
            Some(groups) => {
                check_sources(domain, &groups)?;
                Segments::new(domain, now).count(&groups)
            }
            None => estimate_sql(domain, self.segment_sql_query.as_deref(), now),
        };
        let estimate = SegmentEstimate {
            estimate_id: estimate_id.clone(),
            estimate: Some(count.to_string()),
            created_at: Some(now),
        };
        domain.segment_estimates.put(&estimate_id, estimate);
        Ok(InDomain::new(self.domain_name, Estimate { estimate_id, status: None, estimate: None }))
    }
}

impl Serve for GetSegmentEstimateRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let estimate = account.domains.get(&self.domain_name)?.segment_estimates.get(&self.estimate_id)?;
        let status = course.state(estimate.created_at, [EstimateStatus::Running, EstimateStatus::Succeeded]);
        let is_done = status == EstimateStatus::Succeeded;
        let estimate = estimate.estimate.clone().filter(|_| is_done);
        Ok(InDomain::new(self.domain_name, Estimate { estimate_id: self.estimate_id, status: Some(status), estimate }))
    }
}

impl Serve for GetSegmentMembershipRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let definition = domain.segment_definitions.get(&self.segment_definition_name)?;
        let segments = Segments::new(domain, now);
        let (mut profiles, mut failures) = (vec![], vec![]);
        for profile_id in self.profile_ids {
            match domain.get_profile(&profile_id) {
                Ok(profile) => {
                    let is_present = segments.has(definition, profile);
                    let query_result = if is_present { QueryResult::Present } else { QueryResult::Absent };
                    let profile = Some(profile.clone());
                    profiles.push(ProfileResult { profile_id, query_result: Some(query_result), profile });
                }
                Err(error) => {
                    let status = error.status.as_u16().into();
                    failures.push(ProfileFailure { profile_id, message: error.message, status });
                }
            }
        }
        let segment_definition_name = self.segment_definition_name;
        Ok(Membership { segment_definition_name, profiles, failures, last_computed_at: now })
    }
}

impl Serve for CreateSegmentSnapshotRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let definition = domain.segment_definitions.get(&self.segment_definition_name)?;
        let profile_ids = Segments::new(domain, now).sorted_members(definition);
        let definition = domain.segment_definitions.get_mut(&self.segment_definition_name)?;
        let snapshot_id = new_id(random);
        definition.snapshots.get_or_insert_default().push(SegmentSnapshot {
            snapshot_id: snapshot_id.clone(),
            status: None,
            data_format: Some(self.data_format),
            encryption_key: self.encryption_key,
            role_arn: self.role_arn,
            destination_uri: self.destination_uri,
            created_at: Some(now),
            profile_ids: Some(profile_ids),
        });
        Ok(CreatedSnapshot { snapshot_id })
    }
}

impl Serve for GetSegmentSnapshotRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let definitions = &account.domains.get(&self.domain_name)?.segment_definitions;
        let snapshot = definitions.get(&self.segment_definition_name)?.snapshot(&self.snapshot_id, course)?;
        Ok(snapshot.described())
    }
}

fn describe(definition: &SegmentDefinition, segment_definition_arn: String) -> DescribedDefinition {
    DescribedDefinition {
        segment_definition_name: definition.segment_definition_name.clone(),
        display_name: definition.display_name.clone(),
        description: definition.description.clone(),
        segment_groups: definition.segment_groups.clone(),
        segment_sort: definition.segment_sort.clone(),
        segment_definition_arn,
        created_at: definition.created_at,
        tags: definition.tags.clone(),
        segment_sql_query: definition.segment_sql_query.clone(),
        segment_type: Some(definition.segment_type()),
    }
}

fn check_name(name: &str) -> Result<(), ServiceError> {
    if name.starts_with(DEFAULT_PREFIX) {
        let message = format!("Segment definition {name} is of the service: {DEFAULT_PREFIX} is reserved");
        return Err(ServiceError::bad_request(message));
    }
    Ok(())
}

/// A segment is defined by groups or by SQL.
fn check_query(groups: &str, has_groups: bool, has_sql_query: bool) -> Result<(), ServiceError> {
    if has_groups == has_sql_query {
        return Err(ServiceError::bad_request(format!("Either {groups} or SegmentSqlQuery must be given")));
    }
    Ok(())
}

/// The segments that groups start from must exist.
fn check_sources(domain: &Domain, groups: &SegmentGroup) -> Result<(), ServiceError> {
    let sources = groups.groups.iter().flatten().flat_map(|group| group.source_segments.iter().flatten());
    let mut names = sources.filter_map(|source| source.segment_definition_name.as_deref());
    names.try_for_each(|name| domain.segment_definitions.get(name).map(drop))
}

/// As many profiles as tests have put into the segment that the query defines, else all.
fn estimate_sql(domain: &Domain, sql_query: Option<&str>, now: Timestamp) -> usize {
    let segments = Segments::new(domain, now);
    let defined = sql_query.and_then(|sql_query| domain.segment_of_query(sql_query));
    let defined = defined.filter(|definition| definition.members.is_some());
    defined.map_or_else(|| domain.profiles().count(), |definition| segments.members(definition).len())
}

fn new_id(random: &mut Rng) -> String {
    format!("{:032x}", random.u128(..))
}
