//! A check that can't fail is no check: each of them notices when what it expects is changed.

use serde_json::{Value, json};

use crate::report::Verdict;
use crate::{endpoints, files, requests, responses, restjson1, signer};

type Check = fn(&Value) -> Verdict;

fn vector(file: &str, name: &str) -> Value {
    let (suite, path) = files::find_own().into_iter().find(|(suite, _)| suite.file == file).unwrap();
    files::read(suite, &path).unwrap().into_iter().find(|vector| vector.name == name).unwrap().data
}

fn assert_passes(check: Check, vector: &Value) {
    let verdict = check(vector);
    assert!(matches!(verdict, Verdict::Passed), "{verdict:?}");
}

/// Puts a value in the place of another; the check must name this as different, whatever else it names.
fn assert_notices(check: Check, vector: &Value, pointer: &str, value: Value, what: &str) {
    let mut changed = vector.clone();
    *changed.pointer_mut(pointer).unwrap_or_else(|| panic!("there is no {pointer}")) = value;
    let verdict = check(&changed);
    let Verdict::Failed(differences) = &verdict else { panic!("{pointer}: {verdict:?}") };
    assert!(differences.iter().any(|difference| difference.what() == what), "{pointer}: {differences:?}");
}

#[test]
fn a_change_in_a_request_is_noticed() {
    let put = vector("requests.json", "put_integration/trigger-scheduled-full-token");
    let list = vector("requests.json", "list_account_integrations/max-50");
    let get = vector("requests.json", "get_profile_object_type/basic");
    for vector in [&put, &list, &get] {
        assert_passes(requests::check, vector);
    }
    let start = "/FlowDefinition/TriggerConfig/TriggerProperties/Scheduled/ScheduleStartTime";
    let other_start = |seconds: f64| {
        let mut body: Value = serde_json::from_str(put["request"]["body"].as_str().unwrap()).unwrap();
        let time = body.pointer_mut(start).unwrap();
        *time = json!(time.as_f64().unwrap() + seconds);
        json!(body.to_string())
    };
    for (vector, pointer, value, what) in [
        (&put, "/request/method", json!("POST"), "method"),
        (&put, "/request/scheme", json!("http"), "scheme"),
        (&put, "/request/host", json!("profile.test"), "host"),
        (&put, "/request/path", json!("/domains/acme/integrations/"), "path"),
        (&list, "/request/raw_query", json!("max-results=51"), "query, sorted"),
        (&put, "/request/headers/content-type", json!("text/plain"), "content-type"),
        (&put, "/request/headers/x-amz-date", json!("20260102T030406Z"), "x-amz-date"),
        (&put, "/request/headers/x-amz-security-token", json!("other"), "x-amz-security-token"),
        (&put, "/request/body", other_start(0.002), start),
        (&put, "/request/body", json!("{}"), "/FlowDefinition"),
        (&put, "/request/body", json!(""), "body"),
        (&put, "/request/body", json!(""), "content-type"),
        (&get, "/request/body", json!("{}"), "body"),
        (&put, "/request/canonical_request", json!("PUT\n/domains"), "signer, canonical request, line 2"),
        (&put, "/request/string_to_sign", json!("AWS4"), "signer, string to sign"),
        (&put, "/request/signature", json!("00"), "signer, signature"),
        (&put, "/request/headers/authorization", json!("AWS4"), "signer, authorization"),
        (&put, "/input/DomainName", json!(".."), "requests sent"),
        (&put, "/input/DomainName", json!(5), "the input"),
        (&put, "/request/path", Value::Null, "the vector"),
    ] {
        assert_notices(requests::check, vector, pointer, value, what);
    }
    assert_notices(requests::check, &put, "/operation", json!(7), "the vector");
    let mut signed_wrong = put;
    signed_wrong["operation"] = json!("InventThings");
    assert!(matches!(requests::check(&signed_wrong), Verdict::NotImplemented));
    assert_notices(requests::check, &signed_wrong, "/request/signature", json!("00"), "signer, signature");
}

