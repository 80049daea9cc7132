use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::layouts::LayoutType;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Changes a layout; members that are absent stay as they are.
    ///
    /// The service takes this call only from the Amazon Connect admin website.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.update_domain_layout("acme", "agents").is_default(true).await?;
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

request! {
    pub struct UpdateDomainLayoutRequest for UpdateDomainLayout {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: String as "LayoutDefinitionName" limit shapes::NAME,
        /// What the layout is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// Whether the layout is used where none is chosen; a domain has one such layout.
        pub is_default: Option<bool> as "IsDefault",
        /// What the layout is for.
        pub layout_type: Option<LayoutType> as "LayoutType" limit LayoutType::LIMIT,
        /// The layout, as a JSON text of up to 2,000,000 characters.
        pub layout: Option<String> as "Layout" [sensitive] limit Limit::text().min(1).max(2_000_000).sensitive(),
    }
}

impl Operation for UpdateDomainLayoutRequest {
    type Response = UpdateDomainLayoutResponse;
    const NAME: &'static str = "UpdateDomainLayout";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/layouts/{LayoutDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct UpdateDomainLayoutResponse for UpdateDomainLayout {
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: Option<String> as "LayoutDefinitionName",
        /// What the layout is for.
        pub description: Option<String> as "Description" [sensitive],
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// Whether the layout is used where none is chosen; a domain has one such layout.
        pub is_default: Option<bool> as "IsDefault",
        /// What the layout is for.
        pub layout_type: Option<LayoutType> as "LayoutType",
        /// The layout, as a JSON text of up to 2,000,000 characters.
        pub layout: Option<String> as "Layout" [sensitive],
        /// The version of the layout, which counts up with each change.
        pub version: Option<String> as "Version",
        /// When the layout was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the layout was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Tags of the layout.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
