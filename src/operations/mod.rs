//! The operations of the service, one module each: the call, the request, the response.

pub mod create_domain;
pub mod create_profile;
pub mod delete_domain;
pub mod delete_integration;
pub mod delete_profile_object_type;
pub mod get_domain;
pub mod get_integration;
pub mod get_profile_object_type;
pub mod get_profile_object_type_template;
pub mod list_account_integrations;
pub mod list_domains;
pub mod list_integrations;
pub mod list_profile_object_type_templates;
pub mod list_profile_object_types;
pub mod list_profile_objects;
pub mod list_tags_for_resource;
pub mod put_integration;
pub mod put_profile_object;
pub mod put_profile_object_type;
pub mod search_profiles;
pub mod tag_resource;
pub mod untag_resource;

#[cfg(test)]
mod exchange;
