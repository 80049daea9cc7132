//! Profiles that callers create, and searches.

use super::ingestion::{found, put, put_object_type};
use super::*;

const SEARCH: &str = "/domains/acme/profiles/search";

fn create(service: &mut Service, members: Value) -> String {
    let profile_id = done(service, "POST", "/domains/acme/profiles", members)["ProfileId"].clone();
    profile_id.as_str().unwrap().to_owned()
}

/// The profiles that a search finds, each with the keys and values that found it.
fn search(service: &mut Service, body: Value) -> Vec<(String, Value)> {
    let items = done(service, "POST", SEARCH, body)["Items"].clone();
    let items = items.as_array().unwrap().iter();
    items.map(|item| (item["ProfileId"].as_str().unwrap().to_owned(), item["FoundByItems"].clone())).collect()
}

#[test]
fn a_created_profile_is_found_by_each_predefined_key_and_comes_back_whole() {
    let mut service = service();
    service.limits = Limits::Ignored;
    create(&mut service, json!({ "EmailAddress": "other@example.com", "FirstName": "Other" }));
    let members = json!({
        "AccountNumber": "A-1",
        "PartyType": "INDIVIDUAL",
        "FirstName": "Jane",
        "MiddleName": "Q",
        "LastName": "Doe",
        "GenderString": "",
        "PhoneNumber": "+1 555 123 4567",
        "MobilePhoneNumber": "+49 30 1",
        "HomePhoneNumber": "+49 30 2",
        "BusinessPhoneNumber": "+49 30 3",
        "EmailAddress": "jane@example.com",
        "PersonalEmailAddress": "jane@home.example",
        "BusinessEmailAddress": "jane@work.example",
        "Address": { "City": "Bonn" },
        "MailingAddress": {},
        "Attributes": { "shoe.size": "8" },
        "ProfileType": "PROFILE",
        "EngagementPreferences": { "Email": [{ "KeyName": "_email", "ContactType": "EmailAddress" }] },
    });
    let profile_id = create(&mut service, members.clone());
    assert_eq!(profile_id.len(), 32);
    assert!(profile_id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')), "{profile_id}");

    let mut expected = members;
    expected["ProfileId"] = profile_id.clone().into();
    for (key, value) in [
        ("_profileId", profile_id.as_str()),
        ("_account", "A-1"),
        ("_fullName", "jane q doe"),
        ("_phone", "(555) 123-4567"),
        ("_phone", "+49301"),
        ("_phone", "+49302"),
        ("_phone", "+49303"),
        ("_email", "Jane@Example.com"),
        ("_email", "jane@home.example"),
        ("_email", "jane@work.example"),
    ] {
        let items = done(&mut service, "POST", SEARCH, json!({ "KeyName": key, "Values": [value] }))["Items"].clone();
        expected["FoundByItems"] = json!([{ "KeyName": key, "Values": [value] }]);
        assert_eq!(items, json!([expected]), "{key} {value}");
    }
    for (key, value) in [("_account", "a-1"), ("_fullName", "Jane Doe"), ("_email", "A-1"), ("EmailAddress", "x")] {
        assert_eq!(search(&mut service, json!({ "KeyName": key, "Values": [value] })), [], "{key} {value}");
    }
}

#[test]
fn a_search_by_several_keys_finds_what_fits_one_of_them_or_all() {
    let mut service = service();
    let jane = create(&mut service, json!({ "EmailAddress": "jane@x", "AccountNumber": "1" }));
    let john = create(&mut service, json!({ "EmailAddress": "john@x", "AccountNumber": "1" }));
    let mary = create(&mut service, json!({ "EmailAddress": "mary@x", "AccountNumber": "2" }));
    create(&mut service, json!({ "EmailAddress": "nobody@x", "AccountNumber": "3" }));

    let mut body = json!({
        "KeyName": "_email",
        "Values": ["jane@x", "mary@x", "JANE@X"],
        "AdditionalSearchKeys": [{ "KeyName": "_account", "Values": ["1"] }],
    });
    let email = |values: &[&str]| json!({ "KeyName": "_email", "Values": values });
    let account = json!({ "KeyName": "_account", "Values": ["1"] });
    let by_both = json!([email(&["jane@x", "JANE@X"]), account]);
    let any = [(jane.clone(), by_both.clone()), (john, json!([account])), (mary, json!([email(&["mary@x"])]))];
    assert_eq!(search(&mut service, body.clone()), any);
    body["LogicalOperator"] = "OR".into();
    assert_eq!(search(&mut service, body.clone()), any);
    body["LogicalOperator"] = "AND".into();
    assert_eq!(search(&mut service, body.clone()), [(jane, by_both)]);
    body["LogicalOperator"] = "XOR".into();
    assert_eq!(rejection(&send(&mut service, "POST", SEARCH, &body.to_string())), (400, "BadRequestException"));
}

#[test]
fn profiles_are_found_in_pages_the_oldest_first() {
    let mut service = service();
    let created: Vec<String> = (0..25).map(|_| create(&mut service, json!({ "AccountNumber": "1" }))).collect();
    let body = json!({ "KeyName": "_account", "Values": ["1"] });
    let first = done(&mut service, "POST", SEARCH, body.clone());
    let next = format!("{SEARCH}?next-token={}", first["NextToken"].as_str().unwrap());
    let second = done(&mut service, "POST", &next, body);
    let ids = |page: &Value| -> Vec<String> {
        let items = page["Items"].as_array().unwrap().iter();
        items.map(|item| item["ProfileId"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((ids(&first).len(), ids(&second).len()), (20, 5));
    assert_eq!([ids(&first), ids(&second)].concat(), created);
    assert_eq!(second.get("NextToken"), None);

    let other = json!({ "KeyName": "_account", "Values": ["2"] });
    assert_eq!(rejection(&send(&mut service, "POST", &next, &other.to_string())), (400, "BadRequestException"));
}

#[test]
fn profiles_of_a_domain_that_does_not_exist_are_not_found() {
    let mut service = service();
    for (target, body) in [
        ("/domains/emca/profiles", "{}"),
        ("/domains/emca/profiles/search", r#"{"KeyName":"_email","Values":["a"]}"#),
        (
            "/domains/emca/profiles/objects",
            r#"{"ObjectTypeName":"Order","ProfileId":"0123456789abcdef0123456789abcdef"}"#,
        ),
    ] {
        let response = send(&mut service, "POST", target, body);
        assert_eq!(rejection(&response), (404, "ResourceNotFoundException"), "{target}");
    }
}

/// An object type whose fields have places in the profile.
fn put_people(service: &mut Service) {
    let object_type = json!({
        "Description": "d",
        "AllowProfileCreation": true,
        "Fields": {
            "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" },
            "first": { "Source": "_source.first", "Target": "_profile.FirstName", "ContentType": "NAME" },
            "name": { "Source": "{{_source.first}} {{_source.last}}", "ContentType": "NAME" },
            "city": { "Source": "_source.address.city", "Target": "_profile.Address.City" },
            "size": { "Source": "_source.size", "Target": "_profile.Attributes.size" },
        },
        "Keys": {
            "_email": [{ "FieldNames": ["email"], "StandardIdentifiers": ["PROFILE", "UNIQUE"] }],
            "called": [{ "FieldNames": ["name"] }],
        },
    });
    done(service, "PUT", "/domains/acme/object-types/Person", object_type);
}

#[test]
fn an_ingested_object_fills_its_profile_but_not_over_what_a_caller_set() {
    let mut service = service();
    put_people(&mut service);
    let profile_id = create(&mut service, json!({ "EmailAddress": "jane@x", "FirstName": "Jane" }));
    let object = json!({ "email": "JANE@x", "first": "J.", "last": "Doe", "address": { "city": "Bonn" }, "size": 8 });
    put(&mut service, "Person", &object);
    put(&mut service, "Person", &json!({ "email": "JANE@x", "first": "J.", "last": "Doe", "size": 9 }));

    let profile = done(&mut service, "POST", SEARCH, json!({ "KeyName": "called", "Values": ["j. doe"] }));
    let expected = json!({
        "ProfileId": profile_id,
        "EmailAddress": "jane@x",
        "FirstName": "Jane",
        "Address": { "City": "Bonn" },
        "Attributes": { "size": "9" },
        "FoundByItems": [{ "KeyName": "called", "Values": ["j. doe"] }],
    });
    assert_eq!(profile["Items"], json!([expected]));
}

#[test]
fn a_changed_member_is_found_by_its_new_value_alone() {
    let mut service = service();
    put_people(&mut service);
    put(&mut service, "Person", &json!({ "email": "jane@x", "first": "Jane" }));
    put(&mut service, "Person", &json!({ "email": "jane@x", "first": "Janet" }));
    assert_eq!(found(&service, "_fullName", "Janet").len(), 1);
    assert!(found(&service, "_fullName", "Jane").is_empty());
}

#[test]
fn a_profile_that_no_field_has_a_place_in_is_inferred_from_contact_fields() {
    let mut service = service();
    let object_type = json!({
        "Description": "d",
        "AllowProfileCreation": true,
        "Fields": {
            "mail": { "Source": "_source.mail", "ContentType": "EMAIL_ADDRESS" },
            "tel": { "Source": "_source.tel", "Target": "_order.CustomerPhone", "ContentType": "PHONE_NUMBER" },
            "text": { "Source": "_source.text" },
        },
        "Keys": { "tel": [{ "FieldNames": ["tel"], "StandardIdentifiers": ["PROFILE"] }] },
    });
    done(&mut service, "PUT", "/domains/acme/object-types/Call", object_type);
    put(&mut service, "Call", &json!({ "mail": "a@x", "tel": "+49 30 1", "text": "t" }));
    put(&mut service, "Call", &json!({ "mail": "b@x", "tel": "+49-30-1", "text": "t" }));
    let people = search(&mut service, json!({ "KeyName": "_phone", "Values": ["+49301"] }));
    assert_eq!(people.len(), 1);
    let profile = acme(&service).profile(&people[0].0).unwrap();
    assert_eq!((profile.email_address.as_deref(), profile.phone_number.as_deref()), (Some("a@x"), Some("+49 30 1")));
}

#[test]
fn a_key_of_objects_is_searched_by_its_name() {
    let mut service = service();
    put_object_type(&mut service, "T", true, json!({ "both": [{ "FieldNames": ["id", "name"] }] }));
    put(&mut service, "T", &json!({ "id": 1, "name": "a" }));
    put(&mut service, "T", &json!({ "id": 2 }));
    let people = search(&mut service, json!({ "KeyName": "both", "Values": ["1 a", "2 "] }));
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].1, json!([{ "KeyName": "both", "Values": ["1 a"] }]));
}
