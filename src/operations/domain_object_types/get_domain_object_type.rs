use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::domain_object_types::DomainObjectTypeField;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Reads a domain object type.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let catalogue = client.get_domain_object_type("acme", "Catalogue").await?;
    /// println!("{} fields", catalogue.fields.unwrap_or_default().len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_domain_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> GetDomainObjectType {
        Call::new(self, GetDomainObjectTypeRequest::new(domain_name, object_type_name))
    }
}

request! {
    pub struct GetDomainObjectTypeRequest for GetDomainObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the domain object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for GetDomainObjectTypeRequest {
    type Response = GetDomainObjectTypeResponse;
    const NAME: &'static str = "GetDomainObjectType";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/domain-object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetDomainObjectTypeResponse for GetDomainObjectType {
        /// The name of the domain object type.
        pub object_type_name: String as "ObjectTypeName",
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
