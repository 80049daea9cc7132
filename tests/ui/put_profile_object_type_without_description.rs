use customer_profiles::operations::put_profile_object_type::PutProfileObjectTypeRequest;

fn main() {
    let _ = PutProfileObjectTypeRequest::new("acme", "Order");
}
