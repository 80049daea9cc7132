//! The state of a fake as a document, written and read.

use customer_profiles::model::{Address, EventType};
use customer_profiles::operations::CreateDomainRequest;
use customer_profiles::operations::CreateProfileRequest;
use customer_profiles::operations::ListProfileObjectsRequest;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::operations::PutProfileObjectRequest;
use customer_profiles::operations::PutProfileObjectTypeRequest;
use customer_profiles::operations::SearchProfilesRequest;
use customer_profiles::operations::TagResourceRequest;
use customer_profiles_fake::FakeService;
use serde_json::{Value, json};
use time::macros::datetime;

const PROFILES: [&str; 3] = ["jane@example.com", "john@example.com", "nobody@example.com"];

fn request<T: serde::de::DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

/// A fake in which there is something of everything.
async fn full() -> FakeService {
    let service = FakeService::start().await;
    service.set_clock(|| datetime!(2026-01-02 03:04:05.678901 UTC));
    service.create_domain("empty");
    service.perform(&request::<CreateDomainRequest>(json!({
        "DomainName": "acme",
        "DefaultExpirationDays": 30,
        "DeadLetterQueueUrl": "https://sqs.us-west-2.amazonaws.com/123456789012/dead",
        "Matching": { "Enabled": true, "JobSchedule": { "DayOfTheWeek": "MONDAY", "Time": "03:00" } },
        "RuleBasedMatching": { "Enabled": true, "MatchingRules": [{ "Rule": ["EmailAddress"] }] },
        "Tags": { "stage": "test" },
    })));
    let template = json!({ "SourceName": "Acme", "Fields": { "id": { "Source": "_source.id" } } });
    service.put_template("Acme-Things", template);
    service.perform(&PutIntegrationRequest::new("acme").with_uri("s3://plain"));
    let mut events = PutIntegrationRequest::new("acme").with_uri("arn:aws:events:us-west-2:123456789012:bus/shopify");
    events.object_type_names = Some([(EventType::ShopifyCreateOrders, "Order".to_owned())].into());
    service.perform(&events);
    service.perform(&TagResourceRequest::new(
        "arn:aws:profile:us-west-2:123456789012:domains/acme/integrations/s3://plain",
        [("team", "shop")],
    ));
    service.perform(&request::<PutProfileObjectTypeRequest>(json!({
        "DomainName": "acme",
        "ObjectTypeName": "Order",
        "Description": "Orders",
        "AllowProfileCreation": true,
        "Fields": {
            "id": { "Source": "_source.id", "Target": "_order.OrderId", "ContentType": "STRING" },
            "email": { "Source": "_source.email", "Target": "_profile.EmailAddress", "ContentType": "EMAIL_ADDRESS" },
            "city": { "Source": "_source.city", "Target": "_profile.Address.City" },
            "size": { "Source": "_source.size", "Target": "_profile.Attributes.size" },
            "total": { "Source": "_source.total", "Target": "_order.TotalPrice" },
        },
        "Keys": {
            "_email": [{ "StandardIdentifiers": ["PROFILE", "LOOKUP_ONLY"], "FieldNames": ["email"] }],
            "mail": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["email"] }],
            "orderId": [{ "StandardIdentifiers": ["UNIQUE", "ORDER"], "FieldNames": ["id"] }],
        },
    })));
    let mut things = PutProfileObjectTypeRequest::new("acme", "Thing", "Things");
    things.template_id = Some("Acme-Things".to_owned());
    service.perform(&things);
    let mut jane = CreateProfileRequest::new("acme");
    jane.first_name = Some("Jane".to_owned());
    jane.email_address = Some(PROFILES[0].to_owned());
    jane.address = Some(Address::default());
    jane.attributes = Some([].into());
    service.perform(&jane);
    for object in [
        json!({ "id": "1", "email": PROFILES[0], "city": "Berlin", "size": "8", "total": "7.10" }),
        json!({ "id": "2", "email": PROFILES[1], "city": "Bonn" }),
        json!({ "id": "3", "email": PROFILES[1], "city": "Köln", "size": "9" }),
        json!({ "id": "1", "email": PROFILES[0], "city": "Bern" }),
        json!({ "id": "4" }),
    ] {
        service.perform(&PutProfileObjectRequest::new("acme", "Order", object.to_string()));
    }
    service.perform(&PutProfileObjectRequest::new("acme", "Thing", " { \"id\" : 1.0e2 } "));
    service
}

