//! Floating point numbers as the API writes them: as a number or, where JSON has none, as one of the texts `NaN`,
//! `Infinity` and `-Infinity`.
//!
//! See [REST-JSON, JSON shape serialization](https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#json-shape-serialization).

/// For a member that may be absent.
pub(crate) mod option {
    use serde::de::{Deserialize, Deserializer, Error};
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
        #[serde(untagged)]
        enum NumberOrText {
            Number(f64),
            Text(String),
        }

        match Option::<NumberOrText>::deserialize(deserializer)? {
            None => Ok(None),
            Some(NumberOrText::Number(number)) => Ok(Some(number)),
            Some(NumberOrText::Text(text)) => match text.as_str() {
                "NaN" => Ok(Some(f64::NAN)),
                "Infinity" => Ok(Some(f64::INFINITY)),
                "-Infinity" => Ok(Some(f64::NEG_INFINITY)),
                _ => Err(D::Error::custom("expected a number, NaN, Infinity or -Infinity")),
            },
        }
    }

    #[cfg(test)]
    mod tests {
        #[derive(serde::Serialize, serde::Deserialize)]
        struct Score(#[serde(with = "super")] Option<f64>);

        #[test]
        fn every_double_survives() {
            for json in ["0.5", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "null"] {
                let score: Score = serde_json::from_str(json).unwrap();
                assert_eq!(serde_json::to_string(&score).unwrap(), json);
            }
        }

        #[test]
        fn other_texts_are_no_numbers() {
            for json in ["\"0.5\"", "\"nan\"", "true"] {
                assert!(serde_json::from_str::<Score>(json).is_err(), "{json}");
            }
        }
    }
}
