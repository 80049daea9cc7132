use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::{ObjectTypeField, ObjectTypeKey, SortedMap};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads one object type of a domain.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let object_type = client.get_profile_object_type("acme", "Shopify-Order").await?;
    /// for name in object_type.keys.unwrap_or_default().keys() {
    ///     println!("{name}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_profile_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> GetProfileObjectType {
        Call::new(self, GetProfileObjectTypeRequest::new(domain_name, object_type_name))
    }
}

request! {
    pub struct GetProfileObjectTypeRequest for GetProfileObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for GetProfileObjectTypeRequest {
    type Response = GetProfileObjectTypeResponse;
    const NAME: &'static str = "GetProfileObjectType";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetProfileObjectTypeResponse for GetProfileObjectType {
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName",
        /// What the object type is for.
        pub description: String as "Description" [sensitive],
        /// The template that the object type was made from.
        pub template_id: Option<String> as "TemplateId",
        /// After how many days objects expire, 1 to 1098.
        pub expiration_days: Option<i32> as "ExpirationDays",
        /// The key that encrypts the objects, in place of the domain's.
        pub encryption_key: Option<String> as "EncryptionKey",
        /// Whether an object that fits no profile makes a new one.
        pub allow_profile_creation: Option<bool> as "AllowProfileCreation",
        /// The format of the field that says when the source changed an object.
        pub source_last_updated_timestamp_format: Option<String> as "SourceLastUpdatedTimestampFormat",
        /// How many more objects of this type a profile could keep.
        pub max_available_profile_object_count: Option<i32> as "MaxAvailableProfileObjectCount",
        /// How many objects of this type a profile keeps.
        pub max_profile_object_count: Option<i32> as "MaxProfileObjectCount",
        /// The rank of the source where sources disagree; 1 is the highest.
        pub source_priority: Option<i32> as "SourcePriority",
        /// The fields, by name.
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive],
        /// The keys, by name.
        pub keys: Option<BTreeMap<String, Vec<ObjectTypeKey>>> as "Keys" [sensitive],
        /// When the object type was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the object type was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Tags of the object type.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
