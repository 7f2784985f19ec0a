//! Sheets: signed, closed, amended. None of it is undone by a key: what was sealed is corrected in the open.

use pignon_domain::academy::strokes::Strokes;
use pignon_domain::academy::{row, seal};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::academy::register;
use pignon_store::{Value, kinds};

use super::registers::{Known, digest_of, line_of, put_line};
use super::shapes::{RegisterAmend, RegisterSign, SessionAsk};
use super::{millis, number};
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, text};

/// Keeps the strokes of a trainee, or of the member at the desk.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::SheetClosed`]; [`RefusalCode::AlreadyThere`] for who has signed; as [`Strokes::to_bytes`] says.
pub(crate) fn sign(open: &Open, ask: RegisterSign) -> Result<Saved, Failure> {
    let strokes = Strokes {
        width: ask.width,
        height: ask.height,
        strokes: ask.strokes,
    };
    let drawn = strokes.to_bytes()?;
    let now = open.env.now();
    let written = open.act("register_sign", |door| {
        let known = Known::of(&door.reader(), ask.session)?;
        if known.is_closed() {
            return Err(Refusal::whole(RefusalCode::SheetClosed).into());
        }
        if ask.enrolment.is_some_and(|id| !known.roster.contains(&id)) {
            return Err(Refusal::of(RefusalCode::Unknown, "enrolment").into());
        }
        let member = open.who.member;
        let who = ask.enrolment.map_or(member.0, |id| id.0);
        let signatures = register::signatures(&door.reader(), ask.session)?;
        if signatures.iter().any(|s| s.who() == Some(who)) {
            return Err(Refusal::whole(RefusalCode::AlreadyThere).into());
        }
        let signer = match ask.enrolment {
            Some(id) => ("enrolment", bytes(id.0)),
            None => ("member", bytes(member.0)),
        };
        let fields = vec![
            signer,
            ("signed_at", millis(now)),
            ("strokes", Value::Bytes(drawn)),
        ];
        let id = door.new_id();
        Ok(door.put(kinds::SIGNATURE, ask.session.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Closes a sheet: what its register says is sealed.
///
/// # Errors
/// [`Failure`], as [`seal::check_closing`] says.
pub(crate) fn close(open: &Open, ask: SessionAsk) -> Result<Saved, Failure> {
    let now = open.env.now();
    let written = open.act("register_close", |door| {
        let known = Known::of(&door.reader(), ask.session)?;
        let disputed = register::disputed(&door.reader(), ask.session)?;
        // An excuse given in advance is a line, and no register yet.
        let saved: &[_] = match known.sheet.saved_at {
            Some(_) => &known.saved,
            None => &[],
        };
        seal::check_closing(known.is_closed(), disputed, &known.roster, saved)?;
        let digest = seal::of_lines(known.cohort.id, &known.row.session, saved);
        let signatures = register::signatures(&door.reader(), ask.session)?;
        let fields = closing(
            now,
            open.who.member.0,
            digest,
            digest_of(&signatures),
            saved.len(),
        );
        let id = row::sheet(ask.session);
        Ok(door.put(kinds::SHEET, ask.session.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Corrects a closed sheet, in the open.
///
/// # Errors
/// [`Failure`], as [`seal::amend`] says; [`RefusalCode::Unknown`] about `line` for somebody who is not of the cohort.
pub(crate) fn amend(open: &Open, ask: RegisterAmend) -> Result<Saved, Failure> {
    let now = open.env.now();
    let line = line_of(&ask.line);
    let written = open.act("register_amend", |door| {
        let known = Known::of(&door.reader(), ask.session)?;
        if known.trainees.row(line.enrolment).is_none() {
            return Err(Refusal::of(RefusalCode::Unknown, "line").into());
        }
        let (closed, session) = (known.is_closed(), &known.row.session);
        let (from, to) = seal::amend(session, closed, &known.saved, line, &ask.reason)?;
        let fields = vec![
            ("enrolment", bytes(line.enrolment.0)),
            ("from_mark", optional(from.map(|(mark, _)| mark.code()))),
            ("from_late", number(from.and_then(|(_, late)| late))),
            ("to_mark", text(to.0.code())),
            ("to_late", number(to.1)),
            ("reason", text(ask.reason.trim())),
            ("member", bytes(open.who.member.0)),
            ("made_at", millis(now)),
        ];
        let id = door.new_id();
        door.put(kinds::AMENDMENT, ask.session.0, id, fields)?;
        put_line(door, ask.session, &line)
    })?;
    Ok(open.saved(written.op))
}

/// The fields of a sheet that its closing writes.
fn closing(
    now: i64,
    member: uuid::Uuid,
    digest: seal::Sealed,
    signatures: seal::Sealed,
    marks: usize,
) -> Vec<(&'static str, Value)> {
    let marks = i64::try_from(marks).unwrap_or(i64::MAX);
    vec![
        ("closed_at", millis(now)),
        ("closed_by", bytes(member)),
        ("digest", Value::Bytes(digest.to_vec())),
        ("signatures", Value::Bytes(signatures.to_vec())),
        ("marks", Value::Int(marks)),
    ]
}
