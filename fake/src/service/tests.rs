use http::header::{CONTENT_TYPE, DATE};
use serde_json::{Value, json};
use time::Duration;

use super::test_request::{NOW, REGION, TestRequest, credentials};
use super::*;
use crate::state::domain::Domain;

mod domains;
mod faults;
mod ingestion;
mod random_requests;
mod search;
mod standard_objects;
mod tags;

const INTEGRATIONS: &str = "/domains/acme/integrations";
const ORDER: &str = "/domains/acme/object-types/Order";

fn service() -> Service {
    let mut account = Account::new(REGION, 7);
    account.domains.put("acme".to_owned(), Domain::named("acme", Timestamp(NOW)));
    Service::new(account, credentials(None), 7)
}

fn acme(service: &Service) -> &Domain {
    service.account.domains.get("acme").unwrap()
}

fn send_at(service: &mut Service, now: OffsetDateTime, method: &str, target: &str, body: &str) -> Response<Bytes> {
    let mut request = TestRequest::new(method, target, body);
    request.time = now;
    service.respond(&request.signed(), now).response
}

fn send(service: &mut Service, method: &str, target: &str, body: &str) -> Response<Bytes> {
    send_at(service, NOW, method, target, body)
}

fn json(response: &Response<Bytes>) -> Value {
    serde_json::from_slice(response.body()).unwrap()
}

fn ok(response: &Response<Bytes>) -> Value {
    assert_eq!(response.status(), 200, "{response:?}");
    json(response)
}

/// The response to a request that must succeed.
fn done(service: &mut Service, method: &str, target: &str, body: Value) -> Value {
    let body = Some(body).filter(|body| !body.is_null()).map(|body| body.to_string());
    ok(&send(service, method, target, &body.unwrap_or_default()))
}

fn rejection(response: &Response<Bytes>) -> (u16, &str) {
    (response.status().as_u16(), response.headers()["x-amzn-errortype"].to_str().unwrap())
}

#[test]
fn a_response_has_the_headers_of_the_service() {
    let mut service = service();
    let response = send(&mut service, "GET", INTEGRATIONS, "");
    assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
    assert_eq!(response.headers()[DATE], "Fri, 02 Jan 2026 03:04:05 GMT");
    assert!(!response.headers().contains_key("x-amzn-errortype"));
    let other = send(&mut service, "GET", INTEGRATIONS, "");
    assert_eq!(response.headers()["x-amzn-requestid"].len(), 36);
    assert_ne!(response.headers()["x-amzn-requestid"], other.headers()["x-amzn-requestid"]);
}

#[test]
fn an_error_has_its_code_in_the_header_and_its_message_in_the_body() {
    let response = send(&mut service(), "GET", "/domains/emca/integrations", "");
    assert_eq!(rejection(&response), (404, "ResourceNotFoundException"));
    assert_eq!(json(&response), json!({ "Message": "Domain emca does not exist" }));
    assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
    assert!(response.headers().contains_key("x-amzn-requestid"));
}

