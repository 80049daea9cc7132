//! The standard order: an order of a third-party system in the form that the service understands.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Number, Value};

use crate::error::{Error, Result};
use crate::structure::redacted::Redacted;

open_enum! {
    /// Whether an order has been placed.
    pub enum OrderStatusCode {
        /// It is a draft.
        Draft = "DRAFT",
        /// It has been placed.
        Activated = "ACTIVATED",
    }
}

/// An order of a customer, in the standard form.
///
/// It travels as a JSON text: [`put_profile_object`](crate::Client::put_profile_object) takes it as its object, and
/// [`objects`](crate::operations::ListProfileObjects::objects) gives it back for the object type
/// `_order`. A search by the key `_orderId` finds the profile that has it.
///
/// Amounts are decimal numbers as texts, dates are as their source wrote them. `Debug` shows nothing of it, since it is
/// about a customer.
///
/// See [standard order](https://docs.aws.amazon.com/connect/latest/adminguide/standard-order-definition.html).
///
/// ```
/// use customer_profiles::{OrderItem, OrderStatusCode, StandardOrder};
///
/// let mut item = OrderItem::default();
/// item.title = Some("Boots".to_owned());
/// item.price = Some("89.90".to_owned());
///
/// let mut order = StandardOrder::new("1001");
/// order.status_code = Some(OrderStatusCode::Activated);
/// order.order_items = Some(vec![item]);
/// # assert_eq!(serde_json::to_value(&order).unwrap()["OrderId"], "1001");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct StandardOrder {
    /// The id of the order, unique in its source; the key `_orderId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// The customer's e-mail address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_email: Option<String>,
    /// The customer's telephone number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer_phone: Option<String>,
    /// When the order was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_date: Option<String>,
    /// When the order was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_date: Option<String>,
    /// When the order was processed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub processed_date: Option<String>,
    /// When the order was closed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_date: Option<String>,
    /// When the order was cancelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_date: Option<String>,
    /// Why the order was cancelled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancel_reason: Option<String>,
    /// The name of the order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Anything else worth knowing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_information: Option<String>,
    /// The gateway that the payment came by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gateway: Option<String>,
    /// The status, in the words of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Whether the order has been placed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_code: Option<OrderStatusCode>,
    /// The page that shows the status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_url: Option<String>,
    /// The last four digits of the credit card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_card_number: Option<String>,
    /// The company of the credit card.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit_card_company: Option<String>,
    /// How much of the order has been delivered, in the words of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fulfillment_status: Option<String>,
    /// The whole price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_price: Option<String>,
    /// The taxes in the whole price.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_tax: Option<String>,
    /// The discounts that were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_discounts: Option<String>,
    /// The price of the items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_items_price: Option<String>,
    /// The price of shipping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_shipping_price: Option<String>,
    /// The tips that were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_tip_received: Option<String>,
    /// The currency of all amounts, such as `EUR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The weight of the whole order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_weight: Option<String>,
    /// Where the invoice goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub billing_address: Option<OrderAddress>,
    /// Where the goods go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<OrderAddress>,
    /// What was ordered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub order_items: Option<Vec<OrderItem>>,
    /// Further attributes, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<BTreeMap<String, String>>,
}

/// An address of an order.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderAddress {
    /// Whose address it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The first line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address1: Option<String>,
    /// The second line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address2: Option<String>,
    /// The third line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address3: Option<String>,
    /// The fourth line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address4: Option<String>,
    /// The city.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// The county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    /// The state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// The province.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// The country.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The postal code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postal_code: Option<String>,
}

/// One thing that was ordered.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct OrderItem {
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The price of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// How many of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<String>,
}

impl StandardOrder {
    /// An order with this id.
    #[must_use]
    pub fn new(order_id: impl Into<String>) -> Self {
        Self { order_id: Some(order_id.into()), ..Self::default() }
    }

