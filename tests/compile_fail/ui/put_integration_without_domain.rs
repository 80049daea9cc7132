fn call(client: &customer_profiles::Client) {
    let _ = client.put_integration();
}

fn main() {}
