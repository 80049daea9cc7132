//! What structures and enums of the API are written in: each member once, and all that follows from it.

#[macro_use]
mod macros;
#[macro_use]
mod open_enum;

pub(crate) mod double;
pub(crate) mod members;
pub(crate) mod redacted;
mod sorted_map;
pub(crate) mod timestamp;

pub use open_enum::UnknownValue;
pub(crate) use open_enum::deserialize_text;
pub use sorted_map::SortedMap;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};

    use super::SortedMap;
    use crate::StandardOrder;
    use crate::model::{EventType, KeyMap, ObjectTypeKey, Profile, StandardIdentifier};
    use crate::operations::{PutIntegrationRequest, PutProfileObjectTypeRequest};

    #[test]
    fn a_setter_takes_a_map_in_whatever_form_it_is() {
        let hash_map = HashMap::from([("tier".to_owned(), "gold".to_owned())]);
        let b_tree_map: BTreeMap<_, _> = hash_map.clone().into_iter().collect();
        let sorted_map = SortedMap::from(hash_map.clone());
        let expected = Profile::new().attributes([("tier", "gold")]);
        assert_eq!(Profile::new().attributes(&hash_map), expected);
        assert_eq!(Profile::new().attributes(&b_tree_map), expected);
        assert_eq!(Profile::new().attributes(&sorted_map), expected);
        assert_eq!(Profile::new().attributes(hash_map), expected);
        assert_eq!(Profile::new().attributes(b_tree_map), expected);
        assert_eq!(Profile::new().attributes(sorted_map), expected);
    }

    #[test]
    fn structures_and_enums_of_a_borrowed_map_or_list_are_copied() {
        let fields = StandardOrder::fields_from("_source");
        let keys = KeyMap::from([("_orderId".to_owned(), vec![ObjectTypeKey::new().field_names(["OrderId"])])]);
        let request = PutProfileObjectTypeRequest::new("acme", "Order", "Orders");
        let borrowed = request.clone().fields(&fields).keys(&keys);
        assert_eq!(borrowed, request.fields(fields).keys(keys));

        let types = BTreeMap::from([(EventType::ShopifyCreateOrders, "Order".to_owned())]);
        let request = PutIntegrationRequest::new("acme");
        assert_eq!(request.clone().object_type_names(&types), request.object_type_names(types));

        let identifiers = [StandardIdentifier::Order];
        let key = ObjectTypeKey::new();
        assert_eq!(key.clone().standard_identifiers(&identifiers), key.standard_identifiers(identifiers));
    }
}
