use customer_profiles::model::{EventStreamDestinationStatus, EventStreamState, TagMap};
use customer_profiles::operations::{
    CreateEventStreamRequest, CreateEventTriggerRequest, DeleteEventStreamRequest, DeleteEventTriggerRequest,
    GetEventStreamRequest, GetEventTriggerRequest, ListEventStreamsRequest, ListEventTriggersRequest,
    UpdateEventTriggerRequest,
};
use serde::Serialize;

use super::{DONE, Empty, InDomain, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::EventStream;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreatedStream {
    event_stream_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<TagMap>,
}

record! {
    struct DescribedStream {
        event_stream_arn: String,
        created_at: Option<Timestamp>,
        state: Option<EventStreamState>,
        stopped_since: Option<Timestamp>,
        destination_details: Option<Destination>,
        tags: Option<TagMap>,
    }

    struct EventStreamItem {
        event_stream_name: String,
        event_stream_arn: String,
        state: Option<EventStreamState>,
        stopped_since: Option<Timestamp>,
        destination_summary: Option<Destination>,
        tags: Option<TagMap>,
    }

    struct Destination {
        uri: String,
        status: Option<EventStreamDestinationStatus>,
    }

    struct EventTriggerItem {
        object_type_name: String,
        event_trigger_name: String,
        description: Option<String>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        tags: Option<TagMap>,
    }
}

impl Serve for CreateEventStreamRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let event_stream_arn = account.arn::<EventStream>(&self.domain_name, &self.event_stream_name);
        let stream = account.domains.get_mut(&self.domain_name)?.event_streams.create_from(&self, now)?;
        Ok(CreatedStream { event_stream_arn, tags: stream.tags.clone() })
    }
}

impl Serve for GetEventStreamRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let stream = account.domains.get(&self.domain_name)?.event_streams.get(&self.event_stream_name)?;
        let described = DescribedStream {
            event_stream_arn: account.arn::<EventStream>(&self.domain_name, &self.event_stream_name),
            created_at: stream.created_at,
            state: Some(stream.running_or_stopped()),
            stopped_since: stream.stopped_since,
            destination_details: Some(destination(stream)),
            tags: stream.tags.clone(),
        };
        Ok(InDomain::new(self.domain_name, described))
    }
}

impl Serve for ListEventStreamsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let items = account.domains.get(&self.domain_name)?.event_streams.iter().map(|(name, stream)| {
            let item = EventStreamItem {
                event_stream_name: name.clone(),
                event_stream_arn: account.arn::<EventStream>(&self.domain_name, name),
                state: Some(stream.running_or_stopped()),
                stopped_since: stream.stopped_since,
                destination_summary: Some(destination(stream)),
                tags: stream.tags.clone(),
            };
            (name, InDomain::new(&self.domain_name, item))
        });
        pages::page(&self, items)
    }
}

impl Serve for DeleteEventStreamRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.event_streams.delete(&self.event_stream_name)?;
        Ok(Empty {})
    }
}

impl Serve for CreateEventTriggerRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        domain.object_types.get(&self.object_type_name)?;
        domain.event_triggers.create_from(&self, now)
    }
}

impl Serve for GetEventTriggerRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get(&self.domain_name)?.event_triggers.get(&self.event_trigger_name)
    }
}

impl Serve for ListEventTriggersRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let triggers = &account.domains.get(&self.domain_name)?.event_triggers;
        pages::page(&self, triggers.iter())?.items_as::<EventTriggerItem>()
    }
}

impl Serve for UpdateEventTriggerRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        if let Some(object_type_name) = &self.object_type_name {
            domain.object_types.get(object_type_name)?;
        }
        let trigger = domain.event_triggers.update_from(&self.event_trigger_name, &self)?;
        trigger.last_updated_at = Some(now);
        Ok(trigger)
    }
}

impl Serve for DeleteEventTriggerRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, name) = (account.domains.get_mut(&self.domain_name)?, &self.event_trigger_name);
        domain.event_triggers.get(name)?;
        let mut integrations = domain.integrations.values();
        if let Some(user) =
            integrations.find(|integration| integration.event_trigger_names.iter().flatten().any(|used| used == name))
        {
            let uri = &user.uri;
            return Err(ServiceError::bad_request(format!("Event trigger {name} is used by integration {uri}")));
        }
        domain.event_triggers.delete(name)?;
        Ok(DONE)
    }
}

fn destination(stream: &EventStream) -> Destination {
    Destination { uri: stream.uri.clone(), status: Some(EventStreamDestinationStatus::Healthy) }
}
