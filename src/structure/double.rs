//! Floating point numbers as the API writes them: as a number or, where JSON has none, as one of the texts `NaN`,
//! `Infinity` and `-Infinity`.
//!
//! See [REST-JSON, JSON shape serialization](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#json-shape-serialization).

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Unexpected, Visitor};
use serde::ser::Serializer;
use serde_json::Value;

struct DoubleVisitor;

impl<'de> Visitor<'de> for DoubleVisitor {
    type Value = f64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a number, or NaN, Infinity or -Infinity as text")
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<f64, E> {
        Ok(number)
    }

    #[allow(clippy::cast_precision_loss)] // as JSON's own numbers, which have no kinds
    fn visit_i64<E: Error>(self, number: i64) -> Result<f64, E> {
        Ok(number as f64)
    }

    #[allow(clippy::cast_precision_loss)] // as JSON's own numbers, which have no kinds
    fn visit_u64<E: Error>(self, number: u64) -> Result<f64, E> {
        Ok(number as f64)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<f64, E> {
        match text {
            "NaN" => Ok(f64::NAN),
            "Infinity" => Ok(f64::INFINITY),
            "-Infinity" => Ok(f64::NEG_INFINITY),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    /// With its feature `arbitrary_precision`, `serde_json` gives a fraction as a map that it alone can read.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<f64, A::Error> {
        let number = Value::deserialize(MapAccessDeserializer::new(map))?.as_f64();
        number.ok_or_else(|| A::Error::invalid_type(Unexpected::Map, &self))
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    deserializer.deserialize_any(DoubleVisitor)
}

#[allow(clippy::trivially_copy_pass_by_ref)] // the form that `value_with!` calls
pub(crate) fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.is_nan() {
        serializer.serialize_str("NaN")
    } else if number.is_infinite() {
        serializer.serialize_str(if *number > 0.0 { "Infinity" } else { "-Infinity" })
    } else {
        serializer.serialize_f64(*number)
    }
}

#[cfg(test)]
#[allow(unreachable_pub)] // the macro makes structures public
mod tests {
    output! {
        pub struct Match {
            pub score: Option<f64> as "Score",
        }
    }

    fn read(json: &str) -> serde_json::Result<Match> {
        serde_json::from_str(&format!("{{\"Score\":{json}}}"))
    }

    #[test]
    fn every_double_survives() {
        for json in ["0.5", "\"NaN\"", "\"Infinity\"", "\"-Infinity\""] {
            let written = serde_json::to_string(&read(json).unwrap()).unwrap();
            assert_eq!(written, format!("{{\"Score\":{json}}}"));
        }
        assert_eq!(read("null").unwrap().score, None);
    }

    #[test]
    fn a_whole_number_is_a_double_too() {
        for (json, number) in [("1", 1.0), ("-1", -1.0), ("1e2", 100.0)] {
            assert_eq!(read(json).unwrap().score, Some(number), "{json}");
        }
    }

    #[test]
    fn what_is_no_double_is_rejected_with_what_is_expected() {
        for json in ["\"0.5\"", "\"nan\"", "true", "{}", r#"{"a":0.5}"#] {
            let error = read(json).unwrap_err().to_string();
            assert!(error.contains("expected a number, or NaN, Infinity or -Infinity as text"), "{json}: {error}");
        }
    }
}
