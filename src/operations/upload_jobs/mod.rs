//! Upload jobs: profiles from a CSV file.
//!
//! A job takes one file whose first line names the columns. Its fields say where each column goes in a profile, and its
//! unique key names the field that decides whether a record is a new profile or changes one that is there. The profiles
//! of a job are kept for 14 days unless it says otherwise.
//!
//! The order of work: create the job, get the path of its file, send the file there, start the job, wait until it is
//! done.
//!
//! ```no_run
//! # use customer_profiles::model::{ObjectTypeField, UploadJobStatus};
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! let email = ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
//! let job = client.create_upload_job("acme", "customers.csv", [("email", email)], "email").await?.job_id;
//!
//! let path = client.get_upload_job_path("acme", &job).await?;
//! // Send the file by PUT to `path.url`, encrypted with the key `path.client_token`; then:
//! client.start_upload_job("acme", &job).await?;
//!
//! let job = client.get_upload_job("acme", &job).await?;
//! if job.status == Some(UploadJobStatus::PartiallySucceeded) {
//!     println!("{:?}", job.results_summary);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`get_upload_job_path`](crate::Client::get_upload_job_path) names the headers of the PUT. URL and token are secrets:
//! who has them can write the file.

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
