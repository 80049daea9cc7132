//! Reads a template that object types can be made from.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::redacted::redacted;
use crate::model::{FieldMap, KeyMap, timestamp};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads a template that object types can be made from.
    ///
    /// Templates belong to the service, not to a domain: `Shopify-CreateOrders`, `Salesforce-Account` and the like.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let template = client.get_profile_object_type_template("Shopify-CreateOrders").await?;
    /// println!("{} fields", template.fields.unwrap_or_default().len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_profile_object_type_template(&self, template_id: impl Into<String>) -> GetProfileObjectTypeTemplate {
        Call::new(self, GetProfileObjectTypeTemplateRequest::new(template_id))
    }
}

/// A call of `GetProfileObjectTypeTemplate`.
pub type GetProfileObjectTypeTemplate = Call<GetProfileObjectTypeTemplateRequest>;

/// The request of `GetProfileObjectTypeTemplate`.
///
/// API reference: [GetProfileObjectTypeTemplate](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetProfileObjectTypeTemplate.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GetProfileObjectTypeTemplateRequest {
    /// The template.
    pub template_id: String,
}

impl GetProfileObjectTypeTemplateRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(template_id: impl Into<String>) -> Self {
        Self { template_id: template_id.into() }
    }
}

impl Operation for GetProfileObjectTypeTemplateRequest {
    type Response = GetProfileObjectTypeTemplateResponse;
    const NAME: &'static str = "GetProfileObjectTypeTemplate";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/templates/{TemplateId}";
    const LIMITS: MemberLimits = &[("TemplateId", shapes::NAME)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

/// The answer to `GetProfileObjectTypeTemplate`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetProfileObjectTypeTemplateResponse {
    /// The template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// The name of the source, such as `Shopify`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_name: Option<String>,
    /// The name of the object in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_object: Option<String>,
    /// How many objects of this type a profile keeps, unless the object type says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_max_profile_object_count: Option<i32>,
    /// From when on that count holds.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub default_max_profile_object_count_effective_after: Option<OffsetDateTime>,
    /// Whether objects are only kept, without making or changing profiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store_only: Option<bool>,
    /// Whether an object that fits no profile makes a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_profile_creation: Option<bool>,
    /// The format of the field that tells when the source changed an object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_last_updated_timestamp_format: Option<String>,
    /// The fields, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fields: Option<FieldMap>,
    /// The keys, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keys: Option<KeyMap>,
}

impl fmt::Debug for GetProfileObjectTypeTemplateResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("GetProfileObjectTypeTemplateResponse")
            .field("template_id", &self.template_id)
            .field("source_name", &self.source_name)
            .field("source_object", &self.source_object)
            .field("default_max_profile_object_count", &self.default_max_profile_object_count)
            .field(
                "default_max_profile_object_count_effective_after",
                &self.default_max_profile_object_count_effective_after,
            )
            .field("store_only", &self.store_only)
            .field("allow_profile_creation", &self.allow_profile_creation)
            .field("source_last_updated_timestamp_format", &self.source_last_updated_timestamp_format)
            .field("fields", &redacted(self.fields.as_ref()))
            .field("keys", &redacted(self.keys.as_ref()))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read};

    fn request() -> GetProfileObjectTypeTemplateRequest {
        GetProfileObjectTypeTemplateRequest::new("Shopify-CreateOrders")
    }

    #[tokio::test]
    async fn the_id_travels_in_the_path() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /templates/Shopify-CreateOrders");
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let answer = json!({
            "TemplateId": "Shopify-CreateOrders",
            "SourceName": "Shopify",
            "SourceObject": "CreateOrders",
            "DefaultMaxProfileObjectCount": 0,
            "DefaultMaxProfileObjectCountEffectiveAfter": 1_639_958_400.25,
            "StoreOnly": true,
            "AllowProfileCreation": false,
            "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
            "Fields": { "OrderId": { "Source": "_source.id" } },
            "Keys": { "_orderId": [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["OrderId"] }] }
        });
        let response = read(&request(), answer).await;
        assert_eq!(
            response.default_max_profile_object_count_effective_after,
            Some(datetime!(2021-12-20 00:00:00.25 UTC))
        );
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_read() {
        assert_eq!(read(&request(), json!({})).await, GetProfileObjectTypeTemplateResponse::default());
        let empty = exchange(&request(), 200, "").await;
        assert_eq!(empty.result.unwrap(), GetProfileObjectTypeTemplateResponse::default());
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
