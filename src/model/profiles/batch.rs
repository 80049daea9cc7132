use crate::limits::shapes;

output! {
    /// A profile that a batch could not read.
    pub struct BatchGetProfileError {
        /// The code of the error, such as `ResourceNotFoundException`.
        pub code: String as "Code",
        /// What the error is.
        pub message: String as "Message",
        /// The id of the profile.
        pub profile_id: String as "ProfileId",
    }
}

input! {
    /// One object of a batch.
    ///
    /// ```
    /// use customer_profiles::StandardOrder;
    /// use customer_profiles::model::BatchPutProfileObjectRequestItem;
    ///
    /// let order = serde_json::to_string(&StandardOrder::new("1001"))?;
    /// let item = BatchPutProfileObjectRequestItem::new("1", order);
    /// # assert_eq!(item.object, r#"{"OrderId":"1001"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct BatchPutProfileObjectRequestItem {
        /// An id of your own, by which the response names the object; each once in a batch.
        pub id: String as "Id" limit shapes::NAME,
        /// The object, as a JSON text of up to 256,000 characters.
        pub object: String as "Object" [sensitive] limit shapes::STRINGIFIED_JSON,
    }
}

output! {
    /// An object that a batch has put.
    pub struct BatchPutProfileObjectResponseItem {
        /// The id that the request gave to the object.
        pub id: String as "Id",
        /// The key by which the service knows the object among others of its profile.
        pub profile_object_unique_key: String as "ProfileObjectUniqueKey",
    }
}

output! {
    /// An object that a batch could not put.
    pub struct BatchPutProfileObjectErrorItem {
        /// The id that the request gave to the object.
        pub id: String as "Id",
        /// The HTTP status that the object alone would have got, such as 400 or 429.
        pub code: i32 as "Code",
        /// What the error is.
        pub message: Option<String> as "Message",
    }
}
