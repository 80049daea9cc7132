//! What a key means by each of its standard identifiers.

use crate::state::domain::Profile;

use super::*;

const OBJECTS: &str = "/domains/acme/profiles/objects";

/// Object types with the fields `id`, `email`, `phone` and `name`, which have no place in a profile.
pub(super) fn put_object_type(service: &mut Service, name: &str, creates: bool, keys: Value) {
    let mut body = json!({
        "Description": "d",
        "AllowProfileCreation": creates,
        "Fields": {
            "id": { "Source": "_source.id" },
            "email": { "Source": "_source.email" },
            "phone": { "Source": "_source.phone" },
            "name": { "Source": "_source.name" },
        },
    });
    body["Keys"] = keys;
    done(service, "PUT", &format!("/domains/acme/object-types/{name}"), body);
}

fn key(field: &str, identifiers: &[&str]) -> Value {
    json!([{ "FieldNames": [field], "StandardIdentifiers": identifiers }])
}

pub(super) fn put(service: &mut Service, object_type: &str, object: &Value) -> String {
    let body = json!({ "ObjectTypeName": object_type, "Object": object.to_string() });
    done(service, "PUT", OBJECTS, body)["ProfileObjectUniqueKey"].as_str().unwrap().to_owned()
}

/// The ids of the profiles that a key finds.
pub(super) fn found(service: &Service, key: &str, value: &str) -> Vec<String> {
    acme(service).find_profiles(key, value).into_iter().map(str::to_owned).collect()
}

pub(super) fn profiles(service: &Service) -> Vec<Profile> {
    acme(service).profiles().cloned().collect()
}

pub(super) fn objects(service: &Service, object_type: &str) -> Vec<Value> {
    acme(service).all_objects(object_type)
}

/// The objects of a type of a profile.
pub(super) fn listed(service: &mut Service, profile_id: &str, object_type: &str) -> Vec<Value> {
    let body = json!({ "ProfileId": profile_id, "ObjectTypeName": object_type });
    let items = done(service, "POST", OBJECTS, body)["Items"].clone();
    let object = |item: &Value| serde_json::from_str(item["Object"].as_str().unwrap()).unwrap();
    items.as_array().unwrap().iter().map(object).collect()
}

#[test]
fn unique_a_later_object_with_the_same_value_takes_the_place_of_the_earlier_one() {
    let mut service = service();
    put_object_type(&mut service, "T", true, json!({ "k": key("id", &["UNIQUE"]) }));
    put_object_type(&mut service, "U", true, json!({ "k": key("id", &["UNIQUE"]) }));
    let first = put(&mut service, "T", &json!({ "id": 1, "name": "a" }));
    let other = put(&mut service, "T", &json!({ "id": 2, "name": "b" }));
    assert_eq!(put(&mut service, "T", &json!({ "id": "1", "name": "c" })), first);
    assert_ne!(first, other);
    assert_ne!(first, put(&mut service, "U", &json!({ "id": 1 })), "another type has objects of its own");
    assert_eq!(objects(&service, "T"), [json!({ "id": "1", "name": "c" }), json!({ "id": 2, "name": "b" })]);
    assert_eq!(profiles(&service).len(), 3, "an object that is put again makes no profile again");
}

#[test]
fn unique_an_object_without_the_value_is_rejected() {
    let mut service = service();
    put_object_type(&mut service, "T", true, json!({ "k": key("id", &["UNIQUE"]) }));
    for object in [r#"{"name":"a"}"#, r#"{"id":null}"#, r#"{"id":""}"#, r#"{"id":{}}"#] {
        let body = json!({ "ObjectTypeName": "T", "Object": object });
        let response = send(&mut service, "PUT", OBJECTS, &body.to_string());
        assert_eq!(rejection(&response), (400, "BadRequestException"), "{object}");
    }
    assert!(objects(&service, "T").is_empty() && profiles(&service).is_empty());
}

#[test]
fn without_a_unique_key_each_put_makes_an_object() {
    let mut service = service();
    put_object_type(&mut service, "T", true, json!({ "k": key("email", &["PROFILE"]) }));
    let object = json!({ "email": "a" });
    assert_ne!(put(&mut service, "T", &object), put(&mut service, "T", &object));
    assert_eq!((objects(&service, "T").len(), profiles(&service).len()), (2, 1));
}

