use super::Bulk;
use super::by_profile_id::ByProfileId;
use super::item_errors::ItemErrors;
use crate::client::Client;
use crate::error::Result;
use crate::model::Profile;
use crate::operations::{BatchGetProfileRequest, BatchGetProfileResponse};

impl Client {
    /// Reads many profiles by their ids, up to 20 by one call; see [the guide](crate::guides::bulk_loading).
    ///
    /// ```no_run
    /// use futures::{StreamExt, stream};
    ///
    /// # async fn example(client: customer_profiles::Client, ids: Vec<String>) {
    /// let mut results = client.batch_get_profiles("acme").send_all(stream::iter(ids));
    /// while let Some(read) = results.next().await {
    ///     match read.result {
    ///         Ok(profile) => println!("{}: {:?}", read.input, profile.profile_type),
    ///         Err(error) if error.is_not_found() => {
    ///             println!("{}: no such profile", read.input)
    ///         }
    ///         Err(error) => eprintln!("{}: {error}", read.input),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn batch_get_profiles(&self, domain_name: impl Into<String>) -> Bulk<BatchGetProfiles> {
        Bulk::new(self, BatchGetProfiles { domain_name: domain_name.into() })
    }
}

/// Reads profiles by their ids.
#[derive(Clone, Debug)]
pub struct BatchGetProfiles {
    domain_name: String,
}

impl ByProfileId for BatchGetProfiles {
    type Request = BatchGetProfileRequest;
    type Output = Profile;
    const BATCH_SIZE: usize = 20;

    fn request(&self, ids: Vec<String>) -> Self::Request {
        BatchGetProfileRequest::new(&self.domain_name, ids)
    }

    fn items(
        response: BatchGetProfileResponse,
        errors: &ItemErrors,
    ) -> impl Iterator<Item = (String, Result<Self::Output>)> {
        let profiles = response.profiles.into_iter().flatten();
        let failed = response.errors.into_iter().flatten();
        profiles
            .filter_map(|profile| Some((profile.profile_id.clone()?, Ok(profile))))
            .chain(failed.map(|error| (error.profile_id, Err(errors.by_code(error.code, error.message)))))
    }
}
