//! Proofs: asked for all at once, received with their document, refused, asked for again.

use chrono::NaiveDate;
use pignon_domain::ids::PassApplicationId;
use pignon_domain::pass::PassVerb;
use pignon_domain::pass::proof::check_received;
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::pass::state::transition;
use pignon_domain::pass::step::StepAsk;
use pignon_domain::{Field, Refusal, RefusalCode, date, identity};
use pignon_store::pass::Proof;
use pignon_store::{Door, Value, documents, kinds, persons};
use uuid::Uuid;

use super::LONGEST_COMMENT;
use super::shapes::{
    PassAsk, PassMessage, PassProofAsk, PassProofDate, PassProofReceive, PassProofRefuse,
    PassProofsAsk,
};
use super::steps::take_step;
use super::whole::Whole;
use super::words;
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, past_day, text};

/// The row of a proof that is awaited: asked for, neither come nor refused.
fn awaited<'w>(whole: &'w Whole, code: &str) -> Option<&'w Proof> {
    whole
        .proofs
        .iter()
        .rev()
        .find(|p| p.row.proof == code && p.row.received_on.is_none() && p.row.refused_on.is_none())
}

fn known(regulation: &Regulation, code: &str, field: Field) -> Result<(), Refusal> {
    match regulation.proof(code) {
        Some(_) => Ok(()),
        None => Err(Refusal::of(RefusalCode::NotInTheList, field)),
    }
}

/// Notes that proofs were asked for today: those named, otherwise every one that is missing. One that is awaited already
/// is asked for again. With `suspend`, an application that is being instructed goes back to its holder in the same act:
/// one message, one act to undo, and the clock stops.
///
/// # Errors
/// [`RefusalCode::NotInTheList`] about `proofs`; [`RefusalCode::AlreadyThere`] when nothing is missing; as the table
/// refuses the passage.
pub(crate) fn ask_for(open: &Open, ask: PassProofsAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("pass_proofs_ask", |door| {
        let (whole, regulation) = Whole::living(&door.reader(), ask.application, today)?;
        let mut wanted = ask.proofs.clone();
        if wanted.is_empty() {
            wanted.extend(whole.missing.iter().map(|gap| gap.proof.clone()));
        }
        if wanted.is_empty() {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "proofs").into());
        }
        wanted.sort();
        wanted.dedup();
        for code in &wanted {
            known(&regulation, code, "proofs")?;
            let day = text(&today.to_string());
            match awaited(&whole, code) {
                Some(row) if row.row.asked_on == Some(today) => {}
                Some(row) => {
                    put(door, ask.application, row.id.0, vec![("chased_on", day)])?;
                }
                None => {
                    let fields = vec![
                        ("proof", text(code)),
                        ("asked_on", day),
                        ("member", bytes(open.who.member.0)),
                    ];
                    let id = door.new_id();
                    put(door, ask.application, id, fields)?;
                }
            }
        }
        let state = whole.row.progress.state();
        if ask.suspend && transition(PassVerb::AskMore, state).is_some() {
            let labels: Vec<&str> = wanted
                .iter()
                .filter_map(|code| regulation.proof(code))
                .map(|proof| proof.label.as_str())
                .collect();
            let step = StepAsk {
                verb: PassVerb::AskMore,
                member: open.who.member,
                role: open.who.role,
                day: today,
                reason: format!("Pièces demandées\u{a0}: {}.", labels.join(", ")),
                conditions: String::new(),
                second: None,
                committee: None,
            };
            take_step(open, door, ask.application, &step)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

fn put(
    door: &mut Door<'_>,
    application: PassApplicationId,
    row: Uuid,
    fields: Vec<(&'static str, Value)>,
) -> Result<(), Failure> {
    Ok(door.put(kinds::PASS_PROOF, application.0, row, fields)?)
}

fn day_of(typed: &str, today: NaiveDate, field: Field) -> Result<Option<NaiveDate>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => date::parse_past_day(typed, today)
            .map(Some)
            .map_err(|code| Refusal::of(code, field)),
    }
}

/// A proof came: the row that awaited it, or another.
///
/// # Errors
/// [`RefusalCode::NotInTheList`] about `proof`; [`RefusalCode::Unknown`] about `document` when it is not one of the
/// person; days about `on` and `issued`.
pub(crate) fn receive(open: &Open, ask: PassProofReceive) -> Result<Saved, Failure> {
    let today = open.env.today();
    let on = past_day(Some(&ask.on), today, "on")?;
    let issued = day_of(&ask.issued, today, "issued")?;
    check_received(on, issued, today)?;
    let written = open.act("pass_proof_receive", |door| {
        let (whole, regulation) = Whole::living(&door.reader(), ask.application, today)?;
        known(&regulation, &ask.proof, "proof")?;
        if let Some(document) = ask.document {
            let held = match whole.row.person {
                Some(person) => documents::one(&door.reader(), person, document)?,
                None => None,
            };
            held.ok_or(Refusal::of(RefusalCode::Unknown, "document"))?;
        }
        let row = match awaited(&whole, &ask.proof) {
            Some(row) => row.id.0,
            None => door.new_id(),
        };
        let mut fields = vec![
            ("proof", text(&ask.proof)),
            ("received_on", text(&on.to_string())),
            ("member", bytes(open.who.member.0)),
        ];
        fields.extend(issued.map(|day| ("issued_on", text(&day.to_string()))));
        fields.extend(ask.document.map(|d| ("document", bytes(d.0))));
        put(door, ask.application, row, fields)
    })?;
    Ok(open.saved(written.op))
}

/// Writes the day that a proof bears, once it came: without it nothing says until when it is valid.
///
/// # Errors
/// [`RefusalCode::Unknown`] about `proof`; [`RefusalCode::NotInThisState`] when it has not come; days about `issued`.
pub(crate) fn date_it(open: &Open, ask: PassProofDate) -> Result<Saved, Failure> {
    let today = open.env.today();
    let issued = day_of(&ask.issued, today, "issued")?;
    let written = open.act("pass_proof_date", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        let row = &row_of(&whole, ask.proof.0)?.row;
        let received =
            (row.received_on).ok_or(Refusal::of(RefusalCode::NotInThisState, "proof"))?;
        check_received(received, issued, today)?;
        if row.issued_on == issued {
            return Ok(());
        }
        let day = issued.map_or(Value::Null, |day| text(&day.to_string()));
        put(door, ask.application, ask.proof.0, vec![("issued_on", day)])
    })?;
    Ok(open.saved(written.op))
}

