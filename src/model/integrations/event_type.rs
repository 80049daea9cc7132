use crate::structure::SortedMap;

open_enum! {
    /// A kind of event that an outside application sends through an integration.
    ///
    /// Segment and Shopify are the applications known today; any other name can be parsed and is kept.
    ///
    /// ```
    /// use customer_profiles::model::EventType;
    ///
    /// assert_eq!(EventType::from("ShopifyCreateOrders"), EventType::ShopifyCreateOrders);
    /// assert_eq!(EventType::from("NewcomerCreateThings").as_str(), "NewcomerCreateThings");
    /// ```
    pub enum EventType {
        /// Segment identified a user.
        SegmentIdentify = "SegmentIdentify",
        /// A customer was created in Shopify.
        ShopifyCreateCustomers = "ShopifyCreateCustomers",
        /// A customer was changed in Shopify.
        ShopifyUpdateCustomers = "ShopifyUpdateCustomers",
        /// A draft order was created in Shopify.
        ShopifyCreateDraftOrders = "ShopifyCreateDraftOrders",
        /// A draft order was changed in Shopify.
        ShopifyUpdateDraftOrders = "ShopifyUpdateDraftOrders",
        /// An order was created in Shopify.
        ShopifyCreateOrders = "ShopifyCreateOrders",
        /// An order was changed in Shopify.
        ShopifyUpdatedOrders = "ShopifyUpdatedOrders",
    }
}

/// For each kind of event, the name of the object type that takes it in.
pub type ObjectTypeNames = SortedMap<EventType, String>;
