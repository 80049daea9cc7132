//! Orders: the standard order, its way into a domain, out of it again, and the search for who ordered.

mod list;
mod put;
mod search;
mod standard_order;
#[path = "../support/mod.rs"]
mod support;

use customer_profiles::StandardOrder;
use serde_json::{Value, json};

fn address() -> Value {
    json!({
        "Name": "Jane", "Address1": "1", "Address2": "2", "Address3": "3", "Address4": "4", "City": "Berlin",
        "County": "c", "State": "s", "Province": "p", "Country": "DE", "PostalCode": "10115"
    })
}

/// An order with all members that there are.
pub(crate) fn full_order() -> Value {
    json!({
        "OrderId": "1001", "CustomerEmail": "jane@example.com", "CustomerPhone": "+15555550100",
        "CreatedDate": "2021-12-20T00:00:00-05:00", "UpdatedDate": "20.12.2021", "ProcessedDate": "p",
        "ClosedDate": "c", "CancelledDate": "d", "CancelReason": "", "Name": "#D1",
        "AdditionalInformation": "Ring twice.", "Gateway": "visa", "Status": "open", "StatusCode": "ACTIVATED",
        "StatusUrl": "https://example.com/1001", "CreditCardNumber": "4242", "CreditCardCompany": "Visa",
        "FulfillmentStatus": "partial", "TotalPrice": "89.90", "TotalTax": "14.35", "TotalDiscounts": "0.00",
        "TotalItemsPrice": "84.95", "TotalShippingPrice": "4.95", "TotalTipReceived": "0", "Currency": "EUR",
        "TotalWeight": "1200", "BillingAddress": address(), "ShippingAddress": {},
        "OrderItems": [{ "Title": "Boots", "Price": "84.95", "Quantity": "1" }, {}],
        "Attributes": { "ShopifyOrderId": "994118539", "gift": "" }
    })
}

pub(crate) fn order(json: &Value) -> StandardOrder {
    serde_json::from_value(json.clone()).unwrap()
}
