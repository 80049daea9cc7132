//! Profiles, their objects, and orders.

use customer_profiles::StandardOrder;
use customer_profiles::operations::CreateProfileRequest;
use customer_profiles::operations::PutProfileObjectRequest;
use customer_profiles::operations::{ListProfileObjectsRequest, ListProfileObjectsResponse};
use customer_profiles::operations::{SearchProfilesRequest, SearchProfilesResponse};
use proptest::prelude::*;

use crate::{Json, Members, integer, list, map, object, open_enum, survives, text};

fn texts<const COUNT: usize>(names: [&'static str; COUNT]) -> Members {
    names.into_iter().map(|name| (name, text())).collect()
}

const ADDRESS: [&str; 10] =
    ["Address1", "Address2", "Address3", "Address4", "City", "County", "State", "Province", "Country", "PostalCode"];

fn preferences() -> Json {
    let mut members = texts(["KeyName", "KeyValue", "ProfileId"]);
    members.push(("ContactType", open_enum(&["PhoneNumber", "BusinessEmailAddress"])));
    list(object(vec![], members))
}

/// What a profile and the request for a new one have in common.
fn profile_members() -> Members {
    let mut members = texts([
        "AccountNumber",
        "AdditionalInformation",
        "BusinessName",
        "FirstName",
        "MiddleName",
        "LastName",
        "BirthDate",
        "PhoneNumber",
        "MobilePhoneNumber",
        "HomePhoneNumber",
        "BusinessPhoneNumber",
        "EmailAddress",
        "PersonalEmailAddress",
        "BusinessEmailAddress",
        "PartyTypeString",
        "GenderString",
    ]);
    let addresses = ["Address", "ShippingAddress", "MailingAddress", "BillingAddress"];
    members.extend(addresses.map(|name| (name, object(vec![], texts(ADDRESS)))));
    members.extend([
        ("PartyType", open_enum(&["INDIVIDUAL", "BUSINESS", "OTHER"])),
        ("Gender", open_enum(&["MALE", "FEMALE", "UNSPECIFIED"])),
        ("ProfileType", open_enum(&["ACCOUNT_PROFILE", "PROFILE"])),
        ("Attributes", map(text())),
        ("EngagementPreferences", object(vec![], vec![("Phone", preferences()), ("Email", preferences())])),
    ]);
    members
}

fn profile() -> Json {
    let mut members = profile_members();
    let found_by = object(vec![], vec![("KeyName", text()), ("Values", list(text()))]);
    members.extend([("ProfileId", text()), ("FoundByItems", list(found_by))]);
    object(vec![], members)
}

/// A key to search by, with its values.
fn key() -> Members {
    vec![("KeyName", text()), ("Values", list(text()))]
}

fn search_profiles_request() -> Json {
    let mut required = key();
    required.push(("DomainName", text()));
    let optional = vec![
        ("AdditionalSearchKeys", list(object(key(), vec![]))),
        ("LogicalOperator", open_enum(&["AND", "OR"])),
        ("NextToken", text()),
        ("MaxResults", integer()),
    ];
    object(required, optional)
}

fn list_profile_objects_request() -> Json {
    let required = texts(["DomainName", "ObjectTypeName", "ProfileId"]);
    let optional = vec![("ObjectFilter", object(key(), vec![])), ("NextToken", text()), ("MaxResults", integer())];
    object(required, optional)
}

fn page(item: Json) -> Json {
    object(vec![], vec![("Items", list(item)), ("NextToken", text())])
}

fn order() -> Json {
    let mut address = texts(ADDRESS);
    address.extend(texts(["Name"]));
    let address = object(vec![], address);
    let mut members = texts([
        "OrderId",
        "CustomerEmail",
        "CustomerPhone",
        "CreatedDate",
        "UpdatedDate",
        "ProcessedDate",
        "ClosedDate",
        "CancelledDate",
        "CancelReason",
        "Name",
        "AdditionalInformation",
        "Gateway",
        "Status",
        "StatusUrl",
        "CreditCardNumber",
        "CreditCardCompany",
        "FulfillmentStatus",
        "TotalPrice",
        "TotalTax",
        "TotalDiscounts",
        "TotalItemsPrice",
        "TotalShippingPrice",
        "TotalTipReceived",
        "Currency",
        "TotalWeight",
    ]);
    members.extend([
        ("StatusCode", open_enum(&["DRAFT", "ACTIVATED"])),
        ("BillingAddress", address.clone()),
        ("ShippingAddress", address),
        ("OrderItems", list(object(vec![], texts(["Title", "Price", "Quantity"])))),
        ("Attributes", map(text())),
    ]);
    object(vec![], members)
}

proptest! {
    #[test]
    fn a_create_profile_request_survives(document in object(vec![("DomainName", text())], profile_members())) {
        survives::<CreateProfileRequest>(&document)?;
    }

    #[test]
    fn a_search_survives(request in search_profiles_request(), profiles in page(profile())) {
        survives::<SearchProfilesRequest>(&request)?;
        survives::<SearchProfilesResponse>(&profiles)?;
    }

    #[test]
    fn objects_survive(
        put in object(texts(["DomainName", "ObjectTypeName", "Object"]), vec![]),
        list in list_profile_objects_request(),
        objects in page(object(vec![], texts(["ObjectTypeName", "ProfileObjectUniqueKey", "Object"]))),
    ) {
        survives::<PutProfileObjectRequest>(&put)?;
        survives::<ListProfileObjectsRequest>(&list)?;
        survives::<ListProfileObjectsResponse>(&objects)?;
    }

    #[test]
    fn an_order_survives(document in order()) {
        survives::<StandardOrder>(&document)?;
    }
}
