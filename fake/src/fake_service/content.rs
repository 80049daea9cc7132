//! What is in a fake, and what tests put there.

use customer_profiles::internal::read_document;
use customer_profiles::{Operation, model};
use serde::de::Error as _;
use serde_json::Value;

use super::FakeService;
use crate::request::Members;
use crate::state::Template;
use crate::state::document::AccountState;
use crate::state::domain::{Domain, Match};

/// A document is not a state that a fake can have; says where and why.
#[derive(Debug, thiserror::Error)]
#[error("the document is not a valid state: {0}")]
pub struct SeedError(String);

/// What is in the fake.
impl FakeService {
    /// Creates an empty domain; one that exists stays as it is.
    pub fn create_domain(&self, name: impl Into<String>) {
        self.change(|service, now| {
            let domain = Domain::named(name, now);
            let _ = service.account.domains.create(domain.settings.domain_name.clone(), domain); // one that exists stays
            Ok(())
        });
    }

    /// Adds a template to the catalogue, or replaces one. It has the form of the API.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let fields = json!({ "OrderId": { "Target": "_order.OrderId" } });
    /// service.put_template("Acme-Orders", json!({ "SourceName": "Acme", "Fields": fields }));
    ///
    /// let template = service.client().get_profile_object_type_template("Acme-Orders").await?;
    /// assert_eq!(template.source_name.as_deref(), Some("Acme"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the value is not a template, with the invalid member.
    #[track_caller]
    pub fn put_template(&self, template_id: impl Into<String>, template: Value) {
        let template_id = template_id.into();
        let template: Result<Template, _> = read_document(&template.to_string());
        let mut template = template.unwrap_or_else(|problem| panic!("{template_id} is not a template: {problem}"));
        template.template_id = Some(template_id.clone());
        self.shared.state().service.account.templates.insert(template_id, template);
    }

    /// Sets the matches of a domain, in place of those that it has. They have the form of the API; one that has a `RuleLevel`
    /// was found by a rule, the others by machine learning.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::model::MatchingRequest;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client();
    /// client.create_domain("acme", 30).matching(MatchingRequest::new(true)).await?;
    /// let ids = ["0123456789abcdef0123456789abcdef", "123456789abcdef0123456789abcdef0"];
    /// service.set_matches(
    ///     "acme",
    ///     [json!({ "MatchId": "m", "ProfileIds": ids, "ConfidenceScore": 0.97 })],
    /// );
    ///
    /// assert_eq!(client.get_matches("acme").await?.potential_matches, Some(1));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the domain does not exist, and when a value is no match, with the invalid member.
    #[track_caller]
    pub fn set_matches(&self, domain_name: &str, matches: impl IntoIterator<Item = Value>) {
        let matches = matches.into_iter().map(|found| {
            let found: Result<Match, _> = read_document(&found.to_string());
            found.unwrap_or_else(|problem| panic!("there is a match that is not valid: {problem}"))
        });
        let matches: Vec<Match> = matches.collect();
        self.change(|service, now| service.set_matches(domain_name, matches, now));
    }

    /// Carries out a request of any operation at once: unsigned, and neither kept nor hit by faults.
    ///
    /// That is how a test gives the fake what it begins with, and looks at what is there in the end.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::operations::CreateDomainRequest;
    /// use customer_profiles::operations::ListIntegrationsRequest;
    /// use customer_profiles::operations::PutProfileObjectRequest;
    /// use customer_profiles::operations::PutProfileObjectTypeRequest;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::start().await;
    /// service.perform(&CreateDomainRequest::new("acme", 30));
    /// let mut orders = PutProfileObjectTypeRequest::new("acme", "Order", "Orders");
    /// orders.template_id = Some("Shopify-CreateOrders".into());
    /// service.perform(&orders);
    /// service.perform(&PutProfileObjectRequest::new("acme", "Order", r#"{"id": 1001}"#));
    ///
    /// assert_eq!(
    ///     service.client().get_domain("acme").await?.stats.unwrap().object_count,
    ///     Some(1)
    /// );
    /// assert_eq!(service.perform(&ListIntegrationsRequest::new("acme")).items, Some(vec![]));
    /// assert_eq!(service.requests().len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake rejects the request, with the reason.
    #[track_caller]
    pub fn perform<O: Operation>(&self, request: &O) -> O::Response {
        let performed = self.try_perform(request);
        performed.unwrap_or_else(|problem| panic!("{} is rejected: {problem}", O::NAME))
    }

