use time::OffsetDateTime;

open_enum! {
    /// What was done to a profile or to one of its objects.
    pub enum ActionType {
        /// A key was added.
        AddedProfileKey = "ADDED_PROFILE_KEY",
        /// A key was removed.
        DeletedProfileKey = "DELETED_PROFILE_KEY",
        /// The profile was created.
        Created = "CREATED",
        /// It was changed.
        Updated = "UPDATED",
        /// It came in as an object.
        Ingested = "INGESTED",
        /// It was deleted by a request.
        DeletedByCustomer = "DELETED_BY_CUSTOMER",
        /// It was deleted because its time was over.
        Expired = "EXPIRED",
        /// Other profiles were merged into it.
        Merged = "MERGED",
        /// It was deleted because it was merged into another.
        DeletedByMerge = "DELETED_BY_MERGE",
    }
}

output! {
    /// One record of the history of a profile, in a list.
    pub struct ProfileHistoryRecord {
        /// The id of the record.
        pub id: String as "Id",
        /// The name of the object type that was changed; `_profile` for the profile itself.
        pub object_type_name: String as "ObjectTypeName",
        /// When the record was made.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the record was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// What was done.
        pub action_type: ActionType as "ActionType",
        /// The key by which the service knows the object among others of the profile.
        pub profile_object_unique_key: Option<String> as "ProfileObjectUniqueKey",
        /// The ARN of the identity that did it, or the name of the service.
        pub performed_by: Option<String> as "PerformedBy" [sensitive],
    }
}
