//! Things that have a name: what all kinds of them have in common.

use std::collections::BTreeMap;
use std::collections::btree_map::{self, Entry};

use crate::error::ServiceError;

/// All things of one kind that the account or a domain has, by name.
#[derive(Debug)]
pub(crate) struct Named<T> {
    place: Place,
    things: BTreeMap<String, T>,
}

/// What errors say of them.
#[derive(Debug)]
struct Place {
    /// What one of them is called, such as `Integration`.
    kind: &'static str,
    /// None if the account has them.
    domain_name: Option<String>,
}

impl<T> Named<T> {
    pub(crate) fn of_account(kind: &'static str) -> Self {
        Self { place: Place { kind, domain_name: None }, things: BTreeMap::new() }
    }

    pub(crate) fn of_domain(kind: &'static str, domain_name: impl Into<String>) -> Self {
        Self { place: Place { kind, domain_name: Some(domain_name.into()) }, things: BTreeMap::new() }
    }

    /// The thing of this name; it must exist.
    pub(crate) fn get(&self, name: &str) -> Result<&T, ServiceError> {
        self.things.get(name).ok_or_else(|| self.place.not_found(name))
    }

    /// The thing of this name, to change it; it must exist.
    pub(crate) fn get_mut(&mut self, name: &str) -> Result<&mut T, ServiceError> {
        self.things.get_mut(name).ok_or_else(|| self.place.not_found(name))
    }

    /// Adds a thing whose name must not be in use.
    pub(crate) fn create(&mut self, name: impl Into<String>, thing: T) -> Result<&mut T, ServiceError> {
        match self.things.entry(name.into()) {
            Entry::Vacant(entry) => Ok(entry.insert(thing)),
            Entry::Occupied(entry) => Err(self.place.exists(entry.key())),
        }
    }

    /// Adds a thing, and gives the one whose place it takes.
    pub(crate) fn put(&mut self, name: impl Into<String>, thing: T) -> Option<T> {
        self.things.insert(name.into(), thing)
    }

    /// Removes the thing of this name; it must exist.
    pub(crate) fn delete(&mut self, name: &str) -> Result<T, ServiceError> {
        self.things.remove(name).ok_or_else(|| self.place.not_found(name))
    }

    /// All of them, in the order of their names, to change them.
    pub(crate) fn values_mut(&mut self) -> btree_map::ValuesMut<'_, String, T> {
        self.things.values_mut()
    }

    /// All of them with their names, in that order.
    pub(crate) fn iter(&self) -> btree_map::Iter<'_, String, T> {
        self.things.iter()
    }

    /// All of them, in the order of their names.
    pub(crate) fn values(&self) -> btree_map::Values<'_, String, T> {
        self.things.values()
    }
}

impl Place {
    fn not_found(&self, name: &str) -> ServiceError {
        ServiceError::not_found(self.sentence(name, "does not exist"))
    }

    fn exists(&self, name: &str) -> ServiceError {
        ServiceError::bad_request(self.sentence(name, "already exists"))
    }

    fn sentence(&self, name: &str, what: &str) -> String {
        let Self { kind, domain_name } = self;
        match domain_name {
            None => format!("{kind} {name} {what}"),
            Some(domain_name) => format!("{kind} {name} {what} in domain {domain_name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_taken_once_until_it_is_free_again() {
        let mut things = Named::of_domain("Thing", "acme");
        assert_eq!(things.create("a", 1).copied(), Ok(1));
        let error = things.create("a", 2).unwrap_err();
        assert_eq!(
            (error.code.as_str(), error.message.as_str()),
            ("BadRequestException", "Thing a already exists in domain acme")
        );
        assert_eq!(things.get("a"), Ok(&1), "it is as it was");
        assert_eq!(things.delete("a"), Ok(1));
        assert_eq!(things.create("a", 3).copied(), Ok(3));
        assert_eq!(things.put("a", 4), Some(3));
    }

    #[test]
    fn what_does_not_exist_is_not_found() {
        let mut things = Named::<i32>::of_account("Thing");
        for error in [things.get("a").err(), things.get_mut("a").err(), things.delete("a").err()] {
            assert_eq!(error, Some(ServiceError::not_found("Thing a does not exist")));
        }
    }
}