fn row_of(whole: &Whole, row: Uuid) -> Result<&Proof, Refusal> {
    whole
        .proofs
        .iter()
        .find(|p| p.id.0 == row)
        .ok_or(Refusal::of(RefusalCode::Unknown, "proof"))
}

/// Refuses a proof that came.
///
/// # Errors
/// [`RefusalCode::WithoutReason`]; [`RefusalCode::Unknown`] about `proof`; [`RefusalCode::NotInThisState`] when it has not
/// come.
pub(crate) fn refuse(open: &Open, ask: PassProofRefuse) -> Result<Saved, Failure> {
    let today = open.env.today();
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_COMMENT)?;
    if reason.is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason").into());
    }
    let written = open.act("pass_proof_refuse", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        if row_of(&whole, ask.proof.0)?.row.received_on.is_none() {
            return Err(Refusal::of(RefusalCode::NotInThisState, "proof").into());
        }
        let fields = vec![
            ("refused_on", text(&today.to_string())),
            ("reason", text(&reason)),
        ];
        put(door, ask.application, ask.proof.0, fields)
    })?;
    Ok(open.saved(written.op))
}

/// Takes a row back.
///
/// # Errors
/// [`RefusalCode::Unknown`] about `proof`.
pub(crate) fn remove(open: &Open, ask: PassProofAsk) -> Result<Saved, Failure> {
    let today = open.env.today();
    let written = open.act("pass_proof_remove", |door| {
        let (whole, _) = Whole::living(&door.reader(), ask.application, today)?;
        row_of(&whole, ask.proof.0)?;
        Ok(door.set_removed(kinds::PASS_PROOF, ask.application.0, ask.proof.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// One message for all the proofs that are missing.
///
/// # Errors
/// [`RefusalCode::AlreadyThere`] when none is.
pub(crate) fn message(open: &Open, ask: PassAsk) -> Result<PassMessage, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let (whole, regulation) = Whole::living(reader, ask.application, today)?;
        if whole.missing.is_empty() {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "application").into());
        }
        let email = match whole.row.person {
            Some(person) => persons::identity(reader, person)?.and_then(|who| who.email),
            None => None,
        };
        let from = (open.who.name.as_str(), open.maison_name.as_str());
        Ok(words::message(
            &whole.row,
            &regulation,
            &whole.missing,
            from,
            today,
            email,
        ))
    })
}
