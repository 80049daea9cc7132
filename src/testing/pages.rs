//! Lists in pages.

use serde_json::Value;

use super::answer::ServiceError;
use crate::operation::Paginated;
use crate::signing::sha256_hex;

const LARGEST_PAGE: i32 = 100;
const CHECKSUM_LENGTH: usize = 32;

/// The page that a request asks for, of items sorted by key, and the token of the page after it.
///
/// A token holds the key of the last item that was given, so that nothing is given twice or left out when items come
/// and go between two pages. It also holds a checksum of the list that it is for.
pub(super) fn page<O: Paginated, T>(
    request: &O,
    max_results: Option<i32>,
    items: impl IntoIterator<Item = (String, T)>,
) -> Result<(Vec<T>, Option<String>), ServiceError> {
    let size = match max_results.unwrap_or(LARGEST_PAGE) {
        size @ 1..=LARGEST_PAGE => usize::try_from(size).unwrap_or_default(),
        size => return Err(ServiceError::bad_request(format!("MaxResults is {size}: it must be from 1 to 100"))),
    };
    let list = list_of(request);
    let after = request.next_token().map(|token| read_token(&list, token)).transpose()?;
    let mut rest = items.into_iter().filter(|(key, _)| after.as_ref().is_none_or(|after| key > after)).peekable();

    let mut page = Vec::new();
    let mut last_key = None;
    while page.len() < size
        && let Some((key, item)) = rest.next()
    {
        page.push(item);
        last_key = Some(key);
    }
    let next_token = last_key.filter(|_| rest.peek().is_some()).map(|key| token(&list, &key));
    Ok((page, next_token))
}

/// What makes a list: the operation and all of its request but for the page.
fn list_of<O: Paginated>(request: &O) -> String {
    let mut request = request.clone();
    request.set_next_token(None);
    let mut members = serde_json::to_value(&request).unwrap_or_default();
    if let Value::Object(members) = &mut members {
        members.remove("MaxResults");
    }
    format!("{} {members}", O::NAME)
}

fn token(list: &str, key: &str) -> String {
    format!("{}{}", checksum(list, key), hex::encode(key))
}

fn checksum(list: &str, key: &str) -> String {
    let mut checksum = sha256_hex(format!("{list}\n{key}").as_bytes());
    checksum.truncate(CHECKSUM_LENGTH);
    checksum
}

fn read_token(list: &str, token: &str) -> Result<String, ServiceError> {
    let key = token.split_at_checked(CHECKSUM_LENGTH).and_then(|(given, key)| {
        let key = String::from_utf8(hex::decode(key).ok()?).ok()?;
        (given == checksum(list, &key)).then_some(key)
    });
    key.ok_or_else(|| ServiceError::bad_request("Invalid token"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operations::ListAccountIntegrationsRequest;
    use crate::operations::ListIntegrationsRequest;

    fn keys(keys: &[&str]) -> Vec<(String, String)> {
        keys.iter().map(|key| ((*key).to_owned(), (*key).to_owned())).collect()
    }

    fn request(token: Option<String>) -> ListIntegrationsRequest {
        let mut request = ListIntegrationsRequest::new("acme");
        request.set_next_token(token);
        request
    }

    fn first_token() -> String {
        page(&request(None), Some(2), keys(&["a", "b", "c"])).unwrap().1.unwrap()
    }

    #[test]
    fn a_page_that_ends_with_the_last_item_has_no_token() {
        let (items, token) = page(&request(None), Some(3), keys(&["a", "b", "c"])).unwrap();
        assert_eq!((items.len(), token), (3, None));
        let (items, token) = page(&request(None), None, keys(&[])).unwrap();
        assert_eq!((items.len(), token), (0, None));
    }

    #[test]
    fn without_a_size_a_page_holds_a_hundred() {
        let items: Vec<_> = (0..101).map(|number| (format!("{number:03}"), ())).collect();
        let (items, token) = page(&request(None), None, items).unwrap();
        assert_eq!((items.len(), token.is_some()), (100, true));
    }

    #[test]
    fn a_size_beyond_1_to_100_is_refused() {
        for size in [i32::MIN, -1, 0, 101, i32::MAX] {
            let error = page(&request(None), Some(size), keys(&["a"])).unwrap_err();
            assert_eq!(error.code, "BadRequestException", "{size}");
        }
        assert!(page(&request(None), Some(1), keys(&["a"])).is_ok());
        assert!(page(&request(None), Some(100), keys(&["a"])).is_ok());
    }

    #[test]
    fn what_comes_and_goes_between_pages_moves_no_other_item() {
        let (items, _) = page(&request(Some(first_token())), Some(2), keys(&["a2", "c", "d"])).unwrap();
        assert_eq!(items, ["c", "d"]);
    }

    #[test]
    fn another_size_may_be_asked_for_with_the_same_token() {
        let mut next = request(Some(first_token()));
        next.max_results = Some(50);
        assert!(page(&next, next.max_results, keys(&["c"])).is_ok());
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

        let refused = Err(ServiceError::bad_request("Invalid token"));
        assert_eq!(page(&other_domain, None, keys(&["c"])), refused);
        assert_eq!(page(&hidden, None, keys(&["c"])), refused);
        assert_eq!(page(&other_operation, None, keys(&["c"])), refused);
    }

    #[test]
    fn a_token_that_the_fake_did_not_give_is_refused() {
        let token = first_token();
        let tampered = format!("{}{}", &token[..CHECKSUM_LENGTH], hex::encode("c"));
        for token in ["", "garbage", &token[1..], &token[..CHECKSUM_LENGTH], &tampered, &"é".repeat(40)] {
            let error = page(&request(Some(token.to_owned())), None, keys(&["c"])).unwrap_err();
            assert_eq!(error.message, "Invalid token", "{token}");
        }
    }
}
