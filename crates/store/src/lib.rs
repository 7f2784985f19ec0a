//! THE VAULT of a house on one desk: the encrypted database, its migrations, the one door for writing, what each
//! notion reads. SQL lives here and nowhere else in the program (the City's server has its own).

pub mod academy;
pub mod agenda;
pub mod awards;
pub mod caseload;
mod columns;
pub mod committees;
pub mod contacts;
pub mod day;
pub mod documents;
pub mod door;
pub mod exchanges;
pub mod house;
pub mod imports;
mod incident;
pub mod keys;
pub mod letters;
pub mod mergers;
pub mod notes;
pub mod partners;
pub mod pass;
pub mod pass_figures;
pub mod persons;
mod placed;
pub mod plans;
pub mod projects;
mod random;
pub mod referrals;
pub mod search;
pub mod structures;
pub mod subsidies;
mod vault;

pub use door::{Act, Door, Numbered, Written, as_text, kinds};
pub use incident::Incident;
pub use pignon_journal::{DeskKeys, DeskPublic, REMOVED, Value};
pub use placed::{Placed, QpvMap};
pub use random::{Ids, Random};
pub use vault::reader::Reader;
pub use vault::schema::{MIGRATIONS, Migration};
pub use vault::{DATABASE, Founding, Invitation, SNAPSHOTS, Vault};
