use customer_profiles::model::flow::{FlowDefinition, S3SourceProperties, SourceFlowConfig};

fn main() {
    let _ = FlowDefinition::new("name", "arn", SourceFlowConfig::from(S3SourceProperties::new("bucket")), []);
}
