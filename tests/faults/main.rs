//! Bad input and faults: nothing acknowledged is lost, and the member is told in one sentence (trust.md T7).

#[path = "../common/mod.rs"]
mod common;
mod damaged;
mod disks;
mod hub;
mod killed;
mod passphrase;
mod street;
mod two;
