//! What goes over the wire, the same for all peers.

/// The domain that all calls are about; the server gives its list as one page.
pub const DOMAIN_NAME: &str = "acme";

pub const REGION: &str = "us-west-2";
pub const ACCESS_KEY_ID: &str = "AKIDEXAMPLE";
pub const SECRET_ACCESS_KEY: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// The integration that every response has; of a page it is the last item.
pub const URI: &str = "arn:aws:appflow:us-west-2:123456789012:flow/salesforce-orders";

/// The key of every object.
const UNIQUE_KEY: &str = "YWNtZS1vcmRlci0xMDAx";

pub const ITEMS_IN_A_PAGE: usize = 100;

/// The domain whose list has so many pages.
#[must_use]
pub fn domain_with_pages(pages: u64) -> String {
    format!("pages-{pages}")
}

/// The body of `PutIntegration`: a flow of eight tasks.
pub const PUT_INTEGRATION: &str = include_str!("../messages/put_integration.json");

/// An order of a kilobyte, for `PutProfileObject` and `BatchPutProfileObject`.
pub const ORDER: &str = include_str!("../messages/order.json");

/// The response to `PutProfileObject`.
#[must_use]
pub fn object() -> String {
    format!(r#"{{"ProfileObjectUniqueKey":"{UNIQUE_KEY}"}}"#)
}

/// The response to `BatchPutProfileObject` with ten objects.
#[must_use]
pub fn batch() -> String {
    let items: Vec<String> =
        (0..10).map(|id| format!(r#"{{"Id":"{id}","ProfileObjectUniqueKey":"{UNIQUE_KEY}"}}"#)).collect();
    format!(r#"{{"Successful":[{}],"Failed":[]}}"#, items.join(","))
}

/// The response to `GetIntegration` and to `PutIntegration`.
#[must_use]
pub fn integration() -> String {
    item(URI)
}

/// The response to `ListIntegrations`, with a token if more pages are to come.
#[must_use]
pub fn page(next_token: Option<&str>) -> String {
    let mut items: Vec<String> = (1..ITEMS_IN_A_PAGE)
        .map(|number| item(&format!("arn:aws:appflow:us-west-2:123456789012:flow/orders-{number:05}")))
        .collect();
    items.push(item(URI));
    let items = items.join(",");
    match next_token {
        Some(token) => format!(r#"{{"Items":[{items}],"NextToken":"{token}"}}"#),
        None => format!(r#"{{"Items":[{items}]}}"#),
    }
}

fn item(uri: &str) -> String {
    include_str!("../messages/integration.json").trim_end().replace("{Uri}", uri)
}
