use customer_profiles::flow::Flow;

fn main() {
    let _ = Flow::s3("bucket").project(["a"]).build("name", "arn:aws:kms:us-west-2:123456789012:key/k");
}
