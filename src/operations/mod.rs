//! The operations of the service, one module each: the call, the request, the response.

#[cfg(test)]
mod exchange;
pub mod get_integration;
pub mod get_profile_object_type;
pub mod get_profile_object_type_template;
pub mod list_account_integrations;
pub mod list_integrations;
pub mod put_integration;
pub mod put_profile_object_type;
