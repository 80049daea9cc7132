use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::profiles::{
    BatchPutProfileObjectErrorItem, BatchPutProfileObjectRequestItem, BatchPutProfileObjectResponseItem,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Puts up to 10 objects of one type into a domain.
    ///
    /// The response is a success even if some of the objects were rejected: those are in
    /// [`failed`](BatchPutProfileObjectResponse::failed), each under the id that the request gave it. For thousands of objects
    /// see [bulk loading](crate::guides::bulk_loading).
    ///
    /// As with [`put_profile_object`](Self::put_profile_object), an object without a `UNIQUE` key that is put twice makes two of
    /// it, so the call is not retried when its response is lost.
    ///
    /// ```no_run
    /// # use customer_profiles::model::BatchPutProfileObjectRequestItem;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let items = [
    ///     BatchPutProfileObjectRequestItem::new("1", r#"{"OrderId":"1001"}"#),
    ///     BatchPutProfileObjectRequestItem::new("2", r#"{"OrderId":"1002"}"#),
    /// ];
    /// let response = client.batch_put_profile_object("acme", "Order", items).await?;
    /// for item in response.failed.unwrap_or_default() {
    ///     eprintln!("{}: {} {:?}", item.id, item.code, item.message);
    /// }
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

request! {
    pub struct BatchPutProfileObjectRequest for BatchPutProfileObject {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The objects, 1 to 10, each with an id of your own.
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
    // Without a unique key, a second one makes second objects.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

response! {
    #[derive(Default)]
    pub struct BatchPutProfileObjectResponse for BatchPutProfileObject {
        /// The objects that were put.
        pub successful: Option<Vec<BatchPutProfileObjectResponseItem>> as "Successful",
        /// The objects that were rejected, each with the reason.
        pub failed: Option<Vec<BatchPutProfileObjectErrorItem>> as "Failed",
    }
}
