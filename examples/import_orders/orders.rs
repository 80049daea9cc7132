//! From a line to an order.

use std::io;

use csv::ByteRecord;
use customer_profiles::StandardOrder;
use serde::{Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::lines::{Line, OrderFile, Record};

/// A line and the order that it holds, or why it holds none.
///
/// One that holds none can't be written as JSON either: so the load gives it back as failed, in the same way as those
/// that the service rejects.
pub(crate) struct Entry {
    pub(crate) line: Line,
    pub(crate) order: Result<StandardOrder, String>,
}

impl Entry {
    pub(crate) fn read(file: &OrderFile, line: Line) -> Self {
        let order = match (&line.record, file.header()) {
            (Record::Csv(record), Some(header)) => from_csv(header, record),
            (Record::Json(text), _) => from_json(text),
            (Record::Csv(_), None) => Err("a file without a header has no fields".to_owned()),
        };
        Self { line, order }
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.order.as_ref().map_err(serde::ser::Error::custom)?.serialize(serializer)
    }
}

/// A column that no order has would be an error in each line.
pub(crate) fn check_header(file: &OrderFile) -> io::Result<()> {
    let Some(header) = file.header() else { return Ok(()) };
    let filled: ByteRecord = header.iter().map(|_| "1").collect();
    from_csv(header, &filled).map_err(|reason| io::Error::other(format!("the header: {reason}"))).map(drop)
}

fn from_json(text: &[u8]) -> Result<StandardOrder, String> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let order = read(&mut deserializer).and_then(|order| {
        deserializer.end().map_err(|error| error.to_string())?;
        Ok(order)
    });
    order.map_err(|reason| reason.replace(" at line 1 column ", ", column "))
}

fn from_csv(header: &ByteRecord, record: &ByteRecord) -> Result<StandardOrder, String> {
    if record.len() != header.len() {
        return Err(format!("{} fields under {} columns", record.len(), header.len()));
    }
    let mut order = Map::new();
    for (column, field) in header.iter().zip(record) {
        let text = |bytes| std::str::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned());
        let (column, field) = (text(column)?, text(field)?);
        // An empty field is a member that is not there.
        if !field.is_empty() {
            set(&mut order, column, field)?;
        }
    }
    if let Some(items) = order.get_mut("OrderItems") {
        *items = list(items)?;
    }
    read(Value::Object(order))
}

/// `City` sets a member, `BillingAddress.City` one of an address, `OrderItems.1.Title` one of the first item.
fn set(object: &mut Map<String, Value>, column: &str, field: &str) -> Result<(), String> {
    let is_nested = |name: &str| matches!(name, "BillingAddress" | "ShippingAddress" | "Attributes" | "OrderItems");
    let is_number = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
    match column.split_once('.') {
        Some((name, rest)) if is_nested(name) || is_number(name) => {
            match object.entry(name).or_insert_with(|| Value::Object(Map::new())) {
                // The name of an attribute may have dots itself.
                Value::Object(members) if name == "Attributes" => insert(members, rest, field)?,
                Value::Object(members) => set(members, rest, field)?,
                _ => return Err(format!("both {name} and {column} are columns")),
            }
        }
        _ => insert(object, column, field)?,
    }
    Ok(())
}

fn insert(object: &mut Map<String, Value>, name: &str, field: &str) -> Result<(), String> {
    match object.insert(name.to_owned(), field.into()) {
        None => Ok(()),
        Some(_) => Err(format!("there are two columns {name}")),
    }
}

/// Items by their number as a list.
fn list(items: &Value) -> Result<Value, String> {
    const FORM: &str = "the columns of items are OrderItems.1.Title and so on";
    let items = items.as_object().ok_or(FORM)?;
    let mut numbered = Vec::new();
    for (number, item) in items {
        let number: u32 = number.parse().map_err(|_| FORM)?;
        numbered.push((number, item.clone()));
    }
    numbered.sort_by_key(|(number, _)| *number);
    Ok(numbered.into_iter().map(|(_, item)| item).collect())
}

fn read<'de, D: Deserializer<'de>>(source: D) -> Result<StandardOrder, String> {
    let mut unknown = None;
    let order: StandardOrder = serde_ignored::deserialize(source, |path| unknown = Some(path.to_string()))
        .map_err(|error: D::Error| error.to_string())?;
    // It would be lost without a word.
    if let Some(unknown) = unknown {
        return Err(format!("an order has no {}", unknown.replace(".?", "")));
    }
    // The key by which a second put replaces the first.
    if order.order_id.as_ref().is_none_or(String::is_empty) {
        return Err("OrderId is missing".to_owned());
    }
    Ok(order)
}
