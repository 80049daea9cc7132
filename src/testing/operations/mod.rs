//! What each operation does.

mod integrations;
mod object_types;
