//! Puts an object, such as an order, into a domain.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::model::redacted::Redacted;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Puts an object, such as an order, into a domain. For many objects, see [`bulk`](crate::bulk).
    ///
    /// The object is anything that serde can write; it travels as a JSON text. The keys of its object type decide which
    /// profile it belongs to.
    ///
    /// Without a key that is `UNIQUE`, putting an object twice makes two of it. So the call is not repeated when its
    /// answer is lost, and the error then says that its [outcome is unknown](crate::Error::outcome_unknown). Where the
    /// object type has such a key, allow it by
    /// [`RetryPolicy::repeat_unsafe`](crate::RetryPolicy::repeat_unsafe).
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
        match serde_json::to_string(object) {
            Ok(object) => Call::new(self, PutProfileObjectRequest::new(domain_name, object_type_name, object)),
            Err(error) => Call::refused(
                self,
                PutProfileObjectRequest::new(domain_name, object_type_name, ""),
                format!("Object can't be written as JSON: {error}"),
            ),
        }
    }
}

/// A call of `PutProfileObject`.
pub type PutProfileObject = Call<PutProfileObjectRequest>;

/// The request of `PutProfileObject`.
///
/// API reference: [PutProfileObject](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutProfileObject.html)
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PutProfileObjectRequest {
    /// The domain.
    pub domain_name: String,
    /// The name of the object type.
    pub object_type_name: String,
    /// The object, as a JSON text.
    pub object: String,
}

impl PutProfileObjectRequest {
    /// A request with all that is required; the object is a JSON text.
    #[must_use]
    pub fn new(domain_name: impl Into<String>, object_type_name: impl Into<String>, object: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), object_type_name: object_type_name.into(), object: object.into() }
    }
}

impl fmt::Debug for PutProfileObjectRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PutProfileObjectRequest")
            .field("domain_name", &self.domain_name)
            .field("object_type_name", &self.object_type_name)
            .field("object", &Redacted)
            .finish()
    }
}

impl Operation for PutProfileObjectRequest {
    type Response = PutProfileObjectResponse;
    const NAME: &'static str = "PutProfileObject";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

/// The answer to `PutProfileObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PutProfileObjectResponse {
    /// The key by which the service tells the object from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_object_unique_key: Option<String>,
}
