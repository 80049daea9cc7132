use serde_json::{Value, json};

use super::*;
use crate::model::{ContactPreference, ContactType};
use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable};

/// All members but the domain; every value tells what it is.
fn members() -> Value {
    json!({
        "AccountNumber": "SECRET account",
        "AdditionalInformation": "SECRET information",
        "PartyType": "INDIVIDUAL",
        "BusinessName": "SECRET business",
        "FirstName": "SECRET first",
        "MiddleName": "",
        "LastName": "SECRET last",
        "BirthDate": "SECRET birth",
        "Gender": "FUTURE",
        "PhoneNumber": "SECRET phone",
        "MobilePhoneNumber": "SECRET mobile",
        "HomePhoneNumber": "SECRET home",
        "BusinessPhoneNumber": "SECRET work",
        "EmailAddress": "SECRET email",
        "PersonalEmailAddress": "SECRET personal email",
        "BusinessEmailAddress": "SECRET work email",
        "Address": { "Address1": "SECRET line" },
        "ShippingAddress": { "City": "SECRET city" },
        "MailingAddress": {},
        "BillingAddress": { "Country": "SECRET country" },
        "Attributes": { "SECRET name": "SECRET value" },
        "PartyTypeString": "SECRET party",
        "GenderString": "SECRET gender",
        "ProfileType": "ACCOUNT_PROFILE",
        "EngagementPreferences": {
            "Phone": [{
                "KeyName": "_phone",
                "KeyValue": "SECRET number",
                "ProfileId": "0123456789abcdef0123456789abcdef",
                "ContactType": "MobilePhoneNumber"
            }],
            "Email": []
        }
    })
}

fn full_request() -> CreateProfileRequest {
    let mut request = members();
    request["DomainName"] = "acme".into();
    serde_json::from_value(request).unwrap()
}

#[tokio::test]
async fn all_but_the_domain_travels_in_the_body() {
    let exchange = exchange(&full_request(), 200, "{}").await;
    assert_eq!(exchange.line(), "POST /domains/acme/profiles");
    assert_eq!(exchange.body(), members());
}

#[tokio::test]
async fn the_domain_alone_has_an_empty_object_as_its_body() {
    assert_eq!(exchange(&CreateProfileRequest::new("acme"), 200, "{}").await.body(), json!({}));
}

#[test]
fn the_setters_of_the_call_fill_the_request() {
    let preference = ContactPreference::default()
        .key_name("_phone")
        .key_value("SECRET number")
        .profile_id("0123456789abcdef0123456789abcdef")
        .contact_type(ContactType::MobilePhoneNumber);
    let call = client()
        .create_profile("acme")
        .account_number("SECRET account")
        .additional_information("SECRET information")
        .party_type(PartyType::Individual)
        .business_name("SECRET business")
        .first_name("SECRET first")
        .middle_name("")
        .last_name("SECRET last")
        .birth_date("SECRET birth")
        .gender("FUTURE")
        .phone_number("SECRET phone")
        .mobile_phone_number("SECRET mobile")
        .home_phone_number("SECRET home")
        .business_phone_number("SECRET work")
        .email_address("SECRET email")
        .personal_email_address("SECRET personal email")
        .business_email_address("SECRET work email")
        .address(Address::default().address1("SECRET line"))
        .shipping_address(Address::default().city("SECRET city"))
        .mailing_address(Address::default())
        .billing_address(Address::default().country("SECRET country"))
        .attributes([("SECRET name", "SECRET value")])
        .party_type_string("SECRET party")
        .gender_string("SECRET gender")
        .profile_type(ProfileType::AccountProfile)
        .engagement_preferences(
            EngagementPreferences::default().phone([preference]).email(Vec::<ContactPreference>::new()),
        );
    assert_eq!(call.into_request().unwrap(), full_request());
}

#[test]
fn each_line_of_an_address_has_a_setter() {
    let address = Address::default()
        .address1("1")
        .address2("2")
        .address3("3")
        .address4("4")
        .city("5")
        .county("6")
        .state("7")
        .province("8")
        .country("9")
        .postal_code("10");
    assert_eq!(
        serde_json::to_value(address).unwrap(),
        json!({
            "Address1": "1", "Address2": "2", "Address3": "3", "Address4": "4", "City": "5", "County": "6",
            "State": "7", "Province": "8", "Country": "9", "PostalCode": "10"
        })
    );
}

#[tokio::test]
async fn the_answer_is_the_id() {
    let answer = json!({ "ProfileId": "0123456789abcdef0123456789abcdef" });
    assert_eq!(read(&full_request(), answer).await.profile_id, "0123456789abcdef0123456789abcdef");
}

#[tokio::test]
async fn an_id_that_is_missing_is_never_invented() {
    for body in ["", "{}", r#"{"ProfileId":null}"#] {
        let error = unreadable(&full_request(), body).await;
        assert!(error.contains("can't be read: missing field `ProfileId`"), "{error}");
    }
}

#[tokio::test]
async fn errors_are_told_apart() {
    assert_tells_errors_apart(&full_request()).await;
}

#[test]
fn the_request_reads_itself() {
    assert_reads_itself(&full_request());
}

#[test]
fn of_a_person_nothing_shows_in_debug() {
    let shown = format!("{:?}", full_request());
    for hidden in ["SECRET", "INDIVIDUAL", "Individual", "FUTURE", "AccountProfile", "\"_phone\""] {
        assert!(!shown.contains(hidden), "{hidden} in {shown}");
    }
    assert!(shown.contains(r#"domain_name: "acme", account_number: Some((redacted))"#), "{shown}");
    let unset = format!("{:?}", CreateProfileRequest::new("acme"));
    assert!(unset.contains("account_number: None"), "{unset}");

    let preferences = full_request().engagement_preferences.unwrap();
    let shown = format!("{:?}", preferences.phone.unwrap());
    assert!(!shown.contains("SECRET") && shown.contains("MobilePhoneNumber"), "{shown}");
}
