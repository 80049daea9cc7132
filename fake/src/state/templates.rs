//! The templates that the fake has from the start: `templates.json`, in the form of the API.

use std::collections::BTreeMap;

use customer_profiles::model::{FieldMap, KeyMap};

use crate::record::{Timestamp, record};

record! {
    /// A template of an object type.
    pub(crate) struct Template {
        template_id: Option<String>,
        source_name: Option<String>,
        source_object: Option<String>,
        default_max_profile_object_count: Option<i32>,
        default_max_profile_object_count_effective_after: Option<Timestamp>,
        store_only: Option<bool>,
        allow_profile_creation: Option<bool>,
        source_last_updated_timestamp_format: Option<String>,
        fields: Option<FieldMap>,
        keys: Option<KeyMap>,
    }
}

/// Templates by id.
pub(super) type Templates = BTreeMap<String, Template>;

/// The templates that every account has.
pub(super) fn catalogue() -> Templates {
    // The tests read the file too; it can't fail here.
    let templates: Vec<Template> = serde_json::from_str(include_str!("templates.json")).unwrap_or_default();
    templates.into_iter().filter_map(|template| Some((template.template_id.clone()?, template))).collect()
}

#[cfg(test)]
mod tests {
    use customer_profiles::model::StandardIdentifier;
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_catalogue_holds_every_member_of_the_file() {
        let file: Vec<Value> = serde_json::from_str(include_str!("templates.json")).unwrap();
        let catalogue: Vec<Value> =
            catalogue().values().map(|template| serde_json::to_value(template).unwrap()).collect();
        assert!(!file.is_empty());
        assert_eq!(catalogue, file, "the file is sorted by id");
    }

    #[test]
    fn the_catalogue_holds_the_templates_that_aws_names_in_its_guide() {
        let catalogue = catalogue();
        for id in [
            "Marketo-leads",
            "Salesforce-Account",
            "Salesforce-Asset",
            "Salesforce-Contact",
            "Segment-Identify",
            "Servicenow-sys_user",
            "Servicenow-task",
            "Shopify-Customer",
            "Shopify-DraftOrder",
            "Zendesk-tickets",
            "Zendesk-users",
        ] {
            let template = &catalogue[id];
            assert_eq!(
                template.source_name.as_deref().unwrap().to_lowercase(),
                id.split('-').next().unwrap().to_lowercase()
            );
            assert!(!template.fields.as_ref().unwrap().is_empty(), "{id}");
        }
    }

    #[test]
    fn every_key_is_made_of_fields_of_its_template() {
        for (id, template) in catalogue() {
            let fields = template.fields.unwrap();
            for key in template.keys.unwrap().into_values().flatten() {
                for name in key.field_names.unwrap() {
                    assert!(fields.contains_key(&name), "{id}: {name}");
                }
            }
        }
    }

    #[test]
    fn order_templates_fill_the_standard_order_and_have_an_order_key() {
        for id in ["Shopify-CreateOrders", "Shopify-CreateDraftOrders", "Shopify-DraftOrder"] {
            let template = catalogue().remove(id).unwrap();
            let targets: Vec<String> =
                template.fields.unwrap().into_values().filter_map(|field| field.target).collect();
            assert!(targets.iter().all(|target| target.starts_with("_order.")), "{id}: {targets:?}");
            let mut identifiers =
                template.keys.unwrap().into_values().flatten().filter_map(|key| key.standard_identifiers).flatten();
            assert!(identifiers.any(|identifier| identifier == StandardIdentifier::Order), "{id}");
        }
    }
}
