//! The list of applications that a house kept in a spreadsheet before (P12.1): what its columns are, what a row says,
//! and in which state it leaves the application. A day that the list does not say is never invented.

mod columns;
mod row;
mod standing;

use serde::{Deserialize, Serialize};

pub use columns::propose;
pub use row::{OldRow, read};
pub use standing::standing;

use crate::import::ImportTarget;

crate::person::vocabulary! {
    /// What a column of an old list is taken for.
    ListTarget {
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
        /// Courriel.
        Email = "email",
        /// Number in the old list.
        Number = "number",
        /// Intitulé of the project.
        Title = "title",
        /// Name of the structure.
        StructureName = "structure_name",
        /// SIRET of the structure.
        Siret = "siret",
        /// In a QPV?
        Qpv = "qpv",
        /// Amount asked.
        Asked = "asked",
        /// Amount granted.
        Granted = "granted",
        /// Day of the filing.
        FiledOn = "filed_on",
        /// What was decided.
        Decision = "decision",
        /// Day of the decision.
        DecidedOn = "decided_on",
        /// Why it was refused, adjourned or given up.
        Motive = "motive",
        /// Day of the notification.
        NotifiedOn = "notified_on",
        /// Day of the agreement.
        AgreedOn = "agreed_on",
        /// Last day of the follow-up.
        EndedOn = "ended_on",
        /// Kept in the note of the application, with its header.
        Note = "note",
        /// Not imported.
        Ignore = "ignore",
    }
}

impl ListTarget {
    /// The same, for what says who the person is: those columns are read as any list of persons is.
    #[must_use]
    pub const fn of_person(self) -> Option<ImportTarget> {
        match self {
            Self::FamilyName => Some(ImportTarget::FamilyName),
            Self::GivenName => Some(ImportTarget::GivenName),
            Self::FullName => Some(ImportTarget::FullName),
            Self::BirthName => Some(ImportTarget::BirthName),
            Self::Sex => Some(ImportTarget::Sex),
            Self::BirthDate => Some(ImportTarget::BirthDate),
            Self::Phone => Some(ImportTarget::Phone),
            Self::Email => Some(ImportTarget::Email),
            _ => None,
        }
    }

    /// May several columns be taken for it?
    #[must_use]
    pub const fn is_shared(self) -> bool {
        matches!(self, Self::Note | Self::Ignore)
    }

    const fn of_import(target: ImportTarget) -> Self {
        match target {
            ImportTarget::FamilyName => Self::FamilyName,
            ImportTarget::GivenName => Self::GivenName,
            ImportTarget::FullName => Self::FullName,
            ImportTarget::BirthName => Self::BirthName,
            ImportTarget::Sex => Self::Sex,
            ImportTarget::BirthDate => Self::BirthDate,
            ImportTarget::Phone => Self::Phone,
            ImportTarget::Email => Self::Email,
            ImportTarget::Ignore => Self::Ignore,
            _ => Self::Note,
        }
    }
}

crate::person::vocabulary! {
    /// What an old list says became of an application.
    Fate {
        /// En cours.
        Pending = "pending",
        /// Admise.
        Admitted = "admitted",
        /// Ajournée.
        Adjourned = "adjourned",
        /// Refusée.
        Refused = "refused",
        /// Abandonnée.
        Abandoned = "abandoned",
    }
}
