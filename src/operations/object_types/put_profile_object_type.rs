use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{ObjectTypeField, ObjectTypeKey, SortedMap};
use crate::operation::{Operation, RepeatSafety};
use crate::operations::GetProfileObjectTypeResponse;

impl Client {
    /// Defines an object type of a domain, or changes it.
    ///
    /// Fields say where the parts of an incoming object go, keys say how it finds its profile.
    ///
    /// ```no_run
    /// # use customer_profiles::model::{ObjectTypeField, ObjectTypeKey, StandardIdentifier};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .put_profile_object_type("acme", "Shopify-Order", "Orders from the shop")
    ///     .fields([
    ///         (
    ///             "OrderId",
    ///             ObjectTypeField::default().source("_source.id").target("_order.OrderId"),
    ///         ),
    ///         (
    ///             "Email",
    ///             ObjectTypeField::default()
    ///                 .source("_source.email")
    ///                 .target("_profile.EmailAddress"),
    ///         ),
    ///     ])
    ///     .keys([
    ///         (
    ///             "_orderId",
    ///             [ObjectTypeKey::new().field_names(["OrderId"]).standard_identifiers([
    ///                 StandardIdentifier::Order,
    ///                 StandardIdentifier::Unique,
    ///             ])],
    ///         ),
    ///         (
    ///             "_email",
    ///             [ObjectTypeKey::new()
    ///                 .field_names(["Email"])
    ///                 .standard_identifiers([StandardIdentifier::Profile])],
    ///         ),
    ///     ])
    ///     .allow_profile_creation(true)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_profile_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        description: impl Into<String>,
    ) -> PutProfileObjectType {
        Call::new(self, PutProfileObjectTypeRequest::new(domain_name, object_type_name, description))
    }
}

request! {
    pub struct PutProfileObjectTypeRequest for PutProfileObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// What the object type is for.
        pub description: String as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// The template to make the object type from.
        pub template_id: Option<String> as "TemplateId" limit shapes::NAME,
        /// After how many days objects expire, 1 to 1098.
        pub expiration_days: Option<i32> as "ExpirationDays" limit shapes::EXPIRATION_DAYS_INTEGER,
        /// The key that encrypts the objects, in place of the domain's.
        pub encryption_key: Option<String> as "EncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// Whether an object that fits no profile makes a new one.
        pub allow_profile_creation: Option<bool> as "AllowProfileCreation",
        /// The format of the field that says when the source changed an object.
        pub source_last_updated_timestamp_format: Option<String> as "SourceLastUpdatedTimestampFormat"
            limit shapes::STRING_1_TO_255,
        /// How many objects of this type a profile keeps.
        pub max_profile_object_count: Option<i32> as "MaxProfileObjectCount" limit shapes::MIN_SIZE_1,
        /// The rank of the source where sources disagree; 1 is the highest.
        pub source_priority: Option<i32> as "SourcePriority" limit shapes::MIN_SIZE_1,
        /// The fields, by name.
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive]
            limit Limit::map(&FIELD_NAME, &ObjectTypeField::LIMIT).sensitive(),
        /// The keys, by name.
        pub keys: Option<BTreeMap<String, Vec<ObjectTypeKey>>> as "Keys" [sensitive]
            limit Limit::map(&shapes::NAME, &OBJECT_TYPE_KEY_LIST).sensitive(),
        /// Tags for the object type.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

const FIELD_NAME: Limit = Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$");
const OBJECT_TYPE_KEY_LIST: Limit = Limit::list(&ObjectTypeKey::LIMIT);

impl Operation for PutProfileObjectTypeRequest {
    type Response = PutProfileObjectTypeResponse;
    const NAME: &'static str = "PutProfileObjectType";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The response of `PutProfileObjectType`: the object type as it is now.
pub type PutProfileObjectTypeResponse = GetProfileObjectTypeResponse;
