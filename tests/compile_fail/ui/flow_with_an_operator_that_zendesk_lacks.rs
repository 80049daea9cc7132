use customer_profiles::flow::{Filter, Flow};

fn main() {
    let _ = Flow::zendesk("tickets").filter("priority", Filter::less_than(3));
}
