use http::{Method, StatusCode};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::object_types::AttributeValueItem;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Lists values that an attribute of the profiles of a domain has, all in one response.
    ///
    /// API reference: [ListProfileAttributeValues](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileAttributeValues.html)
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.list_profile_attribute_values("acme", "Address.City").await?;
    /// println!("{} cities", response.items.unwrap_or_default().len());
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_attribute_values(
        &self,
        domain_name: impl Into<String>,
        attribute_name: impl Into<String>,
    ) -> ListProfileAttributeValues {
        Call::new(self, ListProfileAttributeValuesRequest::new(domain_name, attribute_name))
    }
}

request! {
    pub struct ListProfileAttributeValuesRequest for ListProfileAttributeValues {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the attribute.
        pub attribute_name: String as "AttributeName" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for ListProfileAttributeValuesRequest {
    type Response = ListProfileAttributeValuesResponse;
    const NAME: &'static str = "ListProfileAttributeValues";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/profile-attributes/{AttributeName}/values";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;

    fn set_status(response: &mut Self::Response, status: StatusCode) {
        response.status_code = Some(status.as_u16().into());
    }
}

response! {
    #[derive(Default)]
    pub struct ListProfileAttributeValuesResponse for ListProfileAttributeValues {
        /// The domain.
        pub domain_name: Option<String> as "DomainName",
        /// The name of the attribute.
        pub attribute_name: Option<String> as "AttributeName",
        /// The values.
        pub items: Option<Vec<AttributeValueItem>> as "Items",
        /// The HTTP status of the response.
        pub status_code: Option<i32> as "StatusCode",
    }
}
