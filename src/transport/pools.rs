//! A pool of connections for each tokio runtime.

use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

use tokio::runtime::{self, Handle};

/// How many runtimes but the first have a pool at a time; a new one takes the place of the oldest.
const MOST_POOLS: usize = 256;

type Connect<C> = dyn Fn() -> Result<C, String> + Send + Sync;

/// HTTP clients, each with a pool: a connection is driven by the runtime that it was made in, so no other one uses it.
pub(super) struct Pools<C> {
    /// Makes one more; the caller's own client is the only one.
    connect: Option<Box<Connect<C>>>,
    first: C,
    first_runtime: OnceLock<runtime::Id>,
    /// Those of the other runtimes, the oldest first.
    others: Mutex<Vec<(runtime::Id, C)>>,
}

impl<C: Clone> Pools<C> {
    /// One client for all runtimes.
    pub(super) fn shared(client: C) -> Self {
        Self { connect: None, first: client, first_runtime: OnceLock::new(), others: Mutex::default() }
    }

    /// A client for each runtime.
    pub(super) fn new(connect: impl Fn() -> Result<C, String> + Send + Sync + 'static) -> Result<Self, String> {
        let first = connect()?;
        Ok(Self { connect: Some(Box::new(connect)), ..Self::shared(first) })
    }

    /// The client of the runtime that the caller is in.
    pub(super) fn current(&self) -> C {
        let Some((connect, runtime)) = self.connect.as_ref().zip(Handle::try_current().ok()) else {
            return self.first.clone();
        };
        let id = runtime.id();
        if *self.first_runtime.get_or_init(|| id) == id {
            return self.first.clone();
        }
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, client)) = others.iter().find(|(other, _)| *other == id) {
            return client.clone();
        }
        // It could be made before with the same settings; if it can't be now, that of the first runtime does, too.
        let client = connect().unwrap_or_else(|_| self.first.clone());
        if others.len() == MOST_POOLS {
            others.remove(0);
        }
        others.push((id, client.clone()));
        client
    }
}

impl<C> fmt::Debug for Pools<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pools").field("is_shared", &self.connect.is_none()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::runtime::{Builder, Runtime};

    use super::*;

    /// Pools that are numbered as they are made.
    fn numbered() -> Pools<usize> {
        let made = AtomicUsize::new(0);
        Pools::new(move || Ok(made.fetch_add(1, Ordering::Relaxed))).unwrap()
    }

    fn runtime() -> Runtime {
        Builder::new_current_thread().build().unwrap()
    }

    fn current(pools: &Pools<usize>, runtime: &Runtime) -> usize {
        runtime.block_on(async { pools.current() })
    }

    #[test]
    fn each_runtime_has_its_own_and_keeps_it() {
        let (pools, runtimes) = (numbered(), [runtime(), runtime(), runtime()]);
        for _ in 0..2 {
            assert_eq!(runtimes.each_ref().map(|runtime| current(&pools, runtime)), [0, 1, 2]);
        }
    }

    #[test]
    fn runtimes_that_come_and_go_leave_a_bounded_number() {
        let (pools, first) = (numbered(), runtime());
        assert_eq!(current(&pools, &first), 0);
        for number in 1..MOST_POOLS + 10 {
            assert_eq!(current(&pools, &runtime()), number);
        }
        assert_eq!(pools.others.lock().unwrap().len(), MOST_POOLS);
        assert_eq!(current(&pools, &first), 0);
    }

    #[test]
    fn one_of_the_callers_own_serves_all() {
        let pools = Pools::shared(7);
        assert_eq!((current(&pools, &runtime()), current(&pools, &runtime())), (7, 7));
    }
}
