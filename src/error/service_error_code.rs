open_enum! {
    /// The error codes that the API documents for its operations, and those of all services of AWS that can come from
    /// this one.
    ///
    /// [`Error::service_error_code`](crate::Error::service_error_code) has the code of an error as one. A code that is
    /// not among them is kept as it is.
    ///
    /// ```
    /// use customer_profiles::ServiceErrorCode;
    ///
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let Err(error) = client.get_domain("acme").await else { return Ok(()) };
    /// match error.service_error_code() {
    ///     Some(ServiceErrorCode::ResourceNotFoundException) => println!("not there yet"),
    ///     Some(
    ///         ServiceErrorCode::ExpiredTokenException
    ///         | ServiceErrorCode::UnrecognizedClientException,
    ///     ) => {
    ///         println!("sign in again");
    ///     }
    ///     Some(code) => println!("the service reports {code}"),
    ///     None => println!("no error of the service: {error}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub enum ServiceErrorCode {
        // Of this API
        /// The caller may not do this.
        AccessDeniedException = "AccessDeniedException",
        /// The request is invalid, or what it asks for is not possible now: the service has no other code for what
        /// exists already or is in use.
        BadRequestException = "BadRequestException",
        /// The service failed.
        InternalServerException = "InternalServerException",
        /// The thing asked for does not exist.
        ResourceNotFoundException = "ResourceNotFoundException",
        /// There are too many requests.
        ThrottlingException = "ThrottlingException",

        // Of all services of AWS
        /// The session token has expired.
        ExpiredTokenException = "ExpiredTokenException",
        /// The signature lacks a part.
        IncompleteSignature = "IncompleteSignature",
        /// The service failed.
        InternalFailure = "InternalFailure",
        /// The signature is not the one that the service works out: the secret key is another, or something on the way has
        /// changed the request.
        InvalidSignatureException = "InvalidSignatureException",
        /// The request is not as HTTP demands.
        MalformedHttpRequestException = "MalformedHttpRequestException",
        /// The caller may not do this.
        NotAuthorized = "NotAuthorized",
        /// The account has no subscription to the service.
        OptInRequired = "OptInRequired",
        /// The connection was closed before the response.
        RequestAbortedException = "RequestAbortedException",
        /// The body of the request is too large.
        RequestEntityTooLargeException = "RequestEntityTooLargeException",
        /// The time of the signature is too far from the service's.
        RequestExpired = "RequestExpired",
        /// The request did not come to its end in time.
        RequestTimeoutException = "RequestTimeoutException",
        /// The body of the request can't be read.
        SerializationException = "SerializationException",
        /// The service can't take the request for the moment.
        ServiceUnavailable = "ServiceUnavailable",
        /// There is no such operation.
        UnknownOperationException = "UnknownOperationException",
        /// The access key id or the session token is none that AWS knows.
        UnrecognizedClientException = "UnrecognizedClientException",
        /// The request breaks a constraint.
        ValidationError = "ValidationError",
        /// The request breaks a constraint.
        ValidationException = "ValidationException",
    }
}
