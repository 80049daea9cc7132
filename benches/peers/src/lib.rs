//! What is asked of each peer, and how it is measured.
//!
//! A peer is a program of its own. It is given a server, a scenario and a number of calls, and prints one line of
//! [`Figures`]; `main.rs` starts the programs, side by side, and makes the tables.

mod bulk_job;
mod figures;
pub mod messages;
mod peer;
mod stream;

pub use bulk_job::{BulkFigures, BulkJob};
pub use figures::{Figures, Usage};
pub use peer::{Job, Page, Peer, Scenario, run};
pub use stream::{StreamFigures, StreamJob};
