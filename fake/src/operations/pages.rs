//! Lists in pages.

use customer_profiles::Paginated;
use customer_profiles::internal::range;
use serde::de::DeserializeOwned;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::checksum::{self, checksum};
use crate::error::ServiceError;
use crate::record::read_as;

/// How many items a page holds unless the request or its limits say otherwise.
const PAGE_SIZE: i64 = 100;

/// A page of a list.
#[derive(Debug, PartialEq)]
pub(crate) struct Page<T> {
    /// What the response calls the items.
    list: &'static str,
    pub(crate) items: Vec<T>,
    pub(crate) next_token: Option<String>,
}

impl<T> Page<T> {
    /// The same page, whose items the response calls so.
    pub(crate) fn of(self, list: &'static str) -> Self {
        Self { list, ..self }
    }

    /// The same page with other items.
    pub(crate) fn map<U>(self, item: impl FnMut(T) -> U) -> Page<U> {
        Page { list: self.list, items: self.items.into_iter().map(item).collect(), next_token: self.next_token }
    }

    /// The same page with items that have less members.
    pub(crate) fn items_as<U: DeserializeOwned>(self) -> Result<Page<U>, ServiceError>
    where
        T: Serialize,
    {
        let items = self.items.iter().map(read_as).collect::<Result<_, _>>()?;
        Ok(Page { list: self.list, items, next_token: self.next_token })
    }
}

impl<T: Serialize> Serialize for Page<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut page = serializer.serialize_map(None)?;
        page.serialize_entry(self.list, &self.items)?;
        if let Some(token) = &self.next_token {
            page.serialize_entry("NextToken", token)?;
        }
        page.end()
    }
}

/// The page that a request asks for, of items sorted by key.
pub(crate) fn page<O: Paginated, K: AsRef<str>, T>(
    request: &O,
    items: impl IntoIterator<Item = (K, T)>,
) -> Result<Page<T>, ServiceError> {
    page_of(PAGE_SIZE, request, items)
}

/// The page that a request asks for, of items sorted by key; of this size unless the request says otherwise.
///
/// A token holds the key of the last item that was given, so that nothing is given twice or left out when items come
/// and go between two pages. It also holds a checksum of the list that it is for.
pub(crate) fn page_of<O: Paginated, K: AsRef<str>, T>(
    size: i64,
    request: &O,
    items: impl IntoIterator<Item = (K, T)>,
) -> Result<Page<T>, ServiceError> {
    let Ok(Value::Object(members)) = serde_json::to_value(request) else {
        return Err(ServiceError::internal("The request can't be written"));
    };
    let size = members.get("MaxResults").and_then(Value::as_i64).unwrap_or(size);
    let size = checked_size(size, range::<O>("MaxResults"))?;
    let list = list_name::<O>(members);
    let after = request.next_token().map(|token| read_token(&list, token)).transpose()?;
    let mut rest =
        items.into_iter().filter(|(key, _)| after.as_deref().is_none_or(|after| key.as_ref() > after)).peekable();

    let mut items = Vec::new();
    let mut last_key = None;
    while items.len() < size
        && let Some((key, item)) = rest.next()
    {
        items.push(item);
        last_key = Some(key);
    }
    let next_token = last_key.filter(|_| rest.peek().is_some()).map(|key| token(&list, key.as_ref()));
    Ok(Page { list: "Items", items, next_token })
}

/// The size of a page, if it is within the limits of its list.
fn checked_size(size: i64, (min, max): (Option<i64>, Option<i64>)) -> Result<usize, ServiceError> {
    let (min, max) = (min.unwrap_or(1), max.unwrap_or(PAGE_SIZE));
    let fitting = usize::try_from(size).ok().filter(|_| (min..=max).contains(&size));
    fitting.ok_or_else(|| ServiceError::bad_request(format!("MaxResults is {size}: it must be from {min} to {max}")))
}

/// What makes a list: the operation and all of its request but for the page.
fn list_name<O: Paginated>(mut members: Map<String, Value>) -> String {
    members.retain(|name, _| !["MaxResults", "NextToken"].contains(&name.as_str()));
    format!("{} {}", O::NAME, Value::Object(members))
}

fn token(list: &str, key: &str) -> String {
    format!("{}{}", list_checksum(list, key), hex::encode(key))
}

fn list_checksum(list: &str, key: &str) -> String {
    checksum(&format!("{list}\n{key}"))
}

