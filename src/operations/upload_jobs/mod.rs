//! Upload jobs: profiles from a file.

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
