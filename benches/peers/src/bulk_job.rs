use serde::{Deserialize, Serialize};

/// What a program that puts many objects is to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BulkJob {
    pub endpoint_url: String,
    pub objects: u64,
    /// Whether a call takes ten objects, in place of one.
    pub in_batches: bool,
}

/// What it measured.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct BulkFigures {
    pub seconds: f64,
    /// Time of the processor for one object, of the program and of the system for it, in microseconds.
    pub cpu_an_object: f64,
    /// The most memory that the program had, in MiB, set-up included.
    pub peak_rss: f64,
}
