use super::*;

#[test]
fn a_domain_comes_back_as_it_was_created() {
    let mut service = service();
    let given = json!({
        "DefaultExpirationDays": 30,
        "DefaultEncryptionKey": "arn:aws:kms:us-west-2:123456789012:key/k",
        "DeadLetterQueueUrl": "https://sqs.us-west-2.amazonaws.com/123456789012/letters",
        "Matching": {
            "Enabled": true,
            "JobSchedule": { "DayOfTheWeek": "SUNDAY", "Time": "04:30" },
            "AutoMerging": { "Enabled": false },
            "ExportingConfig": { "S3Exporting": { "S3BucketName": "matches" } },
        },
        "RuleBasedMatching": {
            "Enabled": true,
            "MatchingRules": [{ "Rule": ["EmailAddress"] }],
            "MaxAllowedRuleLevelForMerging": 1,
            "MaxAllowedRuleLevelForMatching": 2,
            "AttributeTypesSelector": { "AttributeMatchingModel": "ONE_TO_ONE" },
            "ConflictResolution": { "ConflictResolvingModel": "RECENCY" },
        },
        "DataStore": { "Enabled": true },
        "Tags": { "stage": "test" },
    });
    let mut expected = given.clone();
    expected["DomainName"] = "shop".into();
    expected["RuleBasedMatching"]["Status"] = "IN_PROGRESS".into();
    expected["CreatedAt"] = json!(1_767_323_045.678);
    expected["LastUpdatedAt"] = json!(1_767_323_045.678);
    assert_eq!(done(&mut service, "POST", "/domains/shop", given), expected);

    expected["RuleBasedMatching"]["Status"] = "ACTIVE".into();
    expected["Stats"] = json!({ "ProfileCount": 0, "MeteringProfileCount": 0, "ObjectCount": 0, "TotalSize": 0 });
    assert_eq!(done(&mut service, "GET", "/domains/shop", Value::Null), expected);
}

