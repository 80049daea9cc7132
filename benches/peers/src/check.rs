//! That all peers send the same, and read the response.

use std::net::TcpListener;
use std::sync::mpsc;
use std::time::Duration;

use peers::{Figures, Job, Scenario, messages};
use serde_json::Value;

use crate::programs::{self, PEERS};
use crate::server::Server;

/// Makes one call of each kind with each peer and compares what came with what should.
pub(crate) fn check() -> Result<(), String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let endpoint_url = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
    let (sender, requests) = mpsc::channel();
    std::thread::spawn(move || Server::new(Duration::ZERO, Some(sender)).run(&listener));

    for peer in PEERS {
        for scenario in [Scenario::PutIntegration, Scenario::ListIntegrations, Scenario::GetIntegration] {
            let job = Job { endpoint_url: endpoint_url.clone(), scenario, calls: 1, warm_up: 0, in_flight: 1 };
            programs::run::<Figures>(peer, &job)?;
            let request = requests.recv().map_err(|error| error.to_string())?;
            compare(&String::from_utf8_lossy(&request), scenario)
                .map_err(|error| format!("{peer}: {scenario:?}: {error}"))?;
        }
        eprintln!("{peer}: sends what it should");
    }
    Ok(())
}

fn compare(request: &str, scenario: Scenario) -> Result<(), String> {
    let (line, body) = match scenario {
        Scenario::PutIntegration => ("PUT /domains/acme/integrations HTTP/1.1", messages::PUT_INTEGRATION.to_owned()),
        Scenario::ListIntegrations => ("GET /domains/acme/integrations?max-results=100 HTTP/1.1", String::new()),
        Scenario::GetIntegration => {
            ("POST /domains/acme/integrations HTTP/1.1", serde_json::json!({ "Uri": messages::URI }).to_string())
        }
    };
    let (head, sent) = request.split_once("\r\n\r\n").ok_or("no end of the head")?;
    let json = |text: &str| serde_json::from_str::<Value>(text).ok();
    if head.lines().next() != Some(line) {
        return Err(format!("sent {head}, not {line}"));
    }
    if json(sent) != json(&body) {
        return Err(format!("sent {sent}, not {body}"));
    }
    if !head.contains("authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/") {
        return Err(format!("is not signed: {head}"));
    }
    Ok(())
}
