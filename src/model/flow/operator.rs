input! {
    /// The operator of a task, under the connector that it belongs to.
    ///
    /// Exactly one member is set, the one of the flow's source; `From` an operator does that.
    ///
    /// ```
    /// use customer_profiles::model::flow::{ConnectorOperator, ZendeskConnectorOperator};
    ///
    /// let operator = ConnectorOperator::from(ZendeskConnectorOperator::GreaterThan);
    /// assert_eq!(serde_json::to_string(&operator)?, r#"{"Zendesk":"GREATER_THAN"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct ConnectorOperator {
        /// The operator on records from Marketo.
        pub marketo: Option<MarketoConnectorOperator> as "Marketo" limit MarketoConnectorOperator::LIMIT,
        /// The operator on records from Amazon S3.
        pub s3: Option<S3ConnectorOperator> as "S3" limit S3ConnectorOperator::LIMIT,
        /// The operator on records from Salesforce.
        pub salesforce: Option<SalesforceConnectorOperator> as "Salesforce" limit SalesforceConnectorOperator::LIMIT,
        /// The operator on records from ServiceNow.
        pub service_now: Option<ServiceNowConnectorOperator> as "ServiceNow" limit ServiceNowConnectorOperator::LIMIT,
        /// The operator on records from Zendesk.
        pub zendesk: Option<ZendeskConnectorOperator> as "Zendesk" limit ZendeskConnectorOperator::LIMIT,
    }
}

impl From<MarketoConnectorOperator> for ConnectorOperator {
    fn from(operator: MarketoConnectorOperator) -> Self {
        Self { marketo: Some(operator), ..Self::default() }
    }
}

impl From<S3ConnectorOperator> for ConnectorOperator {
    fn from(operator: S3ConnectorOperator) -> Self {
        Self { s3: Some(operator), ..Self::default() }
    }
}

impl From<SalesforceConnectorOperator> for ConnectorOperator {
    fn from(operator: SalesforceConnectorOperator) -> Self {
        Self { salesforce: Some(operator), ..Self::default() }
    }
}

impl From<ServiceNowConnectorOperator> for ConnectorOperator {
    fn from(operator: ServiceNowConnectorOperator) -> Self {
        Self { service_now: Some(operator), ..Self::default() }
    }
}

impl From<ZendeskConnectorOperator> for ConnectorOperator {
    fn from(operator: ZendeskConnectorOperator) -> Self {
        Self { zendesk: Some(operator), ..Self::default() }
    }
}

open_enum! {
    /// An operator on records from Marketo.
    pub enum MarketoConnectorOperator {
        /// Keeps only the named fields.
        Projection = "PROJECTION",
        /// Keeps records whose field is less than the value.
        LessThan = "LESS_THAN",
        /// Keeps records whose field is greater than the value.
        GreaterThan = "GREATER_THAN",
        /// Keeps records whose field lies between the bounds.
        Between = "BETWEEN",
        /// Adds the fields.
        Addition = "ADDITION",
        /// Multiplies the fields.
        Multiplication = "MULTIPLICATION",
        /// Divides the fields.
        Division = "DIVISION",
        /// Subtracts the fields.
        Subtraction = "SUBTRACTION",
        /// Masks the whole field.
        MaskAll = "MASK_ALL",
        /// Masks the first characters of the field.
        MaskFirstN = "MASK_FIRST_N",
        /// Masks the last characters of the field.
        MaskLastN = "MASK_LAST_N",
        /// Checks that the field is set.
        ValidateNonNull = "VALIDATE_NON_NULL",
        /// Checks that the field is not zero.
        ValidateNonZero = "VALIDATE_NON_ZERO",
        /// Checks that the field is not negative.
        ValidateNonNegative = "VALIDATE_NON_NEGATIVE",
        /// Checks that the field is a number.
        ValidateNumeric = "VALIDATE_NUMERIC",
        /// Takes the field as it is.
        NoOp = "NO_OP",
    }
}

open_enum! {
    /// An operator on records from Amazon S3.
    pub enum S3ConnectorOperator {
        /// Keeps only the named fields.
        Projection = "PROJECTION",
        /// Keeps records whose field is less than the value.
        LessThan = "LESS_THAN",
        /// Keeps records whose field is greater than the value.
        GreaterThan = "GREATER_THAN",
        /// Keeps records whose field lies between the bounds.
        Between = "BETWEEN",
        /// Keeps records whose field is at most the value.
        LessThanOrEqualTo = "LESS_THAN_OR_EQUAL_TO",
        /// Keeps records whose field is at least the value.
        GreaterThanOrEqualTo = "GREATER_THAN_OR_EQUAL_TO",
        /// Keeps records whose field equals the value.
        EqualTo = "EQUAL_TO",
        /// Keeps records whose field differs from the value.
        NotEqualTo = "NOT_EQUAL_TO",
        /// Adds the fields.
        Addition = "ADDITION",
        /// Multiplies the fields.
        Multiplication = "MULTIPLICATION",
        /// Divides the fields.
        Division = "DIVISION",
        /// Subtracts the fields.
        Subtraction = "SUBTRACTION",
        /// Masks the whole field.
        MaskAll = "MASK_ALL",
        /// Masks the first characters of the field.
        MaskFirstN = "MASK_FIRST_N",
        /// Masks the last characters of the field.
        MaskLastN = "MASK_LAST_N",
        /// Checks that the field is set.
        ValidateNonNull = "VALIDATE_NON_NULL",
        /// Checks that the field is not zero.
        ValidateNonZero = "VALIDATE_NON_ZERO",
        /// Checks that the field is not negative.
        ValidateNonNegative = "VALIDATE_NON_NEGATIVE",
        /// Checks that the field is a number.
        ValidateNumeric = "VALIDATE_NUMERIC",
        /// Takes the field as it is.
        NoOp = "NO_OP",
    }
}

