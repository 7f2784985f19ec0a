//! The City's server
