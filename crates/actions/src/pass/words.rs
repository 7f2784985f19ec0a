//! The sentences of applications: what a criterion, a proof or the whole says, and the one message for all the gaps.

use chrono::{Days, NaiveDate};
use pignon_domain::date::long;
use pignon_domain::letter::LetterFault;
use pignon_domain::pass::PassState;
use pignon_domain::pass::criteria::{CriterionState, Eligibility};
use pignon_domain::pass::proof::{ProofGap, ProofState};
use pignon_domain::pass::regulation::{CriterionSource, Fault, FaultKind, Regulation};
use pignon_store::pass::{ApplicationRow, Other};

use super::shapes::PassMessage;

/// What is said of a criterion.
pub(super) fn criterion(state: CriterionState, source: CriterionSource, by_itself: bool) -> String {
    let said = match (state, source, by_itself) {
        (CriterionState::Met, CriterionSource::Qpv, true) => {
            "Remplie : l’adresse de la candidature est dans un quartier prioritaire."
        }
        (CriterionState::Met, CriterionSource::Adult, true) => {
            "Remplie : la personne aura dix-huit ans au jour du comité."
        }
        (CriterionState::Met, CriterionSource::NoOtherAward, true) => {
            "Remplie : aucune autre attribution en cours."
        }
        (CriterionState::Met, ..) => "Remplie.",
        (CriterionState::NotMet, CriterionSource::Qpv, true) => {
            "Non remplie : l’adresse est hors des quartiers prioritaires."
        }
        (CriterionState::NotMet, CriterionSource::Adult, true) => {
            "Non remplie : la personne n’aura pas dix-huit ans au jour du comité."
        }
        (CriterionState::NotMet, CriterionSource::NoOtherAward, true) => {
            "Non remplie : une attribution est en cours pour la même personne ou le même projet."
        }
        (CriterionState::NotMet, ..) => "Non remplie.",
        (CriterionState::ToCheck, ..) => {
            "À vérifier : l’adresse est trop près de la limite du quartier pour que la carte réponde."
        }
        (CriterionState::Unanswered, CriterionSource::Qpv, _) => {
            "Sans réponse : placez l’adresse de la candidature sur la carte."
        }
        (CriterionState::Unanswered, CriterionSource::Adult, _) => {
            "Sans réponse : la date de naissance manque au dossier."
        }
        (CriterionState::Unanswered, ..) => "Sans réponse.",
        (CriterionState::NotApplicable, ..) => "Ne s’applique pas.",
        (CriterionState::Overridden, ..) => "La coordination est passée outre.",
    };
    said.replace(" : ", "\u{a0}: ")
}

/// What the criteria say together.
pub(super) fn eligibility(verdict: Eligibility, missing: usize) -> String {
    match (verdict, missing) {
        (Eligibility::Eligible, _) => "Éligible.".to_owned(),
        (Eligibility::NotEligible, _) => "Non éligible en l’état.".to_owned(),
        (Eligibility::Unknown, 1) => "On ne sait pas encore\u{a0}: une réponse manque.".to_owned(),
        (Eligibility::Unknown, n) => {
            format!("On ne sait pas encore\u{a0}: {n} réponses manquent.")
        }
    }
}

/// What is said of a proof.
pub(super) fn proof(state: ProofState, until: Option<NaiveDate>) -> String {
    let until = until.map(long).unwrap_or_default();
    match state {
        ProofState::Missing => "Pas encore demandée.".to_owned(),
        ProofState::Asked => "Demandée.".to_owned(),
        ProofState::ToChase => "Demandée, sans nouvelles\u{a0}: à relancer.".to_owned(),
        ProofState::Undated => {
            "Reçue\u{a0}: il manque sa date d’émission pour savoir si elle est valable.".to_owned()
        }
        ProofState::Valid if until.is_empty() => "Valable.".to_owned(),
        ProofState::Valid => format!("Valable jusqu’au {until}."),
        ProofState::LapsingSoon => format!("Valable jusqu’au {until}\u{a0}: expire bientôt."),
        ProofState::LapsesBefore => {
            format!("Valable jusqu’au {until}\u{a0}: elle aura expiré au jour du comité.")
        }
        ProofState::Lapsed => format!("Expirée depuis le {until}."),
        ProofState::Refused => "Refusée\u{a0}: une autre est attendue.".to_owned(),
    }
}

/// Another application of the same person or project.
pub(super) fn other(other: &Other) -> String {
    let whose = if other.same_person {
        "Cette personne"
    } else {
        "Ce projet"
    };
    let state = state(other.state);
    format!(
        "{whose} a une autre candidature, {} ({state}).",
        other.number
    )
}

