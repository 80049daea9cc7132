use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::domain_object_types::DomainObjectTypeField;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Defines a domain object type, or changes it: objects that belong to the domain and not to a profile, such as the items of
    /// a catalogue.
    ///
    /// The domain must have a [data store](crate::model::DataStoreRequest).
    ///
    /// ```no_run
    /// # use customer_profiles::model::DomainObjectTypeField;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let title = DomainObjectTypeField::new("_source.title", "_catalogItem.Name");
    /// client.put_domain_object_type("acme", "Catalogue", [("title", title)]).await?;
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

request! {
    pub struct PutDomainObjectTypeRequest for PutDomainObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the domain object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// What the domain object type is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(10000).sensitive(),
        /// The key that encrypts its objects.
        pub encryption_key: Option<String> as "EncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// The fields, by name.
        pub fields: BTreeMap<String, DomainObjectTypeField> as "Fields"
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &DomainObjectTypeField::LIMIT),
        /// Tags for the domain object type.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for PutDomainObjectTypeRequest {
    type Response = PutDomainObjectTypeResponse;
    const NAME: &'static str = "PutDomainObjectType";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/domain-object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct PutDomainObjectTypeResponse for PutDomainObjectType {
        /// The name of the domain object type.
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// What the domain object type is for.
        pub description: Option<String> as "Description" [sensitive],
        /// The key that encrypts its objects.
        pub encryption_key: Option<String> as "EncryptionKey",
        /// The fields, by name.
        pub fields: Option<BTreeMap<String, DomainObjectTypeField>> as "Fields",
        /// When the domain object type was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the domain object type was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Tags of the domain object type.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
