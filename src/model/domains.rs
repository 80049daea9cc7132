//! Domains: their settings and sizes.
//!
//! How much a domain holds ([`DomainStats`]), and whether it has a data store; how its profiles are matched and merged is
//! in [`matching`](super::matching). The operations are [here](crate::operations::domains).
//!
//! ```
//! use customer_profiles::model::DomainStats;
//!
//! let stats: DomainStats = serde_json::from_str(r#"{ "ProfileCount": 3 }"#)?;
//! assert_eq!(stats.profile_count, Some(3));
//! # Ok::<(), serde_json::Error>(())
//! ```

use time::OffsetDateTime;

use crate::structure::SortedMap;

output! {
    /// One domain in a list.
    pub struct ListDomainItem {
        /// The name of the domain.
        pub domain_name: String as "DomainName",
        /// When the domain was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the domain was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// Tags of the domain.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

output! {
    /// How much a domain holds.
    #[derive(Default)]
    pub struct DomainStats {
        /// How many profiles.
        pub profile_count: Option<i64> as "ProfileCount",
        /// How many profiles are paid for; one with more than 100 objects counts more than once.
        pub metering_profile_count: Option<i64> as "MeteringProfileCount",
        /// How many objects.
        pub object_count: Option<i64> as "ObjectCount",
        /// How many bytes all objects have.
        pub total_size: Option<i64> as "TotalSize",
    }
}

input! {
    /// Whether a domain is to have a data store.
    pub struct DataStoreRequest {
        /// Whether it is to have one.
        pub enabled: Option<bool> as "Enabled",
    }
}

output! {
    /// Whether a domain has a data store.
    #[derive(Default)]
    pub struct DataStoreResponse {
        /// Whether it has one.
        pub enabled: Option<bool> as "Enabled",
        /// How far its setting up has come.
        pub readiness: Option<Readiness> as "Readiness",
    }
}

output! {
    /// How far the setting up of a data store has come.
    #[derive(Default)]
    pub struct Readiness {
        /// How much of it is done, in percent.
        pub progress_percentage: Option<i32> as "ProgressPercentage",
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
