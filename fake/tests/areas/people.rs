//! Profiles that are in segments and out of them.

use customer_profiles::Client;
use customer_profiles::model::segments::{Dimension, Group, QueryResult, SegmentGroup};
use customer_profiles::operations::CreateProfileRequest;
use customer_profiles_fake::FakeService;

use super::acme;

/// Profiles, by their first names.
pub(crate) struct People {
    pub(crate) service: FakeService,
    pub(crate) client: Client,
    /// Names and ids.
    ids: Vec<(&'static str, String)>,
}

impl People {
    pub(crate) async fn new() -> Self {
        let (service, client) = acme().await;
        Self { service, client, ids: Vec::new() }
    }

    /// Creates a profile with members in the form of the API.
    pub(crate) async fn add(&mut self, name: &'static str, mut members: serde_json::Value) {
        members["FirstName"] = name.into();
        members["DomainName"] = "acme".into();
        let request: CreateProfileRequest = serde_json::from_value(members).unwrap();
        let profile_id = self.client.send(request).await.unwrap().profile_id;
        self.ids.push((name, profile_id));
    }

    pub(crate) fn id(&self, name: &str) -> &str {
        &self.ids.iter().find(|(known, _)| *known == name).unwrap().1
    }

    pub(crate) fn name(&self, id: &str) -> &'static str {
        self.ids.iter().find(|(_, known)| known == id).map_or("?", |(name, _)| name)
    }

    pub(crate) async fn define(&self, name: &str, groups: impl Into<SegmentGroup>) {
        let definition = self.client.create_segment_definition("acme", name, name).segment_groups(groups.into());
        definition.await.unwrap();
    }

    /// The names of the people in a segment, apart by spaces.
    pub(crate) async fn members(&self, segment: &str) -> String {
        let ids = self.ids.iter().map(|(_, id)| id);
        let membership = self.client.get_segment_membership("acme", segment, ids).await.unwrap();
        let results = membership.profiles.unwrap();
        let present = results.iter().filter(|result| result.query_result == QueryResult::Present);
        let names: Vec<_> =
            present.map(|result| result.profile.as_ref().unwrap().first_name.clone().unwrap()).collect();
        names.join(" ")
    }

    async fn estimate(&self, groups: SegmentGroup) -> usize {
        let created = self.client.create_segment_estimate("acme").segment_query(groups).await.unwrap();
        let estimate = self.client.get_segment_estimate("acme", created.estimate_id.unwrap()).await.unwrap();
        estimate.estimate.unwrap().parse().unwrap()
    }

    /// The names of the people in a segment of these groups; an estimate counts the same.
    pub(crate) async fn in_groups(&self, groups: impl Into<SegmentGroup>) -> String {
        let groups = groups.into();
        self.define("asked", groups.clone()).await;
        let members = self.members("asked").await;
        self.client.delete_segment_definition("acme", "asked").await.unwrap();
        assert_eq!(self.estimate(groups).await, members.split_whitespace().count(), "{members}");
        members
    }

    /// The names of the people for whom a condition holds.
    pub(crate) async fn for_whom(&self, dimension: impl Into<Dimension>) -> String {
        self.in_groups(Group::all([dimension])).await
    }
}