#[test]
fn a_change_in_a_response_is_noticed() {
    let output = vector("responses.json", "get_integration/timestamp-exponent-millis");
    let error = vector("responses.json", "get_profile_object_type/error-throttling-header");
    let transient = vector("responses.json", "list_account_integrations/error-internalserver-type");
    let final_error = vector("responses.json", "put_integration/error-extra-members");
    let unreadable = vector("responses.json", "get_integration/wrong-type");
    for vector in [&output, &error, &transient, &final_error, &unreadable] {
        assert_passes(responses::check, vector);
    }
    let readable = output["response"]["body"].clone();
    for (vector, pointer, value, what) in [
        (&output, "/expected/output/CreatedAt", json!("2021-12-20T00:00:00.125Z"), "/CreatedAt"),
        (&output, "/expected/output/DomainName", json!("other"), "/DomainName"),
        (&output, "/expected/output", json!({"DomainName": "acme"}), "/Uri"),
        (&output, "/response/status", json!(400), "output"),
        (&error, "/expected/error_code", json!("Throttling"), "error code"),
        (&error, "/expected/message", json!("other"), "message"),
        (&error, "/expected/http_status", json!(400), "status"),
        (&error, "/expected/request_id", Value::Null, "request id"),
        (&error, "/expected/retry", json!("transient"), "retry class"),
        (&transient, "/expected/retry", json!("throttling"), "retry class"),
        (&transient, "/expected/retry", Value::Null, "requests that arrived"),
        (&final_error, "/expected/retry", json!("transient"), "retry class"),
        (&final_error, "/response/status", json!(200), "status"),
        (&unreadable, "/response/status", json!(400), "unreadable"),
        (&unreadable, "/response/body", readable, "unreadable"),
        (&unreadable, "/expected/kind", json!("new"), "the vector"),
    ] {
        assert_notices(responses::check, vector, pointer, value, what);
    }
    let advisory = vector("responses.json", "list_integrations/error-redirect-301");
    assert!(matches!(responses::check(&advisory), Verdict::Advisory));
    assert_notices(responses::check, &advisory, "/expected/http_status", json!(302), "status");
    assert_notices(responses::check, &advisory, "/response/status", json!(200), "advisory");
}

#[test]
fn a_change_in_an_endpoint_is_noticed() {
    let url = vector("endpoint-cases.json", "cn-north-1-fips");
    let error = vector("endpoint-cases.json", "no-region");
    assert_passes(endpoints::check, &url);
    assert_passes(endpoints::check, &error);
    assert_notices(endpoints::check, &url, "/expected_url", json!("https://profile.test"), "URL");
    assert_notices(endpoints::check, &url, "/use_dual_stack", json!(true), "URL");
    assert_notices(endpoints::check, &url, "/region", Value::Null, "URL");
    assert_notices(endpoints::check, &error, "/region", json!("us-east-1"), "error");
    assert_notices(endpoints::check, &error, "/expected_error", Value::Null, "the vector");
}

#[test]
fn what_must_be_rejected_is_rejected_by_another_operation_with_the_same_label() {
    let signed = &vector("requests.json", "get_integration/s3-uri");
    let case = json!({
        "applies": true, "expect": "local_rejection", "operation": "InventThings", "input": {"DomainName": ".."},
        "credentials": signed["credentials"], "region": "us-east-1", "service": "profile",
        "time": signed["time"], "settings": {"double_encode_path": true},
        "request": {"method": "GET", "path": "/", "query": "", "headers": [], "body": ""},
        "canonical_request": "", "string_to_sign": "", "signature": "", "authorization": "",
    });
    assert_passes(signer::check, &case);
    assert_notices(signer::check, &case, "/input/DomainName", json!("acme"), "local rejection");
    assert_notices(signer::check, &case, "/expect", json!("sign"), "signer, signature");
    assert_notices(signer::check, &case, "/expect", json!("guess"), "the vector");
    let mut other_label = case;
    other_label["input"] = json!({"JobId": ".."});
    assert!(matches!(signer::check(&other_label), Verdict::NotImplemented));
}

