//! Requests, and the HTTP that they must become.

use serde::Serialize;
use serde_json::{Value, json};

use super::http::http;
use super::values::{Extent, input};
use crate::description::{Description, Operation};
use crate::names::snake_case;

/// What the client is configured with.
const REGION: &str = "us-east-1";
const HOST: &str = "profile.us-east-1.amazonaws.com";
const TIME: &str = "2021-12-20T00:00:00Z";
const TIME_OF_SIGNING: &str = "20211220T000000Z";
const SESSION_TOKEN: &str = "ExampleSessionToken/+=";

/// A vector: an input and the request that it must become.
#[derive(Debug, Serialize)]
struct Vector {
    name: String,
    operation: String,
    model: &'static str,
    tags: Vec<&'static str>,
    input: Value,
    region: &'static str,
    endpoint_config: Value,
    credentials: Value,
    time: &'static str,
    violates: Value,
    request: Request,
}

#[derive(Debug, Serialize)]
struct Request {
    method: String,
    scheme: &'static str,
    host: &'static str,
    path: String,
    raw_query: String,
    headers: Value,
    body: String,
    body_json: Option<Value>,
    body_timestamp_pointers: Vec<String>,
}

/// One vector a line.
pub(super) fn vectors(description: &Description) -> Result<Vec<String>, String> {
    let mut lines = Vec::new();
    for operation in description.operations.values() {
        for extent in [Extent::Smallest, Extent::Fullest] {
            let vector =
                vector(description, operation, extent).map_err(|error| format!("{}: {error}", operation.name))?;
            lines.push(super::line(&vector)?);
        }
    }
    Ok(lines)
}

fn vector(description: &Description, operation: &Operation, extent: Extent) -> Result<Vector, String> {
    let input = input(description, operation, extent)?;
    let http = http(description, operation, &input)?;
    let extent = match extent {
        Extent::Smallest => "smallest",
        Extent::Fullest => "fullest",
    };
    let mut tags = vec!["model", extent];
    tags.extend((!http.query.is_empty()).then_some("query"));
    tags.extend((!http.timestamps.is_empty()).then_some("timestamps"));
    let mut headers = json!({
        "host": HOST,
        "x-amz-date": TIME_OF_SIGNING,
        "x-amz-security-token": SESSION_TOKEN,
    });
    if http.body.is_some() {
        headers["content-type"] = "application/json".into();
    }
    Ok(Vector {
        name: format!("{}/{extent}", snake_case(&operation.name)),
        operation: operation.name.clone(),
        model: "latest",
        tags,
        input,
        region: REGION,
        endpoint_config: json!({ "use_fips": false, "use_dual_stack": false, "endpoint_url": null }),
        credentials: json!({
            "access_key_id": "ASIAEXAMPLE",
            "secret_access_key": "example/Secret+Key",
            "session_token": SESSION_TOKEN,
        }),
        time: TIME,
        violates: json!({ "latest": [] }),
        request: Request {
            method: http.method,
            scheme: "https",
            host: HOST,
            path: http.path,
            raw_query: http.query,
            headers,
            body: http.body.as_ref().map(ToString::to_string).unwrap_or_default(),
            body_json: http.body,
            body_timestamp_pointers: http.timestamps,
        },
    })
}
