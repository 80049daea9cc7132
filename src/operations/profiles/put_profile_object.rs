use http::Method;
use serde::Serialize;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};
use crate::wire::json_text::to_json_text;

impl Client {
    /// Puts an object, such as an order, into a domain. For many objects, see [bulk loading](crate::guides::bulk_loading).
    ///
    /// The object is anything that serde writes as a JSON object; it travels as a JSON text. A number that JSON does not
    /// have, such as NaN, is an error. What is such a text already goes by [`PutProfileObjectRequest::new`]. The keys of
    /// its object type decide which profile it belongs to.
    ///
    /// Without a key that is `UNIQUE`, putting an object twice makes two of it. So the call is not repeated when its
    /// response is lost, and the error then says that its [outcome is unknown](crate::Error::outcome_unknown). Where the
    /// object type has such a key, allow it by
    /// [`RetryPolicy::retry_non_idempotent`](crate::RetryPolicy::retry_non_idempotent).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// #[derive(serde::Serialize)]
    /// struct Visit {
    ///     email: &'static str,
    ///     page: &'static str,
    /// }
    ///
    /// let visit = Visit { email: "jane@example.com", page: "/boots" };
    /// client.put_profile_object("acme", "Visit", &visit).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_profile_object<T: Serialize + ?Sized>(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
        object: &T,
    ) -> PutProfileObject {
        let object = json_object(object);
        let error = object.as_ref().err().cloned();
        let request = PutProfileObjectRequest::new(domain_name, object_type_name, object.unwrap_or_default());
        Call::new(self, request).with_deferred_error(error)
    }
}

/// An object as a JSON text, or why there is none.
///
/// A text would be written as a text within a text, in which the service finds no members.
pub(crate) fn json_object<T: Serialize + ?Sized>(object: &T) -> Result<String, String> {
    let text = to_json_text(object).map_err(|problem| format!("Object can't be written as JSON: {problem}"))?;
    if !text.starts_with('{') {
        return Err("Object must be a JSON object; \
                    what is a JSON text already goes by `PutProfileObjectRequest::new`"
            .to_owned());
    }
    Ok(text)
}

request! {
    pub struct PutProfileObjectRequest for PutProfileObject {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The object, as a JSON text.
        pub object: String as "Object" [sensitive] limit shapes::STRINGIFIED_JSON,
    }
}

impl Operation for PutProfileObjectRequest {
    type Response = PutProfileObjectResponse;
    const NAME: &'static str = "PutProfileObject";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

response! {
    #[derive(Default)]
    pub struct PutProfileObjectResponse for PutProfileObject {
        /// The key by which the service knows the object among others.
        pub profile_object_unique_key: Option<String> as "ProfileObjectUniqueKey",
    }
}
