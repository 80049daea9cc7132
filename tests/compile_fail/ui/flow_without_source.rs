use customer_profiles::flow::Flow;

fn main() {
    let _ = Flow::salesforce();
}
