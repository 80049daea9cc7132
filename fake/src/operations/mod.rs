//! What each operation does.

mod attributes;
mod calculated_attributes;
mod domain_object_types;
mod domains;
mod events;
mod history;
mod integrations;
mod layouts;
pub(crate) mod limits;
mod matching;
mod object_types;
mod objects;
mod pages;
mod profiles;
mod recommendations;
mod recommenders;
mod segment_events;
mod segments;
mod tags;
mod upload_jobs;
mod workflows;

use customer_profiles::Operation;
use serde::Serialize;
use serde::de::DeserializeOwned;

use self::limits::Limits;
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::request::Members;
use crate::state::Account;

/// An operation that the fake has.
pub(crate) trait Serve: Operation + DeserializeOwned {
    /// Does what the request asks for, at this time, and gives the response in the API's form.
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError>;
}

macro_rules! served {
    ($($request:ident,)*) => {
        &[$(Served::by::<customer_profiles::operations::$request>()),*]
    };
}

/// All operations that the fake has.
static SERVED: &[Served] = served![
    // domains
    CreateDomainRequest,
    DeleteDomainRequest,
    GetDomainRequest,
    ListDomainsRequest,
    UpdateDomainRequest,
    // object_types
    DeleteProfileObjectTypeRequest,
    GetProfileObjectTypeRequest,
    GetProfileObjectTypeTemplateRequest,
    ListProfileObjectTypeTemplatesRequest,
    ListProfileObjectTypesRequest,
    PutProfileObjectTypeRequest,
    // attributes
    DetectProfileObjectTypeRequest,
    GetObjectTypeAttributeStatisticsRequest,
    ListObjectTypeAttributeValuesRequest,
    ListObjectTypeAttributesRequest,
    ListProfileAttributeValuesRequest,
    // integrations
    DeleteIntegrationRequest,
    GetIntegrationRequest,
    ListAccountIntegrationsRequest,
    ListIntegrationsRequest,
    PutIntegrationRequest,
    // profiles
    AddProfileKeyRequest,
    BatchGetProfileRequest,
    CreateProfileRequest,
    DeleteProfileKeyRequest,
    DeleteProfileRequest,
    MergeProfilesRequest,
    SearchProfilesRequest,
    UpdateProfileRequest,
    // objects
    BatchPutProfileObjectRequest,
    DeleteProfileObjectRequest,
    ListProfileObjectsRequest,
    PutProfileObjectRequest,
    // history
    GetProfileHistoryRecordRequest,
    ListProfileHistoryRecordsRequest,
    // workflows
    CreateIntegrationWorkflowRequest,
    DeleteWorkflowRequest,
    GetWorkflowRequest,
    GetWorkflowStepsRequest,
    ListWorkflowsRequest,
    // matching
    GetAutoMergingPreviewRequest,
    GetIdentityResolutionJobRequest,
    GetMatchesRequest,
    GetSimilarProfilesRequest,
    ListIdentityResolutionJobsRequest,
    ListRuleBasedMatchesRequest,
    // upload_jobs
    CreateUploadJobRequest,
    GetUploadJobPathRequest,
    GetUploadJobRequest,
    ListUploadJobsRequest,
    StartUploadJobRequest,
    StopUploadJobRequest,
    // layouts
    CreateDomainLayoutRequest,
    DeleteDomainLayoutRequest,
    GetDomainLayoutRequest,
    ListDomainLayoutsRequest,
    UpdateDomainLayoutRequest,
    // domain_object_types
    DeleteDomainObjectTypeRequest,
    GetDomainObjectTypeRequest,
    ListDomainObjectTypesRequest,
    PutDomainObjectTypeRequest,
    // events
    CreateEventStreamRequest,
    DeleteEventStreamRequest,
    GetEventStreamRequest,
    ListEventStreamsRequest,
    CreateEventTriggerRequest,
    DeleteEventTriggerRequest,
    GetEventTriggerRequest,
    ListEventTriggersRequest,
    UpdateEventTriggerRequest,
    // calculated_attributes
    CreateCalculatedAttributeDefinitionRequest,
    DeleteCalculatedAttributeDefinitionRequest,
    GetCalculatedAttributeDefinitionRequest,
    ListCalculatedAttributeDefinitionsRequest,
    UpdateCalculatedAttributeDefinitionRequest,
    BatchGetCalculatedAttributeForProfileRequest,
    GetCalculatedAttributeForProfileRequest,
    ListCalculatedAttributesForProfileRequest,
    // segments
    CreateSegmentDefinitionRequest,
    DeleteSegmentDefinitionRequest,
    GetSegmentDefinitionRequest,
    ListSegmentDefinitionsRequest,
    CreateSegmentEstimateRequest,
    GetSegmentEstimateRequest,
    GetSegmentMembershipRequest,
    CreateSegmentSnapshotRequest,
    GetSegmentSnapshotRequest,
    DeleteSegmentSubscriptionRequest,
    GetSegmentSubscriptionRequest,
    PutSegmentSubscriptionRequest,
    ListSegmentSubscriptionEventsRequest,
    AssociateStreamForSegmentsRequest,
    DisassociateStreamForSegmentsRequest,
    GetStreamForSegmentsRequest,
    // recommenders
    CreateRecommenderRequest,
    DeleteRecommenderRequest,
    GetRecommenderRequest,
    ListRecommendersRequest,
    StartRecommenderRequest,
    StopRecommenderRequest,
    UpdateRecommenderRequest,
    CreateRecommenderFilterRequest,
    DeleteRecommenderFilterRequest,
    GetRecommenderFilterRequest,
    ListRecommenderFiltersRequest,
    CreateRecommenderSchemaRequest,
    DeleteRecommenderSchemaRequest,
    GetRecommenderSchemaRequest,
    ListRecommenderSchemasRequest,
    ListRecommenderRecipesRequest,
    GetProfileRecommendationsRequest,
    SearchRecommendationsRequest,
    // tags
    ListTagsForResourceRequest,
    TagResourceRequest,
    UntagResourceRequest,
];

