use customer_profiles::operations::PutProfileObjectTypeRequest;

fn main() {
    let _ = PutProfileObjectTypeRequest::new("acme", "Order");
}
