//! The typed flow: what it comes to, and that it never names an operator that the connector does not have.

mod support;

use customer_profiles::ErrorKind;
use customer_profiles::flow::{Arithmetic, Check, Connector, Filter, Flow, Has, Schedule, ValidationAction};
use customer_profiles::flow::{Between, Contains, EqualTo, GreaterThan, LessThan, NotEqualTo};
use customer_profiles::flow::{Marketo, S3, Salesforce, ServiceNow, Zendesk};
use customer_profiles::model::flow::{FlowDefinition, Task, TaskType, TriggerConfig, ZendeskConnectorOperator};
use serde_json::{Value, json};
use support::InMemory;
use time::macros::datetime;

const KMS_ARN: &str = "arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555";

fn json_of(flow: &FlowDefinition) -> Value {
    serde_json::to_value(flow).unwrap()
}

/// The tasks of a flow, without what all of them have.
fn tasks<C: Connector>(flow: Flow<C>) -> Value {
    json_of(&flow.build("flow", KMS_ARN, TriggerConfig::on_demand()))["Tasks"].take()
}

/// A flow that reads new objects of a bucket four times an hour.
fn scheduled_s3_flow(name: &str, bucket: &str, prefix: &str, columns: [&str; 2]) -> FlowDefinition {
    Flow::s3(bucket)
        .bucket_prefix(prefix)
        .description("Created by Customer Profiles")
        .project(columns)
        .map_all(columns)
        .build(
            name,
            KMS_ARN,
            Schedule::every_minutes(15)
                .incremental()
                .start(datetime!(2021-10-14 20:53:20.435 UTC))
                .first_execution_from(datetime!(2020-07-08 00:00 UTC)),
        )
}

#[test]
fn a_scheduled_flow_comes_out_whole() {
    let map = |column: &str| {
        json!({
            "ConnectorOperator": { "S3": "NO_OP" },
            "DestinationField": column,
            "TaskProperties": {},
            "SourceFields": [column],
            "TaskType": "Map"
        })
    };
    assert_eq!(
        json_of(&scheduled_s3_flow("orders", "acme-orders", "in/", ["id", "email"])),
        json!({
            "FlowName": "orders",
            "KmsArn": KMS_ARN,
            "Description": "Created by Customer Profiles",
            "TriggerConfig": {
                "TriggerType": "Scheduled",
                "TriggerProperties": {
                    "Scheduled": {
                        "ScheduleExpression": "rate(15minutes)",
                        "DataPullMode": "Incremental",
                        "ScheduleStartTime": 1_634_244_800.435,
                        "FirstExecutionFrom": 1_594_166_400
                    }
                }
            },
            "SourceFlowConfig": {
                "ConnectorType": "S3",
                "SourceConnectorProperties": { "S3": { "BucketName": "acme-orders", "BucketPrefix": "in/" } }
            },
            "Tasks": [
                { "TaskType": "Filter", "SourceFields": ["id", "email"], "ConnectorOperator": { "S3": "PROJECTION" } },
                map("id"),
                map("email")
            ]
        })
    );
}

/// The published example, read where it is; `REAL_INPUTS_DIR` says where.
#[test]
fn the_published_example_is_equal() {
    let Some(folder) = std::env::var_os("REAL_INPUTS_DIR") else { return };
    let file = std::path::Path::new(&folder).join("put-integration/s3-scheduled.json");
    let document: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let flow = scheduled_s3_flow("YOUR-FLOW-NAME", "YOUR-BUCKET", "YOUR-PREFIX", ["colA", "colB"]);
    assert_eq!(json_of(&flow), document["FlowDefinition"]);
}