/// All that a caller can see of a fake after some more has happened to it, but for ids that are made by chance.
async fn seen(service: &FakeService) -> Value {
    let again = json!({ "id": "2", "email": PROFILES[1], "city": "Ulm", "total": "1" });
    let put = service.perform(&PutProfileObjectRequest::new("acme", "Order", again.to_string()));
    let found = PROFILES.map(|email| service.perform(&SearchProfilesRequest::new("acme", "mail", [email])));
    let mut objects = Vec::new();
    for profile in service.profiles("acme") {
        for name in ["Order", "Thing", "_order", "_profile"] {
            let id = profile.profile_id.clone().unwrap();
            objects.push(service.perform(&ListProfileObjectsRequest::new("acme", name, id)));
        }
    }
    let client = service.client();
    let domain = client.get_domain("acme").await.unwrap();
    let object_types = ["Order", "Thing"].map(|name| client.get_profile_object_type("acme", name));
    let [orders, things] = object_types;
    let object_types = [orders.await.unwrap(), things.await.unwrap()];
    let integrations = client.list_integrations("acme").await.unwrap();
    let domains = client.list_domains().await.unwrap();
    let template = client.get_profile_object_type_template("Acme-Things").await.unwrap();
    client.delete_profile_object_type("acme", "Order").await.unwrap();
    json!([
        put,
        found,
        objects,
        domain,
        object_types,
        integrations,
        domains,
        template,
        service.profiles("acme"),
        service.profile_objects("acme", "_order"),
        service.profile_objects("acme", "Thing"),
    ])
}

trait WithUri {
    fn with_uri(self, uri: &str) -> Self;
}

impl WithUri for PutIntegrationRequest {
    fn with_uri(mut self, uri: &str) -> Self {
        self.uri = Some(uri.to_owned());
        self
    }
}

#[tokio::test]
async fn what_was_dumped_is_there_again_and_goes_on_as_if_nothing_had_happened() {
    let service = full().await;
    let dump = service.dump();
    let other = FakeService::start().await;
    other.seed(&dump).unwrap();
    assert_eq!(other.dump(), dump);
    other.set_clock(|| datetime!(2026-01-02 03:04:05.678901 UTC));
    assert_eq!(seen(&other).await, seen(&service).await);
    assert_eq!(other.dump(), service.dump());
}

#[tokio::test]
async fn a_dump_is_in_the_form_of_the_api() {
    let dump: Value = serde_json::from_str(&full().await.dump()).unwrap();
    let domain = &dump["Domains"][0];
    assert_eq!((&domain["DomainName"], &domain["CreatedAt"]), (&json!("acme"), &json!(1_767_323_045.678)));
    assert_eq!(domain["Integrations"][1]["Uri"], "s3://plain");
    assert_eq!(domain["Integrations"][1]["Tags"], json!({ "team": "shop" }));
    assert_eq!(domain["Profiles"][0]["Profile"]["FirstName"], "Jane");
    assert_eq!(domain["Profiles"].as_array().unwrap().len(), 3);
    assert_eq!(domain["Objects"][4]["Object"], " { \"id\" : 1.0e2 } ");
    assert_eq!(dump["Domains"][1]["DomainName"], "empty");
    assert_eq!(dump["Templates"][0]["TemplateId"], "Acme-Things");
    assert_eq!(dump["Templates"].as_array().unwrap().len(), 1, "the catalogue is everywhere");
}

#[tokio::test]
async fn a_seed_written_by_hand_is_completed_as_the_service_would() {
    let service = FakeService::start().await;
    service.set_clock(|| datetime!(2026-01-02 03:04:05 UTC));
    let seed = json!({
        "Domains": [{
            "DomainName": "acme",
            "ObjectTypes": [{ "ObjectTypeName": "Customer", "Description": "d", "TemplateId": "Shopify-CreateCustomers" }],
            "Profiles": [
                { "Profile": { "FirstName": "Jane" } },
                { "ProfileId": "0123456789abcdef0123456789abcdef", "Profile": { "EmailAddress": "john@example.com" } },
            ],
            "Objects": [
                { "ObjectTypeName": "Customer", "Object": { "id": 7, "email": "mary@example.com" } },
                { "ObjectTypeName": "Customer", "Object": "{\"id\":8,\"email\":\"john@example.com\"}" },
            ],
        }],
    });
    service.seed(&format!("\u{feff}{seed}")).unwrap();
    let client = service.client();
    let domain = client.get_domain("acme").await.unwrap();
    assert_eq!((domain.default_expiration_days, domain.created_at), (Some(366), datetime!(2026-01-02 03:04:05 UTC)));
    assert!(client.get_profile_object_type("acme", "Customer").await.unwrap().fields.unwrap().len() > 3);
    let found = client.search_profiles("acme", "_profileId", ["0123456789abcdef0123456789abcdef"]).await.unwrap();
    assert_eq!(found.items.unwrap()[0].email_address.as_deref(), Some("john@example.com"));
    assert_eq!(service.profile_objects("acme", "Customer").len(), 2);
}

