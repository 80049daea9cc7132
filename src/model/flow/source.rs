use serde::{Deserialize, Serialize};

use crate::limits::{KnownValues, Limit, Limited, MemberLimits, shapes};
use crate::model::open_enum::open_enum;

open_enum! {
    /// The application or store that a flow reads from.
    ///
    /// The value for ServiceNow is spelt `Servicenow`, unlike the member that holds its properties.
    pub enum SourceConnectorType {
        /// Salesforce.
        Salesforce = "Salesforce",
        /// Marketo.
        Marketo = "Marketo",
        /// Zendesk.
        Zendesk = "Zendesk",
        /// ServiceNow.
        Servicenow = "Servicenow",
        /// Amazon S3.
        S3 = "S3",
    }
}

/// Where the records of a flow come from.
///
/// `From` the properties of a connector sets the matching connector type.
///
/// API reference: [SourceFlowConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SourceFlowConfig.html)
///
/// ```
/// use customer_profiles::model::flow::{ServiceNowSourceProperties, SourceConnectorType, SourceFlowConfig};
///
/// let source = SourceFlowConfig::from(ServiceNowSourceProperties::new("incident"))
///     .connector_profile_name("servicenow-production");
/// assert_eq!(source.connector_type, SourceConnectorType::Servicenow);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SourceFlowConfig {
    /// The AppFlow connector profile that holds the connection and its credentials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connector_profile_name: Option<String>,
    /// The kind of source.
    pub connector_type: SourceConnectorType,
    /// How a scheduled flow tells new records from old ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incremental_pull_config: Option<IncrementalPullConfig>,
    /// What to read, under the connector that it belongs to.
    pub source_connector_properties: SourceConnectorProperties,
}

impl Limited for SourceFlowConfig {
    const LIMITS: MemberLimits = &[
        ("ConnectorProfileName", Limit::text().max(256).pattern(r"[\w/!@#+=.-]+")),
        ("ConnectorType", SourceConnectorType::LIMIT),
        ("IncrementalPullConfig", IncrementalPullConfig::LIMIT),
        ("SourceConnectorProperties", SourceConnectorProperties::LIMIT),
    ];
}

impl SourceFlowConfig {
    /// A source with all that is required; prefer `From` the properties of a connector.
    #[must_use]
    pub fn new(connector_type: SourceConnectorType, source_connector_properties: SourceConnectorProperties) -> Self {
        Self {
            connector_profile_name: None,
            connector_type,
            incremental_pull_config: None,
            source_connector_properties,
        }
    }

    /// Sets the AppFlow connector profile that holds the connection.
    #[must_use]
    pub fn connector_profile_name(mut self, name: impl Into<String>) -> Self {
        self.connector_profile_name = Some(name.into());
        self
    }

    /// Sets how a scheduled flow tells new records from old ones.
    #[must_use]
    pub fn incremental_pull_config(mut self, config: IncrementalPullConfig) -> Self {
        self.incremental_pull_config = Some(config);
        self
    }
}

/// How a scheduled flow tells new records from old ones.
///
/// API reference: [IncrementalPullConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_IncrementalPullConfig.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct IncrementalPullConfig {
    /// The date field of the source that tells when a record was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub datetime_type_field_name: Option<String>,
}

impl Limited for IncrementalPullConfig {
    const LIMITS: MemberLimits = &[("DatetimeTypeFieldName", Limit::text().max(256).pattern(".*"))];
}

impl IncrementalPullConfig {
    /// Tells new records by this date field.
    #[must_use]
    pub fn new(datetime_type_field_name: impl Into<String>) -> Self {
        Self { datetime_type_field_name: Some(datetime_type_field_name.into()) }
    }
}

/// What to read, under the connector that it belongs to; exactly one member is set.
///
/// API reference: [SourceConnectorProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SourceConnectorProperties.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SourceConnectorProperties {
    /// What to read from Marketo.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marketo: Option<MarketoSourceProperties>,
    /// What to read from Amazon S3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3: Option<S3SourceProperties>,
    /// What to read from Salesforce.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salesforce: Option<SalesforceSourceProperties>,
    /// What to read from ServiceNow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_now: Option<ServiceNowSourceProperties>,
    /// What to read from Zendesk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zendesk: Option<ZendeskSourceProperties>,
}

impl Limited for SourceConnectorProperties {
    const LIMITS: MemberLimits = &[
        ("Marketo", MarketoSourceProperties::LIMIT),
        ("S3", S3SourceProperties::LIMIT),
        ("Salesforce", SalesforceSourceProperties::LIMIT),
        ("ServiceNow", ServiceNowSourceProperties::LIMIT),
        ("Zendesk", ZendeskSourceProperties::LIMIT),
    ];
}

/// What to read from Marketo.
///
/// API reference: [MarketoSourceProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MarketoSourceProperties.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct MarketoSourceProperties {
    /// The Marketo object to read.
    pub object: String,
}

impl Limited for MarketoSourceProperties {
    const LIMITS: MemberLimits = &[("Object", shapes::OBJECT)];
}