    /// Reads a draft order of Shopify, by the mapping that AWS documents.
    ///
    /// Numbers of the source become texts; members that the mapping does not name are left out.
    ///
    /// See [mapping Shopify objects](https://docs.aws.amazon.com/connect/latest/adminguide/mapping-shopify-objects-standard-order.html.html).
    ///
    /// ```
    /// use customer_profiles::{OrderStatusCode, StandardOrder};
    ///
    /// let order = StandardOrder::from_shopify_draft_order(
    ///     r#"{ "id": 994118539, "email": "jane@example.com", "customer": { "id": 207119551 } }"#,
    /// )?;
    /// assert_eq!(order.attributes.unwrap()["ShopifyOrderId"], "994118539");
    /// assert_eq!(order.status_code, Some(OrderStatusCode::Draft));
    /// # Ok::<(), customer_profiles::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) where the text is no JSON object, or a member that
    /// the mapping names is of another kind; the message names it.
    pub fn from_shopify_draft_order(json: &str) -> Result<Self> {
        let source: Value = serde_json::from_str(json).map_err(|error| {
            not_an_order(&format!("it is no JSON (line {}, column {})", error.line(), error.column()))
        })?;
        if !source.is_object() {
            return Err(not_an_order("it is no JSON object"));
        }
        let text = |pointer: &str| text_at(&source, pointer);
        let status_url = text("/order_status_url")?;
        let status_code = if status_url.is_some() { OrderStatusCode::Activated } else { OrderStatusCode::Draft };
        has_object(&source, "/customer")?;
        let mut attributes = BTreeMap::new();
        for (name, pointer) in [("ShopifyOrderId", "/id"), ("ShopifyCustomerId", "/customer/id")] {
            if let Some(value) = text(pointer)? {
                attributes.insert(name.to_owned(), value);
            }
        }
        Ok(Self {
            additional_information: text("/note")?,
            customer_email: text("/email")?,
            currency: text("/currency")?,
            created_date: text("/created_at")?,
            updated_date: text("/updated_at")?,
            name: text("/name")?,
            status: text("/status")?,
            status_url,
            status_code: Some(status_code),
            billing_address: address_at(&source, "/billing_address")?,
            shipping_address: address_at(&source, "/shipping_address")?,
            attributes: (!attributes.is_empty()).then_some(attributes),
            ..Self::default()
        })
    }
}

fn address_at(source: &Value, pointer: &str) -> Result<Option<OrderAddress>> {
    if !has_object(source, pointer)? {
        return Ok(None);
    }
    let text = |member: &str| text_at(source, &format!("{pointer}/{member}"));
    Ok(Some(OrderAddress {
        name: text("name")?,
        address1: text("address1")?,
        address2: text("address2")?,
        city: text("city")?,
        postal_code: text("zip")?,
        province: text("province")?,
        country: text("country")?,
        ..OrderAddress::default()
    }))
}

fn has_object(source: &Value, pointer: &str) -> Result<bool> {
    match source.pointer(pointer) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Object(_)) => Ok(true),
        Some(_) => Err(not_an_order(&format!("{} is no object", path_of(pointer)))),
    }
}

fn text_at(source: &Value, pointer: &str) -> Result<Option<String>> {
    match source.pointer(pointer) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(Value::Number(number)) => Ok(Some(text_of(number))),
        Some(Value::Bool(flag)) => Ok(Some(flag.to_string())),
        Some(Value::Array(_) | Value::Object(_)) => Err(not_an_order(&format!("{} is no text", path_of(pointer)))),
    }
}

/// The same text whatever `serde_json` keeps of a number, which depends on its features.
fn text_of(number: &Number) -> String {
    let float = number.as_f64().filter(|_| !number.is_i64() && !number.is_u64()).and_then(Number::from_f64);
    float.as_ref().unwrap_or(number).to_string()
}

fn path_of(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

fn not_an_order(problem: &str) -> Error {
    Error::invalid_request(format!("the document is not a draft order of Shopify: {problem}"))
}

/// An order is about a customer.
impl fmt::Debug for StandardOrder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("StandardOrder").field(&Redacted).finish()
    }
}

/// An address is about a customer.
impl fmt::Debug for OrderAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("OrderAddress").field(&Redacted).finish()
    }
}

/// What somebody bought is about a customer.
impl fmt::Debug for OrderItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("OrderItem").field(&Redacted).finish()
    }
}
