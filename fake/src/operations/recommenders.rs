use std::collections::BTreeMap;

use customer_profiles::Operation;
use customer_profiles::model::{RecommenderConfig, RecommenderRecipeName, RecommenderStatus, TagMap};
use customer_profiles::operations::{
    CreateRecommenderFilterRequest, CreateRecommenderRequest, CreateRecommenderSchemaRequest,
    DeleteRecommenderFilterRequest, DeleteRecommenderRequest, DeleteRecommenderSchemaRequest,
    GetRecommenderFilterRequest, GetRecommenderRequest, GetRecommenderSchemaRequest, ListRecommenderFiltersRequest,
    ListRecommenderRecipesRequest, ListRecommenderSchemasRequest, ListRecommendersRequest, StartRecommenderRequest,
    StopRecommenderRequest, UpdateRecommenderRequest,
};
use serde::Serialize;

use super::{DONE, Empty, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::{Domain, Recommender, RecommenderFilter, RecommenderSchema, RecommenderUpdate};

/// What recommenders can be made by, in the order of their names; the descriptions are the fake's own.
const RECIPES: [Recipe; 6] = [
    Recipe {
        name: RecommenderRecipeName::FrequentlyPairedItems,
        description: "Items that are often bought together with an item",
    },
    Recipe {
        name: RecommenderRecipeName::PersonalizedRanking,
        description: "Given items in the order that suits a profile",
    },
    Recipe { name: RecommenderRecipeName::PopularItems, description: "Items that most profiles like" },
    Recipe { name: RecommenderRecipeName::RecommendedForYou, description: "Items that suit a profile" },
    Recipe { name: RecommenderRecipeName::SimilarItems, description: "Items that are like an item" },
    Recipe { name: RecommenderRecipeName::TrendingNow, description: "Items that become popular" },
];

/// Of all shapes this alone has members in lower case.
#[derive(Serialize)]
struct Recipe {
    name: RecommenderRecipeName,
    description: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreatedRecommender {
    recommender_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<TagMap>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreatedFilter {
    recommender_filter_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<TagMap>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreatedSchema {
    recommender_schema_arn: String,
    #[serde(flatten)]
    schema: RecommenderSchema,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Updated {
    recommender_name: String,
}

record! {
    struct RecommenderItem {
        recommender_name: String,
        #[serde(rename(serialize = "RecipeName", deserialize = "RecommenderRecipeName"))]
        recipe_name: RecommenderRecipeName,
        recommender_schema_name: Option<String>,
        recommender_config: Option<RecommenderConfig>,
        created_at: Option<Timestamp>,
        description: Option<String>,
        status: Option<RecommenderStatus>,
        last_updated_at: Option<Timestamp>,
        tags: Option<TagMap>,
        failure_reason: Option<String>,
        latest_recommender_update: Option<RecommenderUpdate>,
    }
}

impl Serve for CreateRecommenderRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let recommender_arn = account.arn::<Recommender>(&self.domain_name, &self.recommender_name);
        let domain = account.domains.get_mut(&self.domain_name)?;
        check_schema(domain, self.recommender_schema_name.as_deref())?;
        check_columns(self.recommender_config.as_ref())?;
        let recommender = domain.recommenders.create_from(&self, now)?;
        recommender.active_recommender_version_name = Some(recommender.train(now));
        Ok(CreatedRecommender { recommender_arn, tags: recommender.tags.clone() })
    }
}

impl Serve for GetRecommenderRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let recommender = account.domains.get(&self.domain_name)?.recommenders.get(&self.recommender_name)?;
        let mut described = recommender.described(course);
        let count = self.training_metrics_count.and_then(|count| usize::try_from(count).ok()).unwrap_or_default();
        described.training_metrics = described.training_metrics.filter(|_| count > 0);
        described.training_metrics.iter_mut().for_each(|metrics| metrics.truncate(count));
        Ok(described)
    }
}

impl Serve for ListRecommendersRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetRecommenderRequest::NAME, now);
        let recommenders = &account.domains.get(&self.domain_name)?.recommenders;
        let items = recommenders.iter().map(|(name, recommender)| (name, recommender.described(course)));
        pages::page(&self, items)?.of("Recommenders").items_as::<RecommenderItem>()
    }
}