type ServeMembers = fn(Members, &mut Account, Timestamp, Limits) -> Result<Vec<u8>, ServiceError>;

/// How the fake serves an operation.
#[derive(Debug)]
pub(crate) struct Served {
    name: &'static str,
    serve: ServeMembers,
}

impl Served {
    const fn by<O: Serve>() -> Self {
        Self { name: O::NAME, serve: serve::<O> }
    }

    /// Does what a request with these members asks for, and gives the body of the response.
    pub(crate) fn serve(
        &self,
        members: Members,
        account: &mut Account,
        now: Timestamp,
        limits: Limits,
    ) -> Result<Vec<u8>, ServiceError> {
        (self.serve)(members, account, now, limits)
    }
}

fn serve<O: Serve>(
    members: Members,
    account: &mut Account,
    now: Timestamp,
    limits: Limits,
) -> Result<Vec<u8>, ServiceError> {
    let request: O = members.read()?;
    limits.check(&request)?;
    let response = request.serve(account, now)?;
    serde_json::to_vec(&response).map_err(|error| ServiceError::internal(error.to_string()))
}

/// How the fake serves the operation of this name, if it does.
pub(crate) fn find(name: &str) -> Option<&'static Served> {
    SERVED.iter().find(|served| served.name == name)
}

/// The response of operations that have nothing else to say.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Message {
    message: &'static str,
}

/// The response to a deletion.
const DONE: Message = Message { message: "OK" };

/// A thing of a domain, with the domain's name.
#[derive(Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct InDomain<T> {
    domain_name: String,
    #[serde(flatten)]
    thing: T,
}

impl<T> InDomain<T> {
    fn new(domain_name: impl Into<String>, thing: T) -> Self {
        Self { domain_name: domain_name.into(), thing }
    }
}

/// The response of operations whose response has no members.
#[derive(Serialize)]
struct Empty {}
