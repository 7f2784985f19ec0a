//! WHAT DESKS SAY TO EACH OTHER: ops, hybrid clock, fold, sealing. Sans-IO: no disk, no network, no clock, no
//! randomness of its own; and it knows no notion of the domain.

pub mod keys;
