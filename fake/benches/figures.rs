//! How long operations take with 10,000 profiles and 50,000 objects: `cargo bench -p customer-profiles-fake`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use customer_profiles::Operation;
use customer_profiles::model::calculated_attributes::{AttributeDetails, Statistic};
use customer_profiles::model::segments::{AttributeDimension, Dimension, Group, SegmentGroup};
use customer_profiles::model::{FieldContentType, ObjectTypeField, ObjectTypeKey, StandardIdentifier};
use customer_profiles::operations::{
    CreateCalculatedAttributeDefinitionRequest, CreateSegmentEstimateRequest, DeleteProfileRequest,
    GetCalculatedAttributeForProfileRequest, GetDomainRequest, GetSegmentEstimateRequest, ListProfileObjectsRequest,
    MergeProfilesRequest, PutProfileObjectRequest, PutProfileObjectTypeRequest, SearchProfilesRequest,
    UpdateProfileRequest,
};
use customer_profiles_fake::FakeService;

const PROFILES: usize = 10_000;
const OBJECTS: usize = 50_000;
/// How often an operation is measured.
const TIMES: usize = 500;

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let service = runtime.block_on(FakeService::start());
    service.create_domain("acme");
    service.perform(&order_type());

    println!("{PROFILES} profiles, {OBJECTS} objects");
    let ((), filling) = timed(|| (0..OBJECTS).for_each(|number| put(&service, number)));
    print("PutProfileObject, all of them", filling / u32_of(OBJECTS));
    operations(&service);

    let (dump, dumping) = timed(|| service.dump());
    print(&format!("dump of {} MB", dump.len() / 1_000_000), dumping);
    let another = runtime.block_on(FakeService::start());
    let (seeded, seeding) = timed(|| another.seed(&dump));
    seeded.expect("what was dumped can be seeded");
    print("seed of it", seeding);
    assert!(another.dump() == dump, "a dump that is seeded is the same dump");
}

/// An object type whose objects find or make the profile of their e-mail address, and its order.
fn order_type() -> PutProfileObjectTypeRequest {
    let email = ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
    let key =
        |field: &str, identifier| vec![ObjectTypeKey::new().field_names([field]).standard_identifiers([identifier])];
    PutProfileObjectTypeRequest::new("acme", "Order", "Orders")
        .allow_profile_creation(true)
        .fields([
            ("id", ObjectTypeField::new().source("_source.id").target("_order.OrderId")),
            ("email", email.content_type(FieldContentType::EmailAddress)),
            ("total", ObjectTypeField::new().source("_source.total").target("_order.TotalPrice")),
        ])
        .keys([
            ("orderId", key("id", StandardIdentifier::Unique)),
            ("_email", key("email", StandardIdentifier::Profile)),
            ("_orderId", key("id", StandardIdentifier::Order)),
        ])
}

fn put(service: &FakeService, number: usize) {
    let email = email(number % PROFILES);
    let object = format!(r#"{{"id":"{number}","email":"{email}","total":"{number}.5","note":"Leave it at the door"}}"#);
    service.perform(&PutProfileObjectRequest::new("acme", "Order", object));
}

fn email(profile: usize) -> String {
    format!("customer-{profile}@example.com")
}

fn operations(service: &FakeService) {
    let ids: Vec<String> = service.profiles("acme").into_iter().filter_map(|profile| profile.profile_id).collect();
    let id = |number: usize| ids[number * 7 % PROFILES].clone();

    let ((), putting) = timed(|| (0..TIMES).for_each(|number| put(service, number * 97 % OBJECTS)));
    print("PutProfileObject of one that exists", putting / u32_of(TIMES));
    measure(service, |number| UpdateProfileRequest::new("acme", id(number)).attributes([("tier", "gold")]));
    measure(service, |number| SearchProfilesRequest::new("acme", "_email", [email(number)]));
    measure(service, |number| ListProfileObjectsRequest::new("acme", "Order", id(number)));
    measure(service, |number| ListProfileObjectsRequest::new("acme", "_order", id(number)));
    let total = AttributeDetails::field("Order", "total");
    let spent = CreateCalculatedAttributeDefinitionRequest::new("acme", "spent", total, Statistic::Sum);
    service.perform(&spent.use_historical_data(true));
    measure(service, |number| GetCalculatedAttributeForProfileRequest::new("acme", id(number), "spent"));
    measure(service, |_| GetDomainRequest::new("acme"));
    let query: SegmentGroup =
        Group::all([Dimension::attribute("tier", AttributeDimension::inclusive(["gold"]))]).into();
    measure(service, |_| CreateSegmentEstimateRequest::new("acme").segment_query(query.clone()));
    let created = service.perform(&CreateSegmentEstimateRequest::new("acme").segment_query(query));
    let estimate_id = created.estimate_id.expect("an estimate has an id");
    measure(service, |_| GetSegmentEstimateRequest::new("acme", &estimate_id));
    // The profiles from here on are used once each.
    measure(service, |number| MergeProfilesRequest::new("acme", &ids[number], [&ids[TIMES + number]]));
    measure(service, |number| DeleteProfileRequest::new("acme", &ids[2 * TIMES + number]));
}

/// Prints how long one request of an operation takes.
fn measure<O: Operation>(service: &FakeService, request: impl Fn(usize) -> O) {
    let requests: Vec<O> = (0..TIMES).map(request).collect();
    let ((), all) = timed(|| requests.iter().for_each(|request| drop(black_box(service.perform(request)))));
    print(O::NAME, all / u32_of(TIMES));
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn print(what: &str, duration: Duration) {
    println!("{what:<36} {duration:>10.1?}");
}

fn u32_of(count: usize) -> u32 {
    u32::try_from(count).expect("a small number")
}
