//! Uploads a CSV file of profiles, with a progress bar.
//!
//! `cargo run --example upload_profiles` makes a file and uploads it to the built-in fake. A file of your own, to the fake
//! or to the service with the environment's credentials and region:
//!
//! ```text
//! cargo run --example upload_profiles -- FILE
//! cargo run --example upload_profiles -- FILE --live DOMAIN
//! ```
//!
//! The columns of the file have the names of a profile's members, such as `EmailAddress`, `FirstName` or
//! `Attributes.Tier`; rows with the same value in the first column are about the same profile.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::ObjectTypeField;
use customer_profiles::uploads::{UploadFile, UploadProgress};
use customer_profiles_fake::FakeService;
use indicatif::{ProgressBar, ProgressStyle};

#[tokio::main]
async fn main() -> ExitCode {
    match start().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn start() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => {
            let file = demonstration()?;
            upload_to_fake(&file).await?;
            Ok(fs::remove_file(file)?)
        }
        [file] => upload_to_fake(Path::new(file)).await,
        [file, "--live", domain_name] => {
            upload(&Client::builder().environment().build()?, domain_name, Path::new(file)).await
        }
        _ => Err("usage: upload_profiles [FILE [--live DOMAIN]]".into()),
    }
}

async fn upload_to_fake(file: &Path) -> Result<(), Box<dyn Error>> {
    let fake = FakeService::start().await;
    fake.create_domain("acme");
    // So that there is something to wait for.
    fake.set_delay("GetUploadJob", Duration::from_secs(2));
    upload(&fake.client(), "acme", file).await?;
    println!("The fake has {} profiles.", fake.profiles("acme").len());
    Ok(())
}

async fn upload(client: &Client, domain_name: &str, file: &Path) -> Result<(), Box<dyn Error>> {
    let columns: Vec<String> = csv::Reader::from_path(file)?.headers()?.iter().map(str::to_owned).collect();
    let unique_key = columns.first().ok_or("the file has no columns")?;
    let fields = columns.iter().map(|column| {
        let field = ObjectTypeField::new().source(format!("_source.{column}")).target(format!("_profile.{column}"));
        (column, field)
    });
    let name = file.file_name().unwrap_or_default().to_string_lossy();

    let style = ProgressStyle::with_template("{bar:32} {bytes} of {total_bytes}, {bytes_per_sec} {msg}")?;
    let bar = ProgressBar::no_length().with_style(style);
    let job = client
        .create_upload_job(domain_name, name, fields, unique_key)
        .upload(UploadFile::path(file))
        .on_progress({
            let bar = bar.clone();
            move |progress| show(&bar, progress)
        })
        .await;
    bar.abandon();

    let summary = job?.results_summary.unwrap_or_default();
    println!(
        "{} created, {} updated, {} failed",
        summary.created_records.unwrap_or_default(),
        summary.updated_records.unwrap_or_default(),
        summary.failed_records.unwrap_or_default(),
    );
    Ok(())
}

fn show(bar: &ProgressBar, progress: UploadProgress) {
    match progress {
        UploadProgress::Created { job_id, .. } => bar.println(format!("upload job {job_id}")),
        UploadProgress::Sent { bytes, length, .. } => {
            bar.set_length(length);
            bar.set_position(bytes);
        }
        UploadProgress::Started => bar.set_message("started"),
        UploadProgress::Job(job) => {
            bar.set_message(job.status.map_or_else(String::new, |status| status.as_str().to_owned()));
        }
        _ => {}
    }
}

/// A file of ten thousand customers.
fn demonstration() -> Result<PathBuf, Box<dyn Error>> {
    let path = std::env::temp_dir().join("upload_profiles.csv");
    let mut file = csv::Writer::from_path(&path)?;
    file.write_record(["AccountNumber", "EmailAddress", "FirstName", "Attributes.Tier"])?;
    for number in 1..=10_000 {
        let tier = if number % 10 == 0 { "gold" } else { "silver" };
        file.write_record([&number.to_string(), &format!("customer-{number}@example.com"), "Jane", tier])?;
    }
    file.flush()?;
    Ok(path)
}
