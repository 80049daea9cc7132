//! Segments: definitions with what belongs to them, estimates, the stream of a domain.

use std::collections::BTreeSet;

use customer_profiles::model::segments::{
    DataFormat, EventSubscriptionState, ScheduleConfiguration, SegmentGroup, SegmentSnapshotStatus, SegmentSort,
    SegmentSubscriptionStatus, SegmentType, SubscriptionEvent, SubscriptionEventType,
};

use super::Domain;
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::delays::Course;
use crate::state::resource;

/// How often the membership of a segment is looked at unless a subscription says otherwise.
const HOURS: i32 = 24;

resource! {
    pub(crate) struct SegmentDefinition is "Segment definition" at "segment-definitions" by segment_definition_name
        stamped created_at
    {
        segment_definition_name: String,
        display_name: Option<String>,
        description: Option<String>,
        segment_groups: Option<SegmentGroup>,
        segment_sort: Option<SegmentSort>,
        segment_sql_query: Option<String>,
        /// The ids of the profiles that are in it, if SQL defines it; no response has them like this.
        members: Option<BTreeSet<String>>,
        subscription: Option<SegmentSubscription>,
        /// The oldest first.
        events: Option<Vec<MembershipEvent>>,
        snapshots: Option<Vec<SegmentSnapshot>>,
    }
}

record! {
    pub(crate) struct SegmentSubscription {
        /// Absent unless it was stopped or a seed has it.
        status: Option<SegmentSubscriptionStatus>,
        schedule_configuration: Option<ScheduleConfiguration>,
        scheduled_executions: Option<ScheduledExecutions>,
        started_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        /// The ids of the profiles that were in the segment when it was last looked at; no response has them.
        known_members: Option<BTreeSet<String>>,
    }

    pub(crate) struct ScheduledExecutions {
        next_executed_at: Option<Timestamp>,
        last_executed_at: Option<Timestamp>,
    }

    pub(crate) struct MembershipEvent {
        profile_id: String,
        updated_at: Option<Timestamp>,
        event_type: Option<SubscriptionEventType>,
        event: Option<SubscriptionEvent>,
    }

    pub(crate) struct SegmentSnapshot {
        snapshot_id: String,
        /// Absent unless a seed has it.
        status: Option<SegmentSnapshotStatus>,
        data_format: Option<DataFormat>,
        encryption_key: Option<String>,
        role_arn: Option<String>,
        destination_uri: Option<String>,
        /// No response has it.
        created_at: Option<Timestamp>,
        /// The ids of the profiles that were in the segment then, in its order; no response has them.
        profile_ids: Option<Vec<String>>,
    }

    pub(crate) struct SegmentEstimate {
        estimate_id: String,
        estimate: Option<String>,
        created_at: Option<Timestamp>,
    }

    /// The stream for the events of the segments of a domain.
    pub(crate) struct SegmentStream {
        associated_at: Option<Timestamp>,
        destination_arn: String,
        destination_role_arn: String,
        state: Option<EventSubscriptionState>,
        disassociated_at: Option<Timestamp>,
    }
}

impl SegmentDefinition {
    pub(crate) fn segment_type(&self) -> SegmentType {
        if self.segment_sql_query.is_some() { SegmentType::Enhanced } else { SegmentType::Classic }
    }

    /// Whether somebody hears of who joins and leaves it.
    pub(crate) fn is_watched(&self, course: Course) -> bool {
        let status = self.subscription.as_ref().map(|subscription| subscription.status(course));
        status == Some(SegmentSubscriptionStatus::Running)
    }

    /// Compares who is in the segment with what was known, at a scheduled time.
    pub(crate) fn run(&mut self, members: BTreeSet<String>, at: Timestamp) {
        let Some(subscription) = &mut self.subscription else { return };
        let known = subscription.known_members.replace(members.clone()).unwrap_or_default();
        subscription.scheduled_executions =
            Some(ScheduledExecutions { last_executed_at: Some(at), next_executed_at: None });
        let joined = members.difference(&known).map(|id| (id, SubscriptionEvent::Joined));
        let left = known.difference(&members).map(|id| (id, SubscriptionEvent::Left));
        let events = joined.chain(left);
        let events = events.map(|(id, event)| MembershipEvent::new(id, event, SubscriptionEventType::Schedule, at));
        self.events.get_or_insert_default().extend(events);
    }

    /// Compares whether a profile is in the segment with what was known, as it has changed.
    pub(crate) fn look_at(&mut self, profile_id: &str, is_member: bool, now: Timestamp) {
        let Some(subscription) = &mut self.subscription else { return };
        let known = subscription.known_members.get_or_insert_default();
        let (is_news, event) = if is_member {
            (known.insert(profile_id.to_owned()), SubscriptionEvent::Joined)
        } else {
            (known.remove(profile_id), SubscriptionEvent::Left)
        };
        if is_news {
            let event = MembershipEvent::new(profile_id, event, SubscriptionEventType::Live, now);
            self.events.get_or_insert_default().push(event);
        }
    }

