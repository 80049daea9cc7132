//! What callers send and get, in the service's own words.

use std::num::NonZeroU16;

use customer_profiles::{OrderItem, StandardOrder};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Order {
    email: Email,
    items: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Item {
    title: String,
    price_in_cents: u32,
    quantity: NonZeroU16,
}

#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Email(String);

impl TryFrom<String> for Email {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.split_once('@') {
            Some((name, host)) if !name.is_empty() && !host.is_empty() => Ok(Self(text)),
            _ => Err("expected an e-mail address"),
        }
    }
}

impl Order {
    pub(crate) fn into_standard_order(self, order_id: String) -> StandardOrder {
        let total = self.items.iter().map(|item| u64::from(item.price_in_cents) * u64::from(item.quantity.get())).sum();
        StandardOrder::new(order_id)
            .customer_email(self.email.0)
            .total_price(amount(total))
            .order_items(self.items.into_iter().map(OrderItem::from))
    }
}

impl From<Item> for OrderItem {
    fn from(item: Item) -> Self {
        Self::new().title(item.title).price(amount(item.price_in_cents.into())).quantity(item.quantity.to_string())
    }
}

/// The decimal text in which the standard order has amounts.
fn amount(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Customer {
    pub(crate) profile_id: String,
    pub(crate) orders: Vec<PlacedOrder>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PlacedOrder {
    id: Option<String>,
    total_price: Option<String>,
}

impl From<StandardOrder> for PlacedOrder {
    fn from(order: StandardOrder) -> Self {
        Self { id: order.order_id, total_price: order.total_price }
    }
}