#[test]
fn what_does_not_exist_is_not_found() {
    let template_of_no_one = r#"{"Description":"d","TemplateId":"Nobody-Things"}"#;
    for (method, target, body) in [
        ("PUT", "/domains/emca/integrations", r#"{"Uri":"u"}"#),
        ("POST", "/domains/emca/integrations", r#"{"Uri":"u"}"#),
        ("POST", INTEGRATIONS, r#"{"Uri":"u"}"#),
        ("PUT", "/domains/emca/object-types/Order", r#"{"Description":"d"}"#),
        ("PUT", ORDER, template_of_no_one),
        ("GET", ORDER, ""),
        ("GET", "/domains/emca/object-types/Order", ""),
        ("GET", "/templates/Nobody-Things", ""),
    ] {
        let mut service = service();
        let response = send(&mut service, method, target, body);
        assert_eq!(rejection(&response), (404, "ResourceNotFoundException"), "{method} {target} {body}");
        assert!(acme(&service).object_types.values().next().is_none(), "nothing is kept of a request that fails");
    }
}

#[test]
fn a_request_that_can_not_be_read_is_a_bad_one() {
    for (method, target, body, code) in [
        ("PUT", INTEGRATIONS, "{", "SerializationException"),
        ("PUT", INTEGRATIONS, "[]", "BadRequestException"),
        ("PUT", INTEGRATIONS, "", "BadRequestException"),
        ("PUT", INTEGRATIONS, "{}", "BadRequestException"),
        ("PUT", INTEGRATIONS, r#"{"Uri":7}"#, "BadRequestException"),
        ("PUT", INTEGRATIONS, r#"{"Uri":"u","FlowDefinition":{"FlowName":"f"}}"#, "BadRequestException"),
        ("PUT", INTEGRATIONS, r#"{"Uri":"u","Newcomer":true}"#, "BadRequestException"),
        ("POST", INTEGRATIONS, "{}", "BadRequestException"),
        ("POST", "/integrations", "", "BadRequestException"),
        ("PUT", ORDER, "{}", "BadRequestException"),
        ("GET", "/domains/%FF/integrations", "", "BadRequestException"),
        ("GET", "/domains/acme/integrations?max-results=0", "", "BadRequestException"),
        ("GET", "/domains/acme/integrations?max-results=101", "", "BadRequestException"),
        ("GET", "/domains/acme/integrations?max-results=many", "", "BadRequestException"),
        ("GET", "/domains/acme/integrations?max-results=1.5", "", "BadRequestException"),
        ("GET", "/domains/acme/integrations?include-hidden=maybe", "", "BadRequestException"),
        ("GET", "/domains/acme/integrations?next-token=", "", "BadRequestException"),
    ] {
        let response = send(&mut service(), method, target, body);
        assert_eq!(rejection(&response), (400, code), "{method} {target} {body}");
    }
}

#[test]
fn a_member_that_does_not_exist_is_rejected_with_its_path_at_any_depth() {
    let field = r#"{"Description":"d","Fields":{"id":{"Source":"_source.id","Sourse":"x"}}}"#;
    let key = r#"{"Description":"d","Keys":{"k":[{"FieldNames":["id"]},{"FieldName":["id"]}]}}"#;
    let preference = r#"{"EngagementPreferences":{"Phone":[{"KeyNme":"_phone"}]}}"#;
    for (method, target, body, path) in [
        ("PUT", ORDER, field, "Fields.id.Sourse"),
        ("PUT", ORDER, key, "Keys.k[1].FieldName"),
        ("POST", "/domains/acme/profiles", preference, "EngagementPreferences.Phone[0].KeyNme"),
    ] {
        let response = send(&mut service(), method, target, body);
        assert_eq!(rejection(&response), (400, "BadRequestException"), "{path}");
        assert_eq!(json(&response)["Message"], format!("{path}: there is no such member"));
    }
}

#[test]
fn a_request_that_breaks_a_documented_limit_is_rejected_unless_limits_are_ignored() {
    let mut service = service();
    let long = json!({ "Uri": "u".repeat(256) }).to_string();
    let response = send(&mut service, "PUT", INTEGRATIONS, &long);
    assert_eq!(rejection(&response), (400, "BadRequestException"));
    assert_eq!(
        json(&response)["Message"],
        "1 validation error detected: Value at 'Uri' failed to satisfy constraint: Member must have length less than \
         or equal to 255"
    );
    assert!(acme(&service).integrations.values().next().is_none());
    let response = send(&mut service, "POST", "/domains/no%20name", r#"{"DefaultExpirationDays":0}"#);
    assert!(json(&response)["Message"].as_str().unwrap().starts_with("2 validation errors detected: "));

    service.limits = Limits::Ignored;
    ok(&send(&mut service, "PUT", INTEGRATIONS, &long));
}

#[test]
fn the_error_of_a_bad_request_names_member_and_problem() {
    let message = |method, target, body| json(&send(&mut service(), method, target, body))["Message"].clone();
    assert_eq!(message("PUT", INTEGRATIONS, "{}"), "Either Uri or FlowDefinition must be given");
    assert_eq!(
        message("PUT", ORDER, r#"{"Description":"d","Keys":{"k":[{"FieldNames":"f"}]}}"#),
        "Keys.k[0].FieldNames: invalid type: string \"f\", expected a sequence"
    );
    assert_eq!(message("PUT", ORDER, "{}"), "missing field `Description`");
    assert_eq!(
        message("GET", "/domains/acme/integrations?max-results=many", ""),
        "MaxResults: invalid type: string \"many\", expected i32"
    );
}

#[test]
fn a_path_or_method_of_no_operation_is_unknown_signed_or_not() {
    let mut service = service();
    assert_eq!(rejection(&send(&mut service, "GET", "/", "")), (404, "UnknownOperationException"));
    let other_method = send(&mut service, "DELETE", INTEGRATIONS, "");
    assert_eq!(rejection(&other_method), (404, "UnknownOperationException"));
    assert_eq!(
        json(&other_method)["Message"],
        "There is no operation at DELETE /domains/acme/integrations; there PUT is PutIntegration, POST is \
         GetIntegration, GET is ListIntegrations"
    );
    let mut unsigned = TestRequest::new("GET", "/favicon.ico", "").signed();
    unsigned.headers.clear();
    assert_eq!(rejection(&service.respond(&unsigned, NOW).response), (404, "UnknownOperationException"));
}

#[test]
fn a_request_whose_signature_is_rejected_changes_nothing() {
    let mut service = service();
    let mut request = TestRequest::new("PUT", INTEGRATIONS, r#"{"Uri":"u"}"#).signed();
    request.body = r#"{"Uri":"v"}"#.into();
    assert_eq!(rejection(&service.respond(&request, NOW).response), (403, "InvalidSignatureException"));
    assert!(acme(&service).integrations.values().next().is_none());
}

#[test]
fn an_update_keeps_the_time_of_creation() {
    let mut service = service();
    let later = NOW + Duration::hours(1);
    for (target, body, more) in [
        (INTEGRATIONS, r#"{"Uri":"u","ObjectTypeName":"A"}"#, r#"{"Uri":"u","Tags":{"a":"b"}}"#),
        (ORDER, r#"{"Description":"d","ExpirationDays":7}"#, r#"{"Description":"e"}"#),
    ] {
        let created = ok(&send(&mut service, "PUT", target, body));
        assert_eq!(created["CreatedAt"], json!(1_767_323_045.678));
        assert_eq!(created["LastUpdatedAt"], json!(1_767_323_045.678));
        let updated = ok(&send_at(&mut service, later, "PUT", target, more));
        assert_eq!(updated["CreatedAt"], json!(1_767_323_045.678));
        assert_eq!(updated["LastUpdatedAt"], json!(1_767_326_645.678));
    }
}

#[test]
fn all_that_was_put_comes_back_in_every_response() {
    let mut service = service();
    service.limits = Limits::Ignored;
    let given = json!({
        "Uri": "arn:aws:appflow:us-west-2:123456789012:flow/orders",
        "ObjectTypeName": "Order",
        "ObjectTypeNames": { "ShopifyCreateOrders": "Order", "NewcomerEvent": "Other" },
        "Tags": { "stage": "", "é": "ü" },
        "RoleArn": "arn:aws:iam::123456789012:role/reader",
        "EventTriggerNames": ["first"],
        "Scope": "DOMAIN",
    });
    let mut expected = given.clone();
    expected["DomainName"] = "acme".into();
    expected["IsUnstructured"] = false.into();
    expected["CreatedAt"] = json!(1_767_323_045.678);
    expected["LastUpdatedAt"] = json!(1_767_323_045.678);

    let uri = json!({ "Uri": given["Uri"] }).to_string();
    assert_eq!(ok(&send(&mut service, "PUT", INTEGRATIONS, &given.to_string())), expected);
    assert_eq!(ok(&send(&mut service, "POST", INTEGRATIONS, &uri)), expected);
    assert_eq!(ok(&send(&mut service, "GET", INTEGRATIONS, "")), json!({ "Items": [expected] }));
    assert_eq!(ok(&send(&mut service, "POST", "/integrations", &uri)), json!({ "Items": [expected] }));
}

#[test]
fn an_object_type_comes_back_as_it_was_put() {
    let mut service = service();
    service.limits = Limits::Ignored;
    let given = json!({
        "Description": "Orders",
        "ExpirationDays": 30,
        "EncryptionKey": "arn:aws:kms:us-west-2:123456789012:key/k",
        "AllowProfileCreation": true,
        "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
        "MaxProfileObjectCount": 5,
        "SourcePriority": 1,
        "Fields": { "OrderId": { "Source": "_source.id", "Target": "_order.OrderId", "ContentType": "UUID" }, "x": {} },
        "Keys": { "_orderId": [{ "StandardIdentifiers": ["ORDER", "NEWCOMER"], "FieldNames": ["OrderId"] }], "k": [] },
        "Tags": {},
    });
    let mut expected = given.clone();
    expected["ObjectTypeName"] = "Order".into();
    expected["CreatedAt"] = json!(1_767_323_045.678);
    expected["LastUpdatedAt"] = json!(1_767_323_045.678);
    assert_eq!(ok(&send(&mut service, "PUT", ORDER, &given.to_string())), expected);
    assert_eq!(ok(&send(&mut service, "GET", ORDER, "")), expected);
}

#[test]
fn a_template_gives_what_the_request_leaves_out() {
    let mut service = service();
    let template = ok(&send(&mut service, "GET", "/templates/Salesforce-Account", ""));
    let put = ok(&send(
        &mut service,
        "PUT",
        ORDER,
        r#"{"Description":"d","TemplateId":"Salesforce-Account","Keys":{},"AllowProfileCreation":false}"#,
    ));
    assert_eq!(put["TemplateId"], "Salesforce-Account");
    assert_eq!(put["Fields"], template["Fields"]);
    assert_eq!(put["SourceLastUpdatedTimestampFormat"], template["SourceLastUpdatedTimestampFormat"]);
    assert_eq!(put["Keys"], json!({}));
    assert_eq!((&put["AllowProfileCreation"], &template["AllowProfileCreation"]), (&json!(false), &json!(true)));
}

#[test]
fn a_flow_definition_makes_the_flow_that_the_integration_reads() {
    let mut service = service();
    let body = json!({
        "ObjectTypeName": "Order",
        "FlowDefinition": {
            "FlowName": "orders",
            "KmsArn": "arn:aws:kms:us-west-2:123456789012:key/k",
            "SourceFlowConfig": {
                "ConnectorType": "S3",
                "SourceConnectorProperties": { "S3": { "BucketName": "acme-orders" } },
            },
            "Tasks": [{ "TaskType": "Filter", "SourceFields": ["id"], "ConnectorOperator": { "S3": "PROJECTION" } }],
            "TriggerConfig": {
                "TriggerType": "Scheduled",
                "TriggerProperties": {
                    "Scheduled": { "ScheduleExpression": "rate(1hours)", "ScheduleStartTime": 1_634_244_800.435 },
                },
            },
        },
    });
    let put = ok(&send(&mut service, "PUT", INTEGRATIONS, &body.to_string()));
    assert_eq!(put["Uri"], "arn:aws:appflow:us-west-2:123456789012:flow/orders");
    assert_eq!(put.get("FlowDefinition"), None);

    let mut with_uri = body;
    with_uri["Uri"] = "s3://acme-orders".into();
    let put = ok(&send(&mut service, "PUT", INTEGRATIONS, &with_uri.to_string()));
    assert_eq!(put["Uri"], "s3://acme-orders");
}

#[test]
fn labels_are_decoded_after_the_path_is_split() {
    let mut service = service();
    service.limits = Limits::Ignored;
    service.account.domains.put("a/b é%2F".to_owned(), Domain::named("a/b é%2F", Timestamp(NOW)));
    let path = "/domains/a%2Fb%20%C3%A9%252F/object-types/x%2B+";
    let put = ok(&send(&mut service, "PUT", path, r#"{"Description":"d"}"#));
    assert_eq!(put["ObjectTypeName"], "x++");
}

#[test]
fn a_label_in_the_body_does_not_count() {
    let put = ok(&send(&mut service(), "PUT", INTEGRATIONS, r#"{"DomainName":"emca","Uri":"u"}"#));
    assert_eq!(put["DomainName"], "acme");
}

#[test]
fn lists_are_sorted_and_paged_by_tokens_of_their_own() {
    let mut service = service();
    for uri in ["c", "a", "e", "b", "d"] {
        ok(&send(&mut service, "PUT", INTEGRATIONS, &json!({ "Uri": uri }).to_string()));
    }
    let uris = |page: &Value| -> Vec<String> {
        page["Items"].as_array().unwrap().iter().map(|item| item["Uri"].as_str().unwrap().to_owned()).collect()
    };
    let first = ok(&send(&mut service, "GET", "/domains/acme/integrations?max-results=3&include-hidden=true", ""));
    assert_eq!(uris(&first), ["a", "b", "c"]);
    let token = first["NextToken"].as_str().unwrap();
    let rest = format!("/domains/acme/integrations?next-token={token}&max-results=3&include-hidden=true");
    let rest = ok(&send(&mut service, "GET", &rest, ""));
    assert_eq!(uris(&rest), ["d", "e"]);
    assert_eq!(rest.get("NextToken"), None);

    let elsewhere = format!("/integrations?next-token={token}");
    let response = send(&mut service, "POST", &elsewhere, r#"{"Uri":"a"}"#);
    assert_eq!(rejection(&response), (400, "BadRequestException"));
    assert_eq!(json(&response)["Message"], "Invalid token");
}

#[test]
fn an_account_lists_the_domains_that_have_an_integration() {
    let mut service = service();
    for name in ["beta", "alpha", "gamma"] {
        service.account.domains.put(name.to_owned(), Domain::named(name, Timestamp(NOW)));
    }
    for (domain, uri) in [("beta", "u"), ("alpha", "u"), ("gamma", "v"), ("acme", "u")] {
        let target = format!("/domains/{domain}/integrations");
        ok(&send(&mut service, "PUT", &target, &json!({ "Uri": uri }).to_string()));
    }
    let first = ok(&send(&mut service, "POST", "/integrations?max-results=2", r#"{"Uri":"u"}"#));
    let token = first["NextToken"].as_str().unwrap();
    let next = format!("/integrations?max-results=2&next-token={token}");
    let second = ok(&send(&mut service, "POST", &next, r#"{"Uri":"u"}"#));
    let domains = [&first["Items"][0], &first["Items"][1], &second["Items"][0]].map(|item| &item["DomainName"]);
    assert_eq!(domains, ["acme", "alpha", "beta"]);
    assert_eq!(second.get("NextToken"), None);
    assert_eq!(ok(&send(&mut service, "POST", "/integrations", r#"{"Uri":"w"}"#)), json!({ "Items": [] }));
}
