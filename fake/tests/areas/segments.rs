//! Segments that groups of conditions define: who is in them.

use customer_profiles::model::ProfileType;
use customer_profiles::model::calculated_attributes::{
    AttributeDetails, AttributeItem, Conditions, Range, RangeOverride, Statistic, Unit,
};
use customer_profiles::model::segments::*;
use customer_profiles_fake::Export;
use serde_json::json;
use time::macros::datetime;

use crate::people::People;
use crate::{dumped, put_visit_type};

fn named(names: &[&str]) -> ProfileAttributes {
    ProfileAttributes::new().first_name(ProfileDimension::inclusive(names.iter().copied()))
}

/// Three people, of whom Ann and Ben have gold, Ben and Cem live in Oslo.
async fn three() -> People {
    let mut people = People::new().await;
    let (bergen, oslo, gold) = (json!({ "City": "Bergen" }), json!({ "City": "Oslo" }), json!({ "tier": "gold" }));
    people.add("Ann", json!({ "EmailAddress": "ann@example.com", "Attributes": gold, "Address": bergen })).await;
    people.add("Ben", json!({ "EmailAddress": "ben@example.com", "Attributes": gold, "Address": oslo })).await;
    people.add("Cem", json!({ "EmailAddress": "cem@example.com", "Address": oslo })).await;
    people
}

fn gold() -> Dimension {
    Dimension::attribute("tier", AttributeDimension::inclusive(["gold"]))
}

fn in_oslo() -> Dimension {
    let oslo = AddressDimension::new().city(ProfileDimension::inclusive(["Oslo"]));
    ProfileAttributes::new().address(oslo).into()
}

#[tokio::test]
async fn conditions_of_a_group_combine_by_its_type() {
    let people = three().await;
    assert_eq!(people.in_groups(Group::all([gold(), in_oslo()])).await, "Ben");
    assert_eq!(people.in_groups(Group::any([gold(), in_oslo()])).await, "Ann Ben Cem");
    assert_eq!(people.in_groups(Group::none([gold()])).await, "Cem");
    assert_eq!(people.in_groups(Group::none([gold(), in_oslo()])).await, "");
    assert_eq!(people.in_groups(Group::new().dimensions([gold(), in_oslo()])).await, "Ben", "without a type all");
}

#[tokio::test]
async fn groups_combine_by_include() {
    let people = three().await;
    let groups = || [Group::all([gold()]), Group::all([in_oslo()])];
    assert_eq!(people.in_groups(SegmentGroup::all(groups())).await, "Ben", "AND");
    assert_eq!(people.in_groups(SegmentGroup::any(groups())).await, "Ann Ben Cem", "OR");
    assert_eq!(people.in_groups(SegmentGroup::none([Group::all([gold()])])).await, "Cem");
    let exclude = SegmentGroup::all([Group::all([gold()]), Group::none([in_oslo()])]);
    assert_eq!(people.in_groups(exclude).await, "Ann", "EXCLUDE");
    assert_eq!(people.in_groups(SegmentGroup::new().groups(groups())).await, "Ben", "without a word all");
}

#[tokio::test]
async fn without_conditions_all_profiles_are_in_it() {
    let people = three().await;
    for groups in [SegmentGroup::new(), SegmentGroup::any([]), Group::new().into(), SegmentGroup::none([])] {
        assert_eq!(people.in_groups(groups).await, "Ann Ben Cem");
    }
}

#[tokio::test]
async fn source_segments_combine_by_their_type() {
    let people = three().await;
    people.define("gold", Group::all([gold()])).await;
    people.define("oslo", Group::all([in_oslo()])).await;
    let sources = |r#type| Group::new().source_segment("gold").source_segment("oslo").source_type(r#type);
    assert_eq!(people.in_groups(sources(IncludeOptions::All)).await, "Ben");
    assert_eq!(people.in_groups(sources(IncludeOptions::Any)).await, "Ann Ben Cem");
    assert_eq!(people.in_groups(sources(IncludeOptions::None)).await, "");
    let no_gold = Group::new().source_segment("gold").source_type(IncludeOptions::None);
    assert_eq!(people.in_groups(no_gold).await, "Cem");
    let either = Group::new().source_segments([SourceSegment::new().segment_definition_name("gold")]);
    assert_eq!(people.in_groups(either).await, "Ann Ben");
}

