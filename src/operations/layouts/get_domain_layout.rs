use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::layouts::LayoutType;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Reads a layout.
    ///
    /// The service takes this call only from the Amazon Connect admin website.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let layout = client.get_domain_layout("acme", "agents").await?;
    /// println!("{} {}", layout.display_name, layout.version);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_domain_layout(
        &self,
        domain_name: impl Into<String>,
        layout_definition_name: impl Into<String>,
    ) -> GetDomainLayout {
        Call::new(self, GetDomainLayoutRequest::new(domain_name, layout_definition_name))
    }
}

request! {
    pub struct GetDomainLayoutRequest for GetDomainLayout {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: String as "LayoutDefinitionName" limit shapes::NAME,
    }
}

impl Operation for GetDomainLayoutRequest {
    type Response = GetDomainLayoutResponse;
    const NAME: &'static str = "GetDomainLayout";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/layouts/{LayoutDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetDomainLayoutResponse for GetDomainLayout {
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
        /// When the layout was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the layout was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// Tags of the layout.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
