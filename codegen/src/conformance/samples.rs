//! Texts that fit where a description alone does not say how.

/// For each pattern of the API, texts that it matches as a whole and that keep to the lengths beside it.
pub(super) const PATTERNS: [(&str, &[&str]); 24] = [
    (".*", &["any é/1", "any é/2"]),
    (".+", &["any é/1", "any é/2"]),
    (r"\S+", &["acme-orders", "acme-parcels"]),
    ("[a-f0-9]{32}", &["0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"]),
    ("[a-zA-Z0-9_-]+", &["acme_1-a", "acme_2-a"]),
    ("[A-Za-z0-9_]+", &["acme_1", "acme_2"]),
    ("^[a-zA-Z0-9_-]+$", &["acme_1-a", "acme_2-a"]),
    ("^[a-zA-Z0-9_.-]+$", &["acme_1-a.b", "acme_2-a.b"]),
    ("^[a-z0-9.-]+$", &["acme-orders.1", "acme-orders.2"]),
    ("^[a-zA-Z_][a-zA-Z_0-9-]*$", &["Shop_Order-1", "Shop_Order-2"]),
    (r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$", &["Shop Order-1", "Shop Order-2"]),
    ("^[a-zA-Z][a-zA-Z0-9_]*$", &["placeholder_1", "placeholder_2"]),
    (r"(\d+|\$[a-z_]+)", &["7", "$share"]),
    (r"[\w/!@#+=.-]+", &["sales/force+1", "sales/force+2"]),
    (r"[\w!@#\-.?,\s]*", &["Orders, every hour", "Orders, every day"]),
    (r"[a-zA-Z0-9][\w!@#.-]+", &["orders@1", "orders@2"]),
    ("^([0-9]|0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$", &["06:30", "18:30"]),
    (
        r"[a-zA-Z0-9_-]+/\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z",
        &["acme/2021-12-20T00-00-00Z", "acme/2021-12-21T00-00-00Z"],
    ),
    ("^(?!aws:)[a-zA-Z+-=._:/]+$", &["team", "stage:test/a=b"]),
    ("^arn:[a-z0-9]{1,10}:profile", &["arn:aws:profile:us-east-1:123456789012:domains/acme"]),
    (r"arn:([a-z\d-]+):profile:.*:.*:.+", &["arn:aws:profile:us-east-1:123456789012:domains/acme"]),
    ("arn:aws:kms:.*:[0-9]+:.*", &["arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"]),
    ("arn:aws:iam:.*:[0-9]+:.*", &["arn:aws:iam::123456789012:role/acme"]),
    (".*arn:aws:iam:.*:[0-9]+:.*", &["arn:aws:iam::123456789012:role/acme"]),
];

/// Texts that stand for something, where any text would do for the description.
pub(super) const PREFERRED_TEXTS: [(&str, &str); 7] = [
    // A flow must not contradict itself: a filter that projects fields of a Salesforce object, on a schedule.
    ("SourceConnectorType", "Salesforce"),
    ("SalesforceConnectorOperator", "PROJECTION"),
    ("TaskType", "Filter"),
    ("TriggerType", "Scheduled"),
    ("ScheduleExpression", "rate(1hours)"),
    ("Timezone", "Europe/Berlin"),
    // An object is the text of a JSON document.
    ("stringifiedJson", r#"{"OrderId":"1 é","Lines":[]}"#),
];

/// Structures of which only one member may be set, although the API does not call them unions.
pub(super) const PREFERRED_MEMBERS: [(&str, &str); 2] =
    [("ConnectorOperator", "Salesforce"), ("SourceConnectorProperties", "Salesforce")];