    fn try_perform<O: Operation>(&self, request: &O) -> Result<O::Response, String> {
        let members = serde_json::to_value(request).and_then(|request| match request {
            Value::Object(members) => Ok(Members::from(members)),
            _ => Err(serde_json::Error::custom("a request is a struct with named members")),
        });
        let members = members.map_err(|error| error.to_string())?;
        let now = self.shared.now();
        let response = self.shared.state().service.perform(O::NAME, members, now);
        let body = response.map_err(|error| format!("{}: {}", error.code, error.message))?;
        serde_json::from_slice(&body).map_err(|error| error.to_string())
    }

    /// Puts the domains and templates of a JSON document into the fake, in place of those that have the same name.
    ///
    /// It is what [`dump`](Self::dump) gives, or written by hand: most members may be left out, and an object of
    /// `Objects` that has no `Number` is put as `PutProfileObject` puts it. The service's limits, as on the length of a
    /// name, are not checked. Where profiles are given a `ProfileId` by hand, [`profiles`](Self::profiles) has them in
    /// the order of their ids, not of their age.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::start().await;
    /// service.seed(
    ///     r#"{ "Domains": [{
    ///         "DomainName": "acme",
    ///         "Integrations": [{ "Uri": "s3://acme-orders", "ObjectTypeName": "Order" }],
    ///         "ObjectTypes": [{
    ///             "ObjectTypeName": "Order",
    ///             "Description": "Orders",
    ///             "TemplateId": "Shopify-CreateOrders"
    ///         }],
    ///         "Profiles": [{
    ///             "Profile": { "FirstName": "Jane", "EmailAddress": "jane@example.com" }
    ///         }],
    ///         "Objects": [{
    ///             "ObjectTypeName": "Order",
    ///             "Object": { "id": 1001, "currency": "EUR" }
    ///         }]
    ///     }] }"#,
    /// )?;
    /// assert!(service.client().get_integration("acme", "s3://acme-orders").await.is_ok());
    /// assert_eq!(service.profiles("acme")[0].first_name.as_deref(), Some("Jane"));
    ///
    /// let error = service.seed("{\n  \"Domains\": [{ \"DomainName\": 7 }]\n}").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "the document is not a valid state: Domains[0].DomainName: \
    ///      expected a string, found number (line 2, column 31)"
    /// );
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Where the document is no JSON or not such a state; nothing is put then.
    pub fn seed(&self, json: &str) -> Result<(), SeedError> {
        let state: AccountState = read_document(json.strip_prefix('\u{feff}').unwrap_or(json)).map_err(SeedError)?;
        self.change(|service, now| Ok(state.put_into(&mut service.account, now))).map_err(SeedError)
    }

    /// All domains and what is in them, and the templates that were put, as JSON that [`seed`](Self::seed) takes.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.client().put_integration("acme").uri("s3://acme-orders").await?;
    ///
    /// let another = FakeService::start().await;
    /// another.seed(&service.dump())?;
    /// another.client().get_integration("acme", "s3://acme-orders").await?;
    /// assert_eq!(another.dump(), service.dump());
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn dump(&self) -> String {
        AccountState::of(&self.shared.state().service.account).to_json()
    }

    /// The objects of a type in a domain, in the order in which they first arrived, those without a profile included.
    ///
    /// The types of standard objects, such as `_order`, can be asked for too.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client
    ///     .put_profile_object_type("acme", "Order", "Orders")
    ///     .template_id("Shopify-CreateOrders")
    ///     .await?;
    ///
    /// client
    ///     .put_profile_object("acme", "Order", &json!({ "id": 1001, "currency": "EUR" }))
    ///     .await?;
    /// client
    ///     .put_profile_object("acme", "Order", &json!({ "id": 1001, "currency": "USD" }))
    ///     .await?;
    /// assert_eq!(
    ///     service.profile_objects("acme", "Order"),
    ///     [json!({ "id": 1001, "currency": "USD" })]
    /// );
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn profile_objects(&self, domain_name: &str, object_type_name: &str) -> Vec<Value> {
        let service = &self.shared.current_state().service;
        let domain = service.account.domains.get(domain_name).ok();
        domain.map(|domain| domain.all_objects(object_type_name)).unwrap_or_default()
    }

    /// The profiles of a domain, the oldest first.
    #[must_use]
    pub fn profiles(&self, domain_name: &str) -> Vec<model::Profile> {
        let service = &self.shared.current_state().service;
        let profiles = service.account.domains.get(domain_name).into_iter().flat_map(Domain::profiles);
        profiles.filter_map(|profile| serde_json::from_value(serde_json::to_value(profile).ok()?).ok()).collect()
    }
}
