//! Every template, set in type for real.

mod samples;
mod templates;
