//! What each operation does.

mod attributes;
mod calculated_attributes;
mod domain_object_types;
mod domains;
mod events;
mod history;
mod integrations;
mod layouts;
pub(crate) mod limits;
mod matching;
mod object_types;
mod objects;
mod pages;
mod profiles;
mod reactions;
mod recommendations;
mod recommenders;
mod segment_events;
mod segments;
mod tags;
mod upload_jobs;
mod workflows;

use customer_profiles::{Operation, for_each_operation};
use serde::Serialize;
use serde::de::DeserializeOwned;

use self::limits::Limits;
pub(crate) use self::reactions::react;
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::request::Members;
use crate::state::Account;

/// An operation, as the fake has it.
pub(crate) trait Serve: Operation + DeserializeOwned {
    /// Does what the request asks for, at this time, and gives the response in the API's form.
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError>;
}

macro_rules! served {
    ($($request:ident $($pages:ident)?,)*) => {
        [$(Served::by::<customer_profiles::operations::$request>()),*]
    };
}

static SERVED: &[Served] = &for_each_operation!(served);

type ServeMembers = fn(Members, &mut Account, Timestamp, Limits) -> Result<Vec<u8>, ServiceError>;

/// How the fake serves an operation.
#[derive(Debug)]
pub(crate) struct Served {
    name: &'static str,
    serve: ServeMembers,
}

impl Served {
    const fn by<O: Serve>() -> Self {
        Self { name: O::NAME, serve: serve::<O> }
    }

    /// Does what a request with these members asks for, and gives the body of the response.
    pub(crate) fn serve(
        &self,
        members: Members,
        account: &mut Account,
        now: Timestamp,
        limits: Limits,
    ) -> Result<Vec<u8>, ServiceError> {
        (self.serve)(members, account, now, limits)
    }
}

fn serve<O: Serve>(
    members: Members,
    account: &mut Account,
    now: Timestamp,
    limits: Limits,
) -> Result<Vec<u8>, ServiceError> {
    let request: O = members.read()?;
    limits.check(&request)?;
    let response = request.serve(account, now)?;
    serde_json::to_vec(&response).map_err(|error| ServiceError::internal(error.to_string()))
}

/// How the fake serves the operation of this name, if it is one of the service.
pub(crate) fn find(name: &str) -> Option<&'static Served> {
    SERVED.iter().find(|served| served.name == name)
}

/// The response of operations that have nothing else to say.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Message {
    message: &'static str,
}

/// The response to a deletion.
const DONE: Message = Message { message: "OK" };

/// A thing of a domain, with the domain's name.
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct InDomain<T> {
    domain_name: String,
    #[serde(flatten)]
    thing: T,
}

impl<T> InDomain<T> {
    fn new(domain_name: impl Into<String>, thing: T) -> Self {
        Self { domain_name: domain_name.into(), thing }
    }
}

/// The response of operations whose response has no members.
#[derive(Serialize)]
struct Empty {}
