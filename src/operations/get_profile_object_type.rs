//! Reads one object type of a domain.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::redacted::{Redacted, redacted};
use crate::model::{FieldMap, KeyMap, TagMap, timestamp};
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

/// A call of `GetProfileObjectType`.
pub type GetProfileObjectType = Call<GetProfileObjectTypeRequest>;

/// The request of `GetProfileObjectType`.
///
/// API reference: [GetProfileObjectType](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetProfileObjectType.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GetProfileObjectTypeRequest {
    /// The domain.
    pub domain_name: String,
    /// The name of the object type.
    pub object_type_name: String,
}

impl GetProfileObjectTypeRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>, object_type_name: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), object_type_name: object_type_name.into() }
    }
}

impl Operation for GetProfileObjectTypeRequest {
    type Response = GetProfileObjectTypeResponse;
    const NAME: &'static str = "GetProfileObjectType";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = &[("DomainName", shapes::NAME), ("ObjectTypeName", shapes::TYPE_NAME)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

/// The answer to `GetProfileObjectType`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetProfileObjectTypeResponse {
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
    /// How many more objects of this type a profile could keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_available_profile_object_count: Option<i32>,
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

impl fmt::Debug for GetProfileObjectTypeResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("GetProfileObjectTypeResponse")
            .field("object_type_name", &self.object_type_name)
            .field("description", &Redacted)
            .field("template_id", &self.template_id)
            .field("expiration_days", &self.expiration_days)
            .field("encryption_key", &self.encryption_key)
            .field("allow_profile_creation", &self.allow_profile_creation)
            .field("source_last_updated_timestamp_format", &self.source_last_updated_timestamp_format)
            .field("max_available_profile_object_count", &self.max_available_profile_object_count)
            .field("max_profile_object_count", &self.max_profile_object_count)
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
    use crate::model::StandardIdentifier;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read, unreadable};

    fn request() -> GetProfileObjectTypeRequest {
        GetProfileObjectTypeRequest::new("acme", "Order Type")
    }

    #[tokio::test]
    async fn both_names_travel_in_the_path() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains/acme/object-types/Order%20Type");
        exchange.assert_no_body();
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
        let response = read(&request(), answer).await;
        assert_eq!(
            response.keys.unwrap()["_orderId"][0].standard_identifiers.as_deref(),
            Some([StandardIdentifier::Order, StandardIdentifier::from("FUTURE")].as_slice())
        );
    }

    #[tokio::test]
    async fn a_minimal_answer_is_read() {
        let response = read(&request(), json!({ "ObjectTypeName": "Order", "Description": "d" })).await;
        assert_eq!((response.fields, response.created_at), (None, None));
    }

    #[tokio::test]
    async fn a_promised_member_that_is_missing_is_named() {
        let error = unreadable(&request(), r#"{"ObjectTypeName":"Order","Description":null}"#).await;
        assert!(error.contains("missing field `Description`"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }

    #[tokio::test]
    async fn what_is_sensitive_does_not_show_in_debug() {
        let answer = json!({ "ObjectTypeName": "Order", "Description": "SECRET", "Fields": { "SECRET": {} } });
        let shown = format!("{:?}", read(&request(), answer).await);
        assert!(!shown.contains("SECRET"), "{shown}");
        assert!(shown.contains("fields: Some((redacted)), keys: None"), "{shown}");
    }
}
