use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::domain_object_types::DomainObjectTypeField;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.put_domain_object_type("acme", "?", [("?", fields)]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_domain_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        fields: impl IntoIterator<Item = (impl Into<String>, impl Into<DomainObjectTypeField>)>,
    ) -> PutDomainObjectType {
        Call::new(self, PutDomainObjectTypeRequest::new(domain_name, object_type_name, fields))
    }
}

/// A call of `PutDomainObjectType`.
pub type PutDomainObjectType = Call<PutDomainObjectTypeRequest>;

request! {
    /// The request of `PutDomainObjectType`.
    ///
    /// API reference: [PutDomainObjectType](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutDomainObjectType.html)
    pub struct PutDomainObjectTypeRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(10000).sensitive(),
        /// ?
        pub encryption_key: Option<String> as "EncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// ?
        pub fields: BTreeMap<String, DomainObjectTypeField> as "Fields"
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &DomainObjectTypeField::LIMIT),
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for PutDomainObjectTypeRequest {
    type Response = PutDomainObjectTypeResponse;
    const NAME: &'static str = "PutDomainObjectType";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/domain-object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `PutDomainObjectType`.
    #[derive(Default)]
    pub struct PutDomainObjectTypeResponse {
        /// ?
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub encryption_key: Option<String> as "EncryptionKey",
        /// ?
        pub fields: Option<BTreeMap<String, DomainObjectTypeField>> as "Fields",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
