//! Profiles: customers, how they are reached, and how they are found.
//!
//! A [`Profile`] is what is known of a customer: names, addresses, numbers, and attributes of your own. It reads
//! and writes the JSON of the API; `Debug` shows nothing personal of it. The operations are
//! [here](crate::operations::profiles).
//!
//! ```
//! use customer_profiles::model::{Address, Profile};
//!
//! let jane = Profile::new()
//!     .first_name("Jane")
//!     .shipping_address(Address::new().city("Oslo").country("NO"))
//!     .attributes([("tier", "gold")]);
//! let json = serde_json::to_string(&jane)?;
//! assert_eq!(serde_json::from_str::<Profile>(&json)?, jane);
//! # Ok::<(), serde_json::Error>(())
//! ```

mod batch;
mod contact;
mod history;
mod object;
mod profile;
mod search;
mod update;

pub use batch::*;
pub use contact::*;
pub use history::*;
pub use object::*;
pub use profile::*;
pub use search::*;
pub use update::*;