#[test]
fn profile_an_object_joins_the_profile_that_has_the_value_or_makes_one() {
    let mut service = service();
    put_object_type(
        &mut service,
        "T",
        true,
        json!({ "mail": key("email", &["PROFILE"]), "k": key("id", &["UNIQUE"]) }),
    );
    put_object_type(&mut service, "U", true, json!({ "mail": key("email", &["PROFILE"]) }));
    put(&mut service, "T", &json!({ "id": 1, "email": "a" }));
    put(&mut service, "T", &json!({ "id": 2, "email": "b" }));
    put(&mut service, "T", &json!({ "id": 3, "email": "a" }));
    put(&mut service, "U", &json!({ "email": "b" }));
    put(&mut service, "U", &json!({ "name": "nobody" }));

    let [a, b] = &profiles(&service)[..2] else { panic!() };
    let [a, b] = [a, b].map(|profile| profile.profile_id.clone().unwrap());
    assert_eq!(profiles(&service).len(), 3);
    assert_eq!((found(&service, "mail", "a"), found(&service, "mail", "b")), (vec![a.clone()], vec![b.clone()]));
    let ids = |service: &mut Service, profile: &str| -> Vec<i64> {
        listed(service, profile, "T").iter().map(|object| object["id"].as_i64().unwrap()).collect()
    };
    assert_eq!((ids(&mut service, &a), ids(&mut service, &b)), (vec![1, 3], vec![2]));
    assert_eq!(listed(&mut service, &b, "U").len(), 1, "a key of the same name means the same in any object type");
}

#[test]
fn profile_a_value_of_several_profiles_is_passed_over_for_the_next_key() {
    let mut service = service();
    put_object_type(&mut service, "Seed", true, json!({ "mail": key("email", &[]), "tel": key("phone", &[]) }));
    put(&mut service, "Seed", &json!({ "email": "shared", "phone": 1 }));
    put(&mut service, "Seed", &json!({ "email": "shared", "phone": 2 }));
    assert_eq!(found(&service, "mail", "shared").len(), 2);

    let keys = json!({ "mail": key("email", &["PROFILE"]), "tel": key("phone", &["PROFILE"]) });
    put_object_type(&mut service, "T", true, keys);
    put(&mut service, "T", &json!({ "email": "shared", "phone": 2 }));
    let second = profiles(&service)[1].profile_id.clone().unwrap();
    assert_eq!((listed(&mut service, &second, "T").len(), profiles(&service).len()), (1, 2));

    put(&mut service, "T", &json!({ "email": "shared" }));
    assert_eq!(profiles(&service).len(), 3, "no key finds a single one");
}

#[test]
fn without_leave_to_create_profiles_an_object_that_finds_none_stays_without() {
    let mut service = service();
    let keys = json!({ "mail": key("email", &["PROFILE"]), "k": key("id", &["UNIQUE"]) });
    put_object_type(&mut service, "T", false, keys.clone());
    put(&mut service, "T", &json!({ "id": 1, "email": "a" }));
    assert_eq!((objects(&service, "T").len(), profiles(&service).len()), (1, 0));
    assert!(found(&service, "mail", "a").is_empty());

    put_object_type(&mut service, "T", true, keys);
    put(&mut service, "T", &json!({ "id": 1, "email": "a" }));
    assert_eq!((objects(&service, "T").len(), profiles(&service).len()), (1, 1));
    assert_eq!(found(&service, "mail", "a").len(), 1);
}

#[test]
fn secondary_a_key_is_asked_only_when_no_other_finds_a_profile() {
    let mut service = service();
    // By name, the secondary key would come first.
    let keys = json!({ "a": key("email", &["PROFILE", "SECONDARY"]), "b": key("phone", &["PROFILE"]) });
    put_object_type(&mut service, "T", true, keys);
    put(&mut service, "T", &json!({ "email": "x", "phone": 1 }));
    put(&mut service, "T", &json!({ "email": "y", "phone": 2 }));
    let [first, second] = [0, 1].map(|index| profiles(&service)[index].profile_id.clone().unwrap());

    put(&mut service, "T", &json!({ "email": "x", "phone": 2 }));
    assert_eq!(listed(&mut service, &second, "T").len(), 2, "the primary key decides");
    put(&mut service, "T", &json!({ "email": "y", "phone": 3 }));
    assert_eq!(listed(&mut service, &second, "T").len(), 3, "only the secondary key finds one");
    assert_eq!(listed(&mut service, &first, "T").len(), 1);
}

#[test]
fn lookup_only_a_key_finds_a_profile_and_is_not_kept() {
    let mut service = service();
    put_object_type(&mut service, "Seed", true, json!({ "mail": key("email", &["PROFILE"]) }));
    let keys = json!({ "mail": key("email", &["PROFILE", "LOOKUP_ONLY"]), "tel": key("phone", &["PROFILE"]) });
    put_object_type(&mut service, "T", true, keys);
    put(&mut service, "Seed", &json!({ "email": "a" }));
    put(&mut service, "T", &json!({ "email": "a", "phone": 1 }));
    assert_eq!(profiles(&service).len(), 1);
    assert_eq!(found(&service, "tel", "1"), found(&service, "mail", "a"));

    put(&mut service, "T", &json!({ "email": "b", "phone": 2 }));
    assert!(found(&service, "mail", "b").is_empty());
    assert_eq!(found(&service, "tel", "2").len(), 1);
    put(&mut service, "Seed", &json!({ "email": "b" }));
    assert_eq!(profiles(&service).len(), 3, "later objects do not find it either");
}

