use super::{FieldContentType, FieldMap, ObjectTypeField};
use crate::structure::members::Structure;

/// The members that are addresses. AWS documents a field for each line of one, and so it is here.
const ADDRESSES: [&str; 4] = ["Address", "BillingAddress", "MailingAddress", "ShippingAddress"];

/// The members that the service sets.
const SET_BY_THE_SERVICE: [&str; 2] = ["ProfileId", "FoundByItems"];

/// A field for each member of a standard object, and for each line of its addresses.
pub(crate) fn standard_fields<T: Structure, A: Structure>(source: &str, target: &str) -> FieldMap {
    let mut fields = FieldMap::new();
    let mut add = |name: String| {
        let field = ObjectTypeField {
            source: Some(format!("{source}.{name}")),
            target: Some(format!("{target}.{name}")),
            content_type: content_type(&name),
        };
        fields.insert(name, field);
    };
    for member in T::MEMBERS.iter().filter(|member| !SET_BY_THE_SERVICE.contains(member)) {
        if ADDRESSES.contains(member) {
            for line in A::MEMBERS {
                add(format!("{member}.{line}"));
            }
        } else {
            add((*member).to_owned());
        }
    }
    fields
}

/// What is not text.
fn content_type(name: &str) -> Option<FieldContentType> {
    match name {
        "FirstName" | "MiddleName" | "LastName" => Some(FieldContentType::Name),
        _ if name.ends_with("Email") || name.ends_with("EmailAddress") => Some(FieldContentType::EmailAddress),
        _ if name.ends_with("Phone") || name.ends_with("PhoneNumber") => Some(FieldContentType::PhoneNumber),
        _ => None,
    }
}
