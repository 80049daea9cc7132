//! The operations of the service, a module for each area: the calls, the requests, the responses.
//!
//! Everything can also be named straight from here: `operations::PutIntegrationRequest`.

pub mod calculated_attributes;
pub mod domain_object_types;
pub mod domains;
pub mod events;
pub mod integrations;
pub mod layouts;
pub mod matching;
pub mod object_types;
pub mod profiles;
pub mod recommenders;
pub mod segments;
pub mod tags;
pub mod upload_jobs;

#[doc(hidden)]
pub use calculated_attributes::*;
#[doc(hidden)]
pub use domain_object_types::*;
#[doc(hidden)]
pub use domains::*;
#[doc(hidden)]
pub use events::*;
#[doc(hidden)]
pub use integrations::*;
#[doc(hidden)]
pub use layouts::*;
#[doc(hidden)]
pub use matching::*;
#[doc(hidden)]
pub use object_types::*;
#[doc(hidden)]
pub use profiles::*;
#[doc(hidden)]
pub use recommenders::*;
#[doc(hidden)]
pub use segments::*;
#[doc(hidden)]
pub use tags::*;
#[doc(hidden)]
pub use upload_jobs::*;

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
            GetDomainRequest,
            ListDomainsRequest pages,
            UpdateDomainRequest,
            DeleteDomainRequest,
            // object_types
            PutProfileObjectTypeRequest,
            GetProfileObjectTypeRequest,
            DeleteProfileObjectTypeRequest,
            ListProfileObjectTypesRequest pages,
            GetProfileObjectTypeTemplateRequest,
            ListProfileObjectTypeTemplatesRequest pages,
            DetectProfileObjectTypeRequest,
            ListObjectTypeAttributesRequest pages,
            ListObjectTypeAttributeValuesRequest pages,
            ListProfileAttributeValuesRequest,
            GetObjectTypeAttributeStatisticsRequest,
            // integrations
            PutIntegrationRequest,
            GetIntegrationRequest,
            ListIntegrationsRequest pages,
            ListAccountIntegrationsRequest pages,
            DeleteIntegrationRequest,
            CreateIntegrationWorkflowRequest,
            GetWorkflowRequest,
            GetWorkflowStepsRequest pages,
            ListWorkflowsRequest pages,
            DeleteWorkflowRequest,
            // profiles
            CreateProfileRequest,
            UpdateProfileRequest,
            DeleteProfileRequest,
            BatchGetProfileRequest,
            SearchProfilesRequest pages,
            AddProfileKeyRequest,
            DeleteProfileKeyRequest,
            PutProfileObjectRequest,
            BatchPutProfileObjectRequest,
            ListProfileObjectsRequest pages,
            DeleteProfileObjectRequest,
            MergeProfilesRequest,
            ListProfileHistoryRecordsRequest pages,
            GetProfileHistoryRecordRequest,
            // matching
            GetMatchesRequest pages,
            GetSimilarProfilesRequest pages,
            ListRuleBasedMatchesRequest pages,
            GetAutoMergingPreviewRequest,
            ListIdentityResolutionJobsRequest pages,
            GetIdentityResolutionJobRequest,
            // calculated_attributes
            CreateCalculatedAttributeDefinitionRequest,
            GetCalculatedAttributeDefinitionRequest,
            UpdateCalculatedAttributeDefinitionRequest,
            DeleteCalculatedAttributeDefinitionRequest,
            ListCalculatedAttributeDefinitionsRequest pages,
            GetCalculatedAttributeForProfileRequest,
            ListCalculatedAttributesForProfileRequest pages,
            BatchGetCalculatedAttributeForProfileRequest,
            // segments
            CreateSegmentDefinitionRequest,
            GetSegmentDefinitionRequest,
            DeleteSegmentDefinitionRequest,
            ListSegmentDefinitionsRequest pages,
            CreateSegmentEstimateRequest,
            GetSegmentEstimateRequest,
            GetSegmentMembershipRequest,
            CreateSegmentSnapshotRequest,
            GetSegmentSnapshotRequest,
            PutSegmentSubscriptionRequest,
            GetSegmentSubscriptionRequest,
            DeleteSegmentSubscriptionRequest,
            ListSegmentSubscriptionEventsRequest pages,
            AssociateStreamForSegmentsRequest,
            DisassociateStreamForSegmentsRequest,
            GetStreamForSegmentsRequest,
            // events
            CreateEventStreamRequest,
            GetEventStreamRequest,
            ListEventStreamsRequest pages,
            DeleteEventStreamRequest,
            CreateEventTriggerRequest,
            GetEventTriggerRequest,
            UpdateEventTriggerRequest,
            DeleteEventTriggerRequest,
            ListEventTriggersRequest pages,
            // recommenders
            CreateRecommenderRequest,
            GetRecommenderRequest,
            UpdateRecommenderRequest,
            DeleteRecommenderRequest,
            ListRecommendersRequest pages,
            StartRecommenderRequest,
            StopRecommenderRequest,
            CreateRecommenderFilterRequest,
            GetRecommenderFilterRequest,
            DeleteRecommenderFilterRequest,
            ListRecommenderFiltersRequest pages,
            CreateRecommenderSchemaRequest,
            GetRecommenderSchemaRequest,
            DeleteRecommenderSchemaRequest,
            ListRecommenderSchemasRequest pages,
            ListRecommenderRecipesRequest pages,
            GetProfileRecommendationsRequest,
            SearchRecommendationsRequest,
            // layouts
            CreateDomainLayoutRequest,
            GetDomainLayoutRequest,
            UpdateDomainLayoutRequest,
            DeleteDomainLayoutRequest,
            ListDomainLayoutsRequest pages,
            // upload_jobs
            CreateUploadJobRequest,
            GetUploadJobRequest,
            GetUploadJobPathRequest,
            ListUploadJobsRequest pages,
            StartUploadJobRequest,
            StopUploadJobRequest,
            // domain_object_types
            PutDomainObjectTypeRequest,
            GetDomainObjectTypeRequest,
            DeleteDomainObjectTypeRequest,
            ListDomainObjectTypesRequest pages,
            // tags
            TagResourceRequest,
            UntagResourceRequest,
            ListTagsForResourceRequest,
        }
    };
}