impl Serve for UpdateRecommenderRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetRecommenderRequest::NAME, now);
        check_columns(self.recommender_config.as_ref())?;
        let recommender = account.domains.get_mut(&self.domain_name)?.recommenders.get_mut(&self.recommender_name)?;
        let described = recommender.described(course);
        if let Some(version) = &self.recommender_version_name
            && !recommender.versions.iter().flatten().any(|trained| trained == version)
        {
            let name = &self.recommender_name;
            return Err(ServiceError::bad_request(format!("Recommender {name} has no version {version}")));
        }
        match described.status {
            Some(RecommenderStatus::Active | RecommenderStatus::Inactive) => recommender.status = described.status,
            status => {
                let (name, status) = (&self.recommender_name, status.unwrap_or(RecommenderStatus::Pending));
                let message = format!("Recommender {name} is {status}: it must be ACTIVE or INACTIVE");
                return Err(ServiceError::bad_request(message));
            }
        }
        let version_is_chosen = self.recommender_version_name.is_some();
        recommender.recommender_config = described.recommender_config;
        recommender.active_recommender_version_name =
            self.recommender_version_name.or(described.active_recommender_version_name);
        recommender.description = self.description.or(described.description);
        recommender.last_updated_at = Some(now);
        if let Some(config) = self.recommender_config {
            recommender.latest_recommender_update = Some(RecommenderUpdate {
                recommender_config: Some(config),
                status: Some(RecommenderStatus::Pending),
                created_at: Some(now),
                last_updated_at: Some(now),
                failure_reason: None,
                recommender_version_name: Some(recommender.train(now)),
            });
        } else if version_is_chosen {
            // A finished update must not come back over it.
            recommender.latest_recommender_update = None;
        }
        Ok(Updated { recommender_name: self.recommender_name })
    }
}

impl Serve for DeleteRecommenderRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.recommenders.delete(&self.recommender_name)?;
        Ok(Empty {})
    }
}

impl Serve for StartRecommenderRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetRecommenderRequest::NAME, now);
        let recommender = account.domains.get_mut(&self.domain_name)?.recommenders.get_mut(&self.recommender_name)?;
        recommender.go(&RecommenderStatus::Inactive, RecommenderStatus::Starting, course)?;
        Ok(Empty {})
    }
}

impl Serve for StopRecommenderRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetRecommenderRequest::NAME, now);
        let recommender = account.domains.get_mut(&self.domain_name)?.recommenders.get_mut(&self.recommender_name)?;
        recommender.go(&RecommenderStatus::Active, RecommenderStatus::Stopping, course)?;
        Ok(Empty {})
    }
}

impl Serve for CreateRecommenderFilterRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let recommender_filter_arn = account.arn::<RecommenderFilter>(&self.domain_name, &self.recommender_filter_name);
        let domain = account.domains.get_mut(&self.domain_name)?;
        check_schema(domain, self.recommender_schema_name.as_deref())?;
        let filter = domain.recommender_filters.create_from(&self, now)?;
        Ok(CreatedFilter { recommender_filter_arn, tags: filter.tags.clone() })
    }
}

impl Serve for GetRecommenderFilterRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(Self::NAME, now);
        let filters = &account.domains.get(&self.domain_name)?.recommender_filters;
        Ok(filters.get(&self.recommender_filter_name)?.described(course))
    }
}

impl Serve for ListRecommenderFiltersRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let course = account.delays.course(GetRecommenderFilterRequest::NAME, now);
        let filters = &account.domains.get(&self.domain_name)?.recommender_filters;
        let page = pages::page(&self, filters.iter().map(|(name, filter)| (name, filter.described(course))))?;
        Ok(page.of("RecommenderFilters"))
    }
}

impl Serve for DeleteRecommenderFilterRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.recommender_filters.delete(&self.recommender_filter_name)?;
        Ok(DONE)
    }
}

impl Serve for CreateRecommenderSchemaRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let recommender_schema_arn = account.arn::<RecommenderSchema>(&self.domain_name, &self.recommender_schema_name);
        let schema = account.domains.get_mut(&self.domain_name)?.recommender_schemas.create_from(&self, now)?;
        let schema = RecommenderSchema { tags: schema.tags.clone(), ..schema.described() };
        Ok(CreatedSchema { recommender_schema_arn, schema })
    }
}

impl Serve for GetRecommenderSchemaRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let schemas = &account.domains.get(&self.domain_name)?.recommender_schemas;
        Ok(schemas.get(&self.recommender_schema_name)?.described())
    }
}

impl Serve for ListRecommenderSchemasRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let schemas = &account.domains.get(&self.domain_name)?.recommender_schemas;
        let page = pages::page(&self, schemas.iter().map(|(name, schema)| (name, schema.described())))?;
        Ok(page.of("RecommenderSchemas"))
    }
}

impl Serve for DeleteRecommenderSchemaRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.recommender_schemas.delete(&self.recommender_schema_name)?;
        Ok(Empty {})
    }
}

impl Serve for ListRecommenderRecipesRequest {
    fn serve(self, _: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let recipes = RECIPES.into_iter().map(|recipe| (recipe.name.as_str().to_owned(), recipe));
        Ok(pages::page(&self, recipes)?.of("RecommenderRecipes"))
    }
}

fn check_schema(domain: &Domain, name: Option<&str>) -> Result<(), ServiceError> {
    name.map_or(Ok(()), |name| domain.recommender_schemas.get(name).map(drop))
}

fn check_columns(config: Option<&RecommenderConfig>) -> Result<(), ServiceError> {
    let has_columns = |columns: &Option<BTreeMap<String, Vec<String>>>| columns.is_some();
    match config {
        Some(config) if has_columns(&config.included_columns) && has_columns(&config.excluded_columns) => {
            Err(ServiceError::bad_request("IncludedColumns and ExcludedColumns must not both be given"))
        }
        _ => Ok(()),
    }
}