/// A state, in a sentence.
pub(super) const fn state(state: PassState) -> &'static str {
    match state {
        PassState::Draft => "brouillon",
        PassState::Filed => "déposée",
        PassState::ToComplete => "à compléter",
        PassState::Complete => "complète",
        PassState::Instructed => "instruite",
        PassState::Listed => "inscrite au comité",
        PassState::Admitted => "admise",
        PassState::Adjourned => "ajournée",
        PassState::Refused => "refusée",
        PassState::Notified => "notifiée",
        PassState::Appealed => "en recours",
        PassState::Agreed => "conventionnée",
        PassState::Running => "en cours",
        PassState::Ended => "terminée",
        PassState::Abandoned => "abandonnée",
        PassState::Terminated => "résiliée",
    }
}

/// One message for everything that is awaited from the person, in the order of the règlement.
pub(super) fn message(
    row: &ApplicationRow,
    regulation: &Regulation,
    missing: &[ProofGap],
    (from, maison): (&str, &str),
    today: NaiveDate,
    email: Option<String>,
) -> PassMessage {
    let days = u64::from(regulation.deadlines.complete);
    let by = today.checked_add_days(Days::new(days)).unwrap_or(today);
    let mut text = format!(
        "Bonjour {} {},\n\nPour votre candidature {} au Pass Innovation Quartiers, «\u{a0}{}\u{a0}», il nous manque encore\u{a0}:\n",
        row.given_name, row.family_name, row.number, row.title
    );
    for gap in missing {
        let label = regulation
            .proof(&gap.proof)
            .map_or("", |p| p.label.as_str());
        let until = gap.valid_until.map(long).unwrap_or_default();
        let why = match gap.state {
            ProofState::Lapsed => format!(" (celui que nous avons a expiré le {until})"),
            ProofState::LapsesBefore => {
                format!(" (celui que nous avons expire le {until}, avant le comité)")
            }
            ProofState::Refused => " (celui que nous avons reçu ne convient pas)".to_owned(),
            ProofState::Undated => " (sa date n’est pas lisible)".to_owned(),
            _ => String::new(),
        };
        text.push_str(&format!("– {label}{why}\n"));
    }
    text.push_str(&format!(
        "\nMerci de nous les faire parvenir avant le {}. Nous sommes là pour vous aider à les réunir.\n\n{from}\n{maison}\n",
        long(by)
    ));
    PassMessage {
        subject: format!("Votre candidature {}\u{a0}: pièces attendues", row.number),
        text,
        email,
        proofs: u32::try_from(missing.len()).unwrap_or(u32::MAX),
    }
}

/// What is wrong with a règlement, and where.
pub(super) fn fault(fault: &Fault) -> String {
    match &fault.kind {
        FaultKind::Unreadable(what) => {
            format!("Ce fichier n’est pas un règlement\u{a0}: {what}")
        }
        FaultKind::TooLong => "Trop long.".to_owned(),
        FaultKind::Empty => "À remplir.".to_owned(),
        FaultKind::NotACode(code) => {
            format!(
                "«\u{a0}{code}\u{a0}» n’est pas un code\u{a0}: minuscules sans accent, chiffres et _."
            )
        }
        FaultKind::Twice(code) => format!("Le code «\u{a0}{code}\u{a0}» est pris deux fois."),
        FaultKind::UnknownProof(code) => {
            format!("La pièce «\u{a0}{code}\u{a0}» n’est pas dans la liste des pièces.")
        }
        FaultKind::NotAHundred(sum) => {
            format!("Le total fait {sum}\u{a0}%\u{a0}: il doit faire 100\u{a0}%.")
        }
        FaultKind::OutOfRange { value, least, most } => {
            format!("{value} n’est pas possible ici\u{a0}: entre {least} et {most}.")
        }
        FaultKind::NoLetter(_) => {
            "Il manque une lettre\u{a0}: admission, ajournement et refus sont nécessaires."
                .to_owned()
        }
        FaultKind::Letter(fault) => letter(fault),
        FaultKind::NotInOrder => {
            "Les jalons se suivent, du plus proche au plus lointain.".to_owned()
        }
    }
}

/// Why the text of a letter cannot be read, and where.
pub(super) fn letter(fault: &LetterFault) -> String {
    match fault {
        LetterFault::UnknownField { name, line, .. } => format!(
            "Ligne {line}\u{a0}: le champ «\u{a0}{{{name}}}\u{a0}» n’existe pas. Prenez-le dans la liste des champs."
        ),
        LetterFault::OpenBrace { line, column } => format!(
            "Ligne {line}, caractère {column}\u{a0}: l’accolade ouverte n’est pas refermée sur sa ligne. Pour écrire une accolade, doublez-la."
        ),
        LetterFault::TooLong => "Trop long.".to_owned(),
    }
}
