use crate::model::Profile;

open_enum! {
    /// ?
    pub enum QueryResult {
        /// ?
        Present = "PRESENT",
        /// ?
        Absent = "ABSENT",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ProfileQueryResult](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ProfileQueryResult.html)
    pub struct ProfileQueryResult {
        /// ?
        pub profile_id: String as "ProfileId",
        /// ?
        pub query_result: QueryResult as "QueryResult",
        /// ?
        pub profile: Option<Profile> as "Profile",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ProfileQueryFailures](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ProfileQueryFailures.html)
    pub struct ProfileQueryFailures {
        /// ?
        pub profile_id: String as "ProfileId",
        /// ?
        pub message: String as "Message",
        /// ?
        pub status: Option<i32> as "Status",
    }
}