#[test]
fn new_only_a_key_finds_profiles_but_is_kept_only_with_one_that_its_object_made() {
    let mut service = service();
    let keys = json!({
        "k": key("id", &["UNIQUE"]),
        "mail": key("email", &["PROFILE"]),
        "tel": key("phone", &["PROFILE", "NEW_ONLY"]),
    });
    put_object_type(&mut service, "T", true, keys);
    put(&mut service, "T", &json!({ "id": 1, "email": "a", "phone": 1 }));
    assert_eq!(found(&service, "tel", "1").len(), 1, "the object made the profile");
    put(&mut service, "T", &json!({ "id": 1, "email": "a", "phone": 1 }));
    assert_eq!(found(&service, "tel", "1").len(), 1, "it is still the object that made the profile");

    put(&mut service, "T", &json!({ "id": 2, "email": "a", "phone": 2 }));
    assert!(found(&service, "tel", "2").is_empty(), "the profile was there before");
    put(&mut service, "T", &json!({ "id": 3, "email": "c", "phone": 1 }));
    assert_eq!(found(&service, "mail", "c"), found(&service, "mail", "a"), "the key has found the profile");
    assert_eq!(profiles(&service).len(), 1);
}

#[test]
fn a_key_without_identifiers_is_for_searches_alone() {
    let mut service = service();
    put_object_type(&mut service, "T", true, json!({ "mail": [{ "FieldNames": ["email"] }] }));
    put(&mut service, "T", &json!({ "email": "a" }));
    put(&mut service, "T", &json!({ "email": "a" }));
    assert_eq!(profiles(&service).len(), 2, "it joins no objects");
    assert_eq!(found(&service, "mail", "a").len(), 2);
}

#[test]
fn an_object_that_is_put_again_goes_where_its_new_values_lead() {
    let mut service = service();
    let keys = json!({ "k": key("id", &["UNIQUE"]), "mail": key("email", &["PROFILE"]) });
    put_object_type(&mut service, "T", true, keys);
    put(&mut service, "T", &json!({ "id": 1, "email": "a" }));
    put(&mut service, "T", &json!({ "id": 2, "email": "b" }));
    let [a, b] = [0, 1].map(|index| profiles(&service)[index].profile_id.clone().unwrap());

    put(&mut service, "T", &json!({ "id": 1, "email": "b" }));
    assert_eq!((listed(&mut service, &a, "T").len(), listed(&mut service, &b, "T").len()), (0, 2));
    assert!(found(&service, "mail", "a").is_empty(), "what an object no longer has does not find its profile");
    assert_eq!(found(&service, "k", "1"), [b]);
    put(&mut service, "T", &json!({ "id": 1, "email": "c" }));
    assert_eq!(profiles(&service).len(), 3, "new values that nobody has make a profile");
}

#[test]
fn an_object_that_can_not_be_kept_changes_nothing() {
    let mut service = service();
    let object_type = json!({
        "Description": "d",
        "AllowProfileCreation": true,
        "Fields": {
            "id": { "Source": "_source.id" },
            "address": { "Source": "_source.address", "Target": "_profile.Address" },
        },
        "Keys": { "k": key("id", &["UNIQUE"]) },
    });
    done(&mut service, "PUT", "/domains/acme/object-types/T", object_type);
    put(&mut service, "T", &json!({ "id": 1, "address": { "City": "Bonn" } }));
    let before = (profiles(&service), objects(&service, "T"));
    for object in ["", "{", "[]", "7", "null", "\"text\"", r#"{"id":2} {}"#, r#"{"id":2,"address":"Bonn"}"#] {
        let body = json!({ "ObjectTypeName": "T", "Object": object });
        let response = send(&mut service, "PUT", OBJECTS, &body.to_string());
        assert_eq!(rejection(&response), (400, "BadRequestException"), "{object}");
    }
    for object_type in ["U", "_order", "_profile"] {
        let body = json!({ "ObjectTypeName": object_type, "Object": "{}" });
        let response = send(&mut service, "PUT", OBJECTS, &body.to_string());
        assert_eq!(rejection(&response), (404, "ResourceNotFoundException"), "{object_type}");
    }
    assert_eq!((profiles(&service), objects(&service, "T")), before);
}