#[tokio::test]
async fn conditions_refine_the_profiles_of_source_segments() {
    let people = three().await;
    people.define("gold", Group::all([gold()])).await;
    people.define("gold_in_oslo", Group::all([in_oslo()]).source_segment("gold")).await;
    let nested = Group::none([named(&["Cem"])]).source_segment("gold_in_oslo");
    assert_eq!(people.in_groups(nested).await, "Ben", "a segment of a segment of a segment");
    people.client.delete_segment_definition("acme", "gold").await.unwrap();
    assert_eq!(people.members("gold_in_oslo").await, "", "nobody is in a segment that is gone");
}

#[tokio::test]
async fn a_segment_can_start_from_one_that_sql_defines() {
    let people = three().await;
    people.client.create_segment_definition("acme", "sql", "n").segment_sql_query("SELECT 1").await.unwrap();
    people.service.set_segment_members("acme", "sql", [people.id("Ann"), people.id("Cem")]);
    assert_eq!(people.in_groups(Group::all([gold()]).source_segment("sql")).await, "Ann");
}

#[tokio::test]
async fn a_segment_never_starts_from_itself_nor_from_none() {
    let people = three().await;
    let create = |name: &'static str, source: &'static str| {
        people.client.create_segment_definition("acme", name, "n").segment_groups(Group::new().source_segment(source))
    };
    let error = create("a", "a").await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    people.define("a", Group::all([gold()])).await;
    create("b", "a").await.unwrap();
    create("c", "b").await.unwrap();
    people.client.delete_segment_definition("acme", "a").await.unwrap();
    let error = create("a", "c").await.unwrap_err();
    assert_eq!(error.message(), Some("Segment definition a starts from itself"));
    let query = SegmentGroupStructure::from(SegmentGroup::from(Group::new().source_segment("x")));
    let error = people.client.create_segment_estimate("acme").segment_query(query).await.unwrap_err();
    assert_eq!(error.message(), Some("Segment definition x does not exist in domain acme"));

    let circle = ["a", "b"].map(|name| {
        let source = if name == "a" { "b" } else { "a" };
        let group = json!({ "SourceSegments": [{ "SegmentDefinitionName": source }] });
        json!({ "SegmentDefinitionName": name, "DisplayName": "n", "SegmentGroups": { "Groups": [group] } })
    });
    let domain = json!({ "DomainName": "circle", "SegmentDefinitions": circle });
    let error = people.service.seed(&json!({ "Domains": [domain] }).to_string()).unwrap_err();
    assert!(error.to_string().contains("SegmentDefinitions: a starts from itself"), "{error}");
}

#[tokio::test]
async fn the_values_of_a_condition_are_alternatives_and_case_counts() {
    let people = three().await;
    let texts = [
        (ProfileDimension::inclusive(["Ann", "Cem", "ben"]), "Ann Cem"),
        (ProfileDimension::exclusive(["Ann", "Cem", "ben"]), "Ben"),
        (ProfileDimension::contains(["n", "x"]), "Ann Ben"),
        (ProfileDimension::begins_with(["A", "c"]), "Ann"),
        (ProfileDimension::ends_with(["m", "nn"]), "Ann Cem"),
    ];
    for (dimension, expected) in texts {
        let shown = format!("{dimension:?}");
        assert_eq!(people.for_whom(ProfileAttributes::new().first_name(dimension)).await, expected, "{shown}");
    }
}

