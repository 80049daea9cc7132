//! Whether the conditions of a segment hold for a profile.

use std::borrow::Cow;

use customer_profiles::model::Address;
use customer_profiles::model::calculated_attributes::ConditionOverrides;
use customer_profiles::model::segments::{
    AddressDimension, AttributeDimension, CalculatedAttributeDimension, DateDimension, Dimension,
    ExtraLengthValueProfileDimension, ProfileAttributes, ProfileDimension, ProfileTypeDimension,
};

use super::{Segments, id_of};
use crate::evaluation::{calculated_value, comparison};
use crate::state::domain::Profile;

/// A condition on one value.
trait Condition {
    fn comparison(&self) -> &str;
    fn values(&self) -> impl Iterator<Item = &str>;
}

macro_rules! conditions {
    ($($condition:ident),*) => {$(
        impl Condition for $condition {
            fn comparison(&self) -> &str {
                self.dimension_type.as_str()
            }

            fn values(&self) -> impl Iterator<Item = &str> {
                self.values.iter().map(|value| value.as_str())
            }
        }
    )*};
}

conditions! {
    ProfileDimension, ExtraLengthValueProfileDimension, DateDimension, AttributeDimension, ProfileTypeDimension,
    CalculatedAttributeDimension
}

impl<'a> Segments<'a> {
    pub(super) fn meets(self, dimension: &Dimension, profile: &Profile) -> bool {
        match dimension {
            Dimension::ProfileAttributes(attributes) => self.meets_attributes(attributes, profile),
            Dimension::CalculatedAttributes(attributes) => attributes.iter().all(|(name, condition)| {
                let value = self.calculated(name, condition.condition_overrides.as_ref(), profile);
                self.holds(condition, value.as_deref(), profile)
            }),
            _ => false,
        }
    }

    fn meets_attributes(self, conditions: &ProfileAttributes, profile: &Profile) -> bool {
        let texts = [
            (&conditions.account_number, &profile.account_number),
            (&conditions.first_name, &profile.first_name),
            (&conditions.last_name, &profile.last_name),
            (&conditions.middle_name, &profile.middle_name),
            (&conditions.gender_string, &profile.gender_string),
            (&conditions.party_type_string, &profile.party_type_string),
            (&conditions.phone_number, &profile.phone_number),
            (&conditions.business_name, &profile.business_name),
            (&conditions.business_phone_number, &profile.business_phone_number),
            (&conditions.home_phone_number, &profile.home_phone_number),
            (&conditions.mobile_phone_number, &profile.mobile_phone_number),
            (&conditions.email_address, &profile.email_address),
            (&conditions.personal_email_address, &profile.personal_email_address),
            (&conditions.business_email_address, &profile.business_email_address),
        ];
        let addresses = [
            (&conditions.address, &profile.address),
            (&conditions.shipping_address, &profile.shipping_address),
            (&conditions.mailing_address, &profile.mailing_address),
            (&conditions.billing_address, &profile.billing_address),
        ];
        texts.into_iter().all(|(condition, text)| self.holds_if_set(condition.as_ref(), text.as_deref(), profile))
            && self.holds_if_set(
                conditions.additional_information.as_ref(),
                profile.additional_information.as_deref(),
                profile,
            )
            && self.holds_if_set(conditions.birth_date.as_ref(), profile.birth_date.as_deref(), profile)
            && self.holds_if_set(conditions.profile_type.as_ref(), profile.profile_type.as_deref(), profile)
            && addresses.into_iter().all(|(conditions, address)| {
                conditions.as_ref().is_none_or(|conditions| self.meets_address(conditions, address.as_ref(), profile))
            })
            && conditions.attributes.iter().flatten().all(|(name, condition)| {
                let value = profile.attributes.as_ref().and_then(|attributes| attributes.get(name));
                self.holds(condition, value.map(String::as_str), profile)
            })
    }

    fn meets_address(self, conditions: &AddressDimension, address: Option<&Address>, profile: &Profile) -> bool {
        let text = |part: fn(&Address) -> &Option<String>| address.and_then(|address| part(address).as_deref());
        let parts = [
            (&conditions.city, text(|address| &address.city)),
            (&conditions.country, text(|address| &address.country)),
            (&conditions.county, text(|address| &address.county)),
            (&conditions.postal_code, text(|address| &address.postal_code)),
            (&conditions.province, text(|address| &address.province)),
            (&conditions.state, text(|address| &address.state)),
        ];
        parts.into_iter().all(|(condition, text)| self.holds_if_set(condition.as_ref(), text, profile))
    }

    fn holds_if_set(self, condition: Option<&impl Condition>, value: Option<&str>, profile: &Profile) -> bool {
        condition.is_none_or(|condition| self.holds(condition, value, profile))
    }

    /// A reference to a value that the profile lacks is equal to nothing.
    fn holds(self, condition: &impl Condition, value: Option<&str>, profile: &Profile) -> bool {
        let values: Vec<_> = condition.values().filter_map(|value| self.resolved(value, profile)).collect();
        comparison::holds(condition.comparison(), value, &values)
    }

    /// A value of a condition, or what it refers to.
    fn resolved<'v>(self, value: &'v str, profile: &Profile) -> Option<Cow<'v, str>> {
        let Some(reference) = reference(value) else { return Some(value.into()) };
        let text = match reference {
            Reference::Profile(place) => self.profile_text(place, profile)?.to_owned(),
            Reference::Calculated(name) => self.calculated(name, None, profile)?,
        };
        Some(text.into())
    }

    /// The text at a place of a profile, such as `Address.City`.
    pub(super) fn profile_text(self, place: &str, profile: &Profile) -> Option<&'a str> {
        self.domain.profile_text(id_of(profile), place)
    }

    pub(super) fn calculated(
        self,
        name: &str,
        overrides: Option<&ConditionOverrides>,
        profile: &Profile,
    ) -> Option<String> {
        let attribute = self.domain.calculated_attributes.get(name).ok()?;
        calculated_value(self.domain, attribute, id_of(profile), self.now, overrides).value
    }
}

/// What a value of a condition refers to, instead of being a text itself.
#[derive(Debug, PartialEq)]
pub(super) enum Reference<'a> {
    /// A member of the profile, such as `Address.City`.
    Profile(&'a str),
    /// A calculated attribute, by its name.
    Calculated(&'a str),
}

/// What a value such as `{{_profile.LastName}}` refers to.
pub(super) fn reference(value: &str) -> Option<Reference<'_>> {
    let inner = value.trim().strip_prefix("{{")?.strip_suffix("}}")?.trim();
    let (kind, name) = inner.split_once('.')?;
    match kind {
        "_profile" => Some(Reference::Profile(name)),
        "_calculated_attribute" => Some(Reference::Calculated(name)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_stands_alone_in_double_braces() {
        assert_eq!(reference("{{_profile.LastName}}"), Some(Reference::Profile("LastName")));
        assert_eq!(reference("{{ _profile.Attributes.a.b }}"), Some(Reference::Profile("Attributes.a.b")));
        assert_eq!(reference("{{_calculated_attribute.orders}}"), Some(Reference::Calculated("orders")));
        for text in ["", "{{}}", "{{_profile}}", "{_profile.LastName}", "a {{_profile.LastName}}", "{{_order.Id}}"] {
            assert_eq!(reference(text), None, "{text}");
        }
    }
}
