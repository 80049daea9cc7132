use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::{
    FeatureType, Recommender, RecommenderConfig, RecommenderFilterStatus, RecommenderRecipeName,
    RecommenderSchemaField, RecommenderStatus,
};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::json;
use time::macros::datetime;

use super::*;

const FOR_YOU: RecommenderRecipeName = RecommenderRecipeName::RecommendedForYou;

fn colour() -> [(&'static str, [RecommenderSchemaField; 1]); 1] {
    [("_catalogItem", [RecommenderSchemaField::new("Attributes.Colour").feature_type(FeatureType::Categorical)])]
}

#[tokio::test]
async fn recommender_schemas_live_and_die() {
    let service = with_domain().await;
    assert_life!(service, "Recommender schema" at "recommender-schemas",
        create async |client: Client, name: &'static str| client.create_recommender_schema("acme", name, colour()).await,
        get async |client: Client, name: &'static str| client.get_recommender_schema("acme", name).await,
        list async |client: Client| {
            let schemas: Vec<_> = client.list_recommender_schemas("acme").max_results(2).items().try_collect().await.unwrap();
            schemas.into_iter().map(|schema| schema.recommender_schema_name).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_recommender_schema("acme", name).await
    );
    let created = service.client().create_recommender_schema("acme", "d", colour()).tags([("a", "b")]).await.unwrap();
    assert_eq!(
        (created.recommender_schema_arn, created.tags.unwrap()["a"].as_str()),
        (arn("recommender-schemas/d"), "b")
    );
    let schema = service.client().get_recommender_schema("acme", "d").await.unwrap();
    assert_eq!(schema.fields["_catalogItem"][0].feature_type, Some(FeatureType::Categorical));
}

#[tokio::test]
async fn recommender_filters_live_and_die() {
    let service = with_domain().await;
    assert_life!(service, "Recommender filter" at "recommender-filters",
        create async |client: Client, name: &'static str| client.create_recommender_filter("acme", name, "INCLUDE x").await,
        get async |client: Client, name: &'static str| client.get_recommender_filter("acme", name).await,
        list async |client: Client| {
            let filters: Vec<_> = client.list_recommender_filters("acme").max_results(2).items().try_collect().await.unwrap();
            filters.into_iter().map(|filter| filter.recommender_filter_name.unwrap()).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_recommender_filter("acme", name).await
    );
    let client = service.client();
    let with_schema = client.create_recommender_filter("acme", "d", "INCLUDE x").recommender_schema_name("s").await;
    assert_not_found(with_schema, "Recommender schema s does not exist in domain acme");
    let filter = client.get_recommender_filter("acme", "a").await.unwrap();
    assert_eq!((filter.recommender_filter_expression.as_str(), filter.tags.is_empty()), ("INCLUDE x", true));
    service.set_delay("GetRecommenderFilter", Duration::MAX);
    assert_eq!(client.get_recommender_filter("acme", "a").await.unwrap().status, RecommenderFilterStatus::Pending);
}

#[tokio::test]
async fn recommenders_live_and_die() {
    let service = with_domain().await;
    assert_life!(service, "Recommender" at "recommenders",
        create async |client: Client, name: &'static str| client.create_recommender("acme", name, FOR_YOU).await,
        get async |client: Client, name: &'static str| client.get_recommender("acme", name).await,
        list async |client: Client| {
            let recommenders: Vec<_> = client.list_recommenders("acme").max_results(2).items().try_collect().await.unwrap();
            assert!(recommenders.iter().all(|recommender| recommender.recipe_name == Some(FOR_YOU)));
            recommenders.into_iter().map(|recommender| recommender.recommender_name.unwrap()).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_recommender("acme", name).await
    );
    let both = RecommenderConfig::new()
        .included_columns([("_catalogItem", ["a"])])
        .excluded_columns([("_catalogItem", ["b"])]);
    let rejected = service.client().create_recommender("acme", "d", FOR_YOU).recommender_config(both).await;
    assert_bad_request(rejected, "IncludedColumns and ExcludedColumns must not both be given");
}

async fn status(client: &Client) -> RecommenderStatus {
    client.get_recommender("acme", "for-you").await.unwrap().status.unwrap()
}

#[tokio::test]
async fn a_recommender_goes_through_its_states_by_the_clock() {
    let service = with_domain().await;
    let client = service.client();
    let at = |hour: u8| service.set_clock(move || datetime!(2026-01-01 0:00 UTC) + Duration::from_hours(hour.into()));
    service.set_delay("GetRecommender", Duration::from_hours(4));
    at(0);
    client.create_recommender("acme", "for-you", FOR_YOU).await.unwrap();
    assert_eq!(status(&client).await, RecommenderStatus::Pending);
    assert_bad_request(
        client.stop_recommender("acme", "for-you").await,
        "Recommender for-you is PENDING: it must be ACTIVE",
    );
    at(2);
    assert_eq!(status(&client).await, RecommenderStatus::InProgress);
    let version = client.get_recommender("acme", "for-you").await.unwrap().active_recommender_version_name;
    assert_eq!(version, None, "none is trained yet");
    at(4);
    assert_eq!(status(&client).await, RecommenderStatus::Active);
    client.stop_recommender("acme", "for-you").await.unwrap();
    assert_eq!(status(&client).await, RecommenderStatus::Stopping);
    assert_bad_request(
        client.update_recommender("acme", "for-you").description("d").await,
        "Recommender for-you is STOPPING: it must be ACTIVE or INACTIVE",
    );
    at(8);
    assert_eq!(status(&client).await, RecommenderStatus::Inactive);
    client.start_recommender("acme", "for-you").await.unwrap();
    assert_eq!(status(&client).await, RecommenderStatus::Starting);
    at(12);
    assert_eq!(status(&client).await, RecommenderStatus::Active);
    assert_bad_request(
        client.start_recommender("acme", "for-you").await,
        "Recommender for-you is ACTIVE: it must be INACTIVE",
    );
}

#[tokio::test]
async fn an_update_trains_a_version_while_the_present_one_goes_on() {
    let service = with_domain().await;
    let client = service.client();
    let at = |hour: u8| service.set_clock(move || datetime!(2026-01-01 0:00 UTC) + Duration::from_hours(hour.into()));
    at(0);
    client.create_recommender("acme", "for-you", FOR_YOU).description("first").await.unwrap();
    service.set_delay("GetRecommender", Duration::from_hours(4));
    at(5);
    client
        .update_recommender("acme", "for-you")
        .recommender_config(RecommenderConfig::new().training_frequency(7))
        .await
        .unwrap();
    let read = async || client.get_recommender("acme", "for-you").await.unwrap();

    let training = read().await;
    assert_eq!(training.status, Some(RecommenderStatus::Active));
    assert_eq!(training.latest_recommender_update.unwrap().status, Some(RecommenderStatus::Pending));
    assert_eq!(training.active_recommender_version_name.as_deref(), Some("for-you/2026-01-01T00-00-00Z"));
    assert_eq!((training.recommender_config, training.description.as_deref()), (None, Some("first")));
    at(9);
    let trained = read().await;
    assert_eq!(trained.active_recommender_version_name.as_deref(), Some("for-you/2026-01-01T05-00-00Z"));
    assert_eq!(trained.recommender_config.unwrap().training_frequency, Some(7));

    let back = client.update_recommender("acme", "for-you").recommender_version_name("for-you/2026-01-01T00-00-00Z");
    back.await.unwrap();
    let version = read().await.active_recommender_version_name;
    assert_eq!(version.as_deref(), Some("for-you/2026-01-01T00-00-00Z"));
    let unknown = "for-you/2025-01-01T00-00-00Z";
    let rejected = client.update_recommender("acme", "for-you").recommender_version_name(unknown).await;
    assert_bad_request(rejected, &format!("Recommender for-you has no version {unknown}"));
}

#[tokio::test]
async fn all_six_recipes_are_listed() {
    let service = FakeService::start().await;
    let recipes: Vec<_> = service.client().list_recommender_recipes().items().try_collect().await.unwrap();
    assert_eq!(recipes.len(), 6);
    assert!(recipes.iter().all(|recipe| recipe.name.is_some() && recipe.description.is_some()));
    assert!(service.client().list_recommender_recipes().max_results(9).await.unwrap_err().is_bad_request());
}

#[tokio::test]
async fn recommendations_come_from_what_a_test_sets() {
    let service = with_domain().await;
    let client = service.client();
    client.create_recommender("acme", "for-you", FOR_YOU).await.unwrap();
    let items = (0..12).map(|id| json!({ "CatalogItem": { "Id": id.to_string(), "Type": "shoe" } }));
    service.set_recommendations("acme", "for-you", items);
    let jane = client.create_profile("acme").email_address("jane@example.com").await.unwrap().profile_id;
    for _ in 0..2 {
        client.create_profile("acme").email_address("twin@example.com").await.unwrap();
    }
    let ids = |items: Option<Vec<customer_profiles::model::Recommendation>>| {
        let ids = items.unwrap().into_iter().map(|item| item.catalog_item.unwrap().id.unwrap());
        ids.collect::<Vec<_>>()
    };
    let get = || client.get_profile_recommendations("acme", &jane, "for-you");
    assert_eq!(ids(get().await.unwrap().recommendations).len(), 10);
    assert_eq!(ids(get().max_results(2).await.unwrap().recommendations), ["0", "1"]);
    assert_eq!(ids(get().candidate_ids(["7", "3", "99"]).await.unwrap().recommendations), ["3", "7"]);

    let search =
        |email: &'static str| client.search_recommendations("acme", "_email", [email], Recommender::new("for-you"));
    let found = search("jane@example.com").await.unwrap();
    assert_eq!((found.profile_id.as_ref(), ids(found.recommendations).len()), (Some(&jane), 5));
    assert_not_found(search("nobody@example.com").await, "No profile matches the search key");
    assert_bad_request(search("twin@example.com").await, "More than one profile matches the search key");

    let nobody = "0".repeat(32);
    let unknown = client.get_profile_recommendations("acme", &nobody, "for-you").await;
    assert_not_found(unknown, &format!("Profile {nobody} does not exist in domain acme"));
    assert_dump_is_whole(&service).await;
    client.stop_recommender("acme", "for-you").await.unwrap();
    assert_bad_request(get().await, "Recommender for-you is INACTIVE: it must be ACTIVE");
}

#[tokio::test]
#[should_panic(expected = "ListDomains reads nothing that takes a while")]
async fn only_what_takes_a_while_can_be_delayed() {
    FakeService::start().await.set_delay("ListDomains", Duration::ZERO);
}
