use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::layouts::LayoutType;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_domain_layout("acme", "?", "?", "?", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_domain_layout(
        &self,
        domain_name: impl Into<String>,
        layout_definition_name: impl Into<String>,
        description: impl Into<String>,
        display_name: impl Into<String>,
        layout_type: impl Into<LayoutType>,
        layout: impl Into<String>,
    ) -> CreateDomainLayout {
        Call::new(
            self,
            CreateDomainLayoutRequest::new(
                domain_name,
                layout_definition_name,
                description,
                display_name,
                layout_type,
                layout,
            ),
        )
    }
}

/// A call of `CreateDomainLayout`.
pub type CreateDomainLayout = Call<CreateDomainLayoutRequest>;

request! {
    /// The request of `CreateDomainLayout`.
    ///
    /// API reference: [CreateDomainLayout](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateDomainLayout.html)
    pub struct CreateDomainLayoutRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub layout_definition_name: String as "LayoutDefinitionName" limit shapes::NAME,
        /// ?
        pub description: String as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// ?
        pub display_name: String as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// ?
        pub is_default: Option<bool> as "IsDefault",
        /// ?
        pub layout_type: LayoutType as "LayoutType" limit LayoutType::LIMIT,
        /// ?
        pub layout: String as "Layout" [sensitive] limit Limit::text().min(1).max(2_000_000).sensitive(),
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateDomainLayoutRequest {
    type Response = CreateDomainLayoutResponse;
    const NAME: &'static str = "CreateDomainLayout";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/layouts/{LayoutDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `CreateDomainLayout`.
    pub struct CreateDomainLayoutResponse {
        /// ?
        pub layout_definition_name: String as "LayoutDefinitionName",
        /// ?
        pub description: String as "Description" [sensitive],
        /// ?
        pub display_name: String as "DisplayName",
        /// ?
        pub is_default: Option<bool> as "IsDefault",
        /// ?
        pub layout_type: LayoutType as "LayoutType",
        /// ?
        pub layout: String as "Layout" [sensitive],
        /// ?
        pub version: String as "Version",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
    }
}
