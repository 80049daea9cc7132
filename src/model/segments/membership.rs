use crate::model::Profile;

open_enum! {
    /// Whether a profile is in a segment.
    pub enum QueryResult {
        /// It is.
        Present = "PRESENT",
        /// It is not.
        Absent = "ABSENT",
    }
}

output! {
    /// Whether one profile is in a segment.
    pub struct ProfileQueryResult {
        /// The id of the profile.
        pub profile_id: String as "ProfileId",
        /// Whether it is in the segment.
        pub query_result: QueryResult as "QueryResult",
        /// The profile itself.
        pub profile: Option<Profile> as "Profile",
    }
}

output! {
    /// A profile for which it could not be found out whether it is in a segment.
    pub struct ProfileQueryFailures {
        /// The id of the profile.
        pub profile_id: String as "ProfileId",
        /// The reason, for people.
        pub message: String as "Message",
        /// The reason, as an HTTP status.
        pub status: Option<i32> as "Status",
    }
}
