use time::OffsetDateTime;

open_enum! {
    /// ?
    pub enum ActionType {
        /// ?
        AddedProfileKey = "ADDED_PROFILE_KEY",
        /// ?
        DeletedProfileKey = "DELETED_PROFILE_KEY",
        /// ?
        Created = "CREATED",
        /// ?
        Updated = "UPDATED",
        /// ?
        Ingested = "INGESTED",
        /// ?
        DeletedByCustomer = "DELETED_BY_CUSTOMER",
        /// ?
        Expired = "EXPIRED",
        /// ?
        Merged = "MERGED",
        /// ?
        DeletedByMerge = "DELETED_BY_MERGE",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ProfileHistoryRecord](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ProfileHistoryRecord.html)
    pub struct ProfileHistoryRecord {
        /// ?
        pub id: String as "Id",
        /// ?
        pub object_type_name: String as "ObjectTypeName",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub action_type: ActionType as "ActionType",
        /// ?
        pub profile_object_unique_key: Option<String> as "ProfileObjectUniqueKey",
        /// ?
        pub performed_by: Option<String> as "PerformedBy" [sensitive],
    }
}
