//! Floating point numbers as the API writes them: as a number or, where JSON has none, as one of the texts `NaN`,
//! `Infinity` and `-Infinity`.
//!
//! See [REST-JSON, JSON shape serialization](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#json-shape-serialization).

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

struct DoubleVisitor;

impl Visitor<'_> for DoubleVisitor {
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
}

fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    deserializer.deserialize_any(DoubleVisitor)
}

/// For a member that may be absent.
pub(crate) mod option {
    use serde::de::{Deserialize, Deserializer};
    use serde::ser::Serializer;

    #[allow(clippy::ref_option)] // the form that serde's `with` calls
    pub(crate) fn serialize<S: Serializer>(number: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
        match number {
            None => serializer.serialize_none(),
            Some(number) if number.is_nan() => serializer.serialize_str("NaN"),
            Some(number) if number.is_infinite() && *number > 0.0 => serializer.serialize_str("Infinity"),
            Some(number) if number.is_infinite() => serializer.serialize_str("-Infinity"),
            Some(number) => serializer.serialize_f64(*number),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<f64>, D::Error> {
        #[derive(serde::Deserialize)]
        struct Double(#[serde(deserialize_with = "super::deserialize")] f64);

        let double = Option::<Double>::deserialize(deserializer)?;
        Ok(double.map(|Double(number)| number))
    }

    #[cfg(test)]
    mod tests {
        #[derive(Debug, serde::Serialize, serde::Deserialize)]
        struct Score(#[serde(with = "super")] Option<f64>);

        #[test]
        fn every_double_survives() {
            for json in ["0.5", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "null"] {
                let score: Score = serde_json::from_str(json).unwrap();
                assert_eq!(serde_json::to_string(&score).unwrap(), json);
            }
        }

        #[test]
        fn a_whole_number_is_a_double_too() {
            for (json, number) in [("1", 1.0), ("-1", -1.0), ("1e2", 100.0)] {
                assert_eq!(serde_json::from_str::<Score>(json).unwrap().0, Some(number), "{json}");
            }
        }

        #[test]
        fn what_is_no_double_is_refused_with_what_is_expected() {
            for json in ["\"0.5\"", "\"nan\"", "true", "{}"] {
                let error = serde_json::from_str::<Score>(json).unwrap_err().to_string();
                assert!(error.contains("expected a number, or NaN, Infinity or -Infinity as text"), "{json}: {error}");
            }
        }
    }
}
