//! Answers to the criteria, and overrides.

use pignon_domain::pass::CriterionAnswer;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::pass::row_id;
use pignon_store::{Value, kinds};

use super::LONGEST_COMMENT;
use super::shapes::{PassAnswerWrite, PassOverride};
use super::whole::Whole;
use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, optional, text};

/// Answers a criterion, or takes the answer back.
///
/// # Errors
/// [`RefusalCode::NotInTheList`] about `criterion` when the règlement of the application has none of that code.
pub(crate) fn answer(open: &Open, ask: PassAnswerWrite) -> Result<Saved, Failure> {
    let today = open.env.today();
    let note = identity::check_lines(&ask.note, "note", LONGEST_COMMENT)?;
    let written = open.act("pass_answer", |door| {
        let (whole, regulation) = Whole::living(&door.reader(), ask.application, today)?;
        if regulation.criterion(&ask.criterion).is_none() {
            return Err(Refusal::of(RefusalCode::NotInTheList, "criterion").into());
        }
        let present = whole
            .answers
            .iter()
            .find(|a| a.row.criterion == ask.criterion);
        let same = present.map(|a| (a.row.answer, a.note.as_str()));
        if same.unwrap_or_default() == (ask.answer, note.as_str()) {
            return Ok(());
        }
        let id = row_id(ask.application, &format!("answer {}", ask.criterion));
        let fields = vec![
            ("criterion", text(&ask.criterion)),
            ("answer", optional(ask.answer.map(CriterionAnswer::code))),
            (
                "note",
                optional(Some(note.as_str()).filter(|n| !n.is_empty())),
            ),
            ("as_of", text(&today.to_string())),
            ("member", bytes(open.who.member.0)),
        ];
        Ok(door.put(kinds::PASS_ANSWER, ask.application.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Goes over a criterion, with a reason; without one, no longer. A coordinator's alone.
///
/// # Errors
/// As [`answer`].
pub(crate) fn go_over(open: &Open, ask: PassOverride) -> Result<Saved, Failure> {
    let today = open.env.today();
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_COMMENT)?;
    let written = open.act("pass_override", |door| {
        let (_, regulation) = Whole::living(&door.reader(), ask.application, today)?;
        if regulation.criterion(&ask.criterion).is_none() {
            return Err(Refusal::of(RefusalCode::NotInTheList, "criterion").into());
        }
        let id = row_id(ask.application, &format!("answer {}", ask.criterion));
        let said = Some(reason.as_str()).filter(|r| !r.is_empty());
        let fields = vec![
            ("criterion", text(&ask.criterion)),
            ("override_reason", optional(said)),
            (
                "overridden_by",
                said.map_or(Value::Null, |_| bytes(open.who.member.0)),
            ),
            (
                "overridden_on",
                said.map_or(Value::Null, |_| text(&today.to_string())),
            ),
        ];
        Ok(door.put(kinds::PASS_ANSWER, ask.application.0, id, fields)?)
    })?;
    Ok(open.saved(written.op))
}
