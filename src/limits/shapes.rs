//! The shapes that several structures share, each under its name in the API.

use super::Limit;

pub(crate) const ENCRYPTION_KEY: Limit = Limit::text().min(0).max(255);
pub(crate) const EXPIRATION_DAYS_INTEGER: Limit = Limit::number().min(1).max(1098);
pub(crate) const MAX_SIZE_100: Limit = Limit::number().min(1).max(100);
pub(crate) const MIN_SIZE_1: Limit = Limit::number().min(1);
pub(crate) const NAME: Limit = Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_-]+$");
pub(crate) const OBJECT: Limit = Limit::text().max(512).pattern(r"\S+");
pub(crate) const REQUEST_VALUE_LIST: Limit = Limit::list(&STRING_1_TO_255);
pub(crate) const SENSITIVE_STRING_1_TO_255: Limit = Limit::text().min(1).max(255).sensitive();
pub(crate) const STRING_1_TO_255: Limit = Limit::text().min(1).max(255);
pub(crate) const STRINGIFIED_JSON: Limit = Limit::text().min(1).max(256_000).sensitive();
pub(crate) const TAG_ARN: Limit = Limit::text().max(256).pattern("^arn:[a-z0-9]{1,10}:profile");
pub(crate) const TAG_KEY: Limit = Limit::text().min(1).max(128).pattern("^(?!aws:)[a-zA-Z+-=._:/]+$");
pub(crate) const TAG_MAP: Limit = Limit::map(&TAG_KEY, &TAG_VALUE).min(1).max(50);
pub(crate) const TAG_VALUE: Limit = Limit::text().max(256);
pub(crate) const TEXT: Limit = Limit::text().min(1).max(1000);
pub(crate) const TOKEN: Limit = Limit::text().min(1).max(1024);
pub(crate) const TYPE_NAME: Limit = Limit::text().min(1).max(255).pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$");
pub(crate) const UUID: Limit = Limit::text().pattern("[a-f0-9]{32}");
