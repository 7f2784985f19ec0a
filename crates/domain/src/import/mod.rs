//! Columns of a spreadsheet of persons: what each is taken for, and what its cells mean (P12.1).
//!
//! [`propose`] says what each column is, from its header and its first values; [`read_row`] turns a row into a
//! [`Draft`]. Nothing of the spreadsheet is lost: what has no field, or is not understood, goes to the note with its
//! header. Except what may not be kept (NIR, health, beliefs: P1.6), which is left out and said.
//!
//! Pure text in, typed fields out: how a file becomes a table is `pignon-sheets`.

mod draft;
mod propose;
pub(crate) mod remark;
mod row;
mod split_name;
mod vocabulary;
pub(crate) mod words;

use serde::{Deserialize, Serialize};

pub use draft::Draft;
pub use propose::{Proposal, propose};
pub use remark::Remark;
pub use row::read_row;
pub use split_name::{SplitName, restore_capitals, split_full_name};
pub use vocabulary::{
    education_of, employment_of, origin_of, qpv_of, resource_of, sex_of, stage_of,
};

crate::person::vocabulary! {
    /// What a column of a spreadsheet is taken for.
    ImportTarget {
        /// Nom.
        FamilyName = "family_name",
        /// Prénom.
        GivenName = "given_name",
        /// Nom et prénom in one cell.
        FullName = "full_name",
        /// Nom de naissance.
        BirthName = "birth_name",
        /// Sexe or civilité.
        Sex = "sex",
        /// Date de naissance.
        BirthDate = "birth_date",
        /// Téléphone.
        Phone = "phone",
        /// Autre téléphone.
        OtherPhone = "other_phone",
        /// Courriel.
        Email = "email",
        /// Adresse (number and street; sometimes with postcode and town).
        AddressLine = "address_line",
        /// Code postal.
        Postcode = "postcode",
        /// Ville.
        City = "city",
        /// Habite un QPV.
        Qpv = "qpv",
        /// Motif de la venue.
        Reason = "reason",
        /// Orienté par.
        Origin = "origin",
        /// Référent.
        Referent = "referent",
        /// Étape.
        Stage = "stage",
        /// Date du premier contact.
        FirstContactOn = "first_contact_on",
        /// Date du dernier contact.
        LastContactOn = "last_contact_on",
        /// Situation d'emploi.
        Employment = "employment",
        /// Ressources.
        Resource = "resource",
        /// Niveau d'études.
        Education = "education",
        /// Kept in the note of the file, with its header.
        Note = "note",
        /// Not imported.
        Ignore = "ignore",
    }
}
