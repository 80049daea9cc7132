//! Reads one integration of a domain.

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::model::{ObjectTypeNames, Scope, TagMap, timestamp};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads one integration of a domain.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let integration = client.get_integration("acme", "s3://acme-orders").await?;
    /// for (event, object_type) in integration.object_type_names.unwrap_or_default() {
    ///     println!("{event} goes to {object_type}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_integration(&self, domain_name: impl Into<String>, uri: impl Into<String>) -> GetIntegration {
        Call::new(self, GetIntegrationRequest::new(domain_name, uri))
    }
}

/// A call of `GetIntegration`.
pub type GetIntegration = Call<GetIntegrationRequest>;

/// The request of `GetIntegration`.
///
/// API reference: [GetIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetIntegration.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GetIntegrationRequest {
    /// The domain.
    pub domain_name: String,
    /// The URI of the bucket, flow or event source.
    pub uri: String,
}

impl GetIntegrationRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>, uri: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), uri: uri.into() }
    }
}

impl Operation for GetIntegrationRequest {
    type Response = GetIntegrationResponse;
    const NAME: &'static str = "GetIntegration";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

/// The answer to `GetIntegration`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetIntegrationResponse {
    /// The domain.
    pub domain_name: String,
    /// The URI of the bucket, flow or event source.
    pub uri: String,
    /// The one object type that takes in everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_name: Option<String>,
    /// When the integration was created.
    #[serde(with = "timestamp")]
    pub created_at: OffsetDateTime,
    /// When the integration was last changed.
    #[serde(with = "timestamp")]
    pub last_updated_at: OffsetDateTime,
    /// Tags of the integration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
    /// For each kind of event, the object type that takes it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_names: Option<ObjectTypeNames>,
    /// The workflow that set the integration up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_id: Option<String>,
    /// Whether the data has no schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_unstructured: Option<bool>,
    /// The role that the service takes on to read the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// The event triggers that the integration runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_trigger_names: Option<Vec<String>>,
    /// Where the objects go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
}
