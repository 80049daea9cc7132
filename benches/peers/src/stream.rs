use serde::{Deserialize, Serialize};

/// What a program that reads a list as a stream is to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StreamJob {
    pub endpoint_url: String,
    /// How many pages the list has.
    pub pages: u64,
    /// How often the list is read, one time after the other.
    pub times: u64,
    /// Whether a page is asked for while the one before it is worked on.
    pub prefetch: bool,
    /// How long the program works on each page.
    pub work_in_milliseconds: u64,
}

/// What it measured.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct StreamFigures {
    pub items: u64,
    pub seconds: f64,
    /// Time of the processor for one page, of the program and of the system for it, in microseconds.
    pub cpu_a_page: f64,
    /// The most memory that the program had, in MiB, set-up included.
    pub peak_rss: f64,
}