open_enum! {
    /// An operator on records from Salesforce.
    pub enum SalesforceConnectorOperator {
        /// Keeps only the named fields.
        Projection = "PROJECTION",
        /// Keeps records whose field is less than the value.
        LessThan = "LESS_THAN",
        /// Keeps records whose field contains the value.
        Contains = "CONTAINS",
        /// Keeps records whose field is greater than the value.
        GreaterThan = "GREATER_THAN",
        /// Keeps records whose field lies between the bounds.
        Between = "BETWEEN",
        /// Keeps records whose field is at most the value.
        LessThanOrEqualTo = "LESS_THAN_OR_EQUAL_TO",
        /// Keeps records whose field is at least the value.
        GreaterThanOrEqualTo = "GREATER_THAN_OR_EQUAL_TO",
        /// Keeps records whose field equals the value.
        EqualTo = "EQUAL_TO",
        /// Keeps records whose field differs from the value.
        NotEqualTo = "NOT_EQUAL_TO",
        /// Adds the fields.
        Addition = "ADDITION",
        /// Multiplies the fields.
        Multiplication = "MULTIPLICATION",
        /// Divides the fields.
        Division = "DIVISION",
        /// Subtracts the fields.
        Subtraction = "SUBTRACTION",
        /// Masks the whole field.
        MaskAll = "MASK_ALL",
        /// Masks the first characters of the field.
        MaskFirstN = "MASK_FIRST_N",
        /// Masks the last characters of the field.
        MaskLastN = "MASK_LAST_N",
        /// Checks that the field is set.
        ValidateNonNull = "VALIDATE_NON_NULL",
        /// Checks that the field is not zero.
        ValidateNonZero = "VALIDATE_NON_ZERO",
        /// Checks that the field is not negative.
        ValidateNonNegative = "VALIDATE_NON_NEGATIVE",
        /// Checks that the field is a number.
        ValidateNumeric = "VALIDATE_NUMERIC",
        /// Takes the field as it is.
        NoOp = "NO_OP",
    }
}

open_enum! {
    /// An operator on records from ServiceNow.
    pub enum ServiceNowConnectorOperator {
        /// Keeps only the named fields.
        Projection = "PROJECTION",
        /// Keeps records whose field contains the value.
        Contains = "CONTAINS",
        /// Keeps records whose field is less than the value.
        LessThan = "LESS_THAN",
        /// Keeps records whose field is greater than the value.
        GreaterThan = "GREATER_THAN",
        /// Keeps records whose field lies between the bounds.
        Between = "BETWEEN",
        /// Keeps records whose field is at most the value.
        LessThanOrEqualTo = "LESS_THAN_OR_EQUAL_TO",
        /// Keeps records whose field is at least the value.
        GreaterThanOrEqualTo = "GREATER_THAN_OR_EQUAL_TO",
        /// Keeps records whose field equals the value.
        EqualTo = "EQUAL_TO",
        /// Keeps records whose field differs from the value.
        NotEqualTo = "NOT_EQUAL_TO",
        /// Adds the fields.
        Addition = "ADDITION",
        /// Multiplies the fields.
        Multiplication = "MULTIPLICATION",
        /// Divides the fields.
        Division = "DIVISION",
        /// Subtracts the fields.
        Subtraction = "SUBTRACTION",
        /// Masks the whole field.
        MaskAll = "MASK_ALL",
        /// Masks the first characters of the field.
        MaskFirstN = "MASK_FIRST_N",
        /// Masks the last characters of the field.
        MaskLastN = "MASK_LAST_N",
        /// Checks that the field is set.
        ValidateNonNull = "VALIDATE_NON_NULL",
        /// Checks that the field is not zero.
        ValidateNonZero = "VALIDATE_NON_ZERO",
        /// Checks that the field is not negative.
        ValidateNonNegative = "VALIDATE_NON_NEGATIVE",
        /// Checks that the field is a number.
        ValidateNumeric = "VALIDATE_NUMERIC",
        /// Takes the field as it is.
        NoOp = "NO_OP",
    }
}

open_enum! {
    /// An operator on records from Zendesk.
    pub enum ZendeskConnectorOperator {
        /// Keeps only the named fields.
        Projection = "PROJECTION",
        /// Keeps records whose field is greater than the value.
        GreaterThan = "GREATER_THAN",
        /// Adds the fields.
        Addition = "ADDITION",
        /// Multiplies the fields.
        Multiplication = "MULTIPLICATION",
        /// Divides the fields.
        Division = "DIVISION",
        /// Subtracts the fields.
        Subtraction = "SUBTRACTION",
        /// Masks the whole field.
        MaskAll = "MASK_ALL",
        /// Masks the first characters of the field.
        MaskFirstN = "MASK_FIRST_N",
        /// Masks the last characters of the field.
        MaskLastN = "MASK_LAST_N",
        /// Checks that the field is set.
        ValidateNonNull = "VALIDATE_NON_NULL",
        /// Checks that the field is not zero.
        ValidateNonZero = "VALIDATE_NON_ZERO",
        /// Checks that the field is not negative.
        ValidateNonNegative = "VALIDATE_NON_NEGATIVE",
        /// Checks that the field is a number.
        ValidateNumeric = "VALIDATE_NUMERIC",
        /// Takes the field as it is.
        NoOp = "NO_OP",
    }
}
