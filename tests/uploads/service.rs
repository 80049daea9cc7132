//! A service in memory with one upload job, whose file goes to a storage.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use customer_profiles::Client;
use customer_profiles::model::ObjectTypeField;
use customer_profiles::operations::CreateUploadJob;
use customer_profiles::transport::TransportError;
use http::{Request, Response};
use serde_json::json;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::support::{InMemory, json};

pub(crate) const NOW: OffsetDateTime = datetime!(2026-11-25 15:00 UTC);
pub(crate) const JOB: &str = "0123456789abcdef0123456789abcdef";
/// The signature of the URL; a path has it with a number behind.
pub(crate) const URL_SECRET: &str = "PresignedMark";
/// `KeyMarkKeyMarkKeyMarkKeyMarkKey1` in Base64.
pub(crate) const KEY: &str = "S2V5TWFya0tleU1hcmtLZXlNYXJrS2V5TWFya0tleTE=";

pub(crate) struct Service {
    pub(crate) in_memory: InMemory,
    pub(crate) client: Client,
}

impl Service {
    /// With the status that the job has each time that it is read; it keeps the last one.
    pub(crate) fn new(storage: &str, statuses: &'static [&'static str]) -> Self {
        Self::with_responses(storage, statuses, |_| None)
    }

    /// With responses that take the place of its own.
    pub(crate) fn with_responses(
        storage: &str,
        statuses: &'static [&'static str],
        special: impl Fn(&Request<Bytes>) -> Option<Result<Response<Bytes>, TransportError>> + Send + Sync + 'static,
    ) -> Self {
        let storage = storage.to_owned();
        let (paths, reads) = (Counter::default(), Counter::default());
        let in_memory = InMemory::new(move |request| {
            if let Some(response) = special(request) {
                return response;
            }
            let path = request.uri().path();
            Ok(match request.method().as_str() {
                "POST" => json(200, json!({ "JobId": JOB })),
                "PUT" => json(200, "{}"),
                "GET" if path.ends_with("/path") => {
                    let url = format!("{storage}/bucket/file%20name.csv?X-Amz-Signature={URL_SECRET}{}", paths.next());
                    json(200, json!({ "Url": url, "ClientToken": KEY }))
                }
                _ => {
                    let status = statuses[reads.next().min(statuses.len()) - 1];
                    let summary = json!({ "CreatedRecords": 2, "FailedRecords": 0 });
                    json(200, json!({ "JobId": JOB, "Status": status, "ResultsSummary": summary }))
                }
            })
        });
        let builder = in_memory.client_builder().clock(|| NOW);
        Self { client: builder.build().unwrap(), in_memory }
    }

    pub(crate) fn create(&self) -> CreateUploadJob {
        let email = ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
        self.client.create_upload_job("acme", "customers.csv", [("email", email)], "email")
    }

    /// Method and end of the path of each request.
    pub(crate) fn calls(&self) -> Vec<String> {
        let requests = self.in_memory.requests();
        let call = |request: &Request<Bytes>| {
            let path = request.uri().path().replace(JOB, "JOB");
            format!("{} {}", request.method(), path.strip_prefix("/domains/acme/upload-jobs").unwrap())
        };
        requests.iter().map(call).collect()
    }
}

#[derive(Clone, Default)]
struct Counter(Arc<Mutex<usize>>);

impl Counter {
    /// From one.
    fn next(&self) -> usize {
        let mut count = self.0.lock().unwrap();
        *count += 1;
        *count
    }
}
