use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::{
    AttributeDetails, ConditionOverrides, Conditions, Range, RangeOverride, RangeUnit, ReadinessStatus, Statistic,
};
use futures::TryStreamExt;

use super::*;

fn total() -> AttributeDetails {
    AttributeDetails::field("Order", "total")
}

async fn with_orders() -> (FakeService, Client) {
    let service = with_domain().await;
    let client = service.client();
    client.put_profile_object_type("acme", "Order", "Orders").await.unwrap();
    (service, client)
}

async fn with_spent() -> (FakeService, Client) {
    let (service, client) = with_orders().await;
    let created = client.create_calculated_attribute_definition("acme", "spent", total(), Statistic::Sum);
    created.display_name("Spent").description("first").await.unwrap();
    (service, client)
}

#[tokio::test]
async fn calculated_attributes_live_and_die() {
    let (service, _) = with_orders().await;
    assert_life!(service, "Calculated attribute" at "calculated-attributes",
        create async |client: Client, name: &'static str| {
            client.create_calculated_attribute_definition("acme", name, total(), Statistic::Sum).await
        },
        get async |client: Client, name: &'static str| client.get_calculated_attribute_definition("acme", name).await,
        list async |client: Client| {
            let list = client.list_calculated_attribute_definitions("acme").max_results(2);
            let definitions: Vec<_> = list.items().try_collect().await.unwrap();
            definitions.into_iter().map(|definition| definition.calculated_attribute_name.unwrap()).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_calculated_attribute_definition("acme", name).await
    );
}

#[tokio::test]
async fn an_update_keeps_what_it_lacks() {
    let (_service, client) = with_spent().await;
    let update = client.update_calculated_attribute_definition("acme", "spent");
    update.description("second").conditions(Conditions::new().object_count(3)).await.unwrap();
    let definition = client.get_calculated_attribute_definition("acme", "spent").await.unwrap();
    assert_eq!(
        (definition.display_name.as_deref(), definition.description.as_deref()),
        (Some("Spent"), Some("second"))
    );
    assert_eq!((definition.statistic, definition.attribute_details), (Some(Statistic::Sum), Some(total())));
    assert_eq!(definition.conditions.unwrap().object_count, Some(3));
}

#[tokio::test]
async fn an_expression_is_of_the_listed_fields_of_one_object_type_that_exists() {
    let (_service, client) = with_orders().await;
    let create = async |names: &[&str], expression: &str| {
        let attributes = AttributeDetails::new(names.iter().copied(), expression);
        client.create_calculated_attribute_definition("acme", "spent", attributes, Statistic::Sum).await
    };
    let not_found = "Object type Visit does not exist in domain acme";
    assert_not_found(create(&["pages"], "{Visit.pages}").await, not_found);
    let problem = |problem: &str| format!("AttributeDetails.Expression can't be read: {problem}");
    let two_types = create(&["a", "b"], "{Order.a} + {_order.b}").await;
    assert_bad_request(two_types, &problem("it must be of one object type"));
    let three_fields = create(&["a", "b", "c"], "{Order.a} + {Order.b} + {Order.c}").await;
    assert_bad_request(three_fields, &problem("it must have at most 2 fields"));
    let no_operator = create(&["a"], "{Order.a} %").await;
    assert_bad_request(no_operator, &problem("there must be one of + - * / at character 11"));
    let not_listed = "AttributeDetails.Attributes must be the fields of the expression";
    assert_bad_request(create(&["a"], "{Order.a} + {Order.b}").await, not_listed);
    assert_bad_request(create(&["a", "b"], "{Order.a}").await, not_listed);
    create(&["TotalPrice"], "{_order.TotalPrice}").await.unwrap();
}

