use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::open_enum::open_enum;
use super::{TagMap, timestamp};
use crate::limits::{KnownValues, Limit, Limited, MemberLimits, shapes};

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

/// Where a field comes from in the incoming object and where it goes.
///
/// API reference: [ObjectTypeField](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeField.html)
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ObjectTypeField {
    /// The place in the incoming object, such as `_source.email`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The place in the standard object, such as `_profile.EmailAddress` or `_order.OrderId`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// What the field holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<FieldContentType>,
}

impl Limited for ObjectTypeField {
    const LIMITS: MemberLimits =
        &[("Source", shapes::TEXT), ("Target", shapes::TEXT), ("ContentType", FieldContentType::LIMIT)];
}

impl ObjectTypeField {
    /// Sets the place in the incoming object.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Sets the place in the standard object.
    #[must_use]
    pub fn target(mut self, target: impl Into<String>) -> Self {
        self.target = Some(target.into());
        self
    }

    /// Sets what the field holds.
    #[must_use]
    pub fn content_type(mut self, content_type: FieldContentType) -> Self {
        self.content_type = Some(content_type);
        self
    }
}

/// A combination of fields that finds objects and profiles, and what it stands for.
///
/// API reference: [ObjectTypeKey](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectTypeKey.html)
///
/// ```
/// use customer_profiles::model::{ObjectTypeKey, StandardIdentifier};
///
/// let order_id = ObjectTypeKey::new(["OrderId"])
///     .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique]);
/// # assert_eq!(order_id.field_names.as_deref(), Some(["OrderId".to_owned()].as_slice()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ObjectTypeKey {
    /// What the key stands for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_identifiers: Option<Vec<StandardIdentifier>>,
    /// The names of the fields that make up the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field_names: Option<Vec<String>>,
}

impl Limited for ObjectTypeKey {
    const LIMITS: MemberLimits =
        &[("StandardIdentifiers", Limit::list(&StandardIdentifier::LIMIT)), ("FieldNames", Limit::list(&shapes::NAME))];
}

impl ObjectTypeKey {
    /// A key made of these fields.
    #[must_use]
    pub fn new(field_names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { standard_identifiers: None, field_names: Some(field_names.into_iter().map(Into::into).collect()) }
    }

    /// Sets what the key stands for.
    #[must_use]
    pub fn standard_identifiers(mut self, identifiers: impl IntoIterator<Item = StandardIdentifier>) -> Self {
        self.standard_identifiers = Some(identifiers.into_iter().collect());
        self
    }
}

/// One object type in a list.
///
/// API reference: [ListProfileObjectTypeItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypeItem.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListProfileObjectTypeItem {
    /// The name of the object type.
    pub object_type_name: String,
    /// What the object type is for.
    pub description: String,
    /// When the object type was created.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub created_at: Option<OffsetDateTime>,
    /// When the object type was last changed.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub last_updated_at: Option<OffsetDateTime>,
    /// How many objects of this type a profile keeps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_profile_object_count: Option<i32>,
    /// How many more objects of this type a profile could keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_available_profile_object_count: Option<i32>,
    /// The rank of the source where sources disagree; 1 is the highest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_priority: Option<i32>,
    /// Tags of the object type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
}

/// One template in a list.
///
/// API reference: [ListProfileObjectTypeTemplateItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypeTemplateItem.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListProfileObjectTypeTemplateItem {
    /// The id of the template.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,
    /// The name of the source, such as `Shopify`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_name: Option<String>,
    /// The name of the object in the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_object: Option<String>,
}
