use crate::limits::Limit;

open_enum! {
    /// ?
    pub enum SegmentSortDataType {
        /// ?
        String = "STRING",
        /// ?
        Number = "NUMBER",
        /// ?
        Date = "DATE",
    }
}

open_enum! {
    /// ?
    pub enum SegmentSortOrder {
        /// ?
        Asc = "ASC",
        /// ?
        Desc = "DESC",
    }
}

open_enum! {
    /// ?
    pub enum SortAttributeType {
        /// ?
        Profile = "PROFILE",
        /// ?
        Calculated = "CALCULATED",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [SegmentSort](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SegmentSort.html)
    pub struct SegmentSort [sensitive] {
        /// ?
        pub attributes: Vec<SortAttribute> as "Attributes" limit Limit::list(&SortAttribute::LIMIT).min(1).max(10),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [SortAttribute](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SortAttribute.html)
    pub struct SortAttribute {
        /// ?
        pub name: String as "Name" limit Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
        /// ?
        pub data_type: Option<SegmentSortDataType> as "DataType" limit SegmentSortDataType::LIMIT,
        /// ?
        pub order: SegmentSortOrder as "Order" limit SegmentSortOrder::LIMIT,
        /// ?
        pub r#type: Option<SortAttributeType> as "Type" limit SortAttributeType::LIMIT,
    }
}
