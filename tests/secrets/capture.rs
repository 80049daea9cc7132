//! A subscriber that keeps all that is logged, with the fields of spans.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;
use tracing_subscriber::registry::LookupSpan;

/// An event, or a span with all that was recorded in it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) target: String,
    pub(crate) name: String,
    pub(crate) is_span: bool,
    pub(crate) fields: BTreeMap<String, String>,
    /// For events: the name of the span around it.
    pub(crate) span: Option<String>,
    id: Option<u64>,
}

#[derive(Clone, Default)]
pub(crate) struct Capture {
    lines: Arc<Mutex<Vec<Line>>>,
}

impl Capture {
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.lines.lock().unwrap().clone()
    }

    fn keep(&self, metadata: &Metadata<'_>, fields: Fields, span: Option<String>, id: Option<u64>) {
        // What comes from the `log` crate has its real target in a field.
        let target = fields.0.get("log.target").cloned().unwrap_or_else(|| metadata.target().to_owned());
        self.lines.lock().unwrap().push(Line {
            target,
            name: metadata.name().to_owned(),
            is_span: metadata.is_span(),
            fields: fields.0,
            span,
            id,
        });
    }
}

#[derive(Default)]
struct Fields(BTreeMap<String, String>);

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Capture {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, _: Context<'_, S>) {
        let mut fields = Fields::default();
        attributes.record(&mut fields);
        self.keep(attributes.metadata(), fields, None, Some(id.into_u64()));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        values.record(&mut fields);
        let mut lines = self.lines.lock().unwrap();
        let span = lines.iter_mut().rev().find(|line| line.id == Some(id.into_u64())).expect("an unknown span");
        span.fields.extend(fields.0);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let span = context.event_span(event).map(|span| span.name().to_owned());
        self.keep(event.metadata(), fields, span, None);
    }
}
