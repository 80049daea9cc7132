//! What follows from what operations have changed.

use customer_profiles::Operation;
use customer_profiles::operations::{GetDomainRequest, GetIdentityResolutionJobRequest, GetSegmentSubscriptionRequest};

use crate::evaluation::{add_membership_events, event_triggers};
use crate::record::Timestamp;
use crate::state::Account;

/// Does what is due by now and what follows from the changes since the last time: once before an operation, once after it.
///
/// The order is: identity resolution jobs, automatic merging by rules, event triggers, events of segments. Each step sees the
/// changes of those before it, and only merging changes profiles; so nothing is done twice.
pub(crate) fn react(account: &mut Account, now: Timestamp) {
    let matching = account.delays.course(GetDomainRequest::NAME, now);
    let jobs = account.delays.course(GetIdentityResolutionJobRequest::NAME, now);
    let subscriptions = account.delays.course(GetSegmentSubscriptionRequest::NAME, now);
    for domain in account.domains.values_mut() {
        domain.advance_matching(matching);
        domain.advance_jobs(jobs);
        let mut changed = domain.take_changed();
        domain.merge_by_rules(&changed.profiles, now);
        changed.add(domain.take_changed());
        event_triggers::fire(domain, &changed.ingested, now);
        add_membership_events(domain, &changed.profiles, subscriptions);
    }
}
