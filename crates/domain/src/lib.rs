//! THE RULES: pure; no disk, network, clock or locale. State + request + today → new state or a [`Refusal`].
//!
//! Every module is one notion of GLOSSARY.md. Nothing here depends on another crate of ours.

pub mod academy;
pub mod agenda;
pub mod contact;
pub mod date;
pub mod day;
pub mod document;
pub mod file;
pub mod house;
pub mod identity;
pub mod ids;
pub mod import;
pub mod letter;
pub mod money;
pub mod name;
pub mod partner;
pub mod pass;
pub mod person;
pub mod phone;
pub mod plan;
pub mod project;
pub mod referral;
pub mod refusal;
pub mod register_sheet;
pub mod same;
pub mod structure;

pub use refusal::{Field, Refusal, RefusalCode};
