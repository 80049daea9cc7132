use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::object_types::DetectedProfileObjectType;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Proposes the fields and keys of an object type from a few of its objects.
    ///
    /// Nothing is created: look at the proposal, and give it to [`put_profile_object_type`](Self::put_profile_object_type).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let detected = client
    ///     .detect_profile_object_type("acme", [r#"{"email":"jane@example.com"}"#])
    ///     .await?;
    /// for proposal in detected.detected_profile_object_types.unwrap_or_default() {
    ///     println!("{} fields", proposal.fields.unwrap_or_default().len());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn detect_profile_object_type(
        &self,
        domain_name: impl Into<String>,
        objects: impl IntoIterator<Item = impl Into<String>>,
    ) -> DetectProfileObjectType {
        Call::new(self, DetectProfileObjectTypeRequest::new(domain_name, objects))
    }
}

request! {
    pub struct DetectProfileObjectTypeRequest for DetectProfileObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// Objects to learn from, 1 to 5, each as a JSON text.
        pub objects: Vec<String> as "Objects" [sensitive]
            limit Limit::list(&shapes::STRINGIFIED_JSON).min(1).max(5).sensitive(),
    }
}

impl Operation for DetectProfileObjectTypeRequest {
    type Response = DetectProfileObjectTypeResponse;
    const NAME: &'static str = "DetectProfileObjectType";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/detect/object-types";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct DetectProfileObjectTypeResponse for DetectProfileObjectType {
        /// The mapping that fits the objects; at most one.
        pub detected_profile_object_types: Option<Vec<DetectedProfileObjectType>> as "DetectedProfileObjectTypes",
    }
}
