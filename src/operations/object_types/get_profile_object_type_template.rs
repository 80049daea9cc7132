use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::{ObjectTypeField, ObjectTypeKey};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads a template that object types can be made from.
    ///
    /// Templates belong to the service, not to a domain: `Shopify-CreateOrders`, `Salesforce-Account` and the like.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let template = client.get_profile_object_type_template("Shopify-CreateOrders").await?;
    /// println!("{} fields", template.fields.unwrap_or_default().len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_profile_object_type_template(&self, template_id: impl Into<String>) -> GetProfileObjectTypeTemplate {
        Call::new(self, GetProfileObjectTypeTemplateRequest::new(template_id))
    }
}

request! {
    pub struct GetProfileObjectTypeTemplateRequest for GetProfileObjectTypeTemplate {
        /// The template.
        pub template_id: String as "TemplateId" limit shapes::NAME,
    }
}

impl Operation for GetProfileObjectTypeTemplateRequest {
    type Response = GetProfileObjectTypeTemplateResponse;
    const NAME: &'static str = "GetProfileObjectTypeTemplate";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/templates/{TemplateId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetProfileObjectTypeTemplateResponse for GetProfileObjectTypeTemplate {
        /// The template.
        pub template_id: Option<String> as "TemplateId",
        /// The name of the source, such as `Shopify`.
        pub source_name: Option<String> as "SourceName",
        /// The name of the object in the source.
        pub source_object: Option<String> as "SourceObject",
        /// How many objects of this type a profile keeps, unless the object type says otherwise.
        pub default_max_profile_object_count: Option<i32> as "DefaultMaxProfileObjectCount",
        /// From when on that count holds.
        pub default_max_profile_object_count_effective_after: Option<OffsetDateTime> as "DefaultMaxProfileObjectCountEffectiveAfter",
        /// Whether objects are only kept, without making or changing profiles.
        pub store_only: Option<bool> as "StoreOnly",
        /// Whether an object that fits no profile makes a new one.
        pub allow_profile_creation: Option<bool> as "AllowProfileCreation",
        /// The format of the field that says when the source changed an object.
        pub source_last_updated_timestamp_format: Option<String> as "SourceLastUpdatedTimestampFormat",
        /// The fields, by name.
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive],
        /// The keys, by name.
        pub keys: Option<BTreeMap<String, Vec<ObjectTypeKey>>> as "Keys" [sensitive],
    }
}
