//! A stand-in for the service that every AWS client can talk to.
//!
//! ```text
//! cargo run --features testing --example fake_service -- --port 8585
//! ```
//!
//! It says on start what a client in Python, JavaScript or Rust and the AWS command line need, and serves until Ctrl-C.

use std::net::Ipv4Addr;
use std::process::ExitCode;

use customer_profiles::testing::FakeService;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let mut port = 8585;
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--port" => port = arguments.next().ok_or("--port needs a number")?.parse()?,
            _ => return Err(format!("there is no option {argument}").into()),
        }
    }
    let service = FakeService::builder().address((Ipv4Addr::LOCALHOST, port)).keep_requests(0).start().await?;
    tell(&service);
    tokio::signal::ctrl_c().await?;
    service.stop().await;
    Ok(())
}

fn tell(service: &FakeService) {
    let (url, region, credentials) = (service.endpoint_url(), service.region(), service.credentials());
    let (id, secret) = (credentials.access_key_id(), credentials.secret_access_key());
    println!("Customer Profiles, the fake, listens on {url}; Ctrl-C ends it.\n");
    println!(
        "AWS CLI     AWS_ACCESS_KEY_ID={id} AWS_SECRET_ACCESS_KEY={secret} \
         aws customer-profiles list-domains --region {region} --endpoint-url {url}"
    );
    println!(
        "boto3       boto3.client(\"customer-profiles\", region_name=\"{region}\", endpoint_url=\"{url}\", \
         aws_access_key_id=\"{id}\", aws_secret_access_key=\"{secret}\")"
    );
    println!(
        "JavaScript  new CustomerProfilesClient({{ region: \"{region}\", endpoint: \"{url}\", \
         credentials: {{ accessKeyId: \"{id}\", secretAccessKey: \"{secret}\" }} }})"
    );
    println!(
        "Rust        Client::builder().region(\"{region}\").endpoint_url(\"{url}\").credentials_provider(\
         Credentials::new(\"{id}\", \"{secret}\", None, None, \"fake\")).build()?"
    );
}
