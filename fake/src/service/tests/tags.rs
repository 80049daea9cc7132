use super::*;

const DOMAIN: &str = "arn:aws:profile:us-west-2:123456789012:domains/acme";

/// The path of the tags of a resource.
fn tags(arn: &str) -> String {
    format!("/tags/{}", arn.replace(':', "%3A").replace('/', "%2F"))
}

#[test]
fn a_domain_an_integration_and_an_object_type_can_be_tagged() {
    let mut service = service();
    service.limits = Limits::Ignored;
    let uri = "arn:aws:appflow:us-west-2:123456789012:flow/orders";
    done(&mut service, "PUT", INTEGRATIONS, json!({ "Uri": uri }));
    done(&mut service, "PUT", ORDER, json!({ "Description": "d", "Tags": { "stage": "test", "team": "shop" } }));
    let resources = [
        (DOMAIN.to_owned(), json!({}), "GET", "/domains/acme", Value::Null),
        (format!("{DOMAIN}/integrations/{uri}"), json!({}), "POST", INTEGRATIONS, json!({ "Uri": uri })),
        (format!("{DOMAIN}/object-types/Order"), json!({ "stage": "test", "team": "shop" }), "GET", ORDER, Value::Null),
    ];
    for (arn, before, method, target, body) in resources {
        let path = tags(&arn);
        assert_eq!(done(&mut service, "GET", &path, Value::Null), json!({ "tags": before }), "{arn}");
        let given = json!({ "tags": { "stage": "live", "é": "", "team": "shop" } });
        assert_eq!(done(&mut service, "POST", &path, given.clone()), json!({}), "{arn}");
        assert_eq!(done(&mut service, "GET", &path, Value::Null), given, "{arn}");
        assert_eq!(done(&mut service, method, target, body.clone())["Tags"], given["tags"], "{arn}");

        let untag = format!("{path}?tagKeys=team&tagKeys=stage&tagKeys=absent");
        assert_eq!(done(&mut service, "DELETE", &untag, Value::Null), json!({}), "{arn}");
        assert_eq!(done(&mut service, "GET", &path, Value::Null), json!({ "tags": { "é": "" } }), "{arn}");
        assert_eq!(done(&mut service, method, target, body)["Tags"], json!({ "é": "" }), "{arn}");
    }
    let listed = done(&mut service, "GET", "/domains", Value::Null);
    assert_eq!(listed["Items"][0]["Tags"], json!({ "é": "" }));
    let listed = done(&mut service, "GET", "/domains/acme/object-types", Value::Null);
    assert_eq!(listed["Items"][0]["Tags"], json!({ "é": "" }));
}

#[test]
fn putting_a_resource_again_without_tags_leaves_its_tags() {
    let mut service = service();
    service.limits = Limits::Ignored;
    for (target, body) in [(INTEGRATIONS, json!({ "Uri": "u" })), (ORDER, json!({ "Description": "d" }))] {
        let mut tagged = body.clone();
        tagged["Tags"] = json!({ "a": "b" });
        done(&mut service, "PUT", target, tagged);
        assert_eq!(done(&mut service, "PUT", target, body.clone())["Tags"], json!({ "a": "b" }));
        let mut without = body;
        without["Tags"] = json!({});
        assert_eq!(done(&mut service, "PUT", target, without)["Tags"], json!({}));
    }
}

#[test]
fn a_resource_that_does_not_exist_has_no_tags() {
    let mut service = service();
    let body = r#"{"tags":{"a":"b"}}"#;
    for arn in [
        "arn:aws:profile:us-west-2:123456789012:domains/emca",
        "arn:aws:profile:eu-west-2:123456789012:domains/acme",
        "arn:aws:profile:us-west-2:210987654321:domains/acme",
        "arn:aws:profile:us-west-2:123456789012:domains/acme/object-types/Order",
        "arn:aws:profile:us-west-2:123456789012:domains/acme/integrations/u",
        "arn:aws:profile:us-west-2:123456789012:domains/acme/things/t",
        "arn:aws:profile:us-west-2:123456789012:acme",
    ] {
        for (method, query, body) in [("GET", "", ""), ("POST", "", body), ("DELETE", "?tagKeys=a", "")] {
            let response = send(&mut service, method, &format!("{}{query}", tags(arn)), body);
            assert_eq!(rejection(&response), (404, "ResourceNotFoundException"), "{method} {arn}");
        }
    }
}

#[test]
fn what_is_no_arn_of_the_service_or_lacks_tags_is_rejected() {
    let mut service = service();
    for (method, target, body) in [
        ("GET", tags("acme"), ""),
        ("GET", tags("arn:aws:s3:::acme"), ""),
        ("POST", tags(DOMAIN), "{}"),
        ("DELETE", tags(DOMAIN), ""),
    ] {
        let response = send(&mut service, method, &target, body);
        assert_eq!(rejection(&response), (400, "BadRequestException"), "{method} {target}");
    }
}

#[test]
fn a_resource_has_at_most_50_tags() {
    let mut service = service();
    let numbered = |numbers: std::ops::Range<u8>| {
        let tags = numbers.map(|number| (format!("tag{number}"), Value::from("v"))).collect::<serde_json::Map<_, _>>();
        json!({ "tags": tags }).to_string()
    };
    service.limits = Limits::Ignored;
    let path = tags(DOMAIN);
    assert_eq!(send(&mut service, "POST", &path, &numbered(0..30)).status(), 200);
    let rejected = send(&mut service, "POST", &path, &numbered(25..51));
    assert_eq!(json(&rejected)["Message"], "A resource can have at most 50 tags");
    assert_eq!(send(&mut service, "POST", &path, &numbered(25..50)).status(), 200, "those that were there count once");
    assert_eq!(ok(&send(&mut service, "GET", &path, ""))["tags"].as_object().unwrap().len(), 50);
}
