//! Upload jobs: profiles from a CSV file.
//!
//! A job takes one file whose first line names the columns. Its fields say where each column goes in a profile, and its
//! unique key names the field that decides whether a record is a new profile or changes one that is there. The profiles
//! of a job are kept for 14 days unless it says otherwise.
//!
//! [`upload`](crate::Call::upload) takes a file the whole way; see [the guide](crate::guides::uploads). The steps are:
//! create the job, send its file, start it, wait until it is done.
//!
//! ```no_run
//! # use customer_profiles::model::{ObjectTypeField, UploadJobStatus};
//! use customer_profiles::uploads::UploadFile;
//!
//! # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let email =
//!     ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
//! let job = client
//!     .create_upload_job("acme", "customers.csv", [("email", email)], "email")
//!     .await?
//!     .job_id;
//! client.put_upload_file("acme", &job).send(UploadFile::path("customers.csv")).await?;
//! client.start_upload_job("acme", &job).await?;
//!
//! let job = client.get_upload_job("acme", &job).wait_until(|job| job.progress()).await?;
//! if job.status == Some(UploadJobStatus::PartiallySucceeded) {
//!     println!("{:?}", job.results_summary);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`create_upload_job`](crate::Client::create_upload_job)
//! - [`get_upload_job`](crate::Client::get_upload_job)
//! - [`get_upload_job_path`](crate::Client::get_upload_job_path)
//! - [`list_upload_jobs`](crate::Client::list_upload_jobs)
//! - [`start_upload_job`](crate::Client::start_upload_job)
//! - [`stop_upload_job`](crate::Client::stop_upload_job)

mod create_upload_job;
mod get_upload_job;
mod get_upload_job_path;
mod list_upload_jobs;
mod start_upload_job;
mod stop_upload_job;

pub use create_upload_job::*;
pub use get_upload_job::*;
pub use get_upload_job_path::*;
pub use list_upload_jobs::*;
pub use start_upload_job::*;
pub use stop_upload_job::*;
