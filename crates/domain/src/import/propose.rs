//! What each column is: from its header first, from its values when the header says little.

mod headers;
mod values;

use headers::Header;
use values::Values;

use super::words::fold;
use super::{ImportTarget, Remark};
use crate::RefusalCode;

/// What the columns are proposed to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// One for each column; every target at most once, but for `Note` and `Ignore`.
    pub targets: Vec<ImportTarget>,
    /// Columns left out for a reason to be told (NIR, health): never blocking.
    pub remarks: Vec<Remark>,
}

/// Proposes a target for each column. `samples` are the first rows (a hundred or two is plenty), one cell for each
/// header; shorter rows are taken as ending with empty cells.
#[must_use]
pub fn propose(headers: &[String], samples: &[Vec<&str>]) -> Proposal {
    let values: Vec<Values> = (0..headers.len())
        .map(|column| Values::of_column(samples, column))
        .collect();
    let mut proposal = Proposal {
        targets: vec![ImportTarget::Ignore; headers.len()],
        remarks: Vec::new(),
    };
    let mut candidates: Vec<(u32, usize, ImportTarget)> = Vec::new();
    for (column, (header, values)) in headers.iter().zip(&values).enumerate() {
        let words = Header::of(header);
        if let Some(remark) = forbidden(column, header, &words, values) {
            proposal.remarks.push(remark);
            continue;
        }
        if values.filled == 0 && !words.recognised() {
            continue;
        }
        proposal.targets[column] = if values.counts_rows && words.is_number_of_row() {
            ImportTarget::Ignore
        } else {
            ImportTarget::Note
        };
        for (score, target) in words.candidates() {
            if let Some(score) = values.confirm(target, score) {
                candidates.push((score, column, target));
            }
        }
        if !words.of_somebody_else() {
            candidates.extend(
                values
                    .candidates(words.says_little())
                    .into_iter()
                    .map(|(score, target)| (score, column, target)),
            );
        }
    }
    assign(&mut proposal.targets, candidates);
    settle_names(&mut proposal.targets, headers, &values);
    for (target, values) in proposal.targets.iter_mut().zip(&values) {
        if values.filled == 0 {
            *target = ImportTarget::Ignore;
        }
    }
    proposal
}

/// The best score first; each column and each target once; of two equal columns, the first.
fn assign(targets: &mut [ImportTarget], mut candidates: Vec<(u32, usize, ImportTarget)>) {
    candidates.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut columns = vec![false; targets.len()];
    let mut taken = Vec::new();
    for (_, column, target) in candidates {
        if !columns[column] && !taken.contains(&target) {
            columns[column] = true;
            taken.push(target);
            targets[column] = target;
        }
    }
}

/// `Nom` alone often holds the given name too; a full name beside a family and a given name is only a copy.
fn settle_names(targets: &mut [ImportTarget], headers: &[String], values: &[Values]) {
    let of = |targets: &[ImportTarget], wanted| targets.iter().position(|target| *target == wanted);
    let (family, given, full) = (
        of(targets, ImportTarget::FamilyName),
        of(targets, ImportTarget::GivenName),
        of(targets, ImportTarget::FullName),
    );
    match (family, given, full) {
        (Some(family), None, None) if values[family].several_words() => {
            targets[family] = ImportTarget::FullName
        }
        (Some(family), None, Some(full)) => {
            // Of the two, the one that really holds two words; the other stays in the note.
            if values[full].several_words() || !values[family].several_words() {
                targets[family] = ImportTarget::Note;
            } else {
                targets[full] = ImportTarget::Note;
                targets[family] = ImportTarget::FullName;
            }
        }
        (Some(_), Some(_), Some(full)) => targets[full] = ImportTarget::Note,
        (None, Some(given), Some(full))
            if fold(&headers[full]).contains("nom") && !values[full].several_words() =>
        {
            // `Nom complet` beside `Prénom`, with one word: it is the family name.
            targets[full] = ImportTarget::FamilyName;
            let _ = given;
        }
        _ => {}
    }
}