#[test]
fn a_change_in_a_request_of_the_protocol_is_noticed() {
    let list = json!({
        "kind": "request", "operation": "ListIntegrations", "input": {"DomainName": "a b", "MaxResults": 2},
        "endpoint": "https://host.test/base",
        "expect": {
            "method": "GET", "path": "/base/domains/a%20b/integrations", "query_params": ["max-results=2"],
            "body_json": null, "body_empty": true, "content_type": null,
            "forbid_headers": ["Content-Type", "Content-Length"], "require_headers": ["X-Amz-Date"],
        },
    });
    let put = json!({
        "kind": "request", "operation": "PutIntegration", "endpoint": null,
        "input": {
            "DomainName": "d",
            "FlowDefinition": {
                "FlowName": "f", "KmsArn": "k", "Tasks": [],
                "SourceFlowConfig": {"ConnectorType": "S3", "SourceConnectorProperties": {"S3": {"BucketName": "b"}}},
                "TriggerConfig": {"TriggerType": "Scheduled", "TriggerProperties": {"Scheduled": {
                    "ScheduleExpression": "rate(1hours)", "ScheduleStartTime": {"$epoch": 5},
                }}},
            },
        },
        "expect": {
            "method": "PUT", "path": "/domains/d/integrations", "query_params": [], "body_empty": false,
            "body_json": {"FlowDefinition": {
                "FlowName": "f", "KmsArn": "k", "Tasks": [],
                "SourceFlowConfig": {"ConnectorType": "S3", "SourceConnectorProperties": {"S3": {"BucketName": "b"}}},
                "TriggerConfig": {"TriggerType": "Scheduled", "TriggerProperties": {"Scheduled": {
                    "ScheduleExpression": "rate(1hours)", "ScheduleStartTime": 5,
                }}},
            }},
            "content_type": "application/json", "forbid_headers": [], "require_headers": ["Content-Length"],
        },
    });
    assert_passes(restjson1::check, &list);
    assert_passes(restjson1::check, &put);
    let start = "/FlowDefinition/TriggerConfig/TriggerProperties/Scheduled/ScheduleStartTime";
    for (vector, pointer, value, what) in [
        (&list, "/expect/method", json!("POST"), "method"),
        (&list, "/expect/path", json!("/domains/a%20b/integrations"), "path"),
        (&list, "/expect/query_params", json!([]), "query, sorted"),
        (&list, "/expect/content_type", json!("application/json"), "content-type"),
        (&list, "/expect/forbid_headers/0", json!("X-Amz-Date"), "X-Amz-Date"),
        (&list, "/expect/require_headers/0", json!("Content-Length"), "Content-Length"),
        (&list, "/expect/body_empty", json!(false), "the body is empty"),
        (&list, "/expect", json!({"surprise": 1}), "the vector"),
        (&put, "/expect/forbid_headers", json!(["Content-Length"]), "Content-Length"),
        (
            &put,
            "/input/FlowDefinition/TriggerConfig/TriggerProperties/Scheduled/ScheduleStartTime/$epoch",
            json!(6),
            start,
        ),
    ] {
        assert_notices(restjson1::check, vector, pointer, value, what);
    }
}

#[test]
fn a_change_in_a_response_of_the_protocol_is_noticed() {
    let response = |status: u16, body: &str, expect: Value| {
        let wire = json!({"status": status, "headers": {"X-Amzn-RequestId": "r"}, "body": body});
        json!({"kind": "response", "operation": "GetIntegration", "wire": wire, "expect": expect})
    };
    let output = response(200, r#"{"CreatedAt":1.5}"#, json!({"output": {"CreatedAt": 1.5}}));
    let error = json!({"error": "A", "message": "m", "status": 418, "request_id": "r", "unmodeled": true});
    let error = response(418, r#"{"code":"A","message":"m"}"#, error);
    let no_code = response(503, "<html>", json!({"error": null, "message": null, "status": 503}));
    let unreadable = response(200, "{} x", json!({"decode_error": true}));
    let either = response(200, "{} x", json!({"decode_error_or_output": true}));
    let mut generated = either.clone();
    generated["operation"] = json!("ListIntegrations");
    generated["wire"] = json!({"status": 200, "headers": {}, "body_generator":
        {"prefix": "{\"x\":", "repeat": "[", "count": 10, "suffix_repeat": "]", "suffix": "}"}});
    let mut union = response(
        200,
        r#"{"SegmentGroups":{"Groups":[{"Dimensions":[{"Weather":{"a":1}}]}]}}"#,
        json!({"output_unknown_union": true}),
    );
    union["operation"] = json!("GetSegmentDefinition");
    for vector in [&output, &error, &no_code, &unreadable, &either, &generated, &union] {
        assert_passes(restjson1::check, vector);
    }
    for (vector, pointer, value, what) in [
        (&output, "/expect/output/CreatedAt", json!(1.25), "/CreatedAt"),
        (&output, "/expect/output", json!({}), "/CreatedAt"),
        (&output, "/wire/body", json!("{} x"), "output"),
        (&output, "/expect", json!({}), "the vector"),
        (&error, "/expect/error", json!("B"), "error code"),
        (&error, "/expect/error", Value::Null, "error code"),
        (&error, "/expect/message", Value::Null, "message"),
        (&error, "/expect/status", json!(400), "status"),
        (&error, "/expect/request_id", json!("q"), "request id"),
        (&error, "/wire/status", json!(200), "status"),
        (&no_code, "/expect/error", json!("A"), "error code"),
        (&unreadable, "/wire/status", json!(400), "the response"),
        (&either, "/wire/status", json!(400), "the response"),
        (&generated, "/wire/status", json!(400), "the response"),
        (&union, "/wire/body", json!("{} x"), "output"),
    ] {
        assert_notices(restjson1::check, vector, pointer, value, what);
    }
}
