use crate::limits::{Limit, shapes};

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

input! {
    /// Where the records of a flow come from.
    ///
    /// `From` the properties of a connector sets the matching connector type.
    ///
    /// ```
    /// use customer_profiles::model::flow::{
    ///     ServiceNowSourceProperties, SourceConnectorType, SourceFlowConfig,
    /// };
    ///
    /// let source = SourceFlowConfig::from(ServiceNowSourceProperties::new("incident"))
    ///     .connector_profile_name("servicenow-production");
    /// assert_eq!(source.connector_type, SourceConnectorType::Servicenow);
    /// ```
    pub struct SourceFlowConfig {
        /// The AppFlow connector profile that holds the connection and its credentials.
        pub connector_profile_name: Option<String> as "ConnectorProfileName"
            limit Limit::text().max(256).pattern(r"[\w/!@#+=.-]+"),
        /// The kind of source.
        pub connector_type: SourceConnectorType as "ConnectorType" limit SourceConnectorType::LIMIT,
        /// How a scheduled flow separates new records from old ones.
        pub incremental_pull_config: Option<IncrementalPullConfig> as "IncrementalPullConfig"
            limit IncrementalPullConfig::LIMIT,
        /// What to read, under the connector that it belongs to.
        pub source_connector_properties: SourceConnectorProperties as "SourceConnectorProperties"
            limit SourceConnectorProperties::LIMIT,
    }
}

input! {
    /// How a scheduled flow separates new records from old ones.
    pub struct IncrementalPullConfig {
        /// The date field of the source that says when a record was changed.
        pub datetime_type_field_name: Option<String> as "DatetimeTypeFieldName"
            limit Limit::text().max(256).pattern(".*"),
    }
}

input! {
    /// What to read, under the connector that it belongs to; exactly one member is set.
    pub struct SourceConnectorProperties {
        /// What to read from Marketo.
        pub marketo: Option<MarketoSourceProperties> as "Marketo" limit MarketoSourceProperties::LIMIT,
        /// What to read from Amazon S3.
        pub s3: Option<S3SourceProperties> as "S3" limit S3SourceProperties::LIMIT,
        /// What to read from Salesforce.
        pub salesforce: Option<SalesforceSourceProperties> as "Salesforce" limit SalesforceSourceProperties::LIMIT,
        /// What to read from ServiceNow.
        pub service_now: Option<ServiceNowSourceProperties> as "ServiceNow" limit ServiceNowSourceProperties::LIMIT,
        /// What to read from Zendesk.
        pub zendesk: Option<ZendeskSourceProperties> as "Zendesk" limit ZendeskSourceProperties::LIMIT,
    }
}

input! {
    /// What to read from Marketo.
    pub struct MarketoSourceProperties {
        /// The Marketo object to read.
        pub object: String as "Object" limit shapes::OBJECT,
    }
}

input! {
    /// What to read from Amazon S3.
    pub struct S3SourceProperties {
        /// The bucket to read.
        pub bucket_name: String as "BucketName" limit Limit::text().min(3).max(63).pattern(r"\S+"),
        /// Only keys that begin with this are read.
        pub bucket_prefix: Option<String> as "BucketPrefix" limit Limit::text().max(512).pattern(".*"),
    }
}

input! {
    /// What to read from Salesforce.
    pub struct SalesforceSourceProperties {
        /// The Salesforce object to read.
        pub object: String as "Object" limit shapes::OBJECT,
        /// Whether fields that are added in Salesforce later are taken in by themselves.
        pub enable_dynamic_field_update: Option<bool> as "EnableDynamicFieldUpdate",
        /// Whether deleted records are read too.
        pub include_deleted_records: Option<bool> as "IncludeDeletedRecords",
    }
}

input! {
    /// What to read from ServiceNow.
    pub struct ServiceNowSourceProperties {
        /// The ServiceNow object to read.
        pub object: String as "Object" limit shapes::OBJECT,
    }
}

input! {
    /// What to read from Zendesk.
    pub struct ZendeskSourceProperties {
        /// The Zendesk object to read.
        pub object: String as "Object" limit shapes::OBJECT,
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
