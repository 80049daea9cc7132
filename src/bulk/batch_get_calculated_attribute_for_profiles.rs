use super::Bulk;
use super::by_profile_id::ByProfileId;
use super::item_errors::ItemErrors;
use crate::client::Client;
use crate::error::Result;
use crate::model::calculated_attributes::{CalculatedAttributeValue, ConditionOverrides};
use crate::operations::{BatchGetCalculatedAttributeForProfileRequest, BatchGetCalculatedAttributeForProfileResponse};

impl Client {
    /// Reads the value of a calculated attribute for many profiles, up to 100 by one call; see
    /// [the guide](crate::guides::bulk_loading).
    ///
    /// ```no_run
    /// use futures::{StreamExt, stream};
    ///
    /// # async fn example(client: customer_profiles::Client, ids: Vec<String>) {
    /// let values =
    ///     client.batch_get_calculated_attribute_for_profiles("acme", "orders_last_30_days");
    /// let mut results = values.send_all(stream::iter(ids));
    /// while let Some(read) = results.next().await {
    ///     match read.result {
    ///         Ok(value) => println!("{}: {}", read.input, value.value.unwrap_or_default()),
    ///         Err(error) => eprintln!("{}: {error}", read.input),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn batch_get_calculated_attribute_for_profiles(
        &self,
        domain_name: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
    ) -> Bulk<BatchGetCalculatedAttributeForProfiles> {
        let request = BatchGetCalculatedAttributeForProfileRequest::new(
            domain_name,
            calculated_attribute_name,
            Vec::<String>::new(),
        );
        Bulk::new(self, BatchGetCalculatedAttributeForProfiles { request })
    }
}

/// Reads the value of a calculated attribute for profiles by their ids.
#[derive(Clone, Debug)]
pub struct BatchGetCalculatedAttributeForProfiles {
    /// The request without ids.
    request: BatchGetCalculatedAttributeForProfileRequest,
}

impl Bulk<BatchGetCalculatedAttributeForProfiles> {
    /// Conditions that stand in for those of the attribute's definition, in this read alone.
    pub fn condition_overrides(mut self, overrides: impl Into<ConditionOverrides>) -> Self {
        self.operation.request.condition_overrides = Some(overrides.into());
        self
    }
}

impl ByProfileId for BatchGetCalculatedAttributeForProfiles {
    type Request = BatchGetCalculatedAttributeForProfileRequest;
    type Output = CalculatedAttributeValue;
    const BATCH_SIZE: usize = 100;

    fn request(&self, ids: Vec<String>) -> Self::Request {
        BatchGetCalculatedAttributeForProfileRequest { profile_ids: ids, ..self.request.clone() }
    }

    fn items(
        response: BatchGetCalculatedAttributeForProfileResponse,
        errors: &ItemErrors,
    ) -> impl Iterator<Item = (String, Result<Self::Output>)> {
        let values = response.calculated_attribute_values.into_iter().flatten();
        let failed = response.errors.into_iter().flatten();
        values
            .filter_map(|value| Some((value.profile_id.clone()?, Ok(value))))
            .chain(failed.map(|error| (error.profile_id, Err(errors.by_code(error.code, error.message)))))
    }
}
