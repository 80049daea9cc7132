use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::model::RecommenderConfig;
use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum RecommenderRecipeName {
        /// ?
        RecommendedForYou = "recommended-for-you",
        /// ?
        SimilarItems = "similar-items",
        /// ?
        FrequentlyPairedItems = "frequently-paired-items",
        /// ?
        PopularItems = "popular-items",
        /// ?
        TrendingNow = "trending-now",
        /// ?
        PersonalizedRanking = "personalized-ranking",
    }
}

open_enum! {
    /// ?
    pub enum RecommenderStatus {
        /// ?
        Pending = "PENDING",
        /// ?
        InProgress = "IN_PROGRESS",
        /// ?
        Active = "ACTIVE",
        /// ?
        Failed = "FAILED",
        /// ?
        Stopping = "STOPPING",
        /// ?
        Inactive = "INACTIVE",
        /// ?
        Starting = "STARTING",
        /// ?
        Deleting = "DELETING",
    }
}

open_enum! {
    /// ?
    pub enum TrainingMetricName {
        /// ?
        Hit = "hit",
        /// ?
        Coverage = "coverage",
        /// ?
        Recall = "recall",
        /// ?
        Popularity = "popularity",
        /// ?
        Freshness = "freshness",
        /// ?
        Similarity = "similarity",
        /// ?
        MeanReciprocalRankAt25 = "mean_reciprocal_rank_at_25",
        /// ?
        NormalizedDiscountedCumulativeGainAt5 = "normalized_discounted_cumulative_gain_at_5",
        /// ?
        NormalizedDiscountedCumulativeGainAt10 = "normalized_discounted_cumulative_gain_at_10",
        /// ?
        NormalizedDiscountedCumulativeGainAt25 = "normalized_discounted_cumulative_gain_at_25",
        /// ?
        PrecisionAt5 = "precision_at_5",
        /// ?
        PrecisionAt10 = "precision_at_10",
        /// ?
        PrecisionAt25 = "precision_at_25",
    }
}

output! {
    /// ?
    ///
    /// API reference: [RecommenderUpdate](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderUpdate.html)
    #[derive(Default)]
    pub struct RecommenderUpdate {
        /// ?
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig",
        /// ?
        pub status: Option<RecommenderStatus> as "Status",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub failure_reason: Option<String> as "FailureReason",
        /// ?
        pub recommender_version_name: Option<String> as "RecommenderVersionName",
    }
}

output! {
    /// ?
    ///
    /// API reference: [TrainingMetrics](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_TrainingMetrics.html)
    #[derive(Default)]
    pub struct TrainingMetrics {
        /// ?
        pub time: Option<OffsetDateTime> as "Time",
        /// ?
        pub metrics: Option<BTreeMap<TrainingMetricName, f64>> as "Metrics",
        /// ?
        pub recommender_version_name: Option<String> as "RecommenderVersionName",
    }
}

output! {
    /// ?
    ///
    /// API reference: [RecommenderSummary](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderSummary.html)
    #[derive(Default)]
    pub struct RecommenderSummary {
        /// ?
        pub recommender_name: Option<String> as "RecommenderName",
        /// ?
        pub recipe_name: Option<RecommenderRecipeName> as "RecipeName",
        /// ?
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// ?
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub status: Option<RecommenderStatus> as "Status",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// ?
        pub failure_reason: Option<String> as "FailureReason",
        /// ?
        pub latest_recommender_update: Option<RecommenderUpdate> as "LatestRecommenderUpdate",
    }
}

output! {
    /// ?
    ///
    /// API reference: [RecommenderRecipe](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderRecipe.html)
    #[derive(Default)]
    pub struct RecommenderRecipe {
        /// ?
        pub name: Option<RecommenderRecipeName> as "name",
        /// ?
        pub description: Option<String> as "description",
    }
}
