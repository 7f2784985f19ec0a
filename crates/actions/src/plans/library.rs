//! The library of plans as the house makes it, and what it proposes to a person (P2.4).

use chrono::Days;
use pignon_domain::person::Brake;
use pignon_domain::plan::library::{Entry, MOST_DAYS, OwnRow, library, title};
use pignon_domain::plan::propose::{self as rules, Known, Why};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::{REMOVED, Reader, Value, kinds, persons, plans as rows};

use super::shapes::{
    Library, LibraryEntry, Proposal, ProposalWhy, Proposals, ProposalsAsk, SuggestionRemove,
    SuggestionWrite,
};
use crate::Failure;
use crate::desk::Open;
use crate::house::shapes::Nothing;
use crate::persons::shapes::Saved;
use crate::persons::values::text;

/// Proposals shown at once: a screen of them.
const MOST: usize = 12;
const LONGEST_TEXT: usize = 200;

fn of_house(reader: &Reader<'_>) -> Result<Vec<Entry>, Failure> {
    let own: Vec<OwnRow> = rows::suggestions(reader)?
        .into_iter()
        .filter_map(|(row, removed)| (!removed).then_some(row))
        .collect();
    Ok(library(&own))
}

/// The library, whole.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, _: Nothing) -> Result<Library, Failure> {
    let entries = open.vault.read(of_house)?;
    let shown = |entry: Entry| LibraryEntry {
        id: entry.id,
        theme: entry.theme,
        objective: entry.objective,
        title: entry.title,
        days: entry.days,
        active: entry.active,
        shipped: entry.shipped,
        edited: entry.edited,
    };
    Ok(Library {
        entries: entries.into_iter().map(shown).collect(),
    })
}

/// Writes an entry; only what differs from the library as it stands is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn write(open: &Open, ask: SuggestionWrite) -> Result<Saved, Failure> {
    let what = title(&ask.title, "title");
    let objective = title(&ask.objective, "objective");
    let days = if ask.days <= MOST_DAYS {
        Ok(ask.days)
    } else {
        Err(Refusal::of(RefusalCode::NotANumber, "days"))
    };
    let (what, objective, days) = match (what, objective, days) {
        (Ok(what), Ok(objective), Ok(days)) => (what, objective, days),
        (what, objective, days) => {
            let wrong = [what.err(), objective.err(), days.err()];
            return Err(Failure::of_all(wrong.into_iter().flatten()));
        }
    };
    let written = open.act("suggestion_write", |door| {
        let entries = of_house(&door.reader())?;
        let present = ask.id.map(|id| {
            let found = entries.iter().find(|entry| entry.id == id);
            found.ok_or(Refusal::of(RefusalCode::Unknown, "id"))
        });
        let present = present.transpose()?;
        let mut fields = Vec::new();
        if present.is_none_or(|e| e.theme != ask.theme) {
            fields.push(("theme", text(ask.theme.code())));
        }
        if present.is_none_or(|e| e.objective != objective) {
            fields.push(("objective", text(&objective)));
        }
        if present.is_none_or(|e| e.title != what) {
            fields.push(("title", text(&what)));
        }
        if present.is_none_or(|e| e.days != days) {
            fields.push(("days", Value::Int(i64::from(days))));
        }
        if present.is_none_or(|e| e.active != ask.active) {
            fields.push(("active", Value::Bool(ask.active)));
        }
        let id = present.map_or_else(|| door.new_id(), |e| e.id.0);
        if !fields.is_empty() {
            // A row taken back begins again from what is shipped, not from what it said before.
            let own = rows::suggestions(&door.reader())?;
            if own.iter().any(|(row, removed)| *removed && row.id == id) {
                for name in ["theme", "objective", "title", "days", "active"] {
                    if !fields.iter().any(|(field, _)| *field == name) {
                        fields.push((name, Value::Null));
                    }
                }
                fields.push((REMOVED, Value::Bool(false)));
            }
        }
        Ok(door.put(kinds::SUGGESTION, id, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Takes back what the house wrote of an entry.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::Unknown`] when it wrote nothing of it.
pub(crate) fn remove(open: &Open, ask: SuggestionRemove) -> Result<Saved, Failure> {
    let written = open.act("suggestion_remove", |door| {
        let own = rows::suggestions(&door.reader())?;
        let (_, removed) = own
            .iter()
            .find(|(row, _)| row.id == ask.id.0)
            .ok_or(Refusal::of(RefusalCode::Unknown, "id"))?;
        if !removed {
            door.set_removed(kinds::SUGGESTION, ask.id.0, ask.id.0, true)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// What to propose to a person.
///
/// # Errors
/// [`Failure`].
pub(crate) fn propose(open: &Open, ask: ProposalsAsk) -> Result<Proposals, Failure> {
    let today = open.env.today();
    let words: String = ask.text.chars().take(LONGEST_TEXT).collect();
    open.vault.read(|r| {
        let entries = of_house(r)?;
        let diagnosis = rows::diagnoses(r, ask.person)?.pop();
        let brakes: Vec<Brake> = rows::brakes(r, ask.person)?
            .into_iter()
            .filter(|row| row.until.is_none())
            .filter_map(|row| row.brake)
            .collect();
        let titles: Vec<String> = rows::actions(r, ask.person)?
            .into_iter()
            .map(|action| action.title)
            .collect();
        let known = Known {
            scores: diagnosis.map(|one| one.scores).unwrap_or_default(),
            brakes: &brakes,
            stage: persons::stages(r, ask.person)?.pop().and_then(|s| s.stage),
            titles: &titles,
            theme: ask.theme,
            text: &words,
        };
        let proposals = rules::propose(&entries, &known)
            .into_iter()
            .take(MOST)
            .map(|(entry, why)| Proposal {
                id: entry.id,
                theme: entry.theme,
                objective: entry.objective.clone(),
                title: entry.title.clone(),
                days: entry.days,
                due_on: today
                    .checked_add_days(Days::new(u64::from(entry.days)))
                    .unwrap_or(today),
                because: match why {
                    Why::Low(theme, score) => ProposalWhy::Low { theme, score },
                    Why::Brake(brake) => ProposalWhy::Brake { brake },
                    Why::Stage => ProposalWhy::Stage,
                    Why::Words => ProposalWhy::Words,
                },
            })
            .collect();
        Ok(Proposals {
            text: ask.text,
            proposals,
        })
    })
}