/// Columns that may not be kept (P1.6, standards S2).
fn forbidden(column: usize, header: &str, words: &Header, values: &Values) -> Option<Remark> {
    let header = super::remark::quoted(header);
    if words.names_nir() || values.hold_nir() {
        let sentence = format!(
            "La colonne {header} contient des numéros de sécurité sociale : la loi ne permet pas de les garder, elle n’est pas importée."
        );
        return Some(Remark::note(column, RefusalCode::NirForbidden, sentence));
    }
    if words.names_private_matter() && values.filled > 0 {
        let sentence = format!(
            "La colonne {header} touche à la santé, aux convictions ou à l’origine : elle n’est pas importée. Retirez-la du fichier."
        );
        return Some(Remark::note(column, RefusalCode::NotInTheList, sentence));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use ImportTarget as T;

    fn targets(headers: &[&str], rows: &[&[&str]]) -> Vec<T> {
        let headers: Vec<String> = headers.iter().map(|h| (*h).to_owned()).collect();
        propose(
            &headers,
            &rows.iter().map(|row| row.to_vec()).collect::<Vec<_>>(),
        )
        .targets
    }

    #[test]
    fn headers_of_real_life_are_recognised() {
        for (header, value, target) in [
            ("NOM", "DUPONT", T::FamilyName),
            ("Nom de famille", "DUPONT", T::FamilyName),
            ("Nom d’usage", "DUPONT", T::FamilyName),
            ("Prénom(s)", "Marie", T::GivenName),
            ("Nom/Prénom", "DUPONT Marie", T::FullName),
            ("NOM PRENOM", "DUPONT Marie", T::FullName),
            ("Nom et prénom du bénéficiaire", "DUPONT Marie", T::FullName),
            ("Bénéficiaire", "DUPONT Marie", T::FullName),
            ("Nom de jeune fille", "MARTIN", T::BirthName),
            ("Nom de naissance", "MARTIN", T::BirthName),
            ("Civilité", "Mme", T::Sex),
            ("H/F", "F", T::Sex),
            ("Né(e) le", "12/03/1985", T::BirthDate),
            ("DDN", "12/03/1985", T::BirthDate),
            ("Date de naiss.", "12/03/1985", T::BirthDate),
            ("Tél. portable", "0612345678", T::Phone),
            ("N° de tél", "0612345678", T::Phone),
            ("Adresse mail", "a@b.fr", T::Email),
            ("E-mail", "a@b.fr", T::Email),
            ("Adresse", "12 rue Myrha", T::AddressLine),
            ("Adresse postale", "12 rue Myrha", T::AddressLine),
            ("CP", "75018", T::Postcode),
            ("Code Postal", "75018", T::Postcode),
            ("Commune", "Paris", T::City),
            ("QPV (O/N)", "O", T::Qpv),
            ("Habite en QPV ?", "oui", T::Qpv),
            ("Motif de la venue", "Créer une épicerie", T::Reason),
            ("Orienté(e) par", "Mission locale", T::Origin),
            ("Adressé par", "Mission locale", T::Origin),
            ("Prescripteur", "Pôle emploi", T::Origin),
            ("Conseiller", "Nadia", T::Referent),
            ("Référent·e", "Nadia", T::Referent),
            ("Suivi par", "Nadia", T::Referent),
            ("Nom du conseiller", "Nadia", T::Referent),
            ("Etape du parcours", "Montage", T::Stage),
            ("1er RDV", "12/03/2024", T::FirstContactOn),
            ("Date d'entrée", "12/03/2024", T::FirstContactOn),
            ("Dernier contact", "12/03/2024", T::LastContactOn),
            (
                "Situation professionnelle",
                "Demandeur d'emploi",
                T::Employment,
            ),
            ("Ressources", "RSA", T::Resource),
            ("Niveau d’études", "Bac+2", T::Education),
            ("Niv. formation", "IV", T::Education),
            ("Commentaires", "à rappeler", T::Note),
            ("Téléphone du conseiller", "0612345678", T::Note),
            ("Mail structure", "a@b.fr", T::Note),
            ("Prochain RDV", "12/03/2027", T::Note),
            ("Date de fin de droits", "12/03/2027", T::Note),
        ] {
            assert_eq!(targets(&[header], &[&[value]]), [target], "{header}");
        }
    }

    #[test]
    fn each_target_is_given_once_and_nothing_is_lost() {
        let found = targets(
            &[
                "N°",
                "Nom",
                "Prénom",
                "Portable",
                "Tél fixe",
                "Tél 3",
                "Mail",
                "Vide",
            ],
            &[
                &[
                    "1",
                    "A",
                    "B",
                    "0612345678",
                    "0142000001",
                    "0142000002",
                    "a@b.fr",
                    "",
                ],
                &["2", "C", "D", "0612345679", "", "", "", ""],
            ],
        );
        assert_eq!(
            found,
            [
                T::Ignore,
                T::FamilyName,
                T::GivenName,
                T::Phone,
                T::OtherPhone,
                T::Note,
                T::Email,
                T::Ignore
            ]
        );
    }

    #[test]
    fn values_speak_when_headers_do_not() {
        let found = targets(
            &["Colonne1", "Colonne2", "", "F4", "F5"],
            &[
                &[
                    "DUPONT Marie",
                    "06 12 34 56 78",
                    "a@b.fr",
                    "12/03/1985",
                    "75018",
                ],
                &[
                    "NGUYEN Linh",
                    "06 12 34 56 79",
                    "c@d.fr",
                    "01/02/1990",
                    "75019",
                ],
                &["DIALLO Awa", "06 12 34 56 70", "", "05/06/1979", "75020"],
            ],
        );
        assert_eq!(
            found,
            [T::FullName, T::Phone, T::Email, T::BirthDate, T::Postcode]
        );
    }

    #[test]
    fn a_name_column_alone_with_two_words_is_a_full_name() {
        assert_eq!(
            targets(
                &["NOM", "Ville"],
                &[&["DUPONT Marie", "Paris"], &["LE GALL Yann", "Paris"]]
            ),
            [T::FullName, T::City]
        );
    }

    #[test]
    fn nir_and_health_are_left_out_and_said() {
        let headers: Vec<String> = ["Nom", "N° sécu", "Divers", "RQTH"]
            .map(str::to_owned)
            .into();
        let rows = [
            vec!["A", "x", "269054958815780", "oui"],
            vec!["B", "y", "269054958815780", "non"],
        ];
        let proposal = propose(&headers, &rows);
        assert_eq!(
            proposal.targets,
            [T::FamilyName, T::Ignore, T::Ignore, T::Ignore]
        );
        assert_eq!(
            proposal
                .remarks
                .iter()
                .filter_map(|r| r.column)
                .collect::<Vec<_>>(),
            [1, 2, 3]
        );
        assert!(proposal.remarks[0].sentence.contains("« N° sécu »"));
    }
}
