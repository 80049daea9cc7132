//! The operations of the service, a module for each area: the calls, the requests, the responses.
//!
//! Everything can also be named straight from here: `operations::PutIntegrationRequest`.

pub mod domains;
pub mod integrations;
pub mod object_types;
pub mod profiles;
pub mod tags;

#[doc(no_inline)]
pub use domains::*;
#[doc(no_inline)]
pub use integrations::*;
#[doc(no_inline)]
pub use object_types::*;
#[doc(no_inline)]
pub use profiles::*;
#[doc(no_inline)]
pub use tags::*;

/// The one list of operations: hands the type of each request to a macro, followed by `pages` where the operation is
/// [`Paginated`](crate::Paginated). What a caller writes after the name of its macro goes before the list.
#[doc(hidden)]
#[macro_export]
macro_rules! for_each_operation {
    ($callback:ident $($arguments:tt)*) => {
        $callback! {
            $($arguments)*
            // domains
            CreateDomainRequest,
            DeleteDomainRequest,
            GetDomainRequest,
            ListDomainsRequest pages,
            // object_types
            DeleteProfileObjectTypeRequest,
            GetProfileObjectTypeRequest,
            GetProfileObjectTypeTemplateRequest,
            ListProfileObjectTypeTemplatesRequest pages,
            ListProfileObjectTypesRequest pages,
            PutProfileObjectTypeRequest,
            // integrations
            DeleteIntegrationRequest,
            GetIntegrationRequest,
            ListAccountIntegrationsRequest pages,
            ListIntegrationsRequest pages,
            PutIntegrationRequest,
            // profiles
            CreateProfileRequest,
            ListProfileObjectsRequest pages,
            PutProfileObjectRequest,
            SearchProfilesRequest pages,
            // tags
            ListTagsForResourceRequest,
            TagResourceRequest,
            UntagResourceRequest,
        }
    };
}
