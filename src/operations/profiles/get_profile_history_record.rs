use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::profiles::ActionType;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_profile_history_record("acme", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_profile_history_record(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
        id: impl Into<String>,
    ) -> GetProfileHistoryRecord {
        Call::new(self, GetProfileHistoryRecordRequest::new(domain_name, profile_id, id))
    }
}

/// A call of `GetProfileHistoryRecord`.
pub type GetProfileHistoryRecord = Call<GetProfileHistoryRecordRequest>;

request! {
    /// The request of `GetProfileHistoryRecord`.
    ///
    /// API reference: [GetProfileHistoryRecord](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetProfileHistoryRecord.html)
    pub struct GetProfileHistoryRecordRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// ?
        pub id: String as "Id" limit shapes::UUID,
    }
}

impl Operation for GetProfileHistoryRecordRequest {
    type Response = GetProfileHistoryRecordResponse;
    const NAME: &'static str = "GetProfileHistoryRecord";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/profiles/{ProfileId}/history-records/{Id}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetProfileHistoryRecord`.
    pub struct GetProfileHistoryRecordResponse {
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
        pub content: Option<String> as "Content" [sensitive],
        /// ?
        pub performed_by: Option<String> as "PerformedBy" [sensitive],
    }
}
