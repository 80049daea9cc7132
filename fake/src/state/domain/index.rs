//! Values by which profiles and standard objects are found.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use customer_profiles::model::FieldContentType;

/// The forms in which a value may have been indexed.
const FORMS: [FieldContentType; 4] =
    [FieldContentType::String, FieldContentType::PhoneNumber, FieldContentType::EmailAddress, FieldContentType::Name];

/// A value of a key, in the form in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
pub(super) struct Key {
    name: String,
    content_type: FieldContentType,
    value: String,
}

impl Key {
    pub(super) fn new(name: impl Into<String>, content_type: &FieldContentType, text: &str) -> Self {
        let (content_type, value) = match content_type {
            FieldContentType::PhoneNumber => (FieldContentType::PhoneNumber, phone_number(text)),
            FieldContentType::EmailAddress | FieldContentType::Name => {
                (content_type.clone(), text.trim().to_lowercase())
            }
            _ => (FieldContentType::String, text.to_owned()),
        };
        Self { name: name.into(), content_type, value }
    }

    /// Whether a search for this value of this key finds it.
    pub(super) fn fits(&self, name: &str, text: &str) -> bool {
        self.name == name && *self == Self::new(name, &self.content_type, text)
    }
}

/// The digits, so that all ways to write a number are one; the country code of North America may be left out.
fn phone_number(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.strip_prefix('1') {
        Some(national) if national.len() == 10 => national.to_owned(),
        _ => digits,
    }
}

/// What belongs to which key, such as a value or a profile.
#[derive(Debug)]
pub(super) struct Index<K, T>(BTreeMap<K, BTreeSet<T>>);

impl<K, T> Default for Index<K, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, T: Ord> Index<K, T> {
    pub(super) fn insert(&mut self, key: K, item: T) {
        self.0.entry(key).or_default().insert(item);
    }

    pub(super) fn remove<Q: Ord + ?Sized>(&mut self, key: &Q, item: &T)
    where
        K: Borrow<Q>,
    {
        if let Some(items) = self.0.get_mut(key) {
            items.remove(item);
            if items.is_empty() {
                self.0.remove(key);
            }
        }
    }

    /// All that belongs to a key, in order.
    pub(super) fn get<'a, Q: Ord + ?Sized>(&'a self, key: &Q) -> impl Iterator<Item = &'a T> + use<'a, K, T, Q>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).into_iter().flatten()
    }

    /// How much belongs to each key that has anything.
    pub(super) fn counts(&self) -> impl Iterator<Item = usize> {
        self.0.values().map(BTreeSet::len)
    }
}

impl<T: Ord> Index<Key, T> {
    /// All that has this value of this key.
    pub(super) fn find(&self, name: &str, text: &str) -> impl Iterator<Item = &T> {
        let keys = FORMS.map(|content_type| Key::new(name, &content_type, text));
        keys.into_iter().filter_map(|key| self.0.get(&key)).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(content_type: &FieldContentType, text: &str, searched: &str) -> bool {
        let key = Key::new("k", content_type, text);
        let mut index = Index::default();
        index.insert(key.clone(), 7);
        let found = index.find("k", searched).next() == Some(&7);
        assert_eq!(found, key.fits("k", searched), "{text} and {searched}");
        assert_eq!(index.find("other", searched).next(), None);
        found
    }

    #[test]
    fn the_content_type_decides_what_is_equal() {
        let phone = FieldContentType::PhoneNumber;
        assert!(found(&phone, "+15551234567", "(555)-123-4567"));
        assert!(found(&phone, "555 123 4567", "+1 555 123 4567"));
        assert!(found(&phone, "+49 30 1234567", "+49301234567"));
        assert!(!found(&phone, "+15551234567", "(555)-123-4568"));
        assert!(!found(&phone, "15551", "5551"));
        assert!(found(&FieldContentType::EmailAddress, "Jane@Example.com", "jane@example.COM "));
        assert!(found(&FieldContentType::Name, "Jane Doe", "jane doe"));
        for exact in [FieldContentType::String, FieldContentType::Number, FieldContentType::from("NEWCOMER")] {
            assert!(found(&exact, "a-1", "a-1"));
            assert!(!found(&exact, "a-1", "A-1"));
        }
    }

    #[test]
    fn what_is_removed_is_not_found() {
        let mut index = Index::default();
        let key = Key::new("k", &FieldContentType::String, "v");
        index.insert(key.clone(), 1);
        index.insert(key.clone(), 2);
        index.remove(&key, &1);
        assert_eq!(index.find("k", "v").collect::<Vec<_>>(), [&2]);
        index.remove(&key, &2);
        assert_eq!(index.find("k", "v").next(), None);
    }
}