#[test]
fn a_name_in_use_can_not_be_taken_again() {
    let mut service = service();
    done(&mut service, "PUT", INTEGRATIONS, json!({ "Uri": "u" }));
    let response = send(&mut service, "POST", "/domains/acme", r#"{"DefaultExpirationDays":7}"#);
    assert_eq!(rejection(&response), (400, "BadRequestException"));
    assert_eq!(json(&response)["Message"], "Domain acme already exists");
    assert_eq!(acme(&service).integrations.values().len(), 1);
}

#[test]
fn an_update_changes_what_is_given_and_keeps_the_rest() {
    let mut service = service();
    let created = json!({
        "DefaultExpirationDays": 30,
        "DefaultEncryptionKey": "arn:aws:kms:us-west-2:123456789012:key/k",
        "DeadLetterQueueUrl": "https://sqs.us-west-2.amazonaws.com/123456789012/letters",
        "DataStore": { "Enabled": false },
        "Tags": { "stage": "test" },
    });
    let mut expected = done(&mut service, "POST", "/domains/shop", created);

    let later = NOW + Duration::seconds(60);
    let change = json!({
        "DefaultExpirationDays": 60,
        "DeadLetterQueueUrl": "",
        "Matching": { "Enabled": true },
        "RuleBasedMatching": { "Enabled": true, "MatchingRules": [{ "Rule": ["EmailAddress"] }] },
        "DataStore": { "Enabled": true },
    });
    let updated = ok(&send_at(&mut service, later, "PUT", "/domains/shop", &change.to_string()));
    expected.as_object_mut().unwrap().remove("DeadLetterQueueUrl");
    expected["DefaultExpirationDays"] = 60.into();
    expected["Matching"] = change["Matching"].clone();
    expected["RuleBasedMatching"] = change["RuleBasedMatching"].clone();
    expected["RuleBasedMatching"]["Status"] = "PENDING".into();
    expected["DataStore"] = change["DataStore"].clone();
    expected["LastUpdatedAt"] = json!(1_767_323_105.678);
    assert_eq!(updated, expected);

    expected["RuleBasedMatching"]["Status"] = "ACTIVE".into();
    expected["Stats"] = json!({ "ProfileCount": 0, "MeteringProfileCount": 0, "ObjectCount": 0, "TotalSize": 0 });
    assert_eq!(done(&mut service, "GET", "/domains/shop", Value::Null), expected);
    assert_eq!(rejection(&send(&mut service, "PUT", "/domains/emca", "{}")), (404, "ResourceNotFoundException"));
}

#[test]
fn a_deleted_domain_is_gone_with_all_that_it_held() {
    let mut service = service();
    done(&mut service, "PUT", INTEGRATIONS, json!({ "Uri": "u" }));
    assert_eq!(done(&mut service, "DELETE", "/domains/acme", Value::Null), json!({ "Message": "OK" }));
    for (method, target) in [("GET", "/domains/acme"), ("DELETE", "/domains/acme"), ("GET", INTEGRATIONS)] {
        assert_eq!(rejection(&send(&mut service, method, target, "")), (404, "ResourceNotFoundException"), "{method}");
    }
    done(&mut service, "POST", "/domains/acme", json!({ "DefaultExpirationDays": 7 }));
    assert_eq!(done(&mut service, "GET", INTEGRATIONS, Value::Null), json!({ "Items": [] }));
}

#[test]
fn a_deleted_integration_is_gone() {
    let mut service = service();
    for uri in ["u", "v"] {
        done(&mut service, "PUT", INTEGRATIONS, json!({ "Uri": uri }));
    }
    let delete = format!("{INTEGRATIONS}/delete");
    assert_eq!(done(&mut service, "POST", &delete, json!({ "Uri": "u" })), json!({ "Message": "OK" }));
    assert_eq!(rejection(&send(&mut service, "POST", &delete, r#"{"Uri":"u"}"#)), (404, "ResourceNotFoundException"));
    let left = done(&mut service, "GET", INTEGRATIONS, Value::Null);
    assert_eq!((left["Items"].as_array().unwrap().len(), &left["Items"][0]["Uri"]), (1, &json!("v")));
}

/// The names in all pages of two of a list.
fn names_in_pages(service: &mut Service, path: &str, name: &str) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut target = format!("{path}?max-results=2");
    loop {
        let page = done(service, "GET", &target, Value::Null);
        let items = page["Items"].as_array().unwrap().iter();
        pages.push(items.map(|item| item[name].as_str().unwrap().to_owned()).collect());
        match page["NextToken"].as_str() {
            Some(token) => target = format!("{path}?max-results=2&next-token={token}"),
            None => return pages,
        }
    }
}

#[test]
fn domains_object_types_and_templates_are_listed_in_pages() {
    let mut service = service();
    service.account.templates.retain(|id, _| id.starts_with("Salesforce-"));
    for name in ["c", "b"] {
        done(&mut service, "POST", &format!("/domains/{name}"), json!({ "DefaultExpirationDays": 7 }));
    }
    for name in ["z", "x", "y"] {
        let target = format!("/domains/acme/object-types/{name}");
        done(&mut service, "PUT", &target, json!({ "Description": format!("all {name}") }));
    }
    assert_eq!(names_in_pages(&mut service, "/domains", "DomainName"), [vec!["acme", "b"], vec!["c"]]);
    let object_types = "/domains/acme/object-types";
    assert_eq!(names_in_pages(&mut service, object_types, "ObjectTypeName"), [vec!["x", "y"], vec!["z"]]);
    assert_eq!(names_in_pages(&mut service, object_types, "Description"), [vec!["all x", "all y"], vec!["all z"]]);
    let templates = names_in_pages(&mut service, "/templates", "TemplateId");
    assert_eq!(templates, [vec!["Salesforce-Account", "Salesforce-Asset"], vec!["Salesforce-Contact"]]);

    let token = done(&mut service, "GET", "/domains?max-results=1", Value::Null)["NextToken"].clone();
    let elsewhere = format!("{object_types}?next-token={}", token.as_str().unwrap());
    assert_eq!(rejection(&send(&mut service, "GET", &elsewhere, "")), (400, "BadRequestException"));
}

#[test]
fn a_template_in_a_list_is_listed_with_its_source() {
    let mut service = service();
    let templates = done(&mut service, "GET", "/templates?max-results=1", Value::Null);
    let expected = json!({ "TemplateId": "CTR", "SourceName": "Amazon Connect", "SourceObject": "CTR" });
    assert_eq!(templates["Items"], json!([expected]));
}

#[test]
fn an_object_type_can_have_neither_the_name_of_a_standard_object_nor_two_unique_keys() {
    let mut service = service();
    let reserved = send(&mut service, "PUT", "/domains/acme/object-types/_order", r#"{"Description":"d"}"#);
    assert_eq!(rejection(&reserved), (400, "BadRequestException"));
    let key = json!([{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["f"] }]);
    let two = json!({ "Description": "d", "Fields": { "f": {} }, "Keys": { "a": key, "b": key } });
    assert_eq!(rejection(&send(&mut service, "PUT", ORDER, &two.to_string())), (400, "BadRequestException"));
    assert!(acme(&service).object_types.values().next().is_none());
}
