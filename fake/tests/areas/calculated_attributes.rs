mod conditions;

use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::calculated_attributes::*;
use customer_profiles::model::{FieldContentType, ObjectTypeField, ObjectTypeKey, StandardIdentifier};
use customer_profiles::operations::{
    CreateCalculatedAttributeDefinitionRequest, GetCalculatedAttributeForProfileResponse,
};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;

use crate::{acme, dumped, found};

const NOW: OffsetDateTime = datetime!(2026-06-30 12:00 UTC);

/// A shop whose only customer is Jane.
struct Shop {
    service: FakeService,
    client: Client,
}

impl Shop {
    async fn open() -> Self {
        let (service, client) = acme().await;
        service.set_clock(|| NOW);
        let field = |name: &str, target: &str| ObjectTypeField::new().source(format!("_source.{name}")).target(target);
        let key = |field: &str, identifiers: Vec<StandardIdentifier>| {
            vec![ObjectTypeKey::new().field_names([field]).standard_identifiers(identifiers)]
        };
        client
            .put_profile_object_type("acme", "Order", "Orders")
            .allow_profile_creation(true)
            .fields([
                ("id", field("id", "_order.OrderId")),
                ("email", field("email", "_profile.EmailAddress")),
                ("total", field("total", "_order.TotalPrice").content_type(FieldContentType::Number)),
                ("status", ObjectTypeField::new().source("_source.state")),
            ])
            .keys([
                ("orderId", key("id", vec![StandardIdentifier::Unique, StandardIdentifier::Order])),
                ("_email", key("email", vec![StandardIdentifier::Profile])),
            ])
            .await
            .unwrap();
        Self { service, client }
    }

    /// A shop with orders that came in one after the other, the last one now.
    async fn with_orders<const N: usize>(orders: [Value; N]) -> Self {
        let shop = Self::open().await;
        for (id, order) in orders.into_iter().enumerate() {
            let minutes = N - 1 - id;
            shop.put(NOW - time::Duration::minutes(minutes.try_into().unwrap()), &format!("{id:02}"), order).await;
        }
        shop
    }

    /// Puts an order of Jane's at a time.
    async fn put(&self, at: OffsetDateTime, id: &str, mut order: Value) {
        order["id"] = id.into();
        order["email"] = "jane@example.com".into();
        self.service.set_clock(move || at);
        self.client.put_profile_object("acme", "Order", &order).await.unwrap();
        self.service.set_clock(|| NOW);
    }

    async fn put_days_ago(&self, days: i64, total: i64) {
        let at = NOW - time::Duration::days(days);
        self.put(at, &format!("{days}/{total}"), json!({ "total": total })).await;
    }

    async fn jane(&self) -> String {
        found(&self.client, "_email", "jane@example.com").await.remove(0)
    }

    async fn define(&self, definition: CreateCalculatedAttributeDefinitionRequest) {
        self.client.send(definition).await.unwrap();
    }

    /// What Jane has of the calculated attribute that [`definition`] makes.
    async fn read(&self) -> GetCalculatedAttributeForProfileResponse {
        self.client.get_calculated_attribute_for_profile("acme", self.jane().await, "value").await.unwrap()
    }

    /// The value that Jane has of a definition, which is gone afterwards.
    async fn value(&self, definition: CreateCalculatedAttributeDefinitionRequest) -> Option<String> {
        self.define(definition).await;
        let value = self.read().await.value;
        self.client.delete_calculated_attribute_definition("acme", "value").await.unwrap();
        value
    }
}

/// A definition over a field of all orders, whenever they came in.
fn definition(field: &str, statistic: Statistic) -> CreateCalculatedAttributeDefinitionRequest {
    calculation(&[field], &format!("{{Order.{field}}}"), statistic)
}

fn calculation(fields: &[&str], expression: &str, statistic: Statistic) -> CreateCalculatedAttributeDefinitionRequest {
    let details = AttributeDetails::new(fields.iter().copied(), expression);
    CreateCalculatedAttributeDefinitionRequest::new("acme", "value", details, statistic).use_historical_data(true)
}

fn sum_with(conditions: Conditions) -> CreateCalculatedAttributeDefinitionRequest {
    definition("total", Statistic::Sum).conditions(conditions)
}

#[tokio::test]
async fn an_expression_calculates_with_two_fields_of_each_object() {
    let orders = [json!({ "total": 10, "tax": "2.5" }), json!({ "total": 20, "tax": 0.1 }), json!({ "total": 7 })];
    let shop = Shop::with_orders(orders).await;
    let fields = ["total", "tax"];
    let sum = |expression| calculation(&fields, expression, Statistic::Sum);
    assert_eq!(shop.value(sum("{Order.total} + {Order.tax}")).await.as_deref(), Some("32.6"));
    assert_eq!(shop.value(sum("({Order.total} - {Order.tax}) * 2")).await.as_deref(), Some("54.8"));
    assert_eq!(shop.value(sum("{Order.total} / {Order.tax}")).await.as_deref(), Some("204"));
    let count = calculation(&fields, "{Order.total} * {Order.tax}", Statistic::Count);
    assert_eq!(shop.value(count).await.as_deref(), Some("2"), "an order without tax has no value");
}

