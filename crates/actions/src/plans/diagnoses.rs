//! Diagnoses: a whole sheet in one act, read oldest first (P2.3).

use pignon_domain::ids::DiagnosisId;
use pignon_domain::project::DiagnosisTheme;
use pignon_domain::project::diagnosis::{self, Scores};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::plans::{self as rows, Diagnosis};
use pignon_store::{Value, kinds};

use super::shapes::{DiagnosisAsk, DiagnosisCard, DiagnosisWrite, PersonDiagnoses};
use crate::Failure;
use crate::desk::Open;
use crate::persons::known_person;
use crate::persons::shapes::{PersonAsk, Saved};
use crate::persons::values::{bytes, past_day, text};
use crate::projects::held_by;

/// The field of a theme's score, in the journal.
pub(crate) const fn field_of(theme: DiagnosisTheme) -> &'static str {
    match theme {
        DiagnosisTheme::Person => "score_person",
        DiagnosisTheme::Offer => "score_offer",
        DiagnosisTheme::Market => "score_market",
        DiagnosisTheme::Finance => "score_finance",
        DiagnosisTheme::Legal => "score_legal",
        DiagnosisTheme::Network => "score_network",
        DiagnosisTheme::Impact => "score_impact",
    }
}

/// Writes a diagnosis; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn write(open: &Open, ask: DiagnosisWrite) -> Result<Saved, Failure> {
    let on = past_day(ask.on.as_deref(), open.env.today(), "on");
    let scores = Scores::of_sheet(&ask.scores);
    let note = diagnosis::note(&ask.note);
    let (on, scores, note) = match (on, scores, note) {
        (Ok(on), Ok(scores), Ok(note)) => (on, scores, note),
        (on, scores, note) => {
            let wrong = [on.err(), scores.err(), note.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("diagnosis_write", |door| {
        known_person(&door.reader(), ask.person)?;
        if let Some(project) = ask.project
            && !held_by(&door.reader(), project, ask.person)?
        {
            return Err(Refusal::of(RefusalCode::NotInTheList, "project").into());
        }
        let known = rows::diagnoses(&door.reader(), ask.person)?;
        let same = |one: &&Diagnosis| match ask.diagnosis {
            Some(id) => one.id == id,
            None => one.held_on == Some(on) && one.project == ask.project,
        };
        let present = known.iter().rev().find(same);
        if ask.diagnosis.is_some() && present.is_none() {
            return Err(Refusal::of(RefusalCode::Unknown, "diagnosis").into());
        }
        let mut fields = Vec::new();
        if present.is_none() {
            fields.push(("member", bytes(open.who.member.0)));
        }
        if present.is_none_or(|p| p.held_on != Some(on)) {
            fields.push(("held_on", text(&on.to_string())));
        }
        if present.map_or(ask.project.is_some(), |p| p.project != ask.project) {
            fields.push(("project", ask.project.map_or(Value::Null, |p| bytes(p.0))));
        }
        let before = present.map_or(Scores::default(), |p| p.scores);
        for change in before.changes_to(&scores) {
            let after = change
                .after
                .map_or(Value::Null, |s| Value::Int(i64::from(s)));
            fields.push((field_of(change.theme), after));
        }
        if present.map_or("", |p| p.note.as_str()) != note {
            fields.push(("note", text(&note)));
        }
        let id = present.map_or_else(|| door.new_id(), |p| p.id.0);
        Ok(door.put(kinds::DIAGNOSIS, ask.person.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a diagnosis: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: DiagnosisAsk) -> Result<Saved, Failure> {
    let written = open.act("diagnosis_remove", |door| {
        known_person(&door.reader(), ask.person)?;
        let known = rows::diagnoses(&door.reader(), ask.person)?;
        let DiagnosisId(id) = ask.diagnosis;
        if !known.iter().any(|one| one.id == ask.diagnosis) {
            return Err(Refusal::of(RefusalCode::Unknown, "diagnosis").into());
        }
        Ok(door.set_removed(kinds::DIAGNOSIS, ask.person.0, id, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// The diagnoses of a person, oldest first, each with what changed since the first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<PersonDiagnoses, Failure> {
    open.vault.read(|r| {
        let known = rows::diagnoses(r, ask.person)?;
        let entry = known.first().map(|one| one.scores).unwrap_or_default();
        let diagnoses = known
            .into_iter()
            .filter_map(|one| {
                Some(DiagnosisCard {
                    id: one.id,
                    on: one.held_on?,
                    project: one.project,
                    member_name: one.member_name,
                    scores: one.scores.sheet(),
                    since_entry: entry.changes_to(&one.scores),
                    note: one.note,
                })
            })
            .collect();
        Ok(PersonDiagnoses { diagnoses })
    })
}
