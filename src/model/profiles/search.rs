use crate::limits::shapes;

open_enum! {
    /// Whether a profile must fit all keys of a search or one.
    pub enum LogicalOperator {
        /// It must fit all.
        And = "AND",
        /// One is enough.
        Or = "OR",
    }
}

input! {
    /// A further key of a search, with the values to look for.
    pub struct AdditionalSearchKey {
        /// The name of the key, such as `_email`.
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// The values to look for.
        pub values: Vec<String> as "Values" [sensitive] limit shapes::REQUEST_VALUE_LIST,
    }
}

input! {
    /// A key that listed objects must have, with the values to look for.
    ///
    /// ```
    /// use customer_profiles::model::ObjectFilter;
    ///
    /// let two_orders = ObjectFilter::new("_orderId", ["1001", "1002"]);
    /// # assert_eq!(two_orders.values.len(), 2);
    /// ```
    pub struct ObjectFilter {
        /// The name of the key, such as `_orderId`.
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// The values to look for.
        pub values: Vec<String> as "Values" [sensitive] limit shapes::REQUEST_VALUE_LIST,
    }
}