fn read_token(list: &str, token: &str) -> Result<String, ServiceError> {
    let key = token.split_at_checked(checksum::LENGTH).and_then(|(given, key)| {
        let key = String::from_utf8(hex::decode(key).ok()?).ok()?;
        (given == list_checksum(list, &key)).then_some(key)
    });
    key.ok_or_else(|| ServiceError::bad_request("Invalid token"))
}

#[cfg(test)]
mod tests {
    use customer_profiles::operations::{ListAccountIntegrationsRequest, ListIntegrationsRequest};

    use super::*;

    fn keys(keys: &[&str]) -> Vec<(String, String)> {
        keys.iter().map(|key| ((*key).to_owned(), (*key).to_owned())).collect()
    }

    fn request(token: Option<String>) -> ListIntegrationsRequest {
        let mut request = ListIntegrationsRequest::new("acme");
        request.set_next_token(token);
        request
    }

    fn sized(token: Option<String>, size: i32) -> ListIntegrationsRequest {
        request(token).max_results(size)
    }

    fn first_token() -> String {
        page(&sized(None, 2), keys(&["a", "b", "c"])).unwrap().next_token.unwrap()
    }

    #[test]
    fn a_page_that_ends_with_the_last_item_has_no_token() {
        let page_of_three = page(&sized(None, 3), keys(&["a", "b", "c"])).unwrap();
        assert_eq!((page_of_three.items.len(), page_of_three.next_token), (3, None));
        let empty = page(&request(None), keys(&[])).unwrap();
        assert_eq!((empty.items.len(), empty.next_token), (0, None));
    }

    #[test]
    fn without_a_size_a_page_holds_a_hundred() {
        let items: Vec<_> = (0..101).map(|number| (format!("{number:03}"), ())).collect();
        let page = page(&request(None), items).unwrap();
        assert_eq!((page.items.len(), page.next_token.is_some()), (100, true));
    }

    #[test]
    fn a_size_beyond_1_to_100_is_rejected() {
        for size in [i32::MIN, -1, 0, 101, i32::MAX] {
            let error = page(&sized(None, size), keys(&["a"])).unwrap_err();
            assert_eq!(error.code, "BadRequestException", "{size}");
        }
        assert!(page(&sized(None, 1), keys(&["a"])).is_ok());
        assert!(page(&sized(None, 100), keys(&["a"])).is_ok());
    }

    #[test]
    fn a_list_has_limits_of_its_own() {
        let recipes = (Some(10), Some(500));
        for (size, expected) in [(10, Some(10)), (500, Some(500)), (9, None), (501, None)] {
            assert_eq!(checked_size(size, recipes).ok(), expected);
        }
    }

    #[test]
    fn what_comes_and_goes_between_pages_moves_no_other_item() {
        let page = page(&sized(Some(first_token()), 2), keys(&["a2", "c", "d"])).unwrap();
        assert_eq!(page.items, ["c", "d"]);
    }

    #[test]
    fn another_size_may_be_asked_for_with_the_same_token() {
        assert!(page(&sized(Some(first_token()), 50), keys(&["c"])).is_ok());
    }

    #[test]
    fn a_token_is_good_for_its_own_list_only() {
        let token = Some(first_token());
        let mut other_domain = ListIntegrationsRequest::new("emca");
        other_domain.set_next_token(token.clone());
        let mut hidden = request(token.clone());
        hidden.include_hidden = Some(true);
        let mut other_operation = ListAccountIntegrationsRequest::new("acme");
        other_operation.set_next_token(token);

        let rejected = Err(ServiceError::bad_request("Invalid token"));
        assert_eq!(page(&other_domain, keys(&["c"])), rejected);
        assert_eq!(page(&hidden, keys(&["c"])), rejected);
        assert_eq!(page(&other_operation, keys(&["c"])), rejected);
    }

    #[test]
    fn a_token_that_the_fake_did_not_give_is_rejected() {
        let token = first_token();
        let tampered = format!("{}{}", &token[..checksum::LENGTH], hex::encode("c"));
        for token in ["", "garbage", &token[1..], &token[..checksum::LENGTH], &tampered, &"é".repeat(40)] {
            let error = page(&request(Some(token.to_owned())), keys(&["c"])).unwrap_err();
            assert_eq!(error.message, "Invalid token", "{token}");
        }
    }
}