#[tokio::test]
async fn each_member_of_a_profile_has_its_condition() {
    let mut people = People::new().await;
    let names = [
        "AccountNumber",
        "LastName",
        "MiddleName",
        "GenderString",
        "PartyTypeString",
        "PhoneNumber",
        "BusinessName",
        "BusinessPhoneNumber",
        "HomePhoneNumber",
        "MobilePhoneNumber",
        "EmailAddress",
        "PersonalEmailAddress",
        "BusinessEmailAddress",
        "AdditionalInformation",
    ];
    let everywhere = |text: &str| {
        let mut members = json!({});
        for name in names {
            members[name] = format!("{text}{name}").into();
        }
        for address in ["Address", "ShippingAddress", "MailingAddress", "BillingAddress"] {
            for part in ["City", "Country", "County", "PostalCode", "Province", "State"] {
                members[address][part] = format!("{text}{address}{part}").into();
            }
        }
        members
    };
    people.add("Ann", everywhere("1")).await;
    people.add("Ben", everywhere("2")).await;
    people.add("Cem", json!({})).await;

    let of = |attributes: serde_json::Value| -> ProfileAttributes { serde_json::from_value(attributes).unwrap() };
    let condition = |r#type: &str, text: String| json!({ "DimensionType": r#type, "Values": [text] });
    for name in names {
        let is = of(json!({ name: condition("INCLUSIVE", format!("1{name}")) }));
        assert_eq!(people.for_whom(is).await, "Ann", "{name}");
        let is_not = of(json!({ name: condition("EXCLUSIVE", format!("1{name}")) }));
        assert_eq!(people.for_whom(is_not).await, "Ben Cem", "{name}");
    }
    for address in ["Address", "ShippingAddress", "MailingAddress", "BillingAddress"] {
        for part in ["City", "Country", "County", "PostalCode", "Province", "State"] {
            let is = of(json!({ address: { part: condition("INCLUSIVE", format!("2{address}{part}")) } }));
            assert_eq!(people.for_whom(is).await, "Ben", "{address}.{part}");
        }
    }
}

#[tokio::test]
async fn several_members_of_one_condition_must_all_hold() {
    let people = three().await;
    let both = named(&["Ann", "Ben"]).attributes([("tier", AttributeDimension::inclusive(["gold"]))]);
    let oslo = AddressDimension::new().city(ProfileDimension::inclusive(["Oslo"]));
    assert_eq!(people.for_whom(both.clone().address(oslo)).await, "Ben");
    assert_eq!(people.in_groups(Group::any([both, named(&["Cem"])])).await, "Ann Ben Cem");
}

#[tokio::test]
async fn a_long_text_is_compared_as_others_are() {
    let mut people = People::new().await;
    let long = "x".repeat(900);
    people.add("Ann", json!({ "AdditionalInformation": format!("{long}y") })).await;
    people.add("Ben", json!({ "AdditionalInformation": long })).await;
    let condition = ExtraLengthValueProfileDimension::begins_with([format!("{long}y")]);
    assert_eq!(people.for_whom(ProfileAttributes::new().additional_information(condition)).await, "Ann");
}

#[tokio::test]
async fn a_profile_without_a_type_is_no_account_profile() {
    let mut people = People::new().await;
    people.add("Ann", json!({ "ProfileType": "ACCOUNT_PROFILE" })).await;
    people.add("Ben", json!({ "ProfileType": "PROFILE" })).await;
    people.add("Cem", json!({})).await;
    let of_type = |condition| people.for_whom(ProfileAttributes::new().profile_type(condition));
    assert_eq!(of_type(ProfileTypeDimension::inclusive(ProfileType::AccountProfile)).await, "Ann");
    assert_eq!(of_type(ProfileTypeDimension::exclusive(ProfileType::AccountProfile)).await, "Ben Cem");
}