#[test]
fn each_connector_has_its_own_source() {
    let source = |flow: FlowDefinition| json_of(&flow)["SourceFlowConfig"].take();
    let trigger = TriggerConfig::event;
    let salesforce = Flow::salesforce("Order")
        .connector_profile_name("sf")
        .enable_dynamic_field_update(true)
        .include_deleted_records(false)
        .incremental_by("LastModifiedDate");
    assert_eq!(
        source(salesforce.build("f", KMS_ARN, trigger())),
        json!({
            "ConnectorProfileName": "sf",
            "ConnectorType": "Salesforce",
            "IncrementalPullConfig": { "DatetimeTypeFieldName": "LastModifiedDate" },
            "SourceConnectorProperties": {
                "Salesforce": { "Object": "Order", "EnableDynamicFieldUpdate": true, "IncludeDeletedRecords": false }
            }
        })
    );
    assert_eq!(
        source(Flow::servicenow("incident").build("f", KMS_ARN, trigger())),
        json!({
            "ConnectorType": "Servicenow",
            "SourceConnectorProperties": { "ServiceNow": { "Object": "incident" } }
        })
    );
    assert_eq!(
        source(Flow::marketo("leads").build("f", KMS_ARN, trigger())),
        json!({ "ConnectorType": "Marketo", "SourceConnectorProperties": { "Marketo": { "Object": "leads" } } })
    );
    assert_eq!(
        source(Flow::zendesk("tickets").build("f", KMS_ARN, trigger())),
        json!({ "ConnectorType": "Zendesk", "SourceConnectorProperties": { "Zendesk": { "Object": "tickets" } } })
    );
}

#[test]
fn filters_carry_their_values() {
    let flow = Flow::servicenow("incident")
        .filter("a", Filter::contains("x"))
        .filter("b", Filter::between(1, 9).data_type("integer"))
        .filter("c", Filter::one_of(["p", "q"]));
    let tasks = tasks(flow);
    assert_eq!(
        tasks[0],
        json!({
            "TaskType": "Filter",
            "SourceFields": ["a"],
            "ConnectorOperator": { "ServiceNow": "CONTAINS" },
            "TaskProperties": { "VALUE": "x" }
        })
    );
    let bounds = json!({ "LOWER_BOUND": "1", "UPPER_BOUND": "9", "DATA_TYPE": "integer" });
    assert_eq!(tasks[1]["TaskProperties"], bounds);
    assert_eq!(tasks[2]["TaskProperties"], json!({ "VALUES": "p,q" }));
}

#[test]
fn the_everyday_tasks_come_out_as_appflow_wants_them() {
    let flow = Flow::marketo("leads")
        .mask_all("a", '*')
        .mask_first("b", 12, '#')
        .mask_last("c", 2, '*')
        .truncate("d", 10)
        .validate("e", Check::NonNull, ValidationAction::DropRecord)
        .arithmetic(["f", "g"], Arithmetic::Division, "h")
        .concatenate(["i", "j"], "${i} ${j}", "k")
        .map("l", "m");
    let step = |kind: &str, fields: &[&str], operator: &str, destination: Option<&str>, properties: Value| {
        let mut task = json!({
            "TaskType": kind,
            "SourceFields": fields,
            "ConnectorOperator": { "Marketo": operator },
            "TaskProperties": properties
        });
        if let Some(destination) = destination {
            task["DestinationField"] = destination.into();
        }
        task
    };
    assert_eq!(
        tasks(flow),
        json!([
            step("Mask", &["a"], "MASK_ALL", Some("a"), json!({ "MASK_VALUE": "*" })),
            step("Mask", &["b"], "MASK_FIRST_N", Some("b"), json!({ "MASK_LENGTH": "12", "MASK_VALUE": "#" })),
            step("Mask", &["c"], "MASK_LAST_N", Some("c"), json!({ "MASK_LENGTH": "2", "MASK_VALUE": "*" })),
            step("Truncate", &["d"], "NO_OP", Some("d"), json!({ "TRUNCATE_LENGTH": "10" })),
            step("Validate", &["e"], "VALIDATE_NON_NULL", None, json!({ "VALIDATION_ACTION": "Drop_Record" })),
            step("Arithmetic", &["f", "g"], "DIVISION", Some("h"), json!({ "MATH_OPERATION_FIELDS_ORDER": "f,g" })),
            step("Merge", &["i", "j"], "NO_OP", Some("k"), json!({ "CONCAT_FORMAT": "${i} ${j}" })),
            step("Map", &["l"], "NO_OP", Some("m"), json!({})),
        ])
    );
}

