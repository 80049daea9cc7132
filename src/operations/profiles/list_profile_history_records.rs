use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::profiles::{ActionType, ProfileHistoryRecord};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists what was done to a profile: what created, changed, merged or deleted it or one of its objects.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use customer_profiles::model::ActionType;
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// let mut records = client
    ///     .list_profile_history_records("acme", id)
    ///     .action_type(ActionType::Merged)
    ///     .items();
    /// while let Some(record) = records.try_next().await? {
    ///     println!("{} at {}", record.action_type, record.created_at);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_history_records(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
    ) -> ListProfileHistoryRecords {
        Call::new(self, ListProfileHistoryRecordsRequest::new(domain_name, profile_id))
    }
}

request! {
    pub struct ListProfileHistoryRecordsRequest for ListProfileHistoryRecords {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// Lists only what was done to objects of this type.
        pub object_type_name: Option<String> as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// Lists only what was done in this way.
        pub action_type: Option<ActionType> as "ActionType" limit ActionType::LIMIT,
        /// Lists only what this identity did.
        pub performed_by: Option<String> as "PerformedBy" [sensitive] limit shapes::STRING_1_TO_255,
    }
}

impl Operation for ListProfileHistoryRecordsRequest {
    type Response = ListProfileHistoryRecordsResponse;
    const NAME: &'static str = "ListProfileHistoryRecords";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/history-records";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListProfileHistoryRecordsRequest, profile_history_records: ProfileHistoryRecord }

response! {
    #[derive(Default)]
    pub struct ListProfileHistoryRecordsResponse for ListProfileHistoryRecords {
        /// The records of this page.
        pub profile_history_records: Option<Vec<ProfileHistoryRecord>> as "ProfileHistoryRecords",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