#[tokio::test]
async fn a_seed_takes_the_place_of_domains_of_its_names_only() {
    let service = full().await;
    service.seed(r#"{"Domains":[{"DomainName":"acme"}]}"#).unwrap();
    let client = service.client();
    assert_eq!(client.get_domain("acme").await.unwrap().stats.unwrap().profile_count, Some(0));
    client.get_domain("empty").await.unwrap();
    client.get_profile_object_type_template("Acme-Things").await.unwrap();
}

#[tokio::test]
async fn an_invalid_seed_is_rejected_with_its_place_and_changes_nothing() {
    let service = full().await;
    let before = service.dump();
    let in_domain = |members: &str| format!("{{\n  \"Domains\": [{{ \"DomainName\": \"b\", {members} }}]\n}}");
    for (seed, problem) in [
        (String::new(), "EOF while parsing a value (line 1, column 0)"),
        ("<html>".to_owned(), "expected value (line 1, column 1)"),
        ("[]".to_owned(), "expected an object, found sequence (line 1, column 0)"),
        (
            r#"{"Domain":[]}"#.to_owned(),
            "Domain: unknown field `Domain`, expected `Domains` or `Templates` (line 1, column 9)",
        ),
        (r#"{"Domains":[{}]}"#.to_owned(), "Domains[0]: missing field `DomainName` (line 1, column 14)"),
        (r#"{"Domains":[7]}"#.to_owned(), "Domains[0]: expected an object, found number (line 1, column 13)"),
        (
            in_domain(r#""Objects": ["x"]"#),
            "Domains[0].Objects[0]: expected an object, found string (line 2, column 50)",
        ),
        (
            in_domain(r#""Integrations": [{ "Uri": 7 }]"#),
            "Domains[0].Integrations[0].Uri: expected a string, found number (line 2, column 62)",
        ),
        (
            in_domain(r#""Profiles": [{ "Profile": { "FristName": "J" } }]"#),
            "Domains[0].Profiles[0].Profile.FristName: there is no such member; check its spelling",
        ),
        (
            in_domain(r#""Objects": [{ "ObjectTypeName": "X", "Object": {} }]"#),
            "Domains[0].Objects[0].Object: Object type X does not exist in domain b",
        ),
        (
            in_domain(r#""Objects": [{ "ObjectTypeName": "X", "Object": 7 }]"#),
            "Domains[0].Objects[0].Object: expected an object or its text (line 2, column 85)",
        ),
        (
            in_domain(r#""ObjectTypes": [{ "ObjectTypeName": "X", "Description": "d", "TemplateId": "No" }]"#),
            "Domains[0].ObjectTypes[0].TemplateId: there is no template No",
        ),
        (
            in_domain(
                r#""StandardObjects": [{ "ObjectTypeName": "_order", "Number": 1, "ProfileId": "p", "Members": [], "Sources": [], "Keys": [] }]"#,
            ),
            "Domains[0].StandardObjects[0].ProfileId: there is no profile p in Profiles",
        ),
        (
            r#"{"Domains":[{"DomainName":"b"},{"DomainName":"b"}]}"#.to_owned(),
            "Domains[1].DomainName: there are two domains of the name b",
        ),
        (r#"{"Domains":[{"DomainName":"b"}],"Templates":[{}]}"#.to_owned(), "Templates[0]: missing field `TemplateId`"),
    ] {
        let error = service.seed(&seed).unwrap_err().to_string();
        assert_eq!(error, format!("the document is not a valid state: {problem}"), "{seed}");
    }
    assert_eq!(service.dump(), before);
}

/// What is said of the dump of a full fake, in which something was changed.
async fn problem_of(dump: &Value, change: impl FnOnce(&mut Value)) -> String {
    let mut changed = dump.clone();
    change(&mut changed);
    let service = FakeService::start().await;
    let before = service.dump();
    let error = service.seed(&changed.to_string()).unwrap_err().to_string();
    assert_eq!(service.dump(), before);
    error.replace("the document is not a valid state: ", "")
}

#[tokio::test]
async fn what_stands_twice_in_a_seed_is_rejected() {
    let dump: Value = serde_json::from_str(&full().await.dump()).unwrap();
    let domain = &dump["Domains"][0];
    let (profile, object, standard_object) =
        (&domain["Profiles"][0], &domain["Objects"][0], &domain["StandardObjects"][0]);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let events = "arn:aws:events:us-west-2:123456789012:bus/shopify";
    for (list, problem) in [
        ("Integrations", format!("Uri: there are two integrations of the URI {events}")),
        ("ObjectTypes", "ObjectTypeName: there are two object types of the name Order".to_owned()),
        ("Profiles", format!("ProfileId: there are two profiles of the id {}", text(&profile["ProfileId"]))),
        ("Objects", format!("Number: there are two objects of number {}", object["Number"])),
        ("StandardObjects", format!("Number: there are two standard objects of number {}", standard_object["Number"])),
    ] {
        let index = domain[list].as_array().unwrap().len();
        let found = problem_of(&dump, |dump| {
            let list = dump["Domains"][0][list].as_array_mut().unwrap();
            list.push(list[0].clone());
        });
        assert_eq!(found.await, format!("Domains[0].{list}[{index}].{problem}"));
    }

    let key = text(&object["ProfileObjectUniqueKey"]);
    let found = problem_of(&dump, |dump| {
        let mut object = object.clone();
        object["Number"] = json!(900);
        dump["Domains"][0]["Objects"].as_array_mut().unwrap().insert(1, object);
    });
    let problem = format!("ProfileObjectUniqueKey: there are two objects of type Order and key {key}");
    assert_eq!(found.await, format!("Domains[0].Objects[1].{problem}"));

    let found = problem_of(&dump, |dump| {
        let ingested = dump["Domains"][0]["Profiles"][0]["Ingested"].as_array_mut().unwrap();
        ingested.insert(1, ingested[0].clone());
    });
    let problem = "Domains[0].Profiles[0].Ingested[1].Path: there are two members of the path Address.City";
    assert_eq!(found.await, problem);

    let found = problem_of(&dump, |dump| dump["Templates"] = json!([dump["Templates"][0], dump["Templates"][0]]));
    assert_eq!(found.await, "Templates[1].TemplateId: there are two templates of the id Acme-Things");
}

#[tokio::test]
async fn what_a_fake_can_not_have_come_to_is_rejected_in_a_seed() {
    const NUMBERS: u64 = 1 << 47;
    let dump: Value = serde_json::from_str(&full().await.dump()).unwrap();
    let too_great =
        |member: &str, number: u64| format!("{member}: {number} is too great, the greatest is {}", NUMBERS - 1);
    let too_long = vec!["x"; 101];
    for (pointer, value, problem) in [
        ("LastNumber", json!(NUMBERS), too_great("LastNumber", NUMBERS)),
        ("LastNumber", json!(u64::MAX), too_great("LastNumber", u64::MAX)),
        ("Objects/0/Number", json!(u64::MAX), too_great("Objects[0].Number", u64::MAX)),
        ("StandardObjects/0/Number", json!(NUMBERS), too_great("StandardObjects[0].Number", NUMBERS)),
        ("Objects/0/Object", json!("x"), "Objects[0].Object: it is not the text of a JSON object".to_owned()),
        ("Objects/0/Object", json!("[]"), "Objects[0].Object: it is not the text of a JSON object".to_owned()),
        (
            "StandardObjects/1/Sources",
            json!([999]),
            "StandardObjects[1].Sources: there is no object of number 999".to_owned(),
        ),
        (
            "Profiles/0/Ingested/0/Path",
            json!(too_long),
            "Profiles[0].Ingested[0].Path: it must have 1 to 100 names".to_owned(),
        ),
        (
            "Profiles/0/Ingested/1/Path",
            json!([]),
            "Profiles[0].Ingested[1].Path: it must have 1 to 100 names".to_owned(),
        ),
        (
            "StandardObjects/0/Members/0/Path",
            json!(too_long),
            "StandardObjects[0].Members[0].Path: it must have 1 to 100 names".to_owned(),
        ),
    ] {
        let found = problem_of(&dump, |dump| *dump.pointer_mut(&format!("/Domains/0/{pointer}")).unwrap() = value);
        assert_eq!(found.await, format!("Domains[0].{problem}"));
    }
}

#[tokio::test]
async fn after_the_greatest_number_of_a_seed_there_are_more() {
    let service = FakeService::start().await;
    let seed = json!({ "Domains": [{ "DomainName": "acme", "LastNumber": (1_u64 << 47) - 1 }] });
    service.seed(&seed.to_string()).unwrap();
    let ids = [(); 2].map(|()| service.perform(&CreateProfileRequest::new("acme")).profile_id);
    assert!(ids.iter().all(|id| id.len() == 32) && ids.is_sorted(), "{ids:?}");
}
