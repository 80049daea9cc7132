use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::model::RecommenderConfig;
use crate::structure::SortedMap;

open_enum! {
    /// What a recommender recommends.
    pub enum RecommenderRecipeName {
        /// Items that suit the customer.
        RecommendedForYou = "recommended-for-you",
        /// Items that are like another.
        SimilarItems = "similar-items",
        /// Items that are often bought together with another.
        FrequentlyPairedItems = "frequently-paired-items",
        /// Items that many choose.
        PopularItems = "popular-items",
        /// Items that more and more choose.
        TrendingNow = "trending-now",
        /// Given items, in the order that suits the customer.
        PersonalizedRanking = "personalized-ranking",
    }
}

open_enum! {
    /// How far a recommender is.
    pub enum RecommenderStatus {
        /// Its training has not begun.
        Pending = "PENDING",
        /// It is trained.
        InProgress = "IN_PROGRESS",
        /// It recommends.
        Active = "ACTIVE",
        /// Its training failed.
        Failed = "FAILED",
        /// It is being stopped.
        Stopping = "STOPPING",
        /// It is stopped.
        Inactive = "INACTIVE",
        /// It is being started.
        Starting = "STARTING",
        /// It is being deleted.
        Deleting = "DELETING",
    }
}

open_enum! {
    /// A figure of how well a recommender did in training.
    pub enum TrainingMetricName {
        /// How often the item that was chosen was among those recommended.
        Hit = "hit",
        /// Which part of the catalogue is recommended at all.
        Coverage = "coverage",
        /// Which part of the items that were chosen was recommended.
        Recall = "recall",
        /// How popular the recommended items are.
        Popularity = "popularity",
        /// How new the recommended items are.
        Freshness = "freshness",
        /// How alike the recommended items are.
        Similarity = "similarity",
        /// The mean reciprocal rank of the first item that was chosen, among 25.
        MeanReciprocalRankAt25 = "mean_reciprocal_rank_at_25",
        /// The normalized discounted cumulative gain of the first 5 items.
        NormalizedDiscountedCumulativeGainAt5 = "normalized_discounted_cumulative_gain_at_5",
        /// The normalized discounted cumulative gain of the first 10 items.
        NormalizedDiscountedCumulativeGainAt10 = "normalized_discounted_cumulative_gain_at_10",
        /// The normalized discounted cumulative gain of the first 25 items.
        NormalizedDiscountedCumulativeGainAt25 = "normalized_discounted_cumulative_gain_at_25",
        /// Which part of the first 5 items was chosen.
        PrecisionAt5 = "precision_at_5",
        /// Which part of the first 10 items was chosen.
        PrecisionAt10 = "precision_at_10",
        /// Which part of the first 25 items was chosen.
        PrecisionAt25 = "precision_at_25",
    }
}

output! {
    /// The latest change of a recommender.
    #[derive(Default)]
    pub struct RecommenderUpdate {
        /// How the recommender learns and recommends.
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig",
        /// How far the change is.
        pub status: Option<RecommenderStatus> as "Status",
        /// When it was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When it was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Why it failed.
        pub failure_reason: Option<String> as "FailureReason",
        /// The name of the version.
        pub recommender_version_name: Option<String> as "RecommenderVersionName",
    }
}

output! {
    /// How well a version of a recommender did in training.
    #[derive(Default)]
    pub struct TrainingMetrics {
        /// When the figures were taken.
        pub time: Option<OffsetDateTime> as "Time",
        /// The figures; one that is not defined is `NaN`.
        pub metrics: Option<BTreeMap<TrainingMetricName, f64>> as "Metrics",
        /// The name of the version.
        pub recommender_version_name: Option<String> as "RecommenderVersionName",
    }
}

output! {
    /// One recommender in a list.
    #[derive(Default)]
    pub struct RecommenderSummary {
        /// The name of the recommender, unique in the domain.
        pub recommender_name: Option<String> as "RecommenderName",
        /// The recipe, which decides what is recommended.
        pub recipe_name: Option<RecommenderRecipeName> as "RecipeName",
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// How the recommender learns and recommends.
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig",
        /// When it was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive],
        /// How far it is.
        pub status: Option<RecommenderStatus> as "Status",
        /// When it was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// Why it failed.
        pub failure_reason: Option<String> as "FailureReason",
        /// The latest change of the recommender.
        pub latest_recommender_update: Option<RecommenderUpdate> as "LatestRecommenderUpdate",
    }
}

output! {
    /// A recipe that recommenders can be made by.
    #[derive(Default)]
    pub struct RecommenderRecipe {
        /// The name of the recipe.
        pub name: Option<RecommenderRecipeName> as "name",
        /// What the recipe is for.
        pub description: Option<String> as "description",
    }
}
