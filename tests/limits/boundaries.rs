//! Each kind of limit at its edges.

use serde_json::{Value, json};

use crate::operations;

/// The violations that `validate` finds in a request, as text.
fn violations(operation: &str, input: Value) -> Vec<String> {
    operations::violations(operation, input).unwrap().iter().map(ToString::to_string).collect()
}

const NOTHING: [&str; 0] = [];

fn get_integration(uri: &str) -> Vec<String> {
    violations("GetIntegration", json!({ "DomainName": "acme", "Uri": uri }))
}

/// The violations of a request that has these members besides.
fn violations_with(operation: &str, mut input: Value, mut members: Value) -> Vec<String> {
    input.as_object_mut().unwrap().append(members.as_object_mut().unwrap());
    violations(operation, input)
}

fn put_integration(members: Value) -> Vec<String> {
    violations_with("PutIntegration", json!({ "DomainName": "acme" }), members)
}

/// A flow that breaks nothing, but for a value that is put into it.
fn flow(pointer: &str, value: Value) -> Vec<String> {
    let mut flow = json!({
        "FlowName": "orders",
        "KmsArn": "arn:aws:kms:us-west-2:123456789012:key/1",
        "SourceFlowConfig": {
            "ConnectorType": "S3",
            "SourceConnectorProperties": { "S3": { "BucketName": "acme-orders" } },
        },
        "Tasks": [{ "TaskType": "Map", "SourceFields": ["a"], "TaskProperties": {} }],
        "TriggerConfig": {
            "TriggerType": "Scheduled",
            "TriggerProperties": { "Scheduled": { "ScheduleExpression": "rate(1hours)", "ScheduleOffset": 0 } },
        },
    });
    *flow.pointer_mut(pointer).unwrap() = value;
    put_integration(json!({ "FlowDefinition": flow }))
}

fn create_domain(members: Value) -> Vec<String> {
    violations_with("CreateDomain", json!({ "DomainName": "acme", "DefaultExpirationDays": 366 }), members)
}

#[test]
fn a_text_may_be_as_long_as_its_limit_and_no_longer() {
    assert_eq!(get_integration(&"a".repeat(255)), NOTHING);
    assert_eq!(get_integration(&"a".repeat(256)), ["Uri: length 256 > max 255"]);
    assert_eq!(get_integration("a"), NOTHING);
    assert_eq!(get_integration(""), ["Uri: length 0 < min 1"]);
}

#[test]
fn lengths_count_characters_and_not_bytes() {
    assert_eq!(get_integration(&"🦀".repeat(255)), NOTHING);
    assert_eq!(get_integration(&"🦀".repeat(256)), ["Uri: length 256 > max 255"]);
    assert_eq!(get_integration(&"e\u{301}".repeat(128)), ["Uri: length 256 > max 255"]);
}

#[test]
fn a_text_can_break_its_length_and_its_pattern_at_once() {
    let input = json!({ "DomainName": "" });
    assert_eq!(
        violations("GetDomain", input),
        ["DomainName: length 0 < min 1", "DomainName: pattern ^[a-zA-Z0-9_-]+$ (length 0)"]
    );
    assert_eq!(violations("GetDomain", json!({ "DomainName": "a".repeat(64) })), NOTHING);
    assert_eq!(violations("GetDomain", json!({ "DomainName": "a".repeat(65) })), ["DomainName: length 65 > max 64"]);
}

#[test]
fn a_pattern_that_is_not_anchored_asks_for_a_part_only() {
    let name = "/FlowName";
    assert_eq!(flow(name, json!("é A1 é")), NOTHING);
    let expected = ["FlowDefinition.FlowName: pattern [a-zA-Z0-9][\\w!@#.-]+ (length 1)"];
    assert_eq!(flow(name, json!("A")), expected);
    assert_eq!(flow("/SourceFlowConfig/SourceConnectorProperties/S3/BucketName", json!("a b")), NOTHING);
}

#[test]
fn a_number_may_lie_on_its_bounds() {
    let max_results = |number: i64| violations("ListDomains", json!({ "MaxResults": number }));
    assert_eq!(max_results(1), NOTHING);
    assert_eq!(max_results(100), NOTHING);
    assert_eq!(max_results(0), ["MaxResults: value 0 < min 1"]);
    assert_eq!(max_results(101), ["MaxResults: value 101 > max 100"]);
    assert_eq!(max_results(i64::from(i32::MIN)), ["MaxResults: value -2147483648 < min 1"]);
}

