//! Guides: whole tasks from beginning to end.

#[doc = include_str!("../docs/bulk-loading.md")]
pub mod bulk_loading {}

#[doc = include_str!("../docs/calculated-attributes.md")]
pub mod calculated_attributes {}

#[doc = include_str!("../docs/cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("../docs/fake.md")]
pub mod fake {}

#[doc = include_str!("../docs/flows.md")]
pub mod flows {}

#[doc = include_str!("../docs/from-the-official-sdk.md")]
pub mod from_the_official_sdk {}

#[doc = include_str!("../docs/logging.md")]
pub mod logging {}

#[doc = include_str!("../docs/orders.md")]
pub mod orders {}

#[doc = include_str!("../docs/own-operations.md")]
pub mod own_operations {}

#[doc = include_str!("../docs/profiles.md")]
pub mod profiles {}

#[doc = include_str!("../docs/reliability.md")]
pub mod reliability {}

#[doc = include_str!("../docs/segments.md")]
pub mod segments {}

#[doc = include_str!("../docs/testing.md")]
pub mod testing {}

#[doc = include_str!("../docs/uploads.md")]
pub mod uploads {}