#[tokio::test]
async fn dates_are_before_after_on_or_between() {
    let mut people = People::new().await;
    people.add("Ann", json!({ "BirthDate": "1980-05-01" })).await;
    people.add("Ben", json!({ "BirthDate": "1990-05-01" })).await;
    people.add("Cem", json!({ "BirthDate": "2000-05-01" })).await;
    people.add("Dua", json!({})).await;
    let dates = [
        (DateDimension::before("1990-05-01"), "Ann"),
        (DateDimension::after("1990-05-01T00:00:00Z"), "Cem"),
        (DateDimension::on("1990-05-01T00:00:00Z"), "Ben"),
        (DateDimension::between("1980-05-01", "1990-05-01"), "Ann Ben"),
        (DateDimension::not_between("1985-01-01", "1995-01-01"), "Ann Cem"),
    ];
    for (date, expected) in dates {
        let shown = format!("{date:?}");
        assert_eq!(people.for_whom(ProfileAttributes::new().birth_date(date)).await, expected, "{shown}");
    }
}

#[tokio::test]
async fn a_custom_attribute_is_a_text_a_date_or_a_number() {
    let mut people = People::new().await;
    people.add("Ann", json!({ "Attributes": { "points": "9", "NextReservation": "2024-10-01T09:00:00Z" } })).await;
    people.add("Ben", json!({ "Attributes": { "points": "10.0", "NextReservation": "2024-11-01T09:00:00Z" } })).await;
    people.add("Cem", json!({ "Attributes": { "points": "many" } })).await;
    let attributes = [
        ("points", AttributeDimension::greater_than(9), "Ben"),
        ("points", AttributeDimension::greater_than_or_equal(9), "Ann Ben"),
        ("points", AttributeDimension::less_than(10), "Ann"),
        ("points", AttributeDimension::less_than_or_equal(10), "Ann Ben"),
        ("points", AttributeDimension::equal(10), "Ben"),
        ("points", AttributeDimension::begins_with(["ma"]), "Cem"),
        ("NextReservation", AttributeDimension::on("2024-10-01"), "Ann"),
        ("NextReservation", AttributeDimension::after("2024-10-01"), "Ben"),
        ("NextReservation", AttributeDimension::exclusive(["2024-10-01T09:00:00Z"]), "Ben Cem"),
    ];
    for (name, condition, expected) in attributes {
        let shown = format!("{name} {condition:?}");
        assert_eq!(people.for_whom(Dimension::attribute(name, condition)).await, expected, "{shown}");
    }
}

/// Within 30 days, Ann has made three visits, two of them in the last five days, Ben one, and Cem none.
async fn with_visits() -> People {
    let people = three().await;
    people.service.set_clock(|| datetime!(2026-01-01 0:00 UTC));
    put_visit_type(&people.client).await;
    for (name, field, statistic) in [("visits", "id", Statistic::Count), ("seen", "page", Statistic::RecentOccurrences)]
    {
        let details = AttributeDetails::new([AttributeItem::new(field)], format!("{{Visit.{field}}}"));
        let definition = people.client.create_calculated_attribute_definition("acme", name, details, statistic);
        definition.conditions(Conditions::new().range(Range::new().value(30).unit(Unit::Days))).await.unwrap();
    }
    let visit = async |id: u8, email: &str, page: &str| {
        let visit = json!({ "id": id, "email": email, "page": page });
        people.client.put_profile_object("acme", "Visit", &visit).await.unwrap();
    };
    visit(1, "ann@example.com", "hat").await;
    people.service.set_clock(|| datetime!(2026-01-09 0:00 UTC));
    visit(2, "ann@example.com", "bag").await;
    visit(3, "ann@example.com", "hat").await;
    visit(4, "ben@example.com", "hat").await;
    people.service.set_clock(|| datetime!(2026-01-10 0:00 UTC));
    people
}