#[test]
fn a_number_in_something_sensitive_is_not_shown() {
    let offset = "/TriggerConfig/TriggerProperties/Scheduled/ScheduleOffset";
    let path = "FlowDefinition.TriggerConfig.TriggerProperties.Scheduled.ScheduleOffset";
    assert_eq!(flow(offset, json!(36_000)), NOTHING);
    assert_eq!(flow(offset, json!(36_001)), [format!("{path}: value > max 36000")]);
    assert_eq!(flow(offset, json!(-1)), [format!("{path}: value < min 0")]);
    assert_eq!(flow(offset, json!(i64::MAX)), [format!("{path}: value > max 36000")]);
}

#[test]
fn a_bound_without_its_counterpart_is_open_on_that_side() {
    let counts = |number: i32| {
        let input = json!({
            "DomainName": "d", "ObjectTypeName": "o", "Description": "d", "MaxProfileObjectCount": number
        });
        violations("PutProfileObjectType", input)
    };
    assert_eq!(counts(i32::MAX), NOTHING);
    assert_eq!(counts(0), ["MaxProfileObjectCount: value 0 < min 1"]);
}

#[test]
fn a_number_that_json_does_not_have_is_out_of_range() {
    let score = |score: Value| {
        create_domain(json!({
            "Matching": {
                "Enabled": true, "AutoMerging": { "Enabled": true, "MinAllowedConfidenceScoreForMerging": score }
            }
        }))
    };
    let path = "Matching.AutoMerging.MinAllowedConfidenceScoreForMerging";
    for within in [json!(0), json!(0.0), json!(0.5), json!(1)] {
        assert_eq!(score(within), NOTHING);
    }
    assert_eq!(score(json!(1.01)), [format!("{path}: value 1.01 > max 1")]);
    assert_eq!(score(json!(-0.5)), [format!("{path}: value -0.5 < min 0")]);
    assert_eq!(score(json!("Infinity")), [format!("{path}: value inf > max 1")]);
    assert_eq!(score(json!("-Infinity")), [format!("{path}: value -inf < min 0")]);
    assert_eq!(score(json!("NaN")), [format!("{path}: value NaN < min 0")]);
}

#[test]
fn a_list_may_have_as_many_elements_as_its_limit_and_no_more() {
    let untag = |count: usize| {
        let keys = vec!["team"; count];
        violations("UntagResource", json!({ "resourceArn": "arn:aws:profile:", "tagKeys": keys }))
    };
    assert_eq!(untag(1), NOTHING);
    assert_eq!(untag(50), NOTHING);
    assert_eq!(untag(0), ["tagKeys: length 0 < min 1"]);
    assert_eq!(untag(51), ["tagKeys: length 51 > max 50"]);
}

#[test]
fn elements_are_named_by_their_index_in_lists_of_any_depth() {
    let mut lists = vec![vec!["a"; 20]; 10];
    let attributes = |lists: &[Vec<&str>]| {
        create_domain(json!({
            "Matching": {
                "Enabled": true,
                "AutoMerging": { "Enabled": true, "Consolidation": { "MatchingAttributesList": lists } },
            }
        }))
    };
    let path = "Matching.AutoMerging.Consolidation.MatchingAttributesList";
    assert_eq!(attributes(&lists), NOTHING);
    lists.push(Vec::new());
    lists[9][19] = "";
    lists[3].push("a");
    assert_eq!(
        attributes(&lists),
        [
            format!("{path}: length 11 > max 10"),
            format!("{path}[3]: length 21 > max 20"),
            format!("{path}[9][19]: length 0 < min 1"),
            format!("{path}[10]: length 0 < min 1"),
        ]
    );
}

#[test]
fn a_list_without_a_limit_may_be_empty_and_long() {
    let search = |values: &[&str]| {
        violations("SearchProfiles", json!({ "DomainName": "acme", "KeyName": "_email", "Values": values }))
    };
    assert_eq!(search(&[]), NOTHING);
    assert_eq!(search(&["a"; 500]), NOTHING);
    assert_eq!(search(&["a", ""]), ["Values[1]: length 0 < min 1"]);
}

#[test]
fn a_map_may_have_as_many_entries_as_its_limit_and_no_more() {
    let tags = |count: usize| {
        let tags: serde_json::Map<_, _> = (0..count).map(|n| (format!("k{n}"), json!("v"))).collect();
        put_integration(json!({ "Tags": tags }))
    };
    assert_eq!(tags(1), NOTHING);
    assert_eq!(tags(50), NOTHING);
    assert_eq!(tags(0), ["Tags: length 0 < min 1"]);
    assert_eq!(tags(51), ["Tags: length 51 > max 50"]);
}

