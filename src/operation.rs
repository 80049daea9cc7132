//! The one seam: what the client must know of a request to send it.

use http::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::limits::{self, MemberLimits, Violations};

/// What sending a request twice would do.
///
/// It decides what happens when a response is lost: a request that is not idempotent is not sent again, and the error
/// says that the [outcome is unknown](crate::Error::outcome_unknown).
///
/// The words are those of [RFC 9110, section 9.2](https://www.rfc-editor.org/rfc/rfc9110#section-9.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RepeatSafety {
    /// It changes nothing, once or twice.
    Safe,
    /// Twice leaves the service as once does.
    Idempotent,
    /// Twice could make a second thing.
    NotIdempotent,
}

/// The members of a request that travel in the query, each with its name there.
pub type QueryNames = &'static [(&'static str, &'static str)];

/// A request of the service: plain data that says where each of its members travels.
///
/// A request serialises to the API's own form, an object with a member for each that is set. Members that [`PATH`]
/// or [`QUERY`] name travel there; all others make up the JSON body. So a request is described by constants alone:
///
/// ```
/// use customer_profiles::{Operation, RepeatSafety};
///
/// #[derive(serde::Serialize)]
/// #[serde(rename_all = "PascalCase")]
/// struct GetDomainRequest {
///     domain_name: String,
/// }
///
/// #[derive(serde::Deserialize)]
/// #[serde(rename_all = "PascalCase")]
/// struct GetDomainResponse {
///     default_expiration_days: i32,
/// }
///
/// impl Operation for GetDomainRequest {
///     type Response = GetDomainResponse;
///     const NAME: &'static str = "GetDomain";
///     const METHOD: http::Method = http::Method::GET;
///     const PATH: &'static str = "/domains/{DomainName}";
///     const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
/// }
/// ```
///
/// [`PATH`]: Self::PATH
/// [`QUERY`]: Self::QUERY
pub trait Operation: Serialize + Send + Sync {
    /// The response of the service.
    type Response: DeserializeOwned + Send;

    /// The name of the operation in the API.
    const NAME: &'static str;
    /// The HTTP method.
    const METHOD: Method;
    /// The path; `{Member}` stands for the value of a member, which becomes one percent-encoded segment.
    const PATH: &'static str;
    /// The members that travel in the query, each with its name there.
    const QUERY: QueryNames = &[];
    /// The documented limits of the members; an operation of your own has none.
    #[doc(hidden)]
    const LIMITS: MemberLimits = &[];
    /// What sending the request twice would do.
    const REPEAT_SAFETY: RepeatSafety;

    /// Where members of the request conflict, so that no server could know what is meant: the path of one and the reason.
    ///
    /// Such a request is rejected before anything is sent.
    fn conflict(&self) -> Option<String> {
        None
    }

    /// Writes the HTTP status into a response that has it as a member; called when the body has been decoded.
    fn set_status(_response: &mut Self::Response, _status: StatusCode) {}

    /// Checks the request against the limits that the API documents: lengths, patterns, ranges, counts and known values
    /// of enums, at any depth.
    ///
    /// The error has all violations, each with its path and the limit, never with a value that the API marks as sensitive.
    /// For an enum it names the permitted values, and the one that was probably meant. Lengths count characters; a pattern
    /// may fit any part of a text unless it is anchored.
    ///
    /// Sending does not ask for this, because the service relaxes its limits and accepts what an older description
    /// forbids; [`validate_requests`](crate::ClientBuilder::validate_requests) makes a client check each request.
    ///
    /// ```
    /// use customer_profiles::operations::PutProfileObjectTypeRequest;
    /// use customer_profiles::{Operation, ViolationKind};
    ///
    /// let mut request =
    ///     PutProfileObjectTypeRequest::new("acme", "Shopify-Order", "Orders from Shopify");
    /// assert!(request.validate().is_ok());
    ///
    /// request.domain_name = "acme shop".into();
    /// request.expiration_days = Some(2000);
    /// let violations = request.validate().unwrap_err();
    /// assert_eq!(
    ///     violations.to_string(),
    ///     "2 documented limits are broken: DomainName: pattern ^[a-zA-Z0-9_-]+$ (length 9); \
    ///      ExpirationDays: value 2000 > max 1098"
    /// );
    /// for violation in &violations {
    ///     match violation.kind() {
    ///         ViolationKind::Max { max, .. } => {
    ///             println!("{} is at most {max}", violation.path())
    ///         }
    ///         kind => println!("{}: {kind}", violation.path()),
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// All limits that are broken.
    fn validate(&self) -> Result<(), Violations> {
        // A request that can't be written is rejected when it is sent, with the reason.
        let request = serde_json::to_value(self).unwrap_or_default();
        Violations::new(limits::check(Self::LIMITS, &request)).map_or(Ok(()), Err)
    }
}

impl<O: Operation> Operation for &O {
    type Response = O::Response;
    const NAME: &'static str = O::NAME;
    const METHOD: Method = O::METHOD;
    const PATH: &'static str = O::PATH;
    const QUERY: QueryNames = O::QUERY;
    const LIMITS: MemberLimits = O::LIMITS;
    const REPEAT_SAFETY: RepeatSafety = O::REPEAT_SAFETY;

    fn conflict(&self) -> Option<String> {
        O::conflict(self)
    }

    fn set_status(response: &mut Self::Response, status: StatusCode) {
        O::set_status(response, status);
    }
}

/// An operation whose response comes page by page.
pub trait Paginated: Operation + Clone + Unpin + 'static {
    /// What a page holds.
    type Item: Send + Unpin + 'static;

    /// The token that the request carries.
    fn next_token(&self) -> Option<&str>;

    /// Makes the request ask for the page of this token, or for the first one.
    fn set_next_token(&mut self, token: Option<String>);

    /// The token of the page after this one; the service ends a list with no token or an empty one.
    fn next_token_of(response: &Self::Response) -> Option<&str>;

    /// Takes the items out of a page; no items are an empty page.
    fn into_items(response: Self::Response) -> Vec<Self::Item>;
}
