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
    /// let response = client.update_domain_layout("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_domain_layout(
        &self,
        domain_name: impl Into<String>,
        layout_definition_name: impl Into<String>,
    ) -> UpdateDomainLayout {
        Call::new(self, UpdateDomainLayoutRequest::new(domain_name, layout_definition_name))
    }
}

/// A call of `UpdateDomainLayout`.
pub type UpdateDomainLayout = Call<UpdateDomainLayoutRequest>;

request! {
    /// The request of `UpdateDomainLayout`.
    ///
    /// API reference: [UpdateDomainLayout](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UpdateDomainLayout.html)
    pub struct UpdateDomainLayoutRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub layout_definition_name: String as "LayoutDefinitionName" limit shapes::NAME,
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// ?
        pub display_name: Option<String> as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// ?
        pub is_default: Option<bool> as "IsDefault",
        /// ?
        pub layout_type: Option<LayoutType> as "LayoutType" limit LayoutType::LIMIT,
        /// ?
        pub layout: Option<String> as "Layout" [sensitive] limit Limit::text().min(1).max(2_000_000).sensitive(),
    }
}

impl Operation for UpdateDomainLayoutRequest {
    type Response = UpdateDomainLayoutResponse;
    const NAME: &'static str = "UpdateDomainLayout";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/layouts/{LayoutDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `UpdateDomainLayout`.
    #[derive(Default)]
    pub struct UpdateDomainLayoutResponse {
        /// ?
        pub layout_definition_name: Option<String> as "LayoutDefinitionName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub is_default: Option<bool> as "IsDefault",
        /// ?
        pub layout_type: Option<LayoutType> as "LayoutType",
        /// ?
        pub layout: Option<String> as "Layout" [sensitive],
        /// ?
        pub version: Option<String> as "Version",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
