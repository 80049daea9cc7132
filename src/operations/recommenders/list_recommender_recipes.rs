use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::RecommenderRecipe;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the recipes that recommenders can be made by.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut recipes = client.list_recommender_recipes().items();
    /// while let Some(recipe) = recipes.try_next().await? {
    ///     println!("{:?}: {:?}", recipe.name, recipe.description);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_recommender_recipes(&self) -> ListRecommenderRecipes {
        Call::new(self, ListRecommenderRecipesRequest::new())
    }
}

request! {
    pub struct ListRecommenderRecipesRequest for ListRecommenderRecipes {
        /// How many items a page holds at most, 10 to 100.
        pub max_results: Option<i32> as "MaxResults" limit Limit::number().min(10).max(100),
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListRecommenderRecipesRequest {
    type Response = ListRecommenderRecipesResponse;
    const NAME: &'static str = "ListRecommenderRecipes";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/recommender-recipes";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListRecommenderRecipesRequest, recommender_recipes: RecommenderRecipe }

response! {
    #[derive(Default)]
    pub struct ListRecommenderRecipesResponse for ListRecommenderRecipes {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// The recipes of this page.
        pub recommender_recipes: Option<Vec<RecommenderRecipe>> as "RecommenderRecipes",
    }
}
