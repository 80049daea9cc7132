//! The one list of operations holds them all, and says which have pages.

use super::Checker;

impl Checker<'_> {
    pub(super) fn list(&mut self) {
        let sources = self.sources;
        for operation in sources.operations.values() {
            let mut listed = sources.list.iter().filter(|listed| listed.request == operation.request);
            let subject = format!("for_each_operation!.{}", operation.request);
            match (listed.next(), operation.pages.is_some()) {
                (None, _) => self.missing(&operation.place, &subject, "an operation"),
                (Some(listed), true) if !listed.pages => self.report(&listed.place, &subject, "pages", "no `pages`"),
                (Some(listed), false) if listed.pages => self.report(&listed.place, &subject, "no pages", "`pages`"),
                _ => {}
            }
            for again in listed {
                self.report(&again.place, &subject, "an operation", "another entry of it");
            }
        }
        let requests = sources.operations.values().map(|operation| &operation.request);
        let unknown = sources.list.iter().filter(|listed| requests.clone().all(|request| *request != listed.request));
        for listed in unknown {
            let subject = format!("for_each_operation!.{}", listed.request);
            self.report(&listed.place, &subject, "no such operation", "an entry");
        }
    }
}
