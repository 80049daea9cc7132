//! The areas of the crate: which operations each has.

use crate::description::Description;
use crate::source::Sources;

/// An area: its module, and its operations.
pub(super) struct Area {
    pub(super) module: &'static str,
    pub(super) operations: &'static [&'static str],
}

/// All areas. A shape belongs to the first one that it is reached from.
pub(super) const AREAS: [Area; 13] = [
    Area {
        module: "domains",
        operations: &["CreateDomain", "GetDomain", "ListDomains", "UpdateDomain", "DeleteDomain"],
    },
    Area {
        module: "object_types",
        operations: &[
            "PutProfileObjectType",
            "GetProfileObjectType",
            "DeleteProfileObjectType",
            "ListProfileObjectTypes",
            "GetProfileObjectTypeTemplate",
            "ListProfileObjectTypeTemplates",
            "DetectProfileObjectType",
            "ListObjectTypeAttributes",
            "ListObjectTypeAttributeValues",
            "ListProfileAttributeValues",
            "GetObjectTypeAttributeStatistics",
        ],
    },
    Area {
        module: "integrations",
        operations: &[
            "PutIntegration",
            "GetIntegration",
            "ListIntegrations",
            "ListAccountIntegrations",
            "DeleteIntegration",
            "CreateIntegrationWorkflow",
            "GetWorkflow",
            "GetWorkflowSteps",
            "ListWorkflows",
            "DeleteWorkflow",
        ],
    },
    Area {
        module: "profiles",
        operations: &[
            "CreateProfile",
            "UpdateProfile",
            "DeleteProfile",
            "BatchGetProfile",
            "SearchProfiles",
            "AddProfileKey",
            "DeleteProfileKey",
            "PutProfileObject",
            "BatchPutProfileObject",
            "ListProfileObjects",
            "DeleteProfileObject",
            "MergeProfiles",
            "ListProfileHistoryRecords",
            "GetProfileHistoryRecord",
        ],
    },
    Area {
        module: "matching",
        operations: &[
            "GetMatches",
            "GetSimilarProfiles",
            "ListRuleBasedMatches",
            "GetAutoMergingPreview",
            "ListIdentityResolutionJobs",
            "GetIdentityResolutionJob",
        ],
    },
    Area {
        module: "calculated_attributes",
        operations: &[
            "CreateCalculatedAttributeDefinition",
            "GetCalculatedAttributeDefinition",
            "UpdateCalculatedAttributeDefinition",
            "DeleteCalculatedAttributeDefinition",
            "ListCalculatedAttributeDefinitions",
            "GetCalculatedAttributeForProfile",
            "ListCalculatedAttributesForProfile",
            "BatchGetCalculatedAttributeForProfile",
        ],
    },
    Area {
        module: "segments",
        operations: &[
            "CreateSegmentDefinition",
            "GetSegmentDefinition",
            "DeleteSegmentDefinition",
            "ListSegmentDefinitions",
            "CreateSegmentEstimate",
            "GetSegmentEstimate",
            "GetSegmentMembership",
            "CreateSegmentSnapshot",
            "GetSegmentSnapshot",
            "PutSegmentSubscription",
            "GetSegmentSubscription",
            "DeleteSegmentSubscription",
            "ListSegmentSubscriptionEvents",
            "AssociateStreamForSegments",
            "DisassociateStreamForSegments",
            "GetStreamForSegments",
        ],
    },
    Area {
        module: "events",
        operations: &[
            "CreateEventStream",
            "GetEventStream",
            "ListEventStreams",
            "DeleteEventStream",
            "CreateEventTrigger",
            "GetEventTrigger",
            "UpdateEventTrigger",
            "DeleteEventTrigger",
            "ListEventTriggers",
        ],
    },
    Area {
        module: "recommenders",
        operations: &[
            "CreateRecommender",
            "GetRecommender",
            "UpdateRecommender",
            "DeleteRecommender",
            "ListRecommenders",
            "StartRecommender",
            "StopRecommender",
            "CreateRecommenderFilter",
            "GetRecommenderFilter",
            "DeleteRecommenderFilter",
            "ListRecommenderFilters",
            "CreateRecommenderSchema",
            "GetRecommenderSchema",
            "DeleteRecommenderSchema",
            "ListRecommenderSchemas",
            "ListRecommenderRecipes",
            "GetProfileRecommendations",
            "SearchRecommendations",
        ],
    },
    Area {
        module: "layouts",
        operations: &[
            "CreateDomainLayout",
            "GetDomainLayout",
            "UpdateDomainLayout",
            "DeleteDomainLayout",
            "ListDomainLayouts",
        ],
    },
    Area {
        module: "upload_jobs",
        operations: &[
            "CreateUploadJob",
            "GetUploadJob",
            "GetUploadJobPath",
            "ListUploadJobs",
            "StartUploadJob",
            "StopUploadJob",
        ],
    },
    Area {
        module: "domain_object_types",
        operations: &["PutDomainObjectType", "GetDomainObjectType", "DeleteDomainObjectType", "ListDomainObjectTypes"],
    },
    Area { module: "tags", operations: &["TagResource", "UntagResource", "ListTagsForResource"] },
];

impl Area {
    /// The structures and enums that are first reached from this area, less the requests and responses themselves, in
    /// the order in which they are reached.
    pub(super) fn shapes(&self, description: &Description) -> Vec<String> {
        let earlier = AREAS.iter().take_while(|area| area.module != self.module);
        let earlier: Vec<_> = earlier.flat_map(|area| area.reached(description)).collect();
        let mut shapes = self.reached(description);
        shapes.retain(|shape| !earlier.contains(shape));
        shapes
    }

    fn reached(&self, description: &Description) -> Vec<String> {
        let operations = self.operations.iter().filter_map(|name| description.operations.get(*name));
        let ends: Vec<_> =
            operations.flat_map(|operation| [&*operation.input.shape, &*operation.output.shape]).collect();
        let mut shapes = description.reached(&ends);
        shapes.retain(|shape| description.shape(shape).is_named() && !ends.contains(shape));
        shapes.into_iter().map(str::to_owned).collect()
    }
}

/// The path of a type: where it is, or, if it is not there yet, where it belongs.
pub(super) fn path(description: &Description, sources: &Sources, shape: &str, name: &str) -> String {
    sources.paths.get(name).cloned().unwrap_or_else(|| {
        let area = AREAS.iter().find(|area| area.shapes(description).iter().any(|reached| reached == shape));
        area.map_or_else(|| format!("crate::model::{name}"), |area| format!("crate::model::{}::{name}", area.module))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_one_area() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/api/customer-profiles-latest.json");
        let description = Description::load(path.as_ref()).unwrap();
        let mut operations: Vec<_> = AREAS.iter().flat_map(|area| area.operations.iter().copied()).collect();
        operations.sort_unstable();
        assert!(operations.iter().copied().eq(description.operations.keys()));
    }
}
