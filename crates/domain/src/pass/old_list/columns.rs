//! What each column of an old list is. Those of the person are told as in any list of persons; those of the application
//! by their own words, which win: « Motif » is why a Pass was refused, « Projet » its title.

use super::ListTarget as T;
use crate::import::words::{fold, has, list};
use crate::import::{ImportTarget, Remark, propose as propose_persons};
use crate::structure::Siret;

/// Phrases of folded words, the longest being the surest; `=` in front: the header says this and nothing else.
const PHRASES: &[(T, &str)] = &[
    (
        T::Number,
        "=n | =no | =num | =numero | =ref | =reference | n dossier | no dossier | numero dossier | numero de dossier | \
         n de dossier | n demande | numero demande | numero de demande | reference dossier | n pass | numero pass",
    ),
    (
        T::Title,
        "=projet | intitule | intitule du projet | titre | titre du projet | nom du projet | projet presente | objet | \
         objet de la demande | description du projet | libelle",
    ),
    (
        T::StructureName,
        "=structure | =association | =entreprise | nom de la structure | nom structure | raison sociale | \
         nom de l association | denomination | organisme porteur | structure porteuse",
    ),
    (T::Siret, "siret | n siret | numero siret"),
    (T::Qpv, "qpv | quartier prioritaire"),
    (
        T::Asked,
        "montant | montant demande | montant sollicite | somme demandee | subvention demandee | aide demandee | demande en euros",
    ),
    (
        T::Granted,
        "montant accorde | montant attribue | montant octroye | montant vote | montant de l aide | somme accordee | \
         subvention accordee | aide accordee | subvention attribuee | montant verse",
    ),
    (
        T::FiledOn,
        "date depot | date de depot | depot | depose le | deposee le | date de la demande | date demande | \
         date de reception | date reception | recu le | recue le | date d arrivee",
    ),
    (
        T::Decision,
        "=decision | =statut | =etat | =avis | =resultat | =suite | =issue | avis du comite | decision du comite | \
         statut du dossier | etat du dossier | suite donnee | resultat du comite",
    ),
    (
        T::DecidedOn,
        "date decision | date de decision | date de la decision | date comite | date du comite | =comite | decide le | \
         decidee le | passage en comite | date de passage | date commission | date de la commission",
    ),
    (
        T::Motive,
        "motif | motifs | motif du refus | motif de refus | motif de la decision | raison du refus | justification",
    ),
    (
        T::NotifiedOn,
        "date notification | date de notification | notifie le | notifiee le | notification | courrier envoye le",
    ),
    (
        T::AgreedOn,
        "date convention | date de convention | date de la convention | conventionne le | conventionnee le | \
         signature de la convention | convention signee le | =convention",
    ),
    (
        T::EndedOn,
        "date fin | date de fin | fin d accompagnement | fin du pass | termine le | terminee le | date de cloture | cloture le",
    ),
];

/// Proposes a target for each column, and says which columns are left out for a reason (NIR, health). As
/// [`crate::import::propose`].
#[must_use]
pub fn propose(headers: &[String], samples: &[Vec<&str>]) -> (Vec<T>, Vec<Remark>) {
    let persons = propose_persons(headers, samples);
    let barred = |column| persons.remarks.iter().any(|r| r.column == Some(column));
    let mut targets: Vec<T> = persons
        .targets
        .iter()
        .map(|target| T::of_import(*target))
        .collect();
    let mut candidates = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        if barred(column) {
            continue;
        }
        let header = fold(header);
        for (target, phrases) in PHRASES {
            if let Some(score) = list(phrases).filter_map(|p| score(&header, p)).max() {
                candidates.push((score, column, *target));
            }
        }
        if holds_sirets(samples, column) {
            candidates.push((60, column, T::Siret));
        }
    }
    // The surest first; each column and each target once; of two equal columns, the first.
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut taken: Vec<(usize, T)> = Vec::new();
    for (_, column, target) in candidates {
        if !taken.iter().any(|(c, t)| *c == column || *t == target) {
            taken.push((column, target));
        }
    }
    for (column, target) in taken {
        if certainly_of_person(headers, &persons.targets, column) {
            continue;
        }
        targets[column] = target;
    }
    (targets, persons.remarks)
}

