//! The key file of a desk, through its public door: passphrases, kit, copies, tries, faults of the disk.

mod changes;
mod copies;
mod disk;
mod golden;
mod house;
mod hygiene;
mod opening;
mod phrases;
mod recovery;
mod tampering;
mod tries;
