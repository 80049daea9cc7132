use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

/// The fields of an object type, by field name.
pub type FieldMap = BTreeMap<String, ObjectTypeField>;

/// The keys of an object type, by key name.
pub type KeyMap = BTreeMap<String, Vec<ObjectTypeKey>>;

open_enum! {
    /// What a field holds, which decides how it is normalised for matching.
    pub enum FieldContentType {
        /// Text.
        String = "STRING",
        /// A number.
        Number = "NUMBER",
        /// A telephone number.
        PhoneNumber = "PHONE_NUMBER",
        /// An e-mail address.
        EmailAddress = "EMAIL_ADDRESS",
        /// A person's name.
        Name = "NAME",
    }
}

open_enum! {
    /// What a key says of the object that carries it.
    ///
    /// A key without an identifier is only indexed for search.
    pub enum StandardIdentifier {
        /// The key is unique to one profile and finds it.
        Profile = "PROFILE",
        /// The key belongs to an asset.
        Asset = "ASSET",
        /// The key belongs to a case.
        Case = "CASE",
        /// The key belongs to a device.
        Device = "DEVICE",
        /// The key belongs to web analytics.
        WebAnalytics = "WEB_ANALYTICS",
        /// The key belongs to an order.
        Order = "ORDER",
        /// The key belongs to a record of a communication.
        CommunicationRecord = "COMMUNICATION_RECORD",
        /// The key belongs to a traveller's air preferences.
        AirPreference = "AIR_PREFERENCE",
        /// The key belongs to a traveller's hotel preferences.
        HotelPreference = "HOTEL_PREFERENCE",
        /// The key belongs to an air booking.
        AirBooking = "AIR_BOOKING",
        /// The key belongs to a segment of an air booking.
        AirSegment = "AIR_SEGMENT",
        /// The key belongs to a hotel reservation.
        HotelReservation = "HOTEL_RESERVATION",
        /// The key belongs to the revenue of a hotel stay.
        HotelStayRevenue = "HOTEL_STAY_REVENUE",
        /// The key belongs to a loyalty membership.
        Loyalty = "LOYALTY",
        /// The key belongs to a loyalty transaction.
        LoyaltyTransaction = "LOYALTY_TRANSACTION",
        /// The key belongs to a loyalty promotion.
        LoyaltyPromotion = "LOYALTY_PROMOTION",
        /// The key identifies the object itself, so that a later one with the same key takes its place.
        Unique = "UNIQUE",
        /// The key finds a profile only where no `PROFILE` key does.
        Secondary = "SECONDARY",
        /// The key finds a profile and is not kept with it.
        LookupOnly = "LOOKUP_ONLY",
        /// The key finds a profile and is kept only with one that the object has made.
        NewOnly = "NEW_ONLY",
    }
}

structure! {
    /// Where a field comes from in the incoming object and where it goes.
    ///
    /// ```
    /// use customer_profiles::model::{FieldContentType, ObjectTypeField};
    ///
    /// let email = ObjectTypeField::default()
    ///     .source("_source.email")
    ///     .target("_order.CustomerEmail")
    ///     .content_type(FieldContentType::EmailAddress);
    /// # assert_eq!(email.target.as_deref(), Some("_order.CustomerEmail"));
    /// ```
    pub struct ObjectTypeField {
        /// The place in the incoming object, such as `_source.email`.
        pub source: Option<String> as "Source" limit shapes::TEXT,
        /// The place in the standard object, such as `_profile.EmailAddress` or `_order.OrderId`.
        pub target: Option<String> as "Target" limit shapes::TEXT,
        /// What the field holds.
        pub content_type: Option<FieldContentType> as "ContentType" limit FieldContentType::LIMIT,
    }
}

structure! {
    /// A combination of fields that finds objects and profiles, and what it stands for.
    ///
    /// ```
    /// use customer_profiles::model::{ObjectTypeKey, StandardIdentifier};
    ///
    /// let order_id = ObjectTypeKey::new().field_names(["OrderId"])
    ///     .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique]);
    /// # assert_eq!(order_id.field_names.as_deref(), Some(["OrderId".to_owned()].as_slice()));
    /// ```
    pub struct ObjectTypeKey {
        /// What the key stands for.
        pub standard_identifiers: Option<Vec<StandardIdentifier>> as "StandardIdentifiers"
            limit Limit::list(&StandardIdentifier::LIMIT),
        /// The names of the fields that make up the key.
        pub field_names: Option<Vec<String>> as "FieldNames" limit Limit::list(&shapes::NAME),
    }
}

output! {
    /// One object type in a list.
    pub struct ListProfileObjectTypeItem {
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName",
        /// What the object type is for.
        pub description: String as "Description",
        /// When the object type was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the object type was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// How many objects of this type a profile keeps.
        pub max_profile_object_count: Option<i32> as "MaxProfileObjectCount",
        /// How many more objects of this type a profile could keep.
        pub max_available_profile_object_count: Option<i32> as "MaxAvailableProfileObjectCount",
        /// The rank of the source where sources disagree; 1 is the highest.
        pub source_priority: Option<i32> as "SourcePriority",
        /// Tags of the object type.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

output! {
    /// One template in a list.
    #[derive(Default)]
    pub struct ListProfileObjectTypeTemplateItem {
        /// The id of the template.
        pub template_id: Option<String> as "TemplateId",
        /// The name of the source, such as `Shopify`.
        pub source_name: Option<String> as "SourceName",
        /// The name of the object in the source.
        pub source_object: Option<String> as "SourceObject",
    }
}
