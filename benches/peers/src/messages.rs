//! What goes over the wire, the same for all peers.

/// The domain that all calls are about; the server gives its list as one page.
pub const DOMAIN_NAME: &str = "acme";

pub const REGION: &str = "us-west-2";
pub const ACCESS_KEY_ID: &str = "AKIDEXAMPLE";
pub const SECRET_ACCESS_KEY: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

/// The integration that every response has; of a page it is the last item.
pub const URI: &str = "arn:aws:appflow:us-west-2:123456789012:flow/salesforce-orders";

pub const ITEMS_IN_A_PAGE: usize = 100;

/// The domain whose list has so many pages.
#[must_use]
pub fn domain_with_pages(pages: u64) -> String {
    format!("pages-{pages}")
}

/// The body of `PutIntegration`: a flow of eight tasks.
pub const PUT_INTEGRATION: &str = include_str!("../messages/put_integration.json");

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