#[test]
fn a_raw_task_is_taken_as_it_is() {
    let task = Task::new(TaskType::from("FutureTask"), ["a"]);
    assert_eq!(tasks(Flow::s3("b").task(task)), json!([{ "TaskType": "FutureTask", "SourceFields": ["a"] }]));
}

/// All that every connector has.
fn common<C: Connector>(flow: Flow<C>) -> Flow<C> {
    [Check::NonNull, Check::NonZero, Check::NonNegative, Check::Numeric]
        .into_iter()
        .fold(flow, |flow, check| flow.validate("a", check, ValidationAction::TerminateFlow))
        .arithmetic(["a", "b"], Arithmetic::Addition, "c")
        .arithmetic(["a", "b"], Arithmetic::Subtraction, "c")
        .arithmetic(["a", "b"], Arithmetic::Multiplication, "c")
        .arithmetic(["a", "b"], Arithmetic::Division, "c")
        .project(["a"])
        .map("a", "b")
        .mask_all("a", '*')
        .mask_first("a", 1, '*')
        .mask_last("a", 1, '*')
}

fn ordered<C: Connector + Has<LessThan> + Has<GreaterThan> + Has<Between>>(flow: Flow<C>) -> Flow<C> {
    flow.filter("a", Filter::less_than(1)).filter("a", Filter::greater_than(1)).filter("a", Filter::between(1, 2))
}

fn complete<C: Connector + Has<EqualTo> + Has<NotEqualTo> + Has<Contains>>(flow: Flow<C>) -> Flow<C> {
    flow.filter("a", Filter::equal_to(1)).filter("a", Filter::not_equal_to(1)).filter("a", Filter::contains(1))
}

#[test]
fn no_task_names_an_operator_that_its_connector_lacks() {
    let flows = [
        tasks(common(Flow::zendesk("o")).filter("a", Filter::greater_than(1))),
        tasks(ordered(common(Flow::marketo("o")))),
        tasks(
            ordered(common(Flow::s3("b")))
                .filter("a", Filter::less_than_or_equal_to(1))
                .filter("a", Filter::greater_than_or_equal_to(1))
                .filter("a", Filter::equal_to(1))
                .filter("a", Filter::not_equal_to(1)),
        ),
        tasks(complete(ordered(common(Flow::salesforce("o"))))),
        tasks(complete(ordered(common(Flow::servicenow("o"))))),
    ];
    for flow in flows {
        let tasks: Vec<Task> = serde_json::from_value(flow).unwrap();
        for task in tasks {
            let operator = format!("{:?}", task.connector_operator);
            assert!(!operator.contains("Unknown"), "{operator}");
        }
    }
}

/// What the API's own lists of operators say, the other way round: what compiles is what there is.
#[test]
fn connectors_are_told_apart_by_what_they_have() {
    fn has<C: Has<O>, O: customer_profiles::flow::Operator>() {}
    has::<Zendesk, GreaterThan>();
    has::<Marketo, Between>();
    has::<S3, EqualTo>();
    has::<Salesforce, Contains>();
    has::<ServiceNow, Contains>();
}

#[tokio::test]
async fn a_flow_that_disagrees_with_itself_is_rejected_before_it_is_sent() {
    let service = InMemory::new(|_| unreachable!());
    let zendesk = Task::new(TaskType::Map, ["id"]).connector_operator(ZendeskConnectorOperator::NoOp);
    let flow = Flow::s3("b").project(["id"]).task(zendesk).build("f", KMS_ARN, TriggerConfig::on_demand());
    let error = service.client().put_integration("acme").flow_definition(flow).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(
        error.to_string(),
        "PutIntegration: FlowDefinition.Tasks[1].ConnectorOperator is one of Zendesk, but the source is S3: \
         give the operator under S3"
    );
}
