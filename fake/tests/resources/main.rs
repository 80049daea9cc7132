//! What a domain has by name: for each area the life of its resources, through the real client.

mod calculated_attributes;
mod domain_object_types;
mod events;
mod layouts;
mod recommenders;
mod segments;

use customer_profiles::Error;
use customer_profiles_fake::FakeService;

/// The ARN of what stands at a path in the domain `acme`.
fn arn(path: &str) -> String {
    format!("arn:aws:profile:us-west-2:123456789012:domains/acme/{path}")
}

async fn with_domain() -> FakeService {
    let service = FakeService::start().await;
    service.create_domain("acme");
    service
}

/// The error of something that does not exist, or that has a name which is in use.
fn assert_error<T: std::fmt::Debug>(result: Result<T, Error>, code: &str, message: &str) {
    let error = result.unwrap_err();
    assert_eq!((error.code(), error.message()), (Some(code), Some(message)));
}

fn assert_not_found<T: std::fmt::Debug>(result: Result<T, Error>, message: &str) {
    assert_error(result, "ResourceNotFoundException", message);
}

fn assert_bad_request<T: std::fmt::Debug>(result: Result<T, Error>, message: &str) {
    assert_error(result, "BadRequestException", message);
}

/// What a fake dumps, another one that is given it dumps too.
async fn assert_dump_is_whole(service: &FakeService) {
    let another = FakeService::start().await;
    another.seed(&service.dump()).unwrap();
    assert_eq!(another.dump(), service.dump());
}

/// The life of resources of one kind, each call an async closure of the client and the name.
///
/// The names are `a`, `b` and `c`; `list` gives all of them, from pages of two.
macro_rules! assert_life {
    ($service:ident, $kind:literal at $path:literal, create $create:expr, get $get:expr, list $list:expr, delete $delete:expr) => {{
        let client = $service.client();
        for name in ["c", "a", "b"] {
            $create(client.clone(), name).await.unwrap();
        }
        let exists = format!("{} a already exists in domain acme", $kind);
        crate::assert_bad_request($create(client.clone(), "a").await, &exists);

        let arn = crate::arn(&format!("{}/b", $path));
        client.tag_resource(&arn, [("team", "shop")]).await.unwrap();
        assert_eq!(client.list_tags_for_resource(&arn).await.unwrap().tags.unwrap()["team"], "shop");

        assert_eq!($list(client.clone()).await, ["a", "b", "c"]);
        crate::assert_dump_is_whole(&$service).await;

        $get(client.clone(), "a").await.unwrap();
        $delete(client.clone(), "a").await.unwrap();
        let not_found = format!("{} a does not exist in domain acme", $kind);
        crate::assert_not_found($get(client.clone(), "a").await, &not_found);
        crate::assert_not_found($delete(client.clone(), "a").await, &not_found);
        assert_eq!($list(client.clone()).await, ["b", "c"]);
        $create(client.clone(), "a").await.unwrap();
    }};
}

pub(crate) use assert_life;
