use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::profiles::ActionType;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads one record of the history of a profile, with the profile or object as it was then.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// let mut records = client.list_profile_history_records("acme", id).items();
    /// if let Some(record) = records.try_next().await? {
    ///     let record = client.get_profile_history_record("acme", id, record.id).await?;
    ///     println!("{} at {}", record.action_type, record.created_at);
    /// }
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

request! {
    pub struct GetProfileHistoryRecordRequest for GetProfileHistoryRecord {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The id of the record.
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

response! {
    pub struct GetProfileHistoryRecordResponse for GetProfileHistoryRecord {
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
        /// The profile or the object as it was then, as a JSON text.
        pub content: Option<String> as "Content" [sensitive],
        /// The ARN of the identity that did it, or the name of the service.
        pub performed_by: Option<String> as "PerformedBy" [sensitive],
    }
}
