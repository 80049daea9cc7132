fn call(client: &customer_profiles::Client) {
    let _ = client.get_integration("acme");
}

fn main() {}