#[test]
fn keys_and_values_of_a_map_have_limits_of_their_own() {
    let long = "v".repeat(257);
    assert_eq!(
        put_integration(json!({ "Tags": { "aws:team": "shop", "team": long, "": "" } })),
        [
            "Tags<key ''>: length 0 < min 1",
            "Tags<key ''>: pattern ^(?!aws:)[a-zA-Z+-=._:/]+$ (length 0)",
            "Tags<key 'aws:team'>: pattern ^(?!aws:)[a-zA-Z+-=._:/]+$ (length 8)",
            "Tags['team']: length 257 > max 256",
        ]
    );
    assert_eq!(
        put_integration(json!({ "ObjectTypeNames": { "ShopifyCreateOrders": "Shopify Order", "AnyName": "Order" } })),
        ["ObjectTypeNames['ShopifyCreateOrders']: pattern ^[a-zA-Z_][a-zA-Z_0-9-]*$ (length 13)"]
    );
}

#[test]
fn a_key_stays_on_one_line_and_between_its_quotes() {
    assert_eq!(
        put_integration(json!({ "Tags": { "it's\n\\": "" } })),
        ["Tags<key 'it\\'s\\n\\\\'>: pattern ^(?!aws:)[a-zA-Z+-=._:/]+$ (length 6)"]
    );
}

#[test]
fn an_enum_value_that_the_api_does_not_have_is_shown_with_those_that_it_has() {
    assert_eq!(put_integration(json!({ "Scope": "DOMAIN" })), NOTHING);
    assert_eq!(
        put_integration(json!({ "Scope": "PLANET" })),
        ["Scope: enum value 'PLANET' is none of PROFILE, DOMAIN"]
    );
    assert_eq!(
        put_integration(json!({ "Scope": "domain" })),
        ["Scope: enum value 'domain' is none of PROFILE, DOMAIN (did you mean DOMAIN?)"]
    );
}

#[test]
fn a_sensitive_enum_value_is_not_shown_but_those_that_the_api_has_are() {
    assert_eq!(
        flow("/SourceFlowConfig/ConnectorType", json!("ServiceNow")),
        ["FlowDefinition.SourceFlowConfig.ConnectorType: enum value is none of Salesforce, Marketo, Zendesk, \
             Servicenow, S3 (did you mean Servicenow?)"]
    );
}

#[test]
fn keys_of_enums_are_enum_values() {
    let properties = json!({ "VALUE": "", "FUTURE": "x" });
    let violations = flow("/Tasks/0/TaskProperties", properties);
    assert_eq!(
        violations,
        [
            "FlowDefinition.Tasks[0].TaskProperties<key (redacted)>: enum value is none of VALUE, VALUES, DATA_TYPE, \
             UPPER_BOUND, LOWER_BOUND, SOURCE_DATA_TYPE, DESTINATION_DATA_TYPE, VALIDATION_ACTION, MASK_VALUE, \
             MASK_LENGTH, TRUNCATE_LENGTH, MATH_OPERATION_FIELDS_ORDER, CONCAT_FORMAT, SUBFIELD_CATEGORY_MAP",
            "FlowDefinition.Tasks[0].TaskProperties[(redacted)]: pattern .+ (length 0)",
        ]
    );
}

#[test]
fn all_violations_are_found_at_once() {
    let input = json!({
        "DomainName": "acme shop",
        "ObjectTypeName": "1st",
        "Description": "",
        "ExpirationDays": 0,
        "Fields": { "a.b": { "Source": "s".repeat(1001), "ContentType": "TEXT" } },
        "Keys": { "k": [{ "StandardIdentifiers": ["ORDER", "ORDERS"], "FieldNames": ["a.b"] }] },
        "Tags": {},
    });
    let violations = operations::violations("PutProfileObjectType", input).unwrap();
    let paths: Vec<_> = violations.iter().map(|violation| (violation.path(), violation.length())).collect();
    assert_eq!(
        paths,
        [
            ("DomainName", Some(9)),
            ("ObjectTypeName", Some(3)),
            ("Description", Some(0)),
            ("ExpirationDays", None),
            ("Fields['a.b'].Source", Some(1001)),
            ("Fields['a.b'].ContentType", Some(4)),
            ("Keys['k'][0].StandardIdentifiers[1]", Some(6)),
            ("Keys['k'][0].FieldNames[0]", Some(3)),
            ("Tags", Some(0)),
        ]
    );
}
