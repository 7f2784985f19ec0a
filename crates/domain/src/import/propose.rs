//! What each column is: from its header first, from its values when the header says little.

mod headers;
mod phrases;
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