#[tokio::test]
async fn calculated_attributes_are_compared_as_numbers_texts_and_lists() {
    let people = with_visits().await;
    let conditions = [
        ("visits", CalculatedAttributeDimension::greater_than(1), "Ann"),
        ("visits", CalculatedAttributeDimension::less_than(2), "Ben Cem"),
        ("visits", CalculatedAttributeDimension::inclusive(["1", "3"]), "Ann Ben"),
        ("visits", CalculatedAttributeDimension::exclusive(["1"]), "Ann Cem"),
        ("visits", CalculatedAttributeDimension::equal("3.0"), "Ann"),
        ("visits", CalculatedAttributeDimension::between("0", "1"), "Ben Cem"),
        ("seen", CalculatedAttributeDimension::list_contains(["bag", "shoe"]), "Ann"),
        ("seen", CalculatedAttributeDimension::list_contains(["hat"]), "Ann Ben"),
        ("seen", CalculatedAttributeDimension::list_contains_all(["hat", "bag"]), "Ann"),
        ("unknown", CalculatedAttributeDimension::equal(0), ""),
    ];
    for (name, condition, expected) in conditions {
        let shown = format!("{name} {condition:?}");
        assert_eq!(people.for_whom(Dimension::calculated_attribute(name, condition)).await, expected, "{shown}");
    }
}

#[tokio::test]
async fn a_condition_can_override_the_range_of_a_calculated_attribute() {
    let people = with_visits().await;
    let thrice = || CalculatedAttributeDimension::equal(3);
    assert_eq!(people.for_whom(Dimension::calculated_attribute("visits", thrice())).await, "Ann");
    let lately = thrice().condition_overrides(RangeOverride::last_days(5));
    assert_eq!(people.for_whom(Dimension::calculated_attribute("visits", lately)).await, "");
    let twice = CalculatedAttributeDimension::equal(2).condition_overrides(RangeOverride::last_days(5));
    assert_eq!(people.for_whom(Dimension::calculated_attribute("visits", twice)).await, "Ann");
}

#[tokio::test]
async fn a_value_can_refer_to_another_attribute_of_the_same_profile() {
    let people = with_visits().await;
    for (name, limit) in [("Ann", "2"), ("Ben", "2"), ("Cem", "0")] {
        let update = people.client.update_profile("acme", people.id(name));
        update.attributes([("limit", limit), ("home", "Oslo")]).await.unwrap();
    }
    let above = CalculatedAttributeDimension::greater_than("{{_profile.Attributes.limit}}");
    assert_eq!(people.for_whom(Dimension::calculated_attribute("visits", above)).await, "Ann");
    let below = AttributeDimension::greater_than("{{_calculated_attribute.visits}}");
    assert_eq!(people.for_whom(Dimension::attribute("limit", below)).await, "Ben");
    let at_home = AttributeDimension::inclusive(["{{_profile.Address.City}}"]);
    assert_eq!(people.for_whom(Dimension::attribute("home", at_home)).await, "Ben Cem");
    let nothing = AttributeDimension::inclusive(["{{_profile.LastName}}"]);
    assert_eq!(people.for_whom(Dimension::attribute("home", nothing)).await, "", "an absent value is equal to none");
    let account = ProfileDimension::inclusive(["{{_profile.FirstName}}"]);
    people.client.update_profile("acme", people.id("Ann")).account_number("Ann").await.unwrap();
    assert_eq!(people.for_whom(ProfileAttributes::new().account_number(account)).await, "Ann", "not by the index");
}

