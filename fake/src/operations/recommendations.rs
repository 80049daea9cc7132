use customer_profiles::Operation;
use customer_profiles::model::{RecommenderFilter, RecommenderPromotionalFilter, RecommenderStatus};
use customer_profiles::operations::{
    GetProfileRecommendationsRequest, GetRecommenderRequest, SearchRecommendationsRequest,
};
use serde::Serialize;

use super::Serve;
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::Recommendation;

/// How many items are recommended unless the request says otherwise.
const RECOMMENDATIONS_OF_PROFILE: usize = 10;
const RECOMMENDATIONS_OF_SEARCH: usize = 5;

record! {
    struct Recommendations {
        profile_id: Option<String>,
        recommendations: Vec<Recommendation>,
    }
}

impl Serve for GetProfileRecommendationsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let recommendations = Wanted {
            recommender: &self.recommender_name,
            filters: self.recommender_filters.as_deref(),
            promotional_filters: self.recommender_promotional_filters.as_deref(),
            candidate_ids: self.candidate_ids.as_deref(),
            count: self.max_results.and_then(|count| usize::try_from(count).ok()).unwrap_or(RECOMMENDATIONS_OF_PROFILE),
        }
        .of(account, &self.domain_name, now)?;
        account.domains.get(&self.domain_name)?.get_profile(&self.profile_id)?;
        Ok(Recommendations { profile_id: None, recommendations })
    }
}

impl Serve for SearchRecommendationsRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let max = self.max_recommendations.and_then(|count| usize::try_from(count).ok());
        let recommendations = Wanted {
            recommender: &self.recommender.name,
            filters: self.recommender.filters.as_deref(),
            promotional_filters: self.recommender.promotional_filters.as_deref(),
            candidate_ids: self.candidate_ids.as_deref(),
            count: max.unwrap_or(RECOMMENDATIONS_OF_SEARCH),
        }
        .of(account, &self.domain_name, now)?;
        let domain = account.domains.get(&self.domain_name)?;
        let mut found = self.key_values.iter().flat_map(|value| domain.find_profiles(&self.key_name, value));
        let profile_id = found.next().ok_or_else(|| ServiceError::not_found("No profile matches the search key"))?;
        if found.any(|other| other != profile_id) {
            return Err(ServiceError::bad_request("More than one profile matches the search key"));
        }
        Ok(Recommendations { profile_id: Some(profile_id.to_owned()), recommendations })
    }
}

/// What recommendations a request asks for.
struct Wanted<'a> {
    recommender: &'a str,
    filters: Option<&'a [RecommenderFilter]>,
    promotional_filters: Option<&'a [RecommenderPromotionalFilter]>,
    candidate_ids: Option<&'a [String]>,
    count: usize,
}

impl Wanted<'_> {
    /// The first of those that a test has set, of the candidates if there are any.
    fn of(&self, account: &Account, domain_name: &str, now: Timestamp) -> Result<Vec<Recommendation>, ServiceError> {
        let course = account.delays.course(GetRecommenderRequest::NAME, now);
        let domain = account.domains.get(domain_name)?;
        let recommender = domain.recommenders.get(self.recommender)?;
        let status = recommender.status(course);
        if status != RecommenderStatus::Active {
            let message = format!("Recommender {} is {status}: it must be ACTIVE", self.recommender);
            return Err(ServiceError::bad_request(message));
        }
        let filters = self.filters.into_iter().flatten().map(|filter| &filter.name);
        let promotional = self.promotional_filters.into_iter().flatten().map(|filter| &filter.name);
        for name in filters.chain(promotional).flatten() {
            domain.recommender_filters.get(name)?;
        }
        let is_candidate = |recommendation: &&Recommendation| {
            let id = recommendation.catalog_item.as_ref().and_then(|item| item.id.as_ref());
            self.candidate_ids.is_none_or(|candidates| id.is_some_and(|id| candidates.contains(id)))
        };
        let recommendations = recommender.recommendations.iter().flatten().filter(is_candidate);
        Ok(recommendations.take(self.count).cloned().collect())
    }
}
