use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::layouts::LayoutType;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_domain_layout("acme", "?").await?;
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

/// A call of `GetDomainLayout`.
pub type GetDomainLayout = Call<GetDomainLayoutRequest>;

request! {
    /// The request of `GetDomainLayout`.
    ///
    /// API reference: [GetDomainLayout](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetDomainLayout.html)
    pub struct GetDomainLayoutRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetDomainLayout`.
    pub struct GetDomainLayoutResponse {
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
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
