//! Defines an object type of a domain, or changes it.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, Limited, MemberLimits, shapes};
use crate::model::redacted::{Redacted, redacted};
use crate::model::{FieldMap, KeyMap, ObjectTypeField, ObjectTypeKey, TagMap, timestamp};
use crate::operation::{Operation, RepeatSafety};

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
    ///         ("OrderId", ObjectTypeField::default().source("_source.id").target("_order.OrderId")),
    ///         ("Email", ObjectTypeField::default().source("_source.email").target("_profile.EmailAddress")),
    ///     ])
    ///     .keys([
    ///         ("_orderId", [ObjectTypeKey::new(["OrderId"])
    ///             .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique])]),
    ///         ("_email", [ObjectTypeKey::new(["Email"]).standard_identifiers([StandardIdentifier::Profile])]),
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

/// A call of `PutProfileObjectType`.
pub type PutProfileObjectType = Call<PutProfileObjectTypeRequest>;

impl PutProfileObjectType {
    /// The template to make the object type from.
    pub fn template_id(mut self, template_id: impl Into<String>) -> Self {
        self.request.template_id = Some(template_id.into());
        self
    }

    /// After how many days objects expire, 1 to 1098.
    pub fn expiration_days(mut self, expiration_days: i32) -> Self {
        self.request.expiration_days = Some(expiration_days);
        self
    }

    /// The key that encrypts the objects, in place of the domain's.
    pub fn encryption_key(mut self, encryption_key: impl Into<String>) -> Self {
        self.request.encryption_key = Some(encryption_key.into());
        self
    }

    /// Whether an object that fits no profile makes a new one.
    pub fn allow_profile_creation(mut self, allow_profile_creation: bool) -> Self {
        self.request.allow_profile_creation = Some(allow_profile_creation);
        self
    }

    /// The format of the field that tells when the source changed an object.
    pub fn source_last_updated_timestamp_format(
        mut self,
        source_last_updated_timestamp_format: impl Into<String>,
    ) -> Self {
        self.request.source_last_updated_timestamp_format = Some(source_last_updated_timestamp_format.into());
        self
    }

    /// How many objects of this type a profile keeps.
    pub fn max_profile_object_count(mut self, max_profile_object_count: i32) -> Self {
        self.request.max_profile_object_count = Some(max_profile_object_count);
        self
    }

    /// The rank of the source where sources disagree; 1 is the highest.
    pub fn source_priority(mut self, source_priority: i32) -> Self {
        self.request.source_priority = Some(source_priority);
        self
    }

    /// The fields, by name.
    pub fn fields(mut self, fields: impl IntoIterator<Item = (impl Into<String>, ObjectTypeField)>) -> Self {
        self.request.fields = Some(fields.into_iter().map(|(name, field)| (name.into(), field)).collect());
        self
    }

    /// The keys, by name.
    pub fn keys(
        mut self,
        keys: impl IntoIterator<Item = (impl Into<String>, impl IntoIterator<Item = ObjectTypeKey>)>,
    ) -> Self {
        self.request.keys =
            Some(keys.into_iter().map(|(name, keys)| (name.into(), keys.into_iter().collect())).collect());
        self
    }

    /// Tags for the object type.
    pub fn tags(mut self, tags: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        self.request.tags = Some(tags.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
        self
    }
}

/// The request of `PutProfileObjectType`.
///
/// API reference: [PutProfileObjectType](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutProfileObjectType.html)
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PutProfileObjectTypeRequest {
    /// The domain.
    pub domain_name: String,
    /// The name of the object type.
    pub object_type_name: String,
    /// What the object type is for.
    pub description: String,
    /// The template to make the object type from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// After how many days objects expire, 1 to 1098.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiration_days: Option<i32>,
    /// The key that encrypts the objects, in place of the domain's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encryption_key: Option<String>,
    /// Whether an object that fits no profile makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_profile_creation: Option<bool>,
    /// The format of the field that tells when the source changed an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_last_updated_timestamp_format: Option<String>,
    /// How many objects of this type a profile keeps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_profile_object_count: Option<i32>,
    /// The rank of the source where sources disagree; 1 is the highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_priority: Option<i32>,
    /// The fields, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<FieldMap>,
    /// The keys, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keys: Option<KeyMap>,
    /// Tags for the object type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
}

impl PutProfileObjectTypeRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        description: impl Into<String>,
    ) -> Self {
        Self {
            domain_name: domain_name.into(),
            object_type_name: object_type_name.into(),
            description: description.into(),
            template_id: None,
            expiration_days: None,
            encryption_key: None,
            allow_profile_creation: None,
            source_last_updated_timestamp_format: None,
            max_profile_object_count: None,
            source_priority: None,
            fields: None,
            keys: None,
            tags: None,
        }
    }
}