    pub(crate) fn snapshot(&self, id: &str, course: Course) -> Result<SegmentSnapshot, ServiceError> {
        use SegmentSnapshotStatus::{Completed, InProgress};
        let snapshot =
            self.snapshots.iter().flatten().find(|snapshot| snapshot.snapshot_id == id).ok_or_else(|| {
                let name = &self.segment_definition_name;
                ServiceError::not_found(format!("Snapshot {id} of segment definition {name} does not exist"))
            })?;
        let status = course.state(snapshot.created_at, [InProgress, Completed]);
        Ok(SegmentSnapshot { status: snapshot.status.clone().or(Some(status)), ..snapshot.clone() })
    }

    pub(crate) fn subscription(&self) -> Result<&SegmentSubscription, ServiceError> {
        self.subscription.as_ref().ok_or_else(|| {
            ServiceError::not_found(format!("Segment definition {} has no subscription", self.segment_definition_name))
        })
    }
}

impl SegmentSnapshot {
    /// What a response has of it.
    pub(crate) fn described(self) -> Self {
        Self { created_at: None, profile_ids: None, ..self }
    }
}

impl SegmentSubscription {
    /// A subscription that begins now, with the profiles that are in the segment.
    pub(crate) fn new(members: BTreeSet<String>, now: Timestamp) -> Self {
        Self {
            status: None,
            schedule_configuration: None,
            scheduled_executions: None,
            started_at: Some(now),
            last_updated_at: Some(now),
            known_members: Some(members),
        }
    }

    pub(crate) fn status(&self, course: Course) -> SegmentSubscriptionStatus {
        use SegmentSubscriptionStatus::{Running, Starting};
        self.status.clone().unwrap_or_else(|| course.state(self.started_at, [Starting, Running]))
    }

    /// What a response has of it.
    pub(crate) fn described(&self, course: Course) -> Self {
        let status = self.status(course);
        let runs = status == SegmentSubscriptionStatus::Running;
        let executions = self.started_at.filter(|_| runs).map(|started_at| self.executions(started_at, course.now()));
        Self {
            status: Some(status),
            scheduled_executions: executions,
            known_members: None,
            schedule_configuration: self.schedule_configuration.clone(),
            ..*self
        }
    }

    /// The scheduled time that has passed without a run; of several, the last one.
    pub(crate) fn missed(&self, course: Course) -> Option<Timestamp> {
        let started_at = self.started_at?;
        let ran_at = self.scheduled_executions.as_ref().and_then(|executions| executions.last_executed_at);
        let due = self.executions(started_at, course.now()).last_executed_at;
        due.filter(|due| *due > ran_at.unwrap_or(started_at))
    }

    fn executions(&self, started_at: Timestamp, now: Timestamp) -> ScheduledExecutions {
        let hours = self.schedule_configuration.as_ref().map_or(HOURS, |schedule| schedule.interval).max(1);
        let interval = time::Duration::hours(hours.into());
        let passed = (now.0 - started_at.0).whole_seconds() / interval.whole_seconds();
        let after = |count: i64| {
            let time = i32::try_from(count).ok().and_then(|count| started_at.0.checked_add(interval * count));
            time.map(Timestamp)
        };
        ScheduledExecutions { last_executed_at: after(passed.max(0)), next_executed_at: after(passed.max(0) + 1) }
    }
}

impl MembershipEvent {
    fn new(
        profile_id: &str,
        event: SubscriptionEvent,
        event_type: SubscriptionEventType,
        updated_at: Timestamp,
    ) -> Self {
        Self {
            profile_id: profile_id.to_owned(),
            updated_at: Some(updated_at),
            event_type: Some(event_type),
            event: Some(event),
        }
    }
}

impl Domain {
    /// The segment that this SQL query defines, if there is one.
    pub(crate) fn segment_of_query(&self, sql_query: &str) -> Option<&SegmentDefinition> {
        self.segment_definitions.values().find(|definition| definition.segment_sql_query.as_deref() == Some(sql_query))
    }

    /// The name of a segment that starts from itself, which is invalid.
    pub(super) fn segment_that_starts_from_itself(&self) -> Option<&str> {
        let mut definitions = self.segment_definitions.iter();
        let found = definitions.find(|(name, definition)| {
            definition.segment_groups.as_ref().is_some_and(|groups| self.sources(groups).contains(name.as_str()))
        });
        found.map(|(name, _)| name.as_str())
    }

    /// The names of the segments that groups start from, and of those that these start from.
    pub(crate) fn sources<'a>(&'a self, groups: &'a SegmentGroup) -> BTreeSet<&'a str> {
        let mut names = BTreeSet::new();
        let mut next: Vec<&str> = names_of_sources(groups).collect();
        while let Some(name) = next.pop() {
            if names.insert(name) {
                let definition = self.segment_definitions.get(name).ok();
                next.extend(
                    definition.and_then(|found| found.segment_groups.as_ref()).into_iter().flat_map(names_of_sources),
                );
            }
        }
        names
    }
}

fn names_of_sources(groups: &SegmentGroup) -> impl Iterator<Item = &str> {
    let sources = groups.groups.iter().flatten().flat_map(|group| group.source_segments.iter().flatten());
    sources.filter_map(|source| source.segment_definition_name.as_deref())
}
