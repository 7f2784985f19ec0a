//! Awards to legal entities as the open data of subsidies: SCDL *subventions* 2.1.1, sixteen columns in a fixed order
//! (P4.7, standards S5).
//!
//! [`row`] says which awards may be in it and writes one as texts; [`check`] judges the texts, column by column, by the
//! rules of the schema, whoever wrote them. An award to a natural person is personal data: it has no row, and why it
//! has none is said ([`LeftOut`]).

mod award;
mod check;

pub use award::{Award, Granter, LeftOut, Receiver, row};
pub use check::{Fault, Rule, check};

/// The version of the schema these rules are of.
pub const VERSION: &str = "2.1.1";

/// Longest texts of `objet` and `conditionsVersement`, in characters.
pub const LONGEST: usize = 256;

/// One row of the file: a text for each [`Column`], in their order.
pub type Row = [String; 16];

/// A column of the schema, in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// Who grants.
    GranterName,
    /// SIRET of who grants.
    GranterSiret,
    /// Day of the agreement.
    AgreedOn,
    /// Reference of the decision.
    Decision,
    /// Who receives.
    Name,
    /// SIRET of who receives.
    Siret,
    /// RNA of who receives.
    Rna,
    /// What for.
    Purpose,
    /// How much, in euros.
    Amount,
    /// In money, in kind.
    Nature,
    /// Paid at once, or in several times.
    Conditions,
    /// Day, or period, of the payments.
    Period,
    /// Number in the register of *de minimis* aids.
    Register,
    /// Notified to the European Commission?
    Notified,
    /// Share of the whole subsidy that this one receives.
    Share,
    /// The scheme.
    Scheme,
}

impl Column {
    /// Every column, in the order of the file.
    pub const ALL: [Self; 16] = [
        Self::GranterName,
        Self::GranterSiret,
        Self::AgreedOn,
        Self::Decision,
        Self::Name,
        Self::Siret,
        Self::Rna,
        Self::Purpose,
        Self::Amount,
        Self::Nature,
        Self::Conditions,
        Self::Period,
        Self::Register,
        Self::Notified,
        Self::Share,
        Self::Scheme,
    ];

    /// Its header, exactly.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::GranterName => "nomAttribuant",
            Self::GranterSiret => "idAttribuant",
            Self::AgreedOn => "dateConvention",
            Self::Decision => "referenceDecision",
            Self::Name => "nomBeneficiaire",
            Self::Siret => "idBeneficiaire",
            Self::Rna => "rnaBeneficiaire",
            Self::Purpose => "objet",
            Self::Amount => "montant",
            Self::Nature => "nature",
            Self::Conditions => "conditionsVersement",
            Self::Period => "datesPeriodeVersement",
            Self::Register => "idRAE",
            Self::Notified => "notificationUE",
            Self::Share => "pourcentageSubvention",
            Self::Scheme => "dispositifAide",
        }
    }

    /// May it never be empty? The text of the schema and its table disagree on the reference, the SIRET of who
    /// receives and the scheme: here they are always filled, which satisfies both.
    #[must_use]
    pub const fn is_required(self) -> bool {
        !matches!(self, Self::Rna | Self::Register)
    }
}
