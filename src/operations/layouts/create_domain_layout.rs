use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::layouts::LayoutType;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Creates a layout: how the profile explorer shows a domain.
    ///
    /// The service takes this call only from the Amazon Connect admin website.
    ///
    /// ```no_run
    /// # use customer_profiles::model::LayoutType;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .create_domain_layout(
    ///         "acme",
    ///         "agents",
    ///         "For agents",
    ///         "Agents",
    ///         LayoutType::ProfileExplorer,
    ///         "{}",
    ///     )
    ///     .is_default(true)
    ///     .await?;
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

request! {
    pub struct CreateDomainLayoutRequest for CreateDomainLayout {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: String as "LayoutDefinitionName" limit shapes::NAME,
        /// What the layout is for.
        pub description: String as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// The name that people see.
        pub display_name: String as "DisplayName"
            limit Limit::text().min(1).max(255).pattern(r"^[a-zA-Z_][a-zA-Z_0-9-\s]*$"),
        /// Whether the layout is used where none is chosen; a domain has one such layout.
        pub is_default: Option<bool> as "IsDefault",
        /// What the layout is for.
        pub layout_type: LayoutType as "LayoutType" limit LayoutType::LIMIT,
        /// The layout, as a JSON text of up to 2,000,000 characters.
        pub layout: String as "Layout" [sensitive] limit Limit::text().min(1).max(2_000_000).sensitive(),
        /// Tags for the layout.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateDomainLayoutRequest {
    type Response = CreateDomainLayoutResponse;
    const NAME: &'static str = "CreateDomainLayout";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/layouts/{LayoutDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct CreateDomainLayoutResponse for CreateDomainLayout {
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: String as "LayoutDefinitionName",
        /// What the layout is for.
        pub description: String as "Description" [sensitive],
        /// The name that people see.
        pub display_name: String as "DisplayName",
        /// Whether the layout is used where none is chosen; a domain has one such layout.
        pub is_default: Option<bool> as "IsDefault",
        /// What the layout is for.
        pub layout_type: LayoutType as "LayoutType",
        /// The layout, as a JSON text of up to 2,000,000 characters.
        pub layout: String as "Layout" [sensitive],
        /// The version of the layout, which counts up with each change.
        pub version: String as "Version",
        /// Tags of the layout.
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// When the layout was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the layout was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
    }
}