/// « Nom du porteur de projet » says a person, though the word « projet » stands in it.
fn certainly_of_person(headers: &[String], persons: &[ImportTarget], column: usize) -> bool {
    let name = matches!(
        persons.get(column),
        Some(ImportTarget::FamilyName | ImportTarget::GivenName | ImportTarget::FullName)
    );
    name && headers.get(column).is_some_and(|header| {
        let header = fold(header);
        [
            "porteur",
            "porteuse",
            "prenom",
            "beneficiaire",
            "candidat",
            "candidate",
        ]
        .iter()
        .any(|word| has(&header, word))
    })
}

fn score(header: &str, phrase: &str) -> Option<usize> {
    match phrase.strip_prefix('=') {
        Some(alone) => (header == alone).then_some(100 + alone.len()),
        None if header == phrase => Some(100 + phrase.len()),
        None => has(header, phrase).then_some(phrase.len()),
    }
}

/// Are most of the filled cells SIRETs?
fn holds_sirets(samples: &[Vec<&str>], column: usize) -> bool {
    let filled = samples
        .iter()
        .filter_map(|row| row.get(column))
        .filter(|cell| !cell.trim().is_empty());
    let (mut sirets, mut all) = (0, 0);
    for cell in filled {
        all += 1;
        sirets += usize::from(Siret::read(cell).is_ok());
    }
    sirets > 0 && sirets * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(headers: &[&str], row: &[&str]) -> Vec<T> {
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        propose(&headers, &[row.to_vec(), row.to_vec()]).0
    }

    #[test]
    fn the_columns_of_a_usual_list_are_found() {
        let targets = of(
            &[
                "N° dossier",
                "Nom",
                "Prénom",
                "Né(e) le",
                "Intitulé du projet",
                "N° SIRET",
                "Date de dépôt",
                "Montant demandé",
                "Avis du comité",
                "Date du comité",
                "Motif du refus",
                "Montant accordé",
                "Observations",
            ],
            &[
                "2024-07",
                "Sow",
                "Awa",
                "03/02/1988",
                "Épicerie solidaire",
                "73282932000074",
                "12/03/2024",
                "1 500 €",
                "Admis",
                "30/04/2024",
                "",
                "1 000",
                "à rappeler",
            ],
        );
        assert_eq!(
            targets,
            [
                T::Number,
                T::FamilyName,
                T::GivenName,
                T::BirthDate,
                T::Title,
                T::Siret,
                T::FiledOn,
                T::Asked,
                T::Decision,
                T::DecidedOn,
                T::Motive,
                T::Granted,
                T::Note,
            ]
        );
    }

    #[test]
    fn the_holder_of_a_project_is_a_person_and_not_a_title() {
        let targets = of(
            &["Porteur de projet", "Projet", "Statut", "Déposé le"],
            &["Awa Sow", "Épicerie", "en cours", "12/03/2024"],
        );
        assert_eq!(targets, [T::FullName, T::Title, T::Decision, T::FiledOn]);
    }

    #[test]
    fn a_siret_is_known_by_its_key_when_the_header_says_nothing() {
        let targets = of(&["Nom", "Colonne2"], &["Awa Sow", "732 829 320 00074"]);
        assert_eq!(targets, [T::FullName, T::Siret]);
    }

    #[test]
    fn what_may_not_be_kept_stays_out() {
        let headers = ["Nom".to_owned(), "N° sécu".to_owned()];
        let rows = [vec!["Sow", "2 88 02 75 101 001 70"]];
        let (targets, remarks) = propose(&headers, &rows);
        assert_eq!((targets[1], remarks.len()), (T::Ignore, 1));
    }
}