#[tokio::test]
async fn a_timestamp_source_is_of_the_object_type_and_in_a_format_that_exists() {
    let (_service, client) = with_spent().await;
    let update = async |range: Range| {
        let conditions = Conditions::new().range(range);
        client.update_calculated_attribute_definition("acme", "spent").conditions(conditions).await
    };
    let other = "Conditions.Range.TimestampSource must be of the object type of the expression";
    assert_bad_request(update(Range::last_days(1).timestamp_source("{Visit.at}")).await, other);
    let form = "Conditions.Range.TimestampSource must be written as {ObjectTypeName.location}";
    assert_bad_request(update(Range::last_days(1).timestamp_source("Order.at")).await, form);
    let format = "Conditions.Range.TimestampFormat must be EPOCHMILLI or ISO_8601";
    assert_bad_request(update(Range::last_days(1).timestamp_format("RFC_822")).await, format);
    update(Range::last_days(1).timestamp_source("{Order.at}").timestamp_format("ISO_8601")).await.unwrap();
}

#[tokio::test]
async fn readiness_goes_by_the_clock() {
    let (service, client) = with_spent().await;
    let read = async || client.get_calculated_attribute_definition("acme", "spent").await.unwrap();
    let ready = read().await;
    assert_eq!(
        (ready.status, ready.readiness.unwrap().progress_percentage),
        (Some(ReadinessStatus::Completed), Some(100))
    );
    service.set_delay("GetCalculatedAttributeDefinition", Duration::MAX);
    let preparing = read().await;
    assert_eq!(
        (preparing.status, preparing.readiness.unwrap().progress_percentage),
        (Some(ReadinessStatus::Preparing), Some(0))
    );
}

#[tokio::test]
async fn values_come_from_what_a_test_sets() {
    let (service, client) = with_spent().await;
    client.create_calculated_attribute_definition("acme", "orders", total(), Statistic::Count).await.unwrap();
    let jane = client.create_profile("acme").first_name("Jane").await.unwrap().profile_id;
    let john = client.create_profile("acme").first_name("John").await.unwrap().profile_id;
    let nobody = "0".repeat(32);
    service.set_calculated_attribute("acme", &jane, "spent", "120.5");
    service.set_calculated_attribute("acme", &jane, "orders", "2");

    let spent = client.get_calculated_attribute_for_profile("acme", &jane, "spent").await.unwrap();
    assert_eq!((spent.value.as_deref(), spent.display_name.as_deref()), (Some("120.5"), Some("Spent")));
    assert_eq!(client.get_calculated_attribute_for_profile("acme", &john, "spent").await.unwrap().value, None);
    let list = client.list_calculated_attributes_for_profile("acme", &jane).max_results(1);
    let values: Vec<_> = list.items().try_collect().await.unwrap();
    let values: Vec<_> = values.iter().filter_map(|item| item.value.as_deref()).collect();
    assert_eq!(values, ["2", "120.5"]);

    let overrides = ConditionOverrides::new().range(RangeOverride::new(30, RangeUnit::Days));
    let batch = client.batch_get_calculated_attribute_for_profile("acme", "spent", [&jane, &john, &nobody]);
    let batch = batch.condition_overrides(overrides.clone()).await.unwrap();
    let values: Vec<_> =
        batch.calculated_attribute_values.unwrap().into_iter().map(|value| (value.profile_id, value.value)).collect();
    assert_eq!(values, [(Some(jane.clone()), Some("120.5".to_owned())), (Some(john), None)]);
    let errors = batch.errors.unwrap();
    assert_eq!(
        (errors.len(), errors[0].profile_id.as_str(), errors[0].code.as_str()),
        (1, nobody.as_str(), "ResourceNotFoundException")
    );
    assert_eq!(batch.condition_overrides, Some(overrides));
    assert_dump_is_whole(&service).await;

    let not_found = format!("Profile {nobody} does not exist in domain acme");
    assert_not_found(client.get_calculated_attribute_for_profile("acme", &nobody, "spent").await, &not_found);
    assert_not_found(client.list_calculated_attributes_for_profile("acme", &nobody).await, &not_found);
    let unknown = "Calculated attribute age does not exist in domain acme";
    assert_not_found(client.get_calculated_attribute_for_profile("acme", &jane, "age").await, unknown);
}