impl fmt::Debug for PutProfileObjectTypeRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PutProfileObjectTypeRequest")
            .field("domain_name", &self.domain_name)
            .field("object_type_name", &self.object_type_name)
            .field("description", &Redacted)
            .field("template_id", &self.template_id)
            .field("expiration_days", &self.expiration_days)
            .field("encryption_key", &self.encryption_key)
            .field("allow_profile_creation", &self.allow_profile_creation)
            .field("source_last_updated_timestamp_format", &self.source_last_updated_timestamp_format)
            .field("max_profile_object_count", &self.max_profile_object_count)
            .field("source_priority", &self.source_priority)
            .field("fields", &redacted(self.fields.as_ref()))
            .field("keys", &redacted(self.keys.as_ref()))
            .field("tags", &self.tags)
            .finish()
    }
}

const FIELD_NAME: Limit = Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$");
const OBJECT_TYPE_KEY_LIST: Limit = Limit::list(&ObjectTypeKey::LIMIT);

impl Operation for PutProfileObjectTypeRequest {
    type Response = PutProfileObjectTypeResponse;
    const NAME: &'static str = "PutProfileObjectType";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = &[
        ("DomainName", shapes::NAME),
        ("ObjectTypeName", shapes::TYPE_NAME),
        ("Description", Limit::text().min(1).max(1000).sensitive()),
        ("TemplateId", shapes::NAME),
        ("ExpirationDays", shapes::EXPIRATION_DAYS_INTEGER),
        ("EncryptionKey", shapes::ENCRYPTION_KEY),
        ("SourceLastUpdatedTimestampFormat", shapes::STRING_1_TO_255),
        ("MaxProfileObjectCount", shapes::MIN_SIZE_1),
        ("SourcePriority", shapes::MIN_SIZE_1),
        ("Fields", Limit::map(&FIELD_NAME, &ObjectTypeField::LIMIT).sensitive()),
        ("Keys", Limit::map(&shapes::NAME, &OBJECT_TYPE_KEY_LIST).sensitive()),
        ("Tags", shapes::TAG_MAP),
    ];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `PutProfileObjectType`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PutProfileObjectTypeResponse {
    /// The name of the object type.
    pub object_type_name: String,
    /// What the object type is for.
    pub description: String,
    /// The template that the object type was made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// After how many days objects expire, 1 to 1098.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiration_days: Option<i32>,
    /// The key that encrypts the objects, in place of the domain's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encryption_key: Option<String>,
    /// Whether an object that fits no profile makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_profile_creation: Option<bool>,
    /// The format of the field that tells when the source changed an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_last_updated_timestamp_format: Option<String>,
    /// How many objects of this type a profile keeps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_profile_object_count: Option<i32>,
    /// How many more objects of this type a profile could keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_available_profile_object_count: Option<i32>,
    /// The rank of the source where sources disagree; 1 is the highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_priority: Option<i32>,
    /// The fields, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<FieldMap>,
    /// The keys, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keys: Option<KeyMap>,
    /// When the object type was created.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub created_at: Option<OffsetDateTime>,
    /// When the object type was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub last_updated_at: Option<OffsetDateTime>,
    /// Tags of the object type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
}

