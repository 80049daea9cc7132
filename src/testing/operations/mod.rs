//! What each operation does.

mod domains;
mod integrations;
mod object_types;
mod objects;
mod profiles;
mod tags;

/// What the service says of a deletion.
const DONE: &str = "OK";
