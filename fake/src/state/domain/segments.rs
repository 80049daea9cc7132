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
        /// The ids of the profiles that are in it; no response has them like this.
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
        /// The ids of the profiles that were in the segment then; no response has them.
        profile_ids: Option<BTreeSet<String>>,
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

    /// Whether a profile is in the segment.
    pub(crate) fn has(&self, profile_id: &str) -> bool {
        self.members.as_ref().is_some_and(|members| members.contains(profile_id))
    }

    /// Sets who is in the segment; if somebody has subscribed, events say who has joined and left.
    pub(crate) fn set_members(&mut self, members: BTreeSet<String>, course: Course) {
        let status = self.subscription.as_ref().map(|subscription| subscription.status(course));
        if status == Some(SegmentSubscriptionStatus::Running) {
            // Only classic segments are looked at while profiles change.
            let event_type = match self.segment_type() {
                SegmentType::Classic => SubscriptionEventType::Live,
                _ => SubscriptionEventType::Schedule,
            };
            let before = self.members.take().unwrap_or_default();
            let joined = members.difference(&before).map(|id| (id, SubscriptionEvent::Joined));
            let left = before.difference(&members).map(|id| (id, SubscriptionEvent::Left));
            let events = joined.chain(left).map(|(profile_id, event)| MembershipEvent {
                profile_id: profile_id.clone(),
                updated_at: Some(course.now()),
                event_type: Some(event_type.clone()),
                event: Some(event),
            });
            self.events.get_or_insert_default().extend(events);
        }
        self.members = Some(members);
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
    pub(crate) fn status(&self, course: Course) -> SegmentSubscriptionStatus {
        use SegmentSubscriptionStatus::{Running, Starting};
        self.status.clone().unwrap_or_else(|| course.state(self.started_at, [Starting, Running]))
    }

    /// What a response has of it.
    pub(crate) fn described(&self, course: Course) -> Self {
        let status = self.status(course);
        let runs = status == SegmentSubscriptionStatus::Running;
        let executions = self.started_at.filter(|_| runs).map(|started_at| self.executions(started_at, course.now()));
        Self { status: Some(status), scheduled_executions: executions, ..self.clone() }
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

impl Domain {
    /// How many profiles a query finds: as many as tests have put into a segment that is defined by it, else all.
    pub(crate) fn estimate(&self, groups: Option<&SegmentGroup>, sql_query: Option<&str>) -> usize {
        let defined = self.segment_definitions.values().find(|definition| {
            definition.segment_groups.as_ref() == groups && definition.segment_sql_query.as_deref() == sql_query
        });
        let members = defined.and_then(|definition| definition.members.as_ref());
        members.map_or(self.profiles.len(), BTreeSet::len)
    }
}