impl MarketoSourceProperties {
    /// Reads this Marketo object.
    #[must_use]
    pub fn new(object: impl Into<String>) -> Self {
        Self { object: object.into() }
    }
}

/// What to read from Amazon S3.
///
/// API reference: [S3SourceProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_S3SourceProperties.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct S3SourceProperties {
    /// The bucket to read.
    pub bucket_name: String,
    /// Only keys that begin with this are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket_prefix: Option<String>,
}

impl Limited for S3SourceProperties {
    const LIMITS: MemberLimits = &[
        ("BucketName", Limit::text().min(3).max(63).pattern(r"\S+")),
        ("BucketPrefix", Limit::text().max(512).pattern(".*")),
    ];
}

impl S3SourceProperties {
    /// Reads this bucket.
    #[must_use]
    pub fn new(bucket_name: impl Into<String>) -> Self {
        Self { bucket_name: bucket_name.into(), bucket_prefix: None }
    }

    /// Reads only keys that begin with this.
    #[must_use]
    pub fn bucket_prefix(mut self, prefix: impl Into<String>) -> Self {
        self.bucket_prefix = Some(prefix.into());
        self
    }
}

/// What to read from Salesforce.
///
/// API reference: [SalesforceSourceProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SalesforceSourceProperties.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SalesforceSourceProperties {
    /// The Salesforce object to read.
    pub object: String,
    /// Whether fields that are added in Salesforce later are taken in by themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_dynamic_field_update: Option<bool>,
    /// Whether deleted records are read too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_deleted_records: Option<bool>,
}

impl Limited for SalesforceSourceProperties {
    const LIMITS: MemberLimits = &[("Object", shapes::OBJECT)];
}

impl SalesforceSourceProperties {
    /// Reads this Salesforce object.
    #[must_use]
    pub fn new(object: impl Into<String>) -> Self {
        Self { object: object.into(), enable_dynamic_field_update: None, include_deleted_records: None }
    }

    /// Sets whether fields that are added in Salesforce later are taken in by themselves.
    #[must_use]
    pub fn enable_dynamic_field_update(mut self, enable: bool) -> Self {
        self.enable_dynamic_field_update = Some(enable);
        self
    }

    /// Sets whether deleted records are read too.
    #[must_use]
    pub fn include_deleted_records(mut self, include: bool) -> Self {
        self.include_deleted_records = Some(include);
        self
    }
}

/// What to read from ServiceNow.
///
/// API reference: [ServiceNowSourceProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ServiceNowSourceProperties.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ServiceNowSourceProperties {
    /// The ServiceNow object to read.
    pub object: String,
}

impl Limited for ServiceNowSourceProperties {
    const LIMITS: MemberLimits = &[("Object", shapes::OBJECT)];
}

impl ServiceNowSourceProperties {
    /// Reads this ServiceNow object.
    #[must_use]
    pub fn new(object: impl Into<String>) -> Self {
        Self { object: object.into() }
    }
}

/// What to read from Zendesk.
///
/// API reference: [ZendeskSourceProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ZendeskSourceProperties.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ZendeskSourceProperties {
    /// The Zendesk object to read.
    pub object: String,
}

impl Limited for ZendeskSourceProperties {
    const LIMITS: MemberLimits = &[("Object", shapes::OBJECT)];
}

impl ZendeskSourceProperties {
    /// Reads this Zendesk object.
    #[must_use]
    pub fn new(object: impl Into<String>) -> Self {
        Self { object: object.into() }
    }
}

impl From<MarketoSourceProperties> for SourceFlowConfig {
    fn from(properties: MarketoSourceProperties) -> Self {
        let properties = SourceConnectorProperties { marketo: Some(properties), ..Default::default() };
        Self::new(SourceConnectorType::Marketo, properties)
    }
}

impl From<S3SourceProperties> for SourceFlowConfig {
    fn from(properties: S3SourceProperties) -> Self {
        let properties = SourceConnectorProperties { s3: Some(properties), ..Default::default() };
        Self::new(SourceConnectorType::S3, properties)
    }
}

impl From<SalesforceSourceProperties> for SourceFlowConfig {
    fn from(properties: SalesforceSourceProperties) -> Self {
        let properties = SourceConnectorProperties { salesforce: Some(properties), ..Default::default() };
        Self::new(SourceConnectorType::Salesforce, properties)
    }
}

impl From<ServiceNowSourceProperties> for SourceFlowConfig {
    fn from(properties: ServiceNowSourceProperties) -> Self {
        let properties = SourceConnectorProperties { service_now: Some(properties), ..Default::default() };
        Self::new(SourceConnectorType::Servicenow, properties)
    }
}

impl From<ZendeskSourceProperties> for SourceFlowConfig {
    fn from(properties: ZendeskSourceProperties) -> Self {
        let properties = SourceConnectorProperties { zendesk: Some(properties), ..Default::default() };
        Self::new(SourceConnectorType::Zendesk, properties)
    }
}
