//! Standard objects, such as orders: what the service makes of ingested objects besides profiles.

use std::collections::BTreeSet;

use serde_json::Value;

use customer_profiles::model::{FieldContentType, StandardIdentifier};

use super::index::Key;
use super::members::Members;

/// The name under which a profile is listed as an object of itself.
pub(super) const PROFILE: &str = "_profile";

/// A kind of standard object that a profile can have any number of.
#[derive(Debug)]
pub(super) struct Kind {
    /// What marks the keys that tie ingested objects to it.
    pub(super) identifier: StandardIdentifier,
    /// The name of its object type.
    pub(super) name: &'static str,
    /// The member that identifies it.
    pub(super) id: &'static str,
}

/// All kinds.
pub(super) static KINDS: [Kind; 15] = [
    Kind::new(StandardIdentifier::AirBooking, "_airBooking", "AirBookingId"),
    Kind::new(StandardIdentifier::AirPreference, "_airPreference", "AirPreferenceId"),
    Kind::new(StandardIdentifier::AirSegment, "_airSegment", "AirSegmentId"),
    Kind::new(StandardIdentifier::Asset, "_asset", "AssetId"),
    Kind::new(StandardIdentifier::Case, "_case", "CaseId"),
    Kind::new(StandardIdentifier::CommunicationRecord, "_communicationRecord", "CommunicationRecordId"),
    Kind::new(StandardIdentifier::Device, "_device", "DeviceId"),
    Kind::new(StandardIdentifier::HotelPreference, "_hotelPreference", "HotelPreferenceId"),
    Kind::new(StandardIdentifier::HotelReservation, "_hotelReservation", "HotelReservationId"),
    Kind::new(StandardIdentifier::HotelStayRevenue, "_hotelStayRevenue", "HotelStayRevenueId"),
    Kind::new(StandardIdentifier::Loyalty, "_loyalty", "LoyaltyId"),
    Kind::new(StandardIdentifier::LoyaltyPromotion, "_loyaltyPromotion", "LoyaltyPromotionId"),
    Kind::new(StandardIdentifier::LoyaltyTransaction, "_loyaltyTransaction", "LoyaltyTransactionId"),
    Kind::new(StandardIdentifier::Order, "_order", "OrderId"),
    Kind::new(StandardIdentifier::WebAnalytics, "_webAnalytics", "WebAnalyticsId"),
];

impl Kind {
    const fn new(identifier: StandardIdentifier, name: &'static str, id: &'static str) -> Self {
        Self { identifier, name, id }
    }
}

/// Whether objects of this name are made by the service.
pub(super) fn is_standard(object_type_name: &str) -> bool {
    object_type_name == PROFILE || KINDS.iter().any(|kind| kind.name == object_type_name)
}

/// A standard object of a profile.
#[derive(Debug)]
pub(super) struct StandardObject {
    pub(super) kind: &'static Kind,
    pub(super) profile_id: String,
    pub(super) members: Members,
    /// The numbers of the ingested objects that it is made of.
    pub(super) sources: BTreeSet<u64>,
    /// The values by which ingested objects find it.
    pub(super) ingested_keys: BTreeSet<Key>,
}

impl StandardObject {
    pub(super) fn new(kind: &'static Kind) -> Self {
        Self {
            kind,
            profile_id: String::new(),
            members: Members::default(),
            sources: BTreeSet::new(),
            ingested_keys: BTreeSet::new(),
        }
    }

    pub(super) fn id(&self) -> String {
        self.members.text(self.kind.id).unwrap_or_default().to_owned()
    }

    pub(super) fn json(&self) -> Value {
        self.members.to_json()
    }

    /// All values by which it is found.
    pub(super) fn keys(&self) -> BTreeSet<Key> {
        let id_key = format!("{}Id", self.kind.name);
        let mut names = vec![(id_key.as_str(), self.kind.id)];
        if self.kind.identifier == StandardIdentifier::Asset {
            names.extend([("_assetName", "AssetName"), ("_serialNumber", "SerialNumber")]);
        }
        let of_members = names
            .into_iter()
            .filter_map(|(name, member)| Some(Key::new(name, &FieldContentType::String, self.members.text(member)?)));
        of_members.chain(self.ingested_keys.iter().cloned()).collect()
    }
}
