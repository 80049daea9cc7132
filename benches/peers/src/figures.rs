use std::time::Duration;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use serde::{Deserialize, Serialize};
use stats_alloc::Stats;

/// What a run cost; all but the last for one call.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Figures {
    /// Time of the processor, of the program and of the system for it, in microseconds.
    pub cpu: f64,
    /// Time on the clock, in microseconds.
    pub wall: f64,
    /// How often memory was asked for; growing a piece counts as well. Only where allocations are counted.
    pub allocations: Option<f64>,
    /// Bytes that were asked for; what a piece grew by counts as well. Only where allocations are counted.
    pub allocated_bytes: Option<f64>,
    /// The most memory that the program had, in MiB, set-up included.
    pub peak_rss: f64,
}

impl Figures {
    #[allow(clippy::cast_precision_loss)] // far from 2^52
    pub(crate) fn new(calls: u64, wall: Duration, before: &Usage, after: &Usage, allocated: Option<Stats>) -> Self {
        let a_call = |number: usize| number as f64 / calls as f64;
        Self {
            cpu: after.cpu_since(before, calls),
            wall: wall.as_secs_f64() * 1e6 / calls as f64,
            allocations: allocated.map(|stats| a_call(stats.allocations + stats.reallocations)),
            allocated_bytes: allocated.map(|stats| a_call(stats.bytes_allocated)),
            peak_rss: after.peak_rss(),
        }
    }
}

/// What this process has used so far.
#[derive(Clone, Copy, Debug)]
pub struct Usage {
    cpu_micros: i64,
    peak_rss_kib: i64,
}

impl Usage {
    /// Asks the system.
    ///
    /// # Panics
    ///
    /// Panics if the system does not say.
    #[must_use]
    pub fn now() -> Self {
        let usage = getrusage(UsageWho::RUSAGE_SELF).expect("the system reports what a process uses");
        Self {
            cpu_micros: (usage.user_time() + usage.system_time()).num_microseconds(),
            // Linux counts in KiB.
            peak_rss_kib: usage.max_rss(),
        }
    }

    /// Time of the processor since then, in microseconds, for one of so many.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // far from 2^52
    pub fn cpu_since(&self, before: &Self, count: u64) -> f64 {
        (self.cpu_micros - before.cpu_micros) as f64 / count as f64
    }

    /// The most memory that the process has had, in MiB.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // far from 2^52
    pub fn peak_rss(&self) -> f64 {
        self.peak_rss_kib as f64 / 1024.0
    }
}
