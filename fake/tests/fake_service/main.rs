//! The fake as a server, with its state, under a paused clock, under load, and as a program.

mod connections;
mod control;
mod load;
mod paused;
mod program;
mod raw;
mod state;