impl fmt::Debug for PutProfileObjectTypeResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PutProfileObjectTypeResponse")
            .field("object_type_name", &self.object_type_name)
            .field("description", &Redacted)
            .field("template_id", &self.template_id)
            .field("expiration_days", &self.expiration_days)
            .field("encryption_key", &self.encryption_key)
            .field("allow_profile_creation", &self.allow_profile_creation)
            .field("source_last_updated_timestamp_format", &self.source_last_updated_timestamp_format)
            .field("max_profile_object_count", &self.max_profile_object_count)
            .field("max_available_profile_object_count", &self.max_available_profile_object_count)
            .field("source_priority", &self.source_priority)
            .field("fields", &redacted(self.fields.as_ref()))
            .field("keys", &redacted(self.keys.as_ref()))
            .field("created_at", &self.created_at)
            .field("last_updated_at", &self.last_updated_at)
            .field("tags", &self.tags)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::{FieldContentType, StandardIdentifier};
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read};

    fn full_request() -> PutProfileObjectTypeRequest {
        let field = ObjectTypeField::default()
            .source("_source.id")
            .target("_order.OrderId")
            .content_type(FieldContentType::String);
        let key = ObjectTypeKey::new(["OrderId"]).standard_identifiers([StandardIdentifier::Order]);
        PutProfileObjectTypeRequest {
            template_id: Some("Shopify-CreateOrders".into()),
            expiration_days: Some(366),
            encryption_key: Some(String::new()),
            allow_profile_creation: Some(false),
            source_last_updated_timestamp_format: Some("ISO_INSTANT".into()),
            max_profile_object_count: Some(100),
            source_priority: Some(1),
            fields: Some([("OrderId".into(), field)].into()),
            keys: Some([("_orderId".into(), vec![key])].into()),
            tags: Some([("team".into(), "shop".into())].into()),
            ..PutProfileObjectTypeRequest::new("acme", "Order", "d")
        }
    }

    #[tokio::test]
    async fn all_but_the_names_travels_in_the_body() {
        let exchange = exchange(&full_request(), 200, "{}").await;
        assert_eq!(exchange.line(), "PUT /domains/acme/object-types/Order");
        assert_eq!(
            exchange.body(),
            json!({
                "Description": "d",
                "TemplateId": "Shopify-CreateOrders",
                "ExpirationDays": 366,
                "EncryptionKey": "",
                "AllowProfileCreation": false,
                "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
                "MaxProfileObjectCount": 100,
                "SourcePriority": 1,
                "Fields": {
                    "OrderId": { "Source": "_source.id", "Target": "_order.OrderId", "ContentType": "STRING" }
                },
                "Keys": { "_orderId": [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["OrderId"] }] },
                "Tags": { "team": "shop" }
            })
        );
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let request = full_request();
        let client = Client::builder()
            .region("us-west-2")
            .credentials_provider(crate::EnvironmentCredentials::new())
            .build()
            .unwrap();
        let call = client
            .put_profile_object_type("acme", "Order", "d")
            .template_id("Shopify-CreateOrders")
            .expiration_days(366)
            .encryption_key("")
            .allow_profile_creation(false)
            .source_last_updated_timestamp_format("ISO_INSTANT")
            .max_profile_object_count(100)
            .source_priority(1)
            .fields(request.fields.clone().unwrap())
            .keys(request.keys.clone().unwrap())
            .tags([("team", "shop")]);
        assert_eq!(call.into_request(), request);
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let answer = json!({
            "ObjectTypeName": "Order",
            "Description": "d",
            "TemplateId": "Shopify-CreateOrders",
            "ExpirationDays": 366,
            "EncryptionKey": "",
            "AllowProfileCreation": false,
            "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
            "MaxProfileObjectCount": 100,
            "MaxAvailableProfileObjectCount": 0,
            "SourcePriority": 1,
            "Fields": { "OrderId": { "Source": "_source.id", "Target": "_order.OrderId", "ContentType": "STRING" } },
            "Keys": { "_orderId": [{ "StandardIdentifiers": ["ORDER", "FUTURE"], "FieldNames": ["OrderId"] }] },
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.5,
            "Tags": {}
        });
        assert_eq!(read(&full_request(), answer).await.max_available_profile_object_count, Some(0));
    }

    #[tokio::test]
    async fn a_minimal_answer_is_read() {
        let response = read(&full_request(), json!({ "ObjectTypeName": "Order", "Description": "d" })).await;
        assert_eq!(response.allow_profile_creation, None);
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&full_request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&full_request());
    }

    #[test]
    fn what_is_sensitive_does_not_show_in_debug() {
        let shown = format!("{:?}", full_request());
        assert!(shown.contains("description: (redacted)"), "{shown}");
        assert!(!shown.contains("_source"), "{shown}");
    }
}
