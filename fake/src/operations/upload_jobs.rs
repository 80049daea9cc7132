use customer_profiles::Operation;
use customer_profiles::model::{StatusReason, UploadJobStatus};
use customer_profiles::operations::{
    CreateUploadJobRequest, GetUploadJobPathRequest, GetUploadJobRequest, ListUploadJobsRequest, StartUploadJobRequest,
    StopUploadJobRequest,
};
use serde::Serialize;
use time::Duration;

use super::{Empty, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::domain::{StoredUploadJob, UploadJob};
use crate::state::{Account, UPLOADS};

/// How long the data of a job is kept unless it says otherwise.
const DEFAULT_DATA_EXPIRY: i32 = 14;

/// How long the URL of a file can be used; AWS does not document it.
const VALIDITY: Duration = Duration::hours(1);

record! {
    struct JobId {
        job_id: String,
    }

    struct JobPath {
        url: String,
        client_token: String,
        valid_until: Timestamp,
    }

    struct JobItem {
        job_id: String,
        display_name: String,
        status: UploadJobStatus,
        status_reason: Option<StatusReason>,
        created_at: Timestamp,
        completed_at: Option<Timestamp>,
        data_expiry: Option<i32>,
    }
}

impl Serve for CreateUploadJobRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let job_id = domain.new_id(random);
        let job = UploadJob {
            job_id: job_id.clone(),
            display_name: self.display_name,
            status: UploadJobStatus::Created,
            status_reason: None,
            created_at: now,
            completed_at: None,
            fields: Some(self.fields),
            unique_key: self.unique_key,
            results_summary: None,
            data_expiry: self.data_expiry.or(Some(DEFAULT_DATA_EXPIRY)),
        };
        domain.upload_jobs.create(job_id.clone(), StoredUploadJob::new(job))?;
        Ok(JobId { job_id })
    }
}

impl Serve for GetUploadJobRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        domain.finish_upload_jobs(course, random);
        Ok(&domain.upload_jobs.get(&self.job_id)?.job)
    }
}

impl Serve for GetUploadJobPathRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let endpoint_url = account.endpoint_url.clone();
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let stored = domain.upload_jobs.get_mut(&self.job_id)?;
        stored.expect_created("given a file")?;
        let client_token = stored.client_token_or_new(random);
        let valid_until = Timestamp(now.0 + VALIDITY);
        let expires = valid_until.0.unix_timestamp();
        let signature = stored.signature(expires).unwrap_or_default(); // it has a token now
        let Self { domain_name, job_id, .. } = self;
        let url = format!("{endpoint_url}{UPLOADS}{domain_name}/{job_id}?Expires={expires}&Signature={signature}");
        Ok(JobPath { url, client_token, valid_until })
    }
}

impl Serve for ListUploadJobsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetUploadJobRequest::NAME, now);
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        domain.finish_upload_jobs(course, random);
        pages::page(&self, domain.upload_jobs.iter().map(|(job_id, stored)| (job_id, &stored.job)))?
            .items_as::<JobItem>()
    }
}

impl Serve for StartUploadJobRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.upload_jobs.get_mut(&self.job_id)?.start(now)?;
        Ok(Empty {})
    }
}

impl Serve for StopUploadJobRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.upload_jobs.get_mut(&self.job_id)?.stop(now)?;
        Ok(Empty {})
    }
}
