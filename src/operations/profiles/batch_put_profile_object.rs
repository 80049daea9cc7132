use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::profiles::{
    BatchPutProfileObjectErrorItem, BatchPutProfileObjectRequestItem, BatchPutProfileObjectResponseItem,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.batch_put_profile_object("acme", "?", [items]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_put_profile_object(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        items: impl IntoIterator<Item = impl Into<BatchPutProfileObjectRequestItem>>,
    ) -> BatchPutProfileObject {
        Call::new(self, BatchPutProfileObjectRequest::new(domain_name, object_type_name, items))
    }
}

/// A call of `BatchPutProfileObject`.
pub type BatchPutProfileObject = Call<BatchPutProfileObjectRequest>;

request! {
    /// The request of `BatchPutProfileObject`.
    ///
    /// API reference: [BatchPutProfileObject](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchPutProfileObject.html)
    pub struct BatchPutProfileObjectRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// ?
        pub items: Vec<BatchPutProfileObjectRequestItem> as "Items"
            limit Limit::list(&BatchPutProfileObjectRequestItem::LIMIT).min(1).max(10),
    }
}

impl Operation for BatchPutProfileObjectRequest {
    type Response = BatchPutProfileObjectResponse;
    const NAME: &'static str = "BatchPutProfileObject";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects/batch-put-profile-object";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent; // ? what a second one does
}

output! {
    /// The response of `BatchPutProfileObject`.
    #[derive(Default)]
    pub struct BatchPutProfileObjectResponse {
        /// ?
        pub successful: Option<Vec<BatchPutProfileObjectResponseItem>> as "Successful",
        /// ?
        pub failed: Option<Vec<BatchPutProfileObjectErrorItem>> as "Failed",
    }
}