#[tokio::test]
async fn each_statistic_is_made_of_the_objects_of_the_profile() {
    let orders = ["web", "shop", "web", "phone"].iter().zip([5, 10, 2, 2]);
    let orders = orders.map(|(via, total)| json!({ "via": via, "total": total })).collect::<Vec<_>>();
    let shop = Shop::with_orders::<4>(orders.try_into().unwrap()).await;
    shop.client
        .put_profile_object("acme", "Order", &json!({ "id": 9, "email": "john@example.com", "total": 99 }))
        .await
        .unwrap();
    let expected = [
        ("via", Statistic::FirstOccurrence, "web"),
        ("via", Statistic::LastOccurrence, "phone"),
        ("via", Statistic::MaxOccurrence, "web"),
        ("via", Statistic::Count, "4"),
        ("via", Statistic::RecentOccurrences, r#"["phone","web","shop","web"]"#),
        ("total", Statistic::Sum, "19"),
        ("total", Statistic::Minimum, "2"),
        ("total", Statistic::Maximum, "10"),
        ("total", Statistic::Average, "4.75"),
    ];
    for (field, statistic, value) in expected {
        assert_eq!(shop.value(definition(field, statistic.clone())).await.as_deref(), Some(value), "{statistic}");
    }
    assert_eq!(shop.value(definition("via", Statistic::Sum)).await, None, "texts have no sum");
}

#[tokio::test]
async fn without_objects_there_is_no_value_but_a_count_of_none() {
    let shop = Shop::open().await;
    let nora = shop.client.create_profile("acme").first_name("Nora").await.unwrap().profile_id;
    for (name, statistic) in [("sum", Statistic::Sum), ("count", Statistic::Count)] {
        let details = AttributeDetails::field("Order", "total");
        shop.client.create_calculated_attribute_definition("acme", name, details, statistic).await.unwrap();
    }
    let sum = shop.client.get_calculated_attribute_for_profile("acme", &nora, "sum").await.unwrap();
    assert_eq!((sum.value, sum.last_object_timestamp), (None, None));
    let values: Vec<_> =
        shop.client.list_calculated_attributes_for_profile("acme", &nora).items().try_collect().await.unwrap();
    let values: Vec<_> = values.into_iter().map(|item| (item.calculated_attribute_name, item.value)).collect();
    assert_eq!(values, [(Some("count".to_owned()), Some("0".to_owned()))]);
}

#[tokio::test]
async fn the_first_and_last_occurrence_are_those_of_the_oldest_and_newest_ingested_object() {
    let shop = Shop::with_orders([json!({ "via": "a" }), json!({ "via": "b" }), json!({ "via": "c" })]).await;
    shop.put(NOW, "00", json!({ "via": "d" })).await; // which takes the place of the first one
    assert_eq!(shop.value(definition("via", Statistic::FirstOccurrence)).await.as_deref(), Some("b"));
    shop.define(definition("via", Statistic::Count)).await;
    assert_eq!(shop.read().await.value.as_deref(), Some("3"));
}

#[tokio::test]
async fn a_field_of_the_object_type_goes_before_what_the_object_has_under_its_name() {
    let shop = Shop::with_orders([json!({ "status": "raw", "state": "mapped", "ship": { "city": "Oslo" } })]).await;
    assert_eq!(shop.value(definition("status", Statistic::LastOccurrence)).await.as_deref(), Some("mapped"));
    assert_eq!(shop.value(definition("ship.city", Statistic::LastOccurrence)).await.as_deref(), Some("Oslo"));
}

#[tokio::test]
async fn a_standard_object_has_attributes_of_its_own() {
    let shop = Shop::with_orders([json!({ "total": 30 }), json!({ "total": 12.5 })]).await;
    let total = calculation(&["TotalPrice"], "{_order.TotalPrice}", Statistic::Sum);
    assert_eq!(shop.value(total.clone()).await.as_deref(), Some("42.5"));
    let newest = Conditions::new().range(Range::last_days(1)).object_count(1);
    assert_eq!(shop.value(total.conditions(newest)).await.as_deref(), Some("12.5"));
}

#[tokio::test]
async fn only_with_historical_data_objects_count_that_came_before_the_definition() {
    let shop = Shop::open().await;
    shop.put_days_ago(2, 1).await;
    shop.service.set_clock(|| NOW - time::Duration::days(1));
    shop.define(definition("total", Statistic::Sum).use_historical_data(false)).await;
    shop.put_days_ago(0, 10).await;
    assert_eq!(shop.read().await.value.as_deref(), Some("10"));
    shop.client.delete_calculated_attribute_definition("acme", "value").await.unwrap();
    assert_eq!(shop.value(definition("total", Statistic::Sum)).await.as_deref(), Some("11"));
}

#[tokio::test]
async fn condition_overrides_take_the_place_of_the_range_in_one_batch() {
    let shop = Shop::open().await;
    for (days, total) in [(20, 1), (10, 10), (5, 100), (0, 1000)] {
        shop.put_days_ago(days, total).await;
    }
    shop.define(sum_with(Conditions::new().range(Range::last_days(7)).object_count(2))).await;
    let jane = shop.jane().await;
    let batch = async |overrides: Option<RangeOverride>| {
        let call = shop.client.batch_get_calculated_attribute_for_profile("acme", "value", [&jane]);
        let call = match overrides {
            Some(range) => call.condition_overrides(range),
            None => call,
        };
        let mut values = call.await.unwrap().calculated_attribute_values.unwrap();
        values.remove(0).value
    };
    assert_eq!(batch(None).await.as_deref(), Some("1100"));
    assert_eq!(batch(Some(RangeOverride::last_days(1))).await.as_deref(), Some("1000"));
    let past = RangeOverride::last_days(30).end(4);
    assert_eq!(batch(Some(past)).await.as_deref(), Some("110"), "the newest two of the three");
    assert_eq!(batch(None).await.as_deref(), Some("1100"), "the definition stays as it is");
}

#[tokio::test]
async fn the_last_object_timestamp_is_that_of_the_newest_object_that_counts() {
    let shop = Shop::open().await;
    shop.put_days_ago(3, 1).await;
    shop.put(NOW, "none", json!({})).await;
    shop.define(definition("total", Statistic::Sum).display_name("Spent")).await;
    let value = shop.read().await;
    assert_eq!(value.last_object_timestamp, Some(NOW - time::Duration::days(3)));
    assert_eq!(value.display_name.as_deref(), Some("Spent"));
    assert_eq!(value.calculated_attribute_name.as_deref(), Some("value"));
}

#[tokio::test]
async fn data_is_partial_until_the_time_range_or_the_object_count_is_achieved() {
    let shop = Shop::open().await;
    shop.put_days_ago(0, 1).await;
    let is_partial = async || shop.read().await.is_data_partial;
    let range = Conditions::new().range(Range::last_days(30));
    shop.define(sum_with(range.clone()).use_historical_data(false)).await;
    assert_eq!(is_partial().await.as_deref(), Some("true"));
    shop.service.set_clock(|| NOW + time::Duration::days(29));
    assert_eq!(is_partial().await.as_deref(), Some("true"));
    shop.service.set_clock(|| NOW + time::Duration::days(30));
    assert_eq!(is_partial().await.as_deref(), Some("false"), "thirty days have elapsed");

    let (client, recreate) = (&shop.client, async |definition| {
        shop.client.delete_calculated_attribute_definition("acme", "value").await.unwrap();
        shop.define(definition).await;
    });
    recreate(sum_with(Conditions::new().object_count(2))).await;
    assert_eq!(is_partial().await.as_deref(), Some("true"));
    client
        .put_profile_object("acme", "Order", &json!({ "id": 2, "email": "jane@example.com", "total": 1 }))
        .await
        .unwrap();
    assert_eq!(is_partial().await.as_deref(), Some("false"));

    recreate(sum_with(range)).await;
    assert_eq!(is_partial().await.as_deref(), Some("false"), "historical data are there at once");
    shop.service.set_delay("GetCalculatedAttributeDefinition", Duration::from_hours(1));
    assert_eq!(is_partial().await.as_deref(), Some("true"), "until all of them have been taken in");
}

#[tokio::test]
async fn a_longer_range_does_not_bring_back_older_objects() {
    let shop = Shop::open().await;
    for (days, total) in [(20, 1), (10, 10), (0, 100)] {
        shop.put_days_ago(days, total).await;
    }
    shop.define(sum_with(Conditions::new().range(Range::last_days(15)))).await;
    let longer = Conditions::new().range(Range::last_days(30));
    shop.client.update_calculated_attribute_definition("acme", "value").conditions(longer).await.unwrap();
    let value = shop.read().await;
    assert_eq!((value.value.as_deref(), value.is_data_partial.as_deref()), (Some("110"), Some("true")));
    shop.service.seed(&dumped(&shop.service).await).unwrap();
    assert_eq!(shop.read().await.value.as_deref(), Some("110"));
    shop.service.set_clock(|| NOW + time::Duration::days(15));
    assert_eq!(shop.read().await.is_data_partial.as_deref(), Some("false"));
}

#[tokio::test]
async fn objects_of_merged_profiles_count_for_the_main_one() {
    let shop = Shop::with_orders([json!({ "total": 1 })]).await;
    shop.client
        .put_profile_object("acme", "Order", &json!({ "id": 9, "email": "john@example.com", "total": 10 }))
        .await
        .unwrap();
    shop.define(definition("total", Statistic::Sum)).await;
    let john = found(&shop.client, "_email", "john@example.com").await.remove(0);
    shop.client.merge_profiles("acme", shop.jane().await, [john]).await.unwrap();
    assert_eq!(shop.read().await.value.as_deref(), Some("11"));
}

#[tokio::test]
async fn what_a_test_has_set_is_not_evaluated() {
    let shop = Shop::with_orders([json!({ "total": 1 })]).await;
    shop.define(definition("total", Statistic::Sum)).await;
    shop.service.set_calculated_attribute("acme", &shop.jane().await, "value", "42");
    assert_eq!(shop.read().await.value.as_deref(), Some("42"));
}
