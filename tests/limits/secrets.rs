//! What a violation must not show.

use customer_profiles::ViolationKind;
use serde_json::{Value, json};

use crate::operations;

const MARK: &str = "SensitiveBlot";

/// A profile whose every member breaks a limit with something personal.
fn profile() -> Value {
    let long = MARK.repeat(100);
    let preferences =
        json!([{ "KeyName": "SensitiveBlot!", "KeyValue": long, "ProfileId": MARK, "ContactType": MARK }]);
    json!({
        "DomainName": "acme", "FirstName": long, "AdditionalInformation": long, "EmailAddress": long,
        "PartyType": MARK, "Gender": MARK, "ProfileType": MARK,
        "Address": { "City": long }, "EngagementPreferences": { "Email": preferences },
        "Attributes": { MARK: long, long.as_str(): MARK },
    })
}

fn object_type() -> Value {
    json!({
        "DomainName": "acme", "ObjectTypeName": "Order", "Description": MARK.repeat(100),
        "Fields": {
            "SensitiveBlot": { "Source": "", "ContentType": MARK },
            "SensitiveBlot !": { "Source": MARK.repeat(100) },
        },
        "Keys": { "SensitiveBlot.": [{ "FieldNames": ["SensitiveBlot."], "StandardIdentifiers": [MARK] }] },
    })
}

fn integration() -> Value {
    json!({
        "DomainName": "acme",
        "FlowDefinition": {
            "FlowName": MARK.repeat(100), "KmsArn": MARK, "Description": MARK.repeat(1000),
            "SourceFlowConfig": { "ConnectorType": MARK, "SourceConnectorProperties": { "S3": { "BucketName": MARK.repeat(9) } } },
            "Tasks": [{ "TaskType": MARK, "SourceFields": [MARK.repeat(1000)], "TaskProperties": { MARK: "" } }],
            "TriggerConfig": { "TriggerType": MARK },
        },
    })
}

#[test]
fn nothing_that_the_api_marks_as_sensitive_is_shown() {
    let mut shown = 0;
    for (operation, input, least) in [
        ("CreateProfile", profile(), 13),
        ("PutProfileObjectType", object_type(), 7),
        ("PutIntegration", integration(), 10),
    ] {
        let violations = operations::violations(operation, input).unwrap();
        assert!(violations.len() >= least, "{violations:?}");
        for violation in violations {
            let text = format!("{violation} {violation:?} {:?} {}", violation.kind(), violation.kind());
            assert!(!text.contains("Blot"), "{text}");
            shown += 1;
        }
    }
    assert!(shown >= 30);
}

#[test]
fn the_path_of_a_violation_holds_the_keys_that_are_not_shown() {
    let input = json!({
        "DomainName": "acme", "ObjectTypeName": "Order", "Description": "d", "Fields": { "my field": { "Source": "" } },
    });
    let violations = operations::violations("PutProfileObjectType", input).unwrap();
    let paths: Vec<_> = violations.iter().map(customer_profiles::Violation::path).collect();
    assert_eq!(paths, ["Fields<key 'my field'>", "Fields['my field'].Source"]);
    let shown: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        ["Fields<key (redacted)>: pattern ^[a-zA-Z0-9_.-]+$ (length 8)", "Fields[(redacted)].Source: length 0 < min 1"]
    );
}

#[test]
fn no_text_is_ever_shown_but_unknown_enum_values_that_are_not_sensitive() {
    let input = json!({
        "DomainName": "plain value", "KeyName": "plain value", "Values": ["plain value".repeat(100)],
        "LogicalOperator": "plain operator", "NextToken": "plain value".repeat(1000),
    });
    let violations = operations::violations("SearchProfiles", input).unwrap();
    assert_eq!(violations.len(), 5);
    for violation in violations {
        let text = format!("{violation:?}");
        assert!(!text.contains("plain value"), "{text}");
        assert_eq!(text.contains("plain operator"), matches!(violation.kind(), ViolationKind::UnknownValue { .. }));
    }
}
