//! The standard order: an order of a third-party system in the form that the service understands.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use crate::error::{Error, Result};
use crate::model::FieldMap;
use crate::model::object_types::standard_fields;

open_enum! {
    /// Whether an order has been placed.
    pub enum OrderStatusCode {
        /// It is a draft.
        Draft = "DRAFT",
        /// It has been placed.
        Activated = "ACTIVATED",
    }
}

standard_object! {
    /// An order of a customer, in the standard form.
    ///
    /// It travels as a JSON text: [`put_profile_object`](crate::Client::put_profile_object) takes it as its object, and
    /// [`objects`](crate::operations::ListProfileObjects::objects) gives it back for the object type
    /// `_order`. A search by the key `_orderId` finds the profile that has it.
    ///
    /// Amounts are decimal numbers as texts, dates are as their source wrote them. `Debug` shows nothing of it, since it
    /// is about a customer.
    ///
    /// See [standard order](https://docs.aws.amazon.com/connect/latest/adminguide/standard-order-definition.html).
    ///
    /// ```
    /// use customer_profiles::{OrderItem, OrderStatusCode, StandardOrder};
    ///
    /// let order = StandardOrder::new("1001")
    ///     .status_code(OrderStatusCode::Activated)
    ///     .order_items([OrderItem::new().title("Boots").price("89.90").quantity("1")])
    ///     .attributes([("channel", "web")]);
    /// # assert_eq!(serde_json::to_value(&order).unwrap()["OrderId"], "1001");
    /// ```
    pub struct StandardOrder {
        /// The id of the order, unique in its source; the key `_orderId`.
        pub order_id: Option<String> as "OrderId",
        /// The customer's e-mail address.
        pub customer_email: Option<String> as "CustomerEmail",
        /// The customer's telephone number.
        pub customer_phone: Option<String> as "CustomerPhone",
        /// When the order was created.
        pub created_date: Option<String> as "CreatedDate",
        /// When the order was last changed.
        pub updated_date: Option<String> as "UpdatedDate",
        /// When the order was processed.
        pub processed_date: Option<String> as "ProcessedDate",
        /// When the order was closed.
        pub closed_date: Option<String> as "ClosedDate",
        /// When the order was cancelled.
        pub cancelled_date: Option<String> as "CancelledDate",
        /// Why the order was cancelled.
        pub cancel_reason: Option<String> as "CancelReason",
        /// The name of the order.
        pub name: Option<String> as "Name",
        /// Anything else worth knowing.
        pub additional_information: Option<String> as "AdditionalInformation",
        /// The gateway that the payment came by.
        pub gateway: Option<String> as "Gateway",
        /// The status, in the words of the source.
        pub status: Option<String> as "Status",
        /// Whether the order has been placed.
        pub status_code: Option<OrderStatusCode> as "StatusCode",
        /// The page that shows the status.
        pub status_url: Option<String> as "StatusUrl",
        /// The last four digits of the credit card.
        pub credit_card_number: Option<String> as "CreditCardNumber",
        /// The company of the credit card.
        pub credit_card_company: Option<String> as "CreditCardCompany",
        /// How much of the order has been delivered, in the words of the source.
        pub fulfillment_status: Option<String> as "FulfillmentStatus",
        /// The whole price.
        pub total_price: Option<String> as "TotalPrice",
        /// The taxes in the whole price.
        pub total_tax: Option<String> as "TotalTax",
        /// The discounts that were given.
        pub total_discounts: Option<String> as "TotalDiscounts",
        /// The price of the items.
        pub total_items_price: Option<String> as "TotalItemsPrice",
        /// The price of shipping.
        pub total_shipping_price: Option<String> as "TotalShippingPrice",
        /// The tips that were given.
        pub total_tip_received: Option<String> as "TotalTipReceived",
        /// The currency of all amounts, such as `EUR`.
        pub currency: Option<String> as "Currency",
        /// The weight of the whole order.
        pub total_weight: Option<String> as "TotalWeight",
        /// Where the invoice goes.
        pub billing_address: Option<OrderAddress> as "BillingAddress",
        /// Where the goods go.
        pub shipping_address: Option<OrderAddress> as "ShippingAddress",
        /// What was ordered.
        pub order_items: Option<Vec<OrderItem>> as "OrderItems",
        /// Further attributes, by name.
        pub attributes: Option<BTreeMap<String, String>> as "Attributes",
    }
}

standard_object! {
    /// An address of an order.
    pub struct OrderAddress {
        /// Whose address it is.
        pub name: Option<String> as "Name",
        /// The first line.
        pub address1: Option<String> as "Address1",
        /// The second line.
        pub address2: Option<String> as "Address2",
        /// The third line.
        pub address3: Option<String> as "Address3",
        /// The fourth line.
        pub address4: Option<String> as "Address4",
        /// The city.
        pub city: Option<String> as "City",
        /// The county.
        pub county: Option<String> as "County",
        /// The state.
        pub state: Option<String> as "State",
        /// The province.
        pub province: Option<String> as "Province",
        /// The country.
        pub country: Option<String> as "Country",
        /// The postal code.
        pub postal_code: Option<String> as "PostalCode",
    }
}

standard_object! {
    /// One thing that was ordered.
    pub struct OrderItem {
        /// What it is called.
        pub title: Option<String> as "Title",
        /// The price of one.
        pub price: Option<String> as "Price",
        /// How many of it.
        pub quantity: Option<String> as "Quantity",
    }
}

impl OrderAddress {
    /// An address with nothing in it yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl OrderItem {
    /// An item with nothing in it yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl StandardOrder {
    /// An order with this id.
    #[must_use]
    pub fn new(order_id: impl Into<String>) -> Self {
        Self { order_id: Some(order_id.into()), ..Self::default() }
    }

    /// The fields of an object type whose objects are standard orders: one for each member, and for each line of the
    /// addresses, so that an order comes back as it was put in.
    ///
    /// `source` is where the order stands in the object: `_source` if it is the object, and a path such as
    /// `_source.order` if it is a part of it. A field has the name of its member, such as `OrderId` and
    /// `BillingAddress.City`: by it a key names the field, and it can be removed or replaced.
    ///
    /// The items and the attributes are one field each. AWS does not document how a field fills a list or a map; where
    /// that matters, look at an order that has gone in. An attribute of a known name can have a field of its own,
    /// whose target is `_order.Attributes.` and the name.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// use customer_profiles::StandardOrder;
    /// use customer_profiles::model::{ObjectTypeKey, StandardIdentifier};
    ///
    /// let order_id = ObjectTypeKey::new()
    ///     .field_names(["OrderId"])
    ///     .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique]);
    /// let email = ObjectTypeKey::new()
    ///     .field_names(["CustomerEmail"])
    ///     .standard_identifiers([StandardIdentifier::Profile]);
    /// client
    ///     .put_profile_object_type("acme", "Order", "Orders of the shop")
    ///     .fields(StandardOrder::fields_from("_source"))
    ///     .keys([("_orderId", [order_id]), ("_email", [email])])
    ///     .allow_profile_creation(true)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn fields_from(source: &str) -> FieldMap {
        standard_fields::<Self, OrderAddress>(source, "_order")
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
    ///     r#"{ "id": 994118539, "email": "jane@example.com", "customer": { "id": 20711 } }"#,
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
