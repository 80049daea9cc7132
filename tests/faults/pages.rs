//! Lists whose tokens lead nowhere.

use customer_profiles::ErrorKind;
use customer_profiles::operations::ListIntegrations;
use futures::StreamExt as _;

use super::calls::{client, in_bounded_time};
use super::server::{Server, Step, response};

/// A page with one item; its name counts the requests.
fn page(index: usize, token: Option<&str>) -> Vec<Step> {
    let token = token.map(|token| format!(r#","NextToken":"{token}""#)).unwrap_or_default();
    let body = format!(
        r#"{{"Items":[{{"DomainName":"d{index}","Uri":"u","ObjectTypeName":"o","CreatedAt":1,"LastUpdatedAt":2}}]{token}}}"#
    );
    vec![Step::Write(response(200, &[], &body))]
}

/// What comes of a list, items by name, and how many requests it took.
async fn read(
    server: &Server,
    prepare: impl Fn(ListIntegrations) -> ListIntegrations,
    prefetch: bool,
) -> Vec<Result<String, ErrorKind>> {
    let mut items = prepare(client(server).list_integrations("acme")).items();
    if prefetch {
        items = items.prefetch();
    }
    let items = items.map(|item| item.map(|item| item.domain_name).map_err(|error| error.kind()));
    in_bounded_time(items.collect()).await
}

/// An error, not a silent end; what was read before it is given.
pub(crate) async fn page_token_repeats() {
    for prefetch in [false, true] {
        let server = Server::start(|_, index| page(index, Some("same"))).await;
        let read_items = read(&server, |call| call, prefetch).await;
        assert_eq!(read_items, [Ok("d0".to_owned()), Ok("d1".to_owned()), Err(ErrorKind::Pagination)]);
        assert_eq!(server.request_count(), 2);
        assert!(server.requests()[1].target().contains("next-token=same"));

        // Round in a larger circle.
        let server = Server::start(|_, index| page(index, Some(["a", "b", "c"][index % 3]))).await;
        let read_items = read(&server, |call| call, prefetch).await;
        assert_eq!(read_items.len(), 5, "{read_items:?}");
        assert_eq!(read_items.last(), Some(&Err(ErrorKind::Pagination)));

        // Back to where the caller began.
        let server = Server::start(|_, index| page(index, Some("start"))).await;
        let read_items = read(&server, |call| call.starting_from("start"), prefetch).await;
        assert_eq!(read_items, [Ok("d0".to_owned()), Err(ErrorKind::Pagination)]);
        assert_eq!(server.request_count(), 1);
    }
}

pub(crate) async fn page_token_empty() {
    for prefetch in [false, true] {
        for token in [Some(""), None] {
            let server = Server::start(move |_, index| page(index, token.filter(|_| index == 0))).await;
            assert_eq!(read(&server, |call| call, prefetch).await, [Ok("d0".to_owned())]);
            assert_eq!(server.request_count(), 1);
        }
    }
}
