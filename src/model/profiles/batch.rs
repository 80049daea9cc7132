use crate::limits::{Limit, shapes};

output! {
    /// ?
    ///
    /// API reference: [BatchGetProfileError](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchGetProfileError.html)
    pub struct BatchGetProfileError {
        /// ?
        pub code: String as "Code",
        /// ?
        pub message: String as "Message",
        /// ?
        pub profile_id: String as "ProfileId",
    }
}

input! {
    /// ?
    ///
    /// API reference: [BatchPutProfileObjectRequestItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchPutProfileObjectRequestItem.html)
    pub struct BatchPutProfileObjectRequestItem {
        /// ?
        pub id: String as "Id" limit shapes::NAME,
        /// ?
        pub object: String as "Object" [sensitive] limit Limit::text().min(1).max(256_000).sensitive(),
    }
}

output! {
    /// ?
    ///
    /// API reference: [BatchPutProfileObjectResponseItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchPutProfileObjectResponseItem.html)
    pub struct BatchPutProfileObjectResponseItem {
        /// ?
        pub id: String as "Id",
        /// ?
        pub profile_object_unique_key: String as "ProfileObjectUniqueKey",
    }
}

output! {
    /// ?
    ///
    /// API reference: [BatchPutProfileObjectErrorItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchPutProfileObjectErrorItem.html)
    pub struct BatchPutProfileObjectErrorItem {
        /// ?
        pub id: String as "Id",
        /// ?
        pub code: i32 as "Code",
        /// ?
        pub message: Option<String> as "Message",
    }
}