#[tokio::test]
async fn a_membership_has_each_profile_or_a_failure() {
    let people = three().await;
    people.define("gold", Group::all([gold()])).await;
    people.service.set_clock(|| datetime!(2026-01-01 0:00 UTC));
    let (ann, nobody) = (people.id("Ann"), "0".repeat(32));
    let membership =
        people.client.get_segment_membership("acme", "gold", [ann, people.id("Cem"), &nobody]).await.unwrap();
    let results = membership.profiles.unwrap();
    let found: Vec<_> = results.iter().map(|result| (result.profile_id.as_str(), &result.query_result)).collect();
    assert_eq!(found, [(ann, &QueryResult::Present), (people.id("Cem"), &QueryResult::Absent)]);
    assert_eq!(results[0].profile.as_ref().unwrap().first_name.as_deref(), Some("Ann"));
    let failures = membership.failures.unwrap();
    assert_eq!((failures.len(), &failures[0].profile_id, failures[0].status), (1, &nobody, Some(404)));
    assert_eq!(membership.last_computed_at, Some(datetime!(2026-01-01 0:00 UTC)));
    let error = people.client.get_segment_membership("acme", "silver", [ann]).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn an_index_finds_the_same_profiles_as_looking_at_each() {
    let mut people = People::new().await;
    people.add("Ann", json!({ "EmailAddress": "Ann@example.com", "PhoneNumber": "+15551234567" })).await;
    people.add("Ben", json!({ "EmailAddress": "ann@example.com", "PersonalEmailAddress": "Ann@example.com" })).await;
    people.add("Cem", json!({ "AccountNumber": "Ann@example.com", "MobilePhoneNumber": "(555) 123-4567" })).await;
    let mail = |text: &str| ProfileAttributes::new().email_address(ProfileDimension::inclusive([text]));
    assert_eq!(people.for_whom(mail("Ann@example.com")).await, "Ann", "the index does not tell cases apart");
    assert_eq!(people.for_whom(mail("ANN@example.com")).await, "");
    let mobile = ProfileAttributes::new().mobile_phone_number(ProfileDimension::inclusive(["(555) 123-4567"]));
    assert_eq!(people.for_whom(mobile.clone()).await, "Cem");
    assert_eq!(people.in_groups(Group::any([mail("Ann@example.com"), mobile.clone()])).await, "Ann Cem");
    assert_eq!(people.in_groups(Group::any([Dimension::from(mobile), named(&["Ben"]).into()])).await, "Ben Cem");
    assert_eq!(people.in_groups(Group::none([mail("Ann@example.com")])).await, "Ben Cem");
    let all = SegmentGroup::all([Group::all([mail("Ann@example.com")]), Group::all([named(&["Ann", "Ben"])])]);
    assert_eq!(people.in_groups(all).await, "Ann");
    let none = SegmentGroup::none([Group::all([mail("Ann@example.com")])]);
    assert_eq!(people.in_groups(none).await, "Ben Cem");
}

#[tokio::test]
async fn a_snapshot_exports_the_profiles_in_the_order_of_the_segment() {
    let mut people = People::new().await;
    people.add("Ann", json!({ "Attributes": { "points": "9", "since": "2024-02-01" } })).await;
    people.add("Ben", json!({ "Attributes": { "points": "10", "since": "2024-01-01T09:00:00Z" } })).await;
    people.add("Cem", json!({ "Attributes": { "points": "10", "since": "2024-01-01" } })).await;
    people.add("Dua", json!({})).await;
    let exported = async |name: &str, attributes: &[SortAttribute]| {
        let definition = people.client.create_segment_definition("acme", name, "n").segment_groups(Group::new());
        definition.segment_sort(SegmentSort::new(attributes.to_vec())).await.unwrap();
        let snapshot = people.client.create_segment_snapshot("acme", name, DataFormat::Csv);
        let snapshot = snapshot.destination_uri("s3://acme").await.unwrap();
        let id = snapshot.snapshot_id;
        let names = people.service.exports("acme").into_iter().find_map(|export| match export {
            Export::SegmentSnapshot { snapshot_id, profile_ids, .. } if snapshot_id == id => {
                Some(profile_ids.iter().map(|id| people.name(id)).collect::<Vec<_>>())
            }
            _ => None,
        });
        names.unwrap().join(" ")
    };
    let points = |order| SortAttribute::new("Attributes.points", order);
    let since = SortAttribute::new("Attributes.since", SegmentSortOrder::Asc);
    assert_eq!(exported("numbers", &[points(SegmentSortOrder::Asc)]).await, "Ann Ben Cem Dua");
    assert_eq!(exported("descending", &[points(SegmentSortOrder::Desc)]).await, "Ben Cem Ann Dua");
    let texts = points(SegmentSortOrder::Desc).data_type(SegmentSortDataType::String);
    assert_eq!(exported("texts", &[texts]).await, "Ann Ben Cem Dua");
    assert_eq!(exported("two", &[points(SegmentSortOrder::Desc), since]).await, "Cem Ben Ann Dua");
    dumped(&people.service).await;
}
