//! A model of all that can be wrong about clocks and credentials at once, played in random order.
//!
//! Whatever came before: as soon as service, provider and network are well, at most one call is lost. The clock of the
//! machine need not be right even then. A failure prints a shortest sequence of events that leads to it.

mod support;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::credential_fn::provide_credentials_fn;
use aws_credential_types::provider::error::CredentialsError;
use bytes::Bytes;
use customer_profiles::transport::{TransportError, TransportErrorKind};
use customer_profiles::{Client, RetryPolicy};
use http::{Request, Response};
use proptest::prelude::*;
use time::macros::{datetime, format_description};
use time::{OffsetDateTime, PrimitiveDateTime};
use tokio::time::Instant;

use support::{InMemory, json};

const START: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);

#[derive(Clone, Debug)]
enum Event {
    Calls(usize),
    Pass(Duration),
    /// The machine's clock is set to so many seconds ahead of the truth.
    SetClock(i64),
    /// The service ceases to know the credentials that it was given last.
    Withdraw,
    Provider(Provider),
    Network(Network),
}

#[derive(Clone, Copy, Debug)]
enum Provider {
    Well,
    Fails,
    Hangs,
    Panics,
    /// Gives the same as the last time, even if that has expired.
    Repeats,
}

#[derive(Clone, Copy, Debug)]
enum Network {
    Well,
    Breaks,
    /// Something on the way responds, whose clock is so many seconds ahead of the truth.
    Foreign {
        status: u16,
        code: Option<&'static str>,
        date: Option<i64>,
    },
}

fn event() -> impl Strategy<Value = Event> {
    let ahead = || prop_oneof![Just(0), -200_i64..200, -20_000_i64..20_000, -1_000_000_000_i64..1_000_000_000];
    let provider =
        prop::sample::select(&[Provider::Well, Provider::Fails, Provider::Hangs, Provider::Panics, Provider::Repeats]);
    let status = prop::sample::select(&[200, 302, 403, 407, 429, 503]);
    let code = prop::sample::select(&[
        None,
        Some("InvalidSignatureException"),
        Some("AccessDeniedException"),
        Some("ExpiredTokenException"),
        Some("ThrottlingException"),
    ]);
    let foreign = (status, code, prop::option::of(ahead())).prop_map(|(status, code, date)| Network::Foreign {
        status,
        code,
        date,
    });
    let network = prop_oneof![Just(Network::Well), Just(Network::Breaks), foreign];
    prop_oneof![
        4 => prop_oneof![4 => Just(1), 1 => Just(40)].prop_map(Event::Calls),
        2 => (1_u64..10_000).prop_map(|seconds| Event::Pass(Duration::from_secs(seconds))),
        2 => ahead().prop_map(Event::SetClock),
        1 => Just(Event::Withdraw),
        2 => provider.prop_map(Event::Provider),
        2 => network.prop_map(Event::Network),
    ]
}

/// How things stand between two events.
#[derive(Debug)]
struct State {
    /// When `START` was.
    started: Instant,
    /// By how many seconds the machine's clock is ahead of the truth.
    ahead: i64,
    provider: Provider,
    network: Network,
    /// How long the provider's credentials live.
    life: Option<Duration>,
    /// What the provider gave last.
    given: Option<Credentials>,
    /// When each access key id expires or was withdrawn.
    ends: HashMap<String, Option<OffsetDateTime>>,
}

#[derive(Clone)]
struct World(Arc<Mutex<State>>);

impl State {
    fn now(&self) -> OffsetDateTime {
        START + self.started.elapsed()
    }

    fn date(&self, ahead: i64) -> String {
        httpdate::fmt_http_date((self.now() + time::Duration::seconds(ahead)).into())
    }

    fn is_over(&self, key: &str) -> bool {
        self.ends[key].is_some_and(|end| end <= self.now())
    }

    /// What a provider that is well gives: the same until it ends.
    fn credentials(&mut self) -> Credentials {
        if let Some(given) = self.given.clone().filter(|given| !self.is_over(given.access_key_id())) {
            return given;
        }
        let key = format!("KEY{}", self.ends.len());
        let end = self.life.map(|life| self.now() + life);
        self.ends.insert(key.clone(), end);
        let credentials = Credentials::new(key, "secret", None, end.map(Into::into), "test");
        self.given = Some(credentials.clone());
        credentials
    }

