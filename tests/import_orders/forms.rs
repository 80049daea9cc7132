//! From lines to orders: NDJSON, CSV, and what is no order.

use std::fs;

use serde_json::{Value, json};

use crate::folder;
use crate::lines::OrderFile;
use crate::orders::{self, Entry};

/// What stands in each line, with its number: the order, or why there is none.
fn read(folder_name: &str, name: &str, text: impl AsRef<[u8]>) -> Vec<(u64, Result<Value, String>)> {
    let path = folder(folder_name).join(name);
    fs::write(&path, text).unwrap();
    let file = OrderFile::open(&path).unwrap();
    let entries = file.lines().unwrap().map(|line| Entry::read(&file, line.unwrap()));
    entries.map(|entry| (entry.line.number, entry.order.map(|order| serde_json::to_value(order).unwrap()))).collect()
}

fn reason(folder_name: &str, name: &str, text: impl AsRef<[u8]>) -> String {
    read(folder_name, name, text).pop().unwrap().1.unwrap_err()
}

#[test]
fn the_columns_of_csv_are_the_members_of_an_order() {
    let header =
        "OrderId,CustomerEmail,BillingAddress.City,Attributes.Channel.Id,OrderItems.10.Title,OrderItems.2.Title";
    let lines =
        read("columns", "orders.csv", format!("{header}\n1,jane@example.com,\"Bath, UK\",shop,Boots,Hat\n2,,,,,\n"));
    let first = json!({
        "OrderId": "1",
        "CustomerEmail": "jane@example.com",
        "BillingAddress": { "City": "Bath, UK" },
        "Attributes": { "Channel.Id": "shop" },
        "OrderItems": [{ "Title": "Hat" }, { "Title": "Boots" }],
    });
    assert_eq!(lines, [(2, Ok(first)), (3, Ok(json!({ "OrderId": "2" })))]);
}

#[test]
fn a_record_of_csv_may_run_over_lines() {
    let lines = read("over_lines", "orders.csv", "OrderId,Name\n1,\"two\nlines\"\n2,one\n");
    assert_eq!(lines[0], (2, Ok(json!({ "OrderId": "1", "Name": "two\nlines" }))));
    assert_eq!(lines[1].0, 4);
}

#[test]
fn lines_of_ndjson_may_end_as_on_windows_and_be_blank() {
    let lines = read("windows", "orders.ndjson", "{\"OrderId\":\"1\"}\r\n\r\n  \n{\"OrderId\":\"2\"}");
    assert_eq!(lines, [(1, Ok(json!({ "OrderId": "1" }))), (4, Ok(json!({ "OrderId": "2" })))]);
}

#[test]
fn a_mark_of_byte_order_is_no_part_of_the_first_order() {
    for (name, text) in [("orders.ndjson", "\u{feff}{\"OrderId\":\"1\"}\n"), ("orders.csv", "\u{feff}OrderId\n1\n")] {
        assert_eq!(read("byte_order", name, text)[0].1, Ok(json!({ "OrderId": "1" })), "{name}");
    }
}

#[test]
fn what_is_no_order_says_why() {
    let json = |text: &str| reason("reasons", "orders.ndjson", text);
    assert_eq!(json(r#"{"OrderId":"1","#), "EOF while parsing a value, column 15");
    assert_eq!(json(r#"{"OrderId":"1"} x"#), "trailing characters, column 17");
    assert_eq!(json(r#"{"OrderId":1}"#), "invalid type: integer `1`, expected a string, column 12");
    assert_eq!(json(r#"{"OrderId":"1","BillingAddress":{"Town":"Bath"}}"#), "an order has no BillingAddress.Town");
    assert_eq!(json(r#"{"Name":"1"}"#), "OrderId is missing");
    assert_eq!(json(r#"{"OrderId":""}"#), "OrderId is missing");

    let csv = |text: &[u8]| reason("reasons", "orders.csv", text);
    assert_eq!(csv(b"OrderId,Name\n1\n"), "1 fields under 2 columns");
    assert_eq!(csv(b"OrderId,Name\n,Boots\n"), "OrderId is missing");
    assert_eq!(csv(b"OrderId,Name\n1,\xff\n"), "not UTF-8");
}

#[test]
fn a_column_that_no_order_has_is_rejected_at_once() {
    let path = folder("header").join("orders.csv");
    let rejection = |header: &str| {
        fs::write(&path, format!("{header}\n1,x,y\n")).unwrap();
        orders::check_header(&OrderFile::open(&path).unwrap()).unwrap_err().to_string()
    };
    assert_eq!(rejection("OrderId,CustomerMail,Name"), "the header: an order has no CustomerMail");
    assert_eq!(
        rejection("OrderId,BillingAddress,BillingAddress.City"),
        "the header: both BillingAddress and BillingAddress.City are columns"
    );
    for column in ["OrderItems", "OrderItems.first.Title"] {
        let reason = "the header: the columns of items are OrderItems.1.Title and so on";
        assert_eq!(rejection(&format!("OrderId,Name,{column}")), reason);
    }
    assert_eq!(rejection("OrderId,Name,Name"), "the header: there are two columns Name");
    assert_eq!(rejection("Name,Gateway,Status"), "the header: OrderId is missing");
}

#[test]
fn a_file_of_another_kind_is_rejected() {
    let path = folder("kind").join("orders.xlsx");
    fs::write(&path, "").unwrap();
    assert!(OrderFile::open(&path).is_err());
}
