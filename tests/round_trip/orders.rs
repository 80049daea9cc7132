//! The standard order, which the description of the API does not hold.

use customer_profiles::StandardOrder;
use proptest::prelude::*;

use crate::json::{Json, Members, list, map, object, open_enum, text};
use crate::survives;

fn texts<const COUNT: usize>(names: [&'static str; COUNT]) -> Members {
    names.into_iter().map(|name| (name.to_owned(), text())).collect()
}

fn order() -> Json {
    let address = texts([
        "Name",
        "Address1",
        "Address2",
        "Address3",
        "Address4",
        "City",
        "County",
        "State",
        "Province",
        "Country",
        "PostalCode",
    ]);
    let address = object(Vec::new(), address);
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
        ("StatusCode".to_owned(), open_enum(vec!["DRAFT".to_owned(), "ACTIVATED".to_owned()])),
        ("BillingAddress".to_owned(), address.clone()),
        ("ShippingAddress".to_owned(), address),
        ("OrderItems".to_owned(), list(object(Vec::new(), texts(["Title", "Price", "Quantity"])))),
        ("Attributes".to_owned(), map(text(), text())),
    ]);
    object(Vec::new(), members)
}

proptest! {
    #[test]
    fn an_order_survives(document in order()) {
        survives::<StandardOrder>(&document)?;
    }
}
