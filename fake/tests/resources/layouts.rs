use customer_profiles::Client;
use customer_profiles::model::LayoutType::ProfileExplorer;
use futures::TryStreamExt;

use super::*;

#[tokio::test]
async fn layouts_live_and_die() {
    let service = with_domain().await;
    assert_life!(service, "Layout" at "layouts",
        create async |client: Client, name: &'static str| client.create_domain_layout("acme", name, "d", "n", ProfileExplorer, "{}").await,
        get async |client: Client, name: &'static str| client.get_domain_layout("acme", name).await,
        list async |client: Client| {
            let layouts: Vec<_> = client.list_domain_layouts("acme").max_results(2).items().try_collect().await.unwrap();
            layouts.into_iter().map(|layout| layout.layout_definition_name).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_domain_layout("acme", name).await
    );
}

#[tokio::test]
async fn an_update_of_a_layout_keeps_what_it_lacks_and_makes_a_version() {
    let service = with_domain().await;
    let client = service.client();
    let created =
        client.create_domain_layout("acme", "a", "first", "A", ProfileExplorer, "{}").tags([("team", "shop")]);
    assert_eq!(created.await.unwrap().version, "1");
    client.update_domain_layout("acme", "a").description("second").await.unwrap();
    let layout = client.get_domain_layout("acme", "a").await.unwrap();
    assert_eq!((layout.description.as_str(), layout.display_name.as_str()), ("second", "A"));
    assert_eq!((layout.version.as_str(), layout.tags.unwrap()["team"].as_str()), ("2", "shop"));
    assert_not_found(client.update_domain_layout("acme", "b").await, "Layout b does not exist in domain acme");
}

#[tokio::test]
async fn a_domain_has_one_default_layout() {
    let service = with_domain().await;
    let client = service.client();
    for name in ["a", "b"] {
        client.create_domain_layout("acme", name, "d", "n", ProfileExplorer, "{}").is_default(true).await.unwrap();
    }
    let is_default = async |name: &str| client.get_domain_layout("acme", name).await.unwrap().is_default;
    assert_eq!((is_default("a").await, is_default("b").await), (Some(false), Some(true)));
    client.update_domain_layout("acme", "a").is_default(true).await.unwrap();
    assert_eq!((is_default("a").await, is_default("b").await), (Some(true), Some(false)));
}
