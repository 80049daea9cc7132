//! Which objects count, and what the result is compared with.

use customer_profiles::model::calculated_attributes::*;
use serde_json::json;

use super::{NOW, Shop, definition, sum_with};

#[tokio::test]
async fn a_range_takes_in_the_last_days() {
    let shop = Shop::open().await;
    for (days, total) in [(31, 1), (30, 10), (1, 100), (0, 1000)] {
        shop.put_days_ago(days, total).await;
    }
    assert_eq!(shop.value(sum_with(Conditions::new().range(Range::last_days(30)))).await.as_deref(), Some("1110"));
    assert_eq!(shop.value(sum_with(Conditions::new().range(Range::last_days(31)))).await.as_deref(), Some("1111"));
    assert_eq!(
        shop.value(sum_with(Conditions::new())).await.as_deref(),
        Some("1111"),
        "without a range all time counts"
    );
    shop.define(sum_with(Conditions::new().range(Range::last_days(30)))).await;
    shop.service.set_clock(|| NOW + time::Duration::days(30));
    assert_eq!(shop.read().await.value.as_deref(), Some("1000"), "days go on");
}

#[tokio::test]
async fn a_value_range_overrides_the_value_and_is_of_the_past_and_of_the_future() {
    let shop = Shop::open().await;
    for (days, total) in [(15, 1), (14, 10), (7, 100), (0, 1000)] {
        shop.put_days_ago(days, total).await;
    }
    let both = Range::days(14, 7).value(1);
    assert_eq!(shop.value(sum_with(Conditions::new().range(both))).await.as_deref(), Some("110"));

    let bookings = [(-15, 1), (-14, 10), (-1, 100), (1, 1000)];
    for (days_ago, nights) in bookings {
        let arrival = (NOW - time::Duration::days(days_ago)).unix_timestamp();
        shop.put(NOW, &format!("b{days_ago}"), json!({ "nights": nights, "arrival": arrival })).await;
    }
    let ahead = Range::days(0, -14).timestamp_source("{Order.arrival}").timestamp_format("EPOCHMILLI");
    let nights = definition("nights", Statistic::Sum).conditions(Conditions::new().range(ahead));
    assert_eq!(shop.value(nights).await.as_deref(), Some("110"));
}

#[tokio::test]
async fn a_timestamp_source_has_the_time_of_an_object_in_either_format() {
    let shop = Shop::open().await;
    let yesterday = [
        json!({ "total": 1, "made": { "at": "2026-06-29T12:08:56.235-0700" } }),
        json!({ "total": 10, "made": { "at": "2026-06-29T12:08:56" } }),
        json!({ "total": 100, "made": { "at": "1782734400000" } }),
        json!({ "total": 1000, "made": { "at": 1_782_734_400 } }),
        json!({ "total": 10_000, "made": { "at": "yesterday" } }),
        json!({ "total": 100_000 }),
        json!({ "total": 1_000_000, "made": { "at": "2026-06-27T12:08:56Z" } }),
    ];
    for (id, order) in yesterday.into_iter().enumerate() {
        shop.put(NOW, &id.to_string(), order).await;
    }
    let range = |format: &str| Range::last_days(2).timestamp_source("{Order.made.at}").timestamp_format(format);
    assert_eq!(shop.value(sum_with(Conditions::new().range(range("ISO_8601")))).await.as_deref(), Some("11"));
    assert_eq!(shop.value(sum_with(Conditions::new().range(range("EPOCHMILLI")))).await.as_deref(), Some("1100"));
    let either = Range::last_days(2).timestamp_source("{Order.made.at}");
    assert_eq!(shop.value(sum_with(Conditions::new().range(either))).await.as_deref(), Some("1111"));
}

#[tokio::test]
async fn an_object_count_takes_the_newest_objects() {
    let shop = Shop::with_orders([1, 10, 100].map(|total| json!({ "total": total }))).await;
    assert_eq!(shop.value(sum_with(Conditions::new().object_count(2))).await.as_deref(), Some("110"));
    assert_eq!(shop.value(sum_with(Conditions::new().object_count(9))).await.as_deref(), Some("111"));
}

