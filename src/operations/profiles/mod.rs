//! Profiles: customers, and the objects that are known of them.

mod create_profile;
mod list_profile_objects;
mod put_profile_object;
mod search_profiles;

pub use create_profile::*;
pub use list_profile_objects::*;
pub use put_profile_object::*;
pub use search_profiles::*;
