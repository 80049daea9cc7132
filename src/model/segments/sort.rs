use crate::limits::Limit;

open_enum! {
    /// What the values of an attribute are compared as.
    pub enum SegmentSortDataType {
        /// As texts.
        String = "STRING",
        /// As numbers.
        Number = "NUMBER",
        /// As dates.
        Date = "DATE",
    }
}

open_enum! {
    /// Which value comes first.
    pub enum SegmentSortOrder {
        /// The least.
        Asc = "ASC",
        /// The greatest.
        Desc = "DESC",
    }
}

open_enum! {
    /// What an attribute belongs to.
    pub enum SortAttributeType {
        /// It is a member of the profile.
        Profile = "PROFILE",
        /// It is a calculated attribute.
        Calculated = "CALCULATED",
    }
}

structure! {
    /// The order of the profiles of a segment.
    ///
    /// ```
    /// use customer_profiles::model::segments::{
    ///     SegmentSort, SegmentSortDataType, SegmentSortOrder, SortAttribute,
    /// };
    /// use customer_profiles::model::segments::SortAttributeType;
    ///
    /// let best_first = SegmentSort::new([
    ///     SortAttribute::new("orders", SegmentSortOrder::Desc)
    ///         .r#type(SortAttributeType::Calculated)
    ///         .data_type(SegmentSortDataType::Number),
    ///     SortAttribute::new("LastName", SegmentSortOrder::Asc),
    /// ]);
    /// # assert_eq!(best_first.attributes.len(), 2);
    /// ```
    pub struct SegmentSort [sensitive] {
        /// What the profiles are sorted by, 1 to 10 attributes; the first counts most.
        pub attributes: Vec<SortAttribute> as "Attributes" limit Limit::list(&SortAttribute::LIMIT).min(1).max(10),
    }
}

structure! {
    /// An attribute that the profiles of a segment are sorted by.
    pub struct SortAttribute {
        /// The name of the attribute.
        pub name: String as "Name" limit Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
        /// What its values are compared as.
        pub data_type: Option<SegmentSortDataType> as "DataType" limit SegmentSortDataType::LIMIT,
        /// Which value comes first.
        pub order: SegmentSortOrder as "Order" limit SegmentSortOrder::LIMIT,
        /// What it belongs to.
        pub r#type: Option<SortAttributeType> as "Type" limit SortAttributeType::LIMIT,
    }
}
