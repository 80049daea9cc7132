//! Every error of the API is a code that code can be compared with.

use super::Checker;
use super::members::quoted;
use crate::description::Shape;
use crate::source::{ERROR_CODES, Place};

/// The enum of the codes.
const NAME: &str = "ServiceErrorCode";

impl Checker<'_> {
    pub(super) fn error_codes(&mut self) {
        let (sources, description) = (self.sources, self.description);
        let Some(codes) = sources.enums.get(NAME) else {
            return self.missing(&Place::new(ERROR_CODES, 1), NAME, "errors");
        };
        let is_error = |shape: &Shape| matches!(shape, Shape::Structure(structure) if structure.error.is_some());
        for (error, _) in description.shapes.iter().filter(|(_, shape)| is_error(shape)) {
            self.report.values += 1;
            match codes.values.iter().find(|code| code.text == *error) {
                None => self.missing(&codes.place, NAME, &format!("error {}", quoted(error))),
                Some(code) if code.variant != *error => {
                    self.report(&code.place, NAME, &quoted(error), &quoted(&code.variant));
                }
                Some(_) => {}
            }
        }
    }
}