    fn respond(&self, request: &Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let error = |code: Option<&str>, status, date: Option<String>| {
            let mut response = json(status, r#"{"message":"m"}"#);
            response.headers_mut().remove("x-amzn-requestid");
            if let Some(code) = code {
                response.headers_mut().insert("x-amzn-errortype", code.parse().unwrap());
            }
            if let Some(date) = date {
                response.headers_mut().insert("date", date.parse().unwrap());
            }
            Ok(response)
        };
        let now = Some(self.date(0));
        match self.network {
            Network::Breaks => Err(TransportError::new(TransportErrorKind::Interrupted, "as the model has it")),
            Network::Foreign { status, code, date } => error(code, status, date.map(|ahead| self.date(ahead))),
            Network::Well if (signed_at(request) - self.now()).abs() > time::Duration::minutes(5) => {
                error(Some("InvalidSignatureException"), 403, now)
            }
            Network::Well if self.is_over(key(request)) && self.life.is_none() => {
                error(Some("UnrecognizedClientException"), 403, now)
            }
            Network::Well if self.is_over(key(request)) => error(Some("ExpiredTokenException"), 403, now),
            Network::Well => {
                let mut response = json(200, r#"{"ObjectTypeName":"Order","Description":"d"}"#);
                response.headers_mut().insert("date", self.date(0).parse().unwrap());
                Ok(response)
            }
        }
    }
}

fn signed_at(request: &Request<Bytes>) -> OffsetDateTime {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    PrimitiveDateTime::parse(request.headers()["x-amz-date"].to_str().unwrap(), format).unwrap().assume_utc()
}

/// Whose key a request is signed with.
fn key(request: &Request<Bytes>) -> &str {
    let authorization = request.headers()["authorization"].to_str().unwrap();
    authorization.split("Credential=").nth(1).unwrap().split('/').next().unwrap()
}

impl World {
    fn new(life: Option<Duration>) -> Self {
        let (provider, network) = (Provider::Well, Network::Well);
        let (started, given, ends) = (Instant::now(), None, HashMap::new());
        Self(Arc::new(Mutex::new(State { started, ahead: 0, provider, network, life, given, ends })))
    }

    fn client(&self, policy: RetryPolicy) -> Client {
        let (for_clock, for_provider, for_network) = (self.clone(), self.clone(), self.clone());
        let provider = provide_credentials_fn(move || {
            let world = for_provider.clone();
            async move { world.provide().await }
        });
        InMemory::new(move |request| for_network.0.lock().unwrap().respond(request))
            .client_builder()
            .credentials_provider(provider)
            .retry_policy(policy)
            .clock(move || {
                let state = for_clock.0.lock().unwrap();
                state.now() + time::Duration::seconds(state.ahead)
            })
            .build()
            .unwrap()
    }

    async fn provide(&self) -> Result<Credentials, CredentialsError> {
        let provider = self.0.lock().unwrap().provider;
        match provider {
            Provider::Well => {}
            Provider::Fails => return Err(CredentialsError::provider_error("as the model has it")),
            Provider::Hangs => std::future::pending().await,
            Provider::Panics => std::panic::resume_unwind(Box::new("as the model has it")), // without a backtrace
            Provider::Repeats => {
                if let Some(given) = self.0.lock().unwrap().given.clone() {
                    return Ok(given);
                }
            }
        }
        Ok(self.0.lock().unwrap().credentials())
    }

    async fn play(&self, client: &Client, event: &Event) {
        match *event {
            Event::Calls(count) => {
                for _ in 0..count {
                    let _ = call(client).await;
                }
            }
            Event::Pass(time) => tokio::time::advance(time).await,
            Event::SetClock(ahead) => self.0.lock().unwrap().ahead = ahead,
            Event::Withdraw => {
                let mut state = self.0.lock().unwrap();
                let now = state.now();
                if let Some(given) = state.given.clone() {
                    state.ends.insert(given.access_key_id().to_owned(), Some(now));
                }
            }
            Event::Provider(provider) => self.0.lock().unwrap().provider = provider,
            Event::Network(network) => self.0.lock().unwrap().network = network,
        }
    }
}

async fn call(client: &Client) -> customer_profiles::Result<()> {
    client.get_profile_object_type("acme", "Order").await.map(drop)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn at_most_one_call_is_lost_once_all_others_are_well(
        life in prop::sample::select(&[None, Some(1), Some(10), Some(60)]),
        max_attempts in 1_u32..4,
        events in prop::collection::vec(event(), 1..12),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        let errors: Vec<_> = runtime.block_on(async {
            let world = World::new(life.map(Duration::from_mins));
            let client = world.client(RetryPolicy::standard().max_attempts(max_attempts));
            for event in &events {
                world.play(&client, event).await;
            }
            world.play(&client, &Event::Provider(Provider::Well)).await;
            world.play(&client, &Event::Network(Network::Well)).await;
            let mut errors = Vec::new();
            for _ in 0..4 {
                errors.extend(call(&client.clone()).await.err().map(|error| error.to_string()));
            }
            errors
        });
        let tokens_may_be_gone = events.iter().any(|event| matches!(event, Event::Calls(2..)));
        let allowed = match max_attempts {
            1 => 2, // a wrong clock and wrong credentials at once cost an attempt each
            2 => 1,
            _ => usize::from(tokens_may_be_gone),
        };
        prop_assert!(errors.len() <= allowed, "lost: {errors:#?}");
    }
}
