//! Names in the forms of Rust.

use std::fmt::Write as _;

/// A name without case and separators: `ListIntegrations` and `list_integrations` are one.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|character| character.to_ascii_lowercase()).collect()
}

/// `MinProvisionedTPS` as `min_provisioned_tps`, `S3BucketName` as `s3_bucket_name`.
pub(crate) fn snake_case(name: &str) -> String {
    words(name).join("_").to_lowercase()
}

/// `MAX_SIZE100` as `MaxSize100`, `popular-items` as `PopularItems`.
pub(crate) fn pascal_case(name: &str) -> String {
    words(name).iter().fold(String::new(), |mut text, word| {
        let (first, rest) = word.split_at(1);
        // Writing to a string can't fail.
        let _ = write!(text, "{}{}", first.to_uppercase(), rest.to_lowercase());
        text
    })
}

/// The words of a name, each of at least one ASCII character.
fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for part in name.split(|character: char| !character.is_ascii_alphanumeric()) {
        let bytes = part.as_bytes();
        let mut start = 0;
        for at in 1..bytes.len() {
            let follows_word = !bytes[at - 1].is_ascii_uppercase();
            let begins_word = bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
            if bytes[at].is_ascii_uppercase() && (follows_word || begins_word) {
                words.push(&part[start..at]);
                start = at;
            }
        }
        words.push(&part[start..]);
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_become_fields() {
        for (member, field) in [
            ("DomainName", "domain_name"),
            ("MinProvisionedTPS", "min_provisioned_tps"),
            ("S3BucketName", "s3_bucket_name"),
            ("Address1", "address1"),
            ("resourceArn", "resource_arn"),
            ("name", "name"),
        ] {
            assert_eq!(snake_case(member), field);
        }
    }

    #[test]
    fn values_become_variants() {
        for (value, variant) in [
            ("ROUND_THING", "RoundThing"),
            ("MASK_FIRST_N", "MaskFirstN"),
            ("PhoneNumber", "PhoneNumber"),
            ("recommended-for-you", "RecommendedForYou"),
            ("precision_at_25", "PrecisionAt25"),
        ] {
            assert_eq!(pascal_case(value), variant);
        }
    }

    #[test]
    fn names_are_one_whatever_their_case_and_separators() {
        assert_eq!(plain("ListIntegrations"), plain("list_integrations"));
        assert_ne!(plain("ListIntegrations"), plain("list_integration"));
    }
}
