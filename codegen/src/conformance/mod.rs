//! x
pub const FILE: &str = "tests/vectors/model.json";
