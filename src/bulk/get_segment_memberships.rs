use super::Bulk;
use super::by_profile_id::ByProfileId;
use super::item_errors::ItemErrors;
use crate::client::Client;
use crate::error::Result;
use crate::model::segments::ProfileQueryResult;
use crate::operations::{GetSegmentMembershipRequest, GetSegmentMembershipResponse};

impl Client {
    /// Reads of many profiles whether they are in a segment, up to 100 by one call; see
    /// [the guide](crate::guides::bulk_loading).
    ///
    /// ```no_run
    /// use customer_profiles::model::segments::QueryResult;
    /// use futures::{StreamExt, stream};
    ///
    /// # async fn example(client: customer_profiles::Client, ids: Vec<String>) {
    /// let mut results =
    ///     client.get_segment_memberships("acme", "loyal").send_all(stream::iter(ids));
    /// while let Some(read) = results.next().await {
    ///     match read.result {
    ///         Ok(membership) => println!(
    ///             "{}: {}",
    ///             read.input,
    ///             membership.query_result == QueryResult::Present
    ///         ),
    ///         Err(error) => eprintln!("{}: {error}", read.input),
    ///     }
    /// }
    /// # }
    /// ```
    pub fn get_segment_memberships(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> Bulk<GetSegmentMemberships> {
        let (domain_name, segment_definition_name) = (domain_name.into(), segment_definition_name.into());
        Bulk::new(self, GetSegmentMemberships { domain_name, segment_definition_name })
    }
}

/// Reads by the ids of profiles whether they are in a segment.
#[derive(Clone, Debug)]
pub struct GetSegmentMemberships {
    domain_name: String,
    segment_definition_name: String,
}

impl ByProfileId for GetSegmentMemberships {
    type Request = GetSegmentMembershipRequest;
    type Output = ProfileQueryResult;
    const BATCH_SIZE: usize = 100;

    fn request(&self, ids: Vec<String>) -> Self::Request {
        GetSegmentMembershipRequest::new(&self.domain_name, &self.segment_definition_name, ids)
    }

    fn items(
        response: GetSegmentMembershipResponse,
        errors: &ItemErrors,
    ) -> impl Iterator<Item = (String, Result<Self::Output>)> {
        let profiles = response.profiles.into_iter().flatten();
        let failed = response.failures.into_iter().flatten();
        profiles.map(|result| (result.profile_id.clone(), Ok(result))).chain(
            failed.map(|failure| (failure.profile_id, Err(errors.by_status(failure.status, Some(failure.message))))),
        )
    }
}
