//! Who has joined and left segments: subscriptions, their events and the stream that gets them.

use customer_profiles::Operation;
use customer_profiles::model::segments::{EventSubscriptionState, ScheduleConfiguration, SegmentSubscriptionStatus};
use customer_profiles::operations::{
    AssociateStreamForSegmentsRequest, DeleteSegmentSubscriptionRequest, DisassociateStreamForSegmentsRequest,
    GetSegmentSubscriptionRequest, GetStreamForSegmentsRequest, ListSegmentSubscriptionEventsRequest,
    PutSegmentSubscriptionRequest,
};
use serde::Serialize;

use super::{DONE, Empty, InDomain, Serve, pages};
use crate::error::ServiceError;
use crate::evaluation::Segments;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::delays::Course;
use crate::state::domain::{Domain, SegmentStream, SegmentSubscription};

/// How many segments of a domain can have a subscription at a time.
const SUBSCRIPTIONS: usize = 10;

record! {
    struct PutSubscription {
        status: Option<SegmentSubscriptionStatus>,
        schedule_configuration: Option<ScheduleConfiguration>,
        started_at: Option<Timestamp>,
    }

    struct AssociatedSegment {
        segment_name: String,
        status: Option<SegmentSubscriptionStatus>,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct StreamWithSegments {
    #[serde(flatten)]
    stream: SegmentStream,
    associated_segments: Vec<AssociatedSegment>,
}

impl Serve for PutSegmentSubscriptionRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetSegmentSubscriptionRequest::NAME, now);
        let domain = account.domains.get_mut(&self.domain_name)?;
        let definition = domain.segment_definitions.get(&self.segment_definition_name)?;
        let existing = definition.subscription.clone().filter(|subscription| is_active(subscription, course));
        let subscription = if let Some(existing) = existing {
            existing
        } else {
            check_subscriptions(domain, course)?;
            SegmentSubscription::new(Segments::new(domain, now).members(definition), now)
        };
        let schedule_configuration = self.schedule_configuration;
        let response = PutSubscription {
            status: Some(subscription.status(course)),
            schedule_configuration: schedule_configuration.clone(),
            started_at: subscription.started_at,
        };
        let subscription = SegmentSubscription { schedule_configuration, last_updated_at: Some(now), ..subscription };
        domain.segment_definitions.get_mut(&self.segment_definition_name)?.subscription = Some(subscription);
        Ok(response)
    }
}

impl Serve for GetSegmentSubscriptionRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let definitions = &account.domains.get(&self.domain_name)?.segment_definitions;
        Ok(definitions.get(&self.segment_definition_name)?.subscription()?.described(course))
    }
}

impl Serve for DeleteSegmentSubscriptionRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let definitions = &mut account.domains.get_mut(&self.domain_name)?.segment_definitions;
        let definition = definitions.get_mut(&self.segment_definition_name)?;
        definition.subscription()?;
        definition.subscription = None;
        Ok(DONE)
    }
}

impl Serve for ListSegmentSubscriptionEventsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let definitions = &account.domains.get(&self.domain_name)?.segment_definitions;
        let events = definitions.get(&self.segment_definition_name)?.events.iter().flatten().enumerate();
        Ok(pages::page(&self, events.map(|(number, event)| (format!("{number:020}"), event)))?.of("Events"))
    }
}

impl Serve for AssociateStreamForSegmentsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        if associated(domain).is_ok() {
            let message = format!("Domain {} has a stream for segments already", self.domain_name);
            return Err(ServiceError::bad_request(message));
        }
        domain.segment_stream = Some(SegmentStream {
            associated_at: Some(now),
            destination_arn: self.destination_arn,
            destination_role_arn: self.destination_role_arn,
            state: Some(EventSubscriptionState::Running),
            disassociated_at: None,
        });
        Ok(Empty {})
    }
}

impl Serve for DisassociateStreamForSegmentsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        let stream = associated(domain)?.clone();
        domain.segment_stream =
            Some(SegmentStream { state: Some(EventSubscriptionState::Stopped), disassociated_at: Some(now), ..stream });
        for definition in domain.segment_definitions.values_mut() {
            if let Some(subscription) = &mut definition.subscription {
                subscription.status = Some(SegmentSubscriptionStatus::Stopped);
            }
        }
        Ok(DONE)
    }
}

impl Serve for GetStreamForSegmentsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetSegmentSubscriptionRequest::NAME, now);
        let domain = account.domains.get(&self.domain_name)?;
        let stream = domain.segment_stream.clone().ok_or_else(|| no_stream(domain))?;
        let associated_segments = domain.segment_definitions.iter().filter_map(|(name, definition)| {
            let status = definition.subscription.as_ref()?.status(course);
            Some(AssociatedSegment { segment_name: name.clone(), status: Some(status) })
        });
        let associated_segments = associated_segments.collect();
        Ok(InDomain::new(self.domain_name, StreamWithSegments { stream, associated_segments }))
    }
}

/// The stream that gets the events of a domain; there must be one.
fn associated(domain: &Domain) -> Result<&SegmentStream, ServiceError> {
    let stream = domain.segment_stream.as_ref().filter(|stream| stream.disassociated_at.is_none());
    stream.ok_or_else(|| no_stream(domain))
}

fn is_active(subscription: &SegmentSubscription, course: Course) -> bool {
    use SegmentSubscriptionStatus::{Running, Starting};
    matches!(subscription.status(course), Starting | Running)
}

/// One more segment can have a subscription only while its domain has a stream for the events.
fn check_subscriptions(domain: &Domain, course: Course) -> Result<(), ServiceError> {
    associated(domain).map_err(|error| ServiceError::bad_request(error.message))?;
    let subscriptions = domain.segment_definitions.values().filter_map(|definition| definition.subscription.as_ref());
    if subscriptions.filter(|subscription| is_active(subscription, course)).count() >= SUBSCRIPTIONS {
        let name = &domain.settings.domain_name;
        return Err(ServiceError::bad_request(format!("Domain {name} has {SUBSCRIPTIONS} subscriptions already")));
    }
    Ok(())
}

fn no_stream(domain: &Domain) -> ServiceError {
    ServiceError::not_found(format!("Domain {} has no stream for segments", domain.settings.domain_name))
}
