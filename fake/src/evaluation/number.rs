//! Numbers, which the API writes as texts.

/// The number that a text stands for.
pub(super) fn read(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A number as a text: rounded to 15 digits, so that 0.1 and 0.2 add up to 0.3; none if it is infinite.
pub(super) fn text(number: f64) -> Option<String> {
    let rounded: f64 = format!("{number:.14e}").parse().ok()?;
    rounded.is_finite().then(|| (rounded + 0.0).to_string()) // which makes 0 of -0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_people_do() {
        let texts = [24144.0, 0.1 + 0.2, -1.5, 1e21, -0.0, 2.0 / 3.0].map(|number| text(number).unwrap());
        assert_eq!(texts, ["24144", "0.3", "-1.5", "1000000000000000000000", "0", "0.666666666666667"]);
        assert_eq!((text(f64::INFINITY), text(f64::NAN)), (None, None));
    }

    #[test]
    fn only_a_finite_number_is_one() {
        assert_eq!((read(" 12.50 "), read("-3"), read("1e3")), (Some(12.5), Some(-3.0), Some(1000.0)));
        for text in ["", "12 EUR", "1,5", "inf", "NaN", "1e999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
