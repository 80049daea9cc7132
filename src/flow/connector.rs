use super::filter::{Has, Projection};
use crate::model::flow::{
    ConnectorOperator, MarketoConnectorOperator, S3ConnectorOperator, SalesforceConnectorOperator,
    ServiceNowConnectorOperator, ZendeskConnectorOperator,
};

mod sealed {
    pub trait Sealed {}
}

/// An application or store that a flow reads from.
///
/// The five connectors are types, so that the compiler knows what each of them has.
pub trait Connector: sealed::Sealed + Has<Projection> {
    /// The operator of this name, under this connector.
    #[doc(hidden)]
    fn operator(name: &str) -> ConnectorOperator;
}

/// Reads from Salesforce.
#[derive(Clone, Copy, Debug)]
pub enum Salesforce {}

/// Reads from Marketo.
#[derive(Clone, Copy, Debug)]
pub enum Marketo {}

/// Reads from Zendesk.
#[derive(Clone, Copy, Debug)]
pub enum Zendesk {}

/// Reads from ServiceNow.
#[derive(Clone, Copy, Debug)]
pub enum ServiceNow {}

/// Reads from Amazon S3.
#[derive(Clone, Copy, Debug)]
pub enum S3 {}

impl sealed::Sealed for Salesforce {}
impl sealed::Sealed for Marketo {}
impl sealed::Sealed for Zendesk {}
impl sealed::Sealed for ServiceNow {}
impl sealed::Sealed for S3 {}

impl Connector for Salesforce {
    fn operator(name: &str) -> ConnectorOperator {
        SalesforceConnectorOperator::from(name).into()
    }
}

impl Connector for Marketo {
    fn operator(name: &str) -> ConnectorOperator {
        MarketoConnectorOperator::from(name).into()
    }
}

impl Connector for Zendesk {
    fn operator(name: &str) -> ConnectorOperator {
        ZendeskConnectorOperator::from(name).into()
    }
}

impl Connector for ServiceNow {
    fn operator(name: &str) -> ConnectorOperator {
        ServiceNowConnectorOperator::from(name).into()
    }
}

impl Connector for S3 {
    fn operator(name: &str) -> ConnectorOperator {
        S3ConnectorOperator::from(name).into()
    }
}
