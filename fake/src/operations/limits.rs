//! Broken limits, in the service's words.

use customer_profiles::internal::shown_path;
use customer_profiles::{Operation, Violation, ViolationKind, Violations};

use crate::error::ServiceError;

/// What becomes of requests that break documented limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Limits {
    Enforced,
    Ignored,
}

impl Limits {
    pub(crate) fn check(self, request: &impl Operation) -> Result<(), ServiceError> {
        match self {
            Self::Enforced => request.validate().map_err(|violations| rejection(&violations)),
            Self::Ignored => Ok(()),
        }
    }
}

/// The rejection of a request that breaks documented limits.
///
/// It names members and limits, and shows no value: some are sensitive.
fn rejection(violations: &Violations) -> ServiceError {
    let all: Vec<String> = violations.iter().map(constraint).collect();
    let errors = if all.len() == 1 { "error" } else { "errors" };
    ServiceError::bad_request(format!("{} validation {errors} detected: {}", all.len(), all.join("; ")))
}

fn constraint(violation: &Violation) -> String {
    let member = shown_path(violation);
    let constraint = match violation.kind() {
        ViolationKind::MinLength { min, .. } => format!("have length greater than or equal to {min}"),
        ViolationKind::MaxLength { max, .. } => format!("have length less than or equal to {max}"),
        ViolationKind::Pattern { pattern, .. } => format!("satisfy regular expression pattern: {pattern}"),
        ViolationKind::Min { min, .. } => format!("have value greater than or equal to {min}"),
        ViolationKind::Max { max, .. } => format!("have value less than or equal to {max}"),
        ViolationKind::UnknownValue { .. } => "satisfy enum value set".to_owned(),
        limit => format!("satisfy {limit}"),
    };
    format!("Value at '{member}' failed to satisfy constraint: Member must {constraint}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use customer_profiles::operations::CreateProfileRequest;
    use customer_profiles::operations::PutIntegrationRequest;
    use customer_profiles::operations::PutProfileObjectTypeRequest;

    fn message(request: &impl Operation) -> String {
        let error = Limits::Enforced.check(request).unwrap_err();
        assert_eq!((error.status.as_u16(), error.code.as_str()), (400, "BadRequestException"));
        assert_eq!(Limits::Ignored.check(request), Ok(()));
        error.message
    }

    #[test]
    fn each_kind_of_limit_is_reported_with_its_member() {
        let mut integration = PutIntegrationRequest::new("acme shop");
        integration.uri = Some(String::new());
        integration.object_type_name = Some("x".repeat(256));
        integration.scope = Some("PLANET".into());
        assert_eq!(
            message(&integration),
            "4 validation errors detected: Value at 'DomainName' failed to satisfy constraint: Member must satisfy \
             regular expression pattern: ^[a-zA-Z0-9_-]+$; Value at 'Uri' failed to satisfy constraint: Member must \
             have length greater than or equal to 1; Value at 'ObjectTypeName' failed to satisfy constraint: Member \
             must have length less than or equal to 255; Value at 'Scope' failed to satisfy constraint: Member must \
             satisfy enum value set"
        );
        let mut object_type = PutProfileObjectTypeRequest::new("acme", "Order", "Orders");
        object_type.expiration_days = Some(0);
        object_type.source_priority = Some(0);
        assert!(message(&object_type).contains(
            "'ExpirationDays' failed to satisfy constraint: Member must have value \
                                                greater than or equal to 1"
        ));
        object_type.expiration_days = Some(1099);
        assert!(message(&object_type).contains("less than or equal to 1098"));
    }

    #[test]
    fn what_is_sensitive_is_not_reported() {
        let mut profile = CreateProfileRequest::new("acme");
        profile.email_address = Some("jane@example.com".repeat(40));
        profile.attributes = Some([("Ms Doe's".repeat(60), "v".to_owned())].into());
        let message = message(&profile);
        assert!(message.contains("'EmailAddress'") && message.contains("'Attributes"), "{message}");
        assert!(!message.contains("jane") && !message.contains("Doe"), "{message}");
    }
}