#[tokio::test]
async fn a_threshold_makes_the_value_true_or_false() {
    let shop = Shop::with_orders([json!({ "total": 100, "via": "web" }), json!({ "total": 20.5 })]).await;
    let reached = [
        (Threshold::greater_than(120), "true"),
        (Threshold::greater_than(120.5), "false"),
        (Threshold::less_than(121), "true"),
        (Threshold::less_than(9), "false"),
        (Threshold::equal_to("120.50"), "true"),
        (Threshold::not_equal_to("120.50"), "false"),
    ];
    for (threshold, expected) in reached {
        let shown = format!("{threshold:?}");
        assert_eq!(
            shop.value(sum_with(Conditions::new().threshold(threshold))).await.as_deref(),
            Some(expected),
            "{shown}"
        );
    }
    let via =
        |threshold| definition("via", Statistic::LastOccurrence).conditions(Conditions::new().threshold(threshold));
    assert_eq!(shop.value(via(Threshold::equal_to("web"))).await.as_deref(), Some("true"));
    assert_eq!(shop.value(via(Threshold::not_equal_to("web"))).await.as_deref(), Some("false"));
    let none = definition("colour", Statistic::LastOccurrence);
    let none = none.conditions(Conditions::new().threshold(Threshold::not_equal_to("red")));
    assert_eq!(shop.value(none).await, None, "what is not there is not compared");
}

#[tokio::test]
async fn a_filter_takes_in_the_objects_of_all_any_or_none_of_its_groups() {
    let orders = [(1, "paid", "web"), (10, "paid", "shop"), (100, "open", "web"), (1000, "open", "shop")];
    let shop =
        Shop::with_orders(orders.map(|(total, state, via)| json!({ "total": total, "state": state, "via": via })))
            .await;
    let is = |name: &str, value: &str| FilterDimension::attribute(name, FilterAttributeDimension::inclusive([value]));
    let paid = || FilterGroup::all([is("status", "paid")]);
    let web = || FilterGroup::all([is("via", "web")]);
    let filters = [
        (Filter::all([paid(), web()]), "1"),
        (Filter::any([paid(), web()]), "111"),
        (Filter::none([paid(), web()]), "1000"),
        (FilterGroup::all([is("status", "paid"), is("via", "web")]).into(), "1"),
        (FilterGroup::any([is("status", "paid"), is("via", "web")]).into(), "111"),
        (FilterGroup::none([is("status", "paid"), is("via", "web")]).into(), "1000"),
        (Filter::all([paid(), FilterGroup::none([is("via", "web")])]), "10"),
    ];
    for (filter, expected) in filters {
        let shown = format!("{filter:?}");
        assert_eq!(
            shop.value(definition("total", Statistic::Sum).filter(filter)).await.as_deref(),
            Some(expected),
            "{shown}"
        );
    }
}

#[tokio::test]
async fn a_filter_compares_in_every_way_of_the_api() {
    let orders = [
        json!({ "total": 1, "n": 5, "via": "web", "day": "2026-06-01" }),
        json!({ "total": 10, "n": "10", "via": "webshop", "day": "2026-06-15T08:00:00Z" }),
        json!({ "total": 100, "n": 20.5, "via": "Shop", "day": "2026-06-30" }),
        json!({ "total": 1000 }),
    ];
    let shop = Shop::with_orders(orders).await;
    let dimensions = [
        ("via", FilterAttributeDimension::inclusive(["web", "Shop"]), "101"),
        ("via", FilterAttributeDimension::exclusive(["web", "Shop"]), "1010"),
        ("via", FilterAttributeDimension::contains(["shop"]), "10"),
        ("via", FilterAttributeDimension::begins_with(["web"]), "11"),
        ("via", FilterAttributeDimension::ends_with(["hop"]), "110"),
        ("day", FilterAttributeDimension::before("2026-06-15"), "1"),
        ("day", FilterAttributeDimension::after("2026-06-15"), "100"),
        ("day", FilterAttributeDimension::on("2026-06-15"), "10"),
        ("day", FilterAttributeDimension::between("2026-06-01", "2026-06-15"), "11"),
        ("day", FilterAttributeDimension::not_between("2026-06-01", "2026-06-15"), "100"),
        ("n", FilterAttributeDimension::equal(10), "10"),
        ("n", FilterAttributeDimension::greater_than(10), "100"),
        ("n", FilterAttributeDimension::greater_than_or_equal(10), "110"),
        ("n", FilterAttributeDimension::less_than(10), "1"),
        ("n", FilterAttributeDimension::less_than_or_equal(10), "11"),
    ];
    for (name, dimension, expected) in dimensions {
        let shown = format!("{dimension:?}");
        let filter = FilterGroup::all([FilterDimension::attribute(name, dimension)]);
        assert_eq!(
            shop.value(definition("total", Statistic::Sum).filter(filter)).await.as_deref(),
            Some(expected),
            "{shown}"
        );
    }
}
