//! *Pass Innovation Quartiers* (P4).

pub mod subsidy;
