use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::calculated_attributes::ListCalculatedAttributeForProfileItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the calculated attributes of a profile, each with its value.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let profile_id = "2a8e25f4d93c48dca4a5a09e2b24a6a5";
    /// let mut attributes =
    ///     client.list_calculated_attributes_for_profile("acme", profile_id).items();
    /// while let Some(attribute) = attributes.try_next().await? {
    ///     println!("{:?} = {:?}", attribute.calculated_attribute_name, attribute.value);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_calculated_attributes_for_profile(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
    ) -> ListCalculatedAttributesForProfile {
        Call::new(self, ListCalculatedAttributesForProfileRequest::new(domain_name, profile_id))
    }
}

request! {
    pub struct ListCalculatedAttributesForProfileRequest for ListCalculatedAttributesForProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListCalculatedAttributesForProfileRequest {
    type Response = ListCalculatedAttributesForProfileResponse;
    const NAME: &'static str = "ListCalculatedAttributesForProfile";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/profile/{ProfileId}/calculated-attributes";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListCalculatedAttributesForProfileRequest, items: ListCalculatedAttributeForProfileItem }

response! {
    #[derive(Default)]
    pub struct ListCalculatedAttributesForProfileResponse for ListCalculatedAttributesForProfile {
        /// The calculated attributes of this page.
        pub items: Option<Vec<ListCalculatedAttributeForProfileItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
