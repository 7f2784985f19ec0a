//! Two files that are one person's become one, field by field, and can become two again (P1.2). The journal is the
//! snapshot: un-merging undoes the very act, and leaves what was written since where it was written.

pub mod shapes;

use std::collections::BTreeMap;

use pignon_domain::ids::{MergerId, PersonId};
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::door::history::fold_acts;
use pignon_store::imports::ops_between;
use pignon_store::{REMOVED, Reader, Value, as_text, kinds, mergers};

use crate::Failure;
use crate::desk::Open;
use crate::desk::env::moment;
use crate::house::shapes::Nothing;
use crate::persons::known_person;
use crate::persons::shapes::Undone;
use crate::persons::values::{bytes, op_of, text};
use shapes::{
    FieldCompared, Merged, MergerAsk, MergerCard, MergerPreview, MergerUndo, PersonsMerge,
};

/// Fields that are not chosen: what a file is called, and what is joined by itself.
const SETTLED: [&str; 6] = [
    "number",
    "opened_on",
    "import",
    "merged_into",
    "note",
    REMOVED,
];

/// The fields of a person, and how many rows belong to them.
struct Folded {
    fields: BTreeMap<String, Value>,
    rows: u32,
}

fn folded(open: &Open, reader: &Reader<'_>, person: PersonId) -> Result<Folded, Failure> {
    let acts = open.vault.acts_on(reader, person.0)?;
    let mut found = Folded {
        fields: BTreeMap::new(),
        rows: 0,
    };
    for ((kind, _), entity) in fold_acts(&acts) {
        if kind == kinds::PERSON.name {
            let values = entity.fields.into_iter().map(|(f, r)| (f, r.value));
            found.fields = values.filter(|(_, v)| *v != Value::Null).collect();
        } else if !entity.removed {
            found.rows += 1;
        }
    }
    Ok(found)
}

fn check(reader: &Reader<'_>, ask: &MergerAsk) -> Result<(String, String), Failure> {
    if ask.kept == ask.gone {
        return Err(Refusal::of(RefusalCode::AlreadyThere, "gone").into());
    }
    let kept = known_person(reader, ask.kept)?;
    let gone = known_person(reader, ask.gone)?;
    let label = |who: pignon_store::persons::Identity| {
        format!("{} {} ({})", who.family_name, who.given_name, who.number)
    };
    Ok((label(kept), label(gone)))
}

/// Two files side by side: what differs, and what is proposed.
///
/// # Errors
/// [`Failure`].
pub(crate) fn preview(open: &Open, ask: MergerAsk) -> Result<MergerPreview, Failure> {
    open.vault.read(|reader| {
        let (kept_label, gone_label) = check(reader, &ask)?;
        let kept = folded(open, reader, ask.kept)?;
        let gone = folded(open, reader, ask.gone)?;
        let fields = kinds::PERSON
            .fields
            .iter()
            .map(|field| field.name)
            .filter(|name| !SETTLED.contains(name))
            .filter_map(|name| {
                let (ours, theirs) = (kept.fields.get(name), gone.fields.get(name));
                (theirs.is_some() && ours != theirs).then(|| FieldCompared {
                    field: name.to_owned(),
                    kept: ours.and_then(as_text),
                    gone: theirs.and_then(as_text),
                    takes_gone: ours.is_none(),
                })
            })
            .collect();
        Ok(MergerPreview {
            kept_label,
            gone_label,
            fields,
            rows: gone.rows,
        })
    })
}

/// Makes one file of two.
///
/// # Errors
/// [`Failure`]; a field that is not one of those compared is refused.
pub(crate) fn merge(open: &Open, ask: PersonsMerge) -> Result<Merged, Failure> {
    let both = MergerAsk {
        kept: ask.kept,
        gone: ask.gone,
    };
    let written = open.act("persons_merge", |door| {
        check(&door.reader(), &both)?;
        let kept = folded(open, &door.reader(), ask.kept)?;
        let gone = folded(open, &door.reader(), ask.gone)?;
        let fields = fields_of(&kept, &gone, &ask.take)?;
        door.put(kinds::PERSON, ask.kept.0, ask.kept.0, fields)?;
        door.gather(&open.vault, ask.kept, ask.gone)?;
        door.put(
            kinds::PERSON,
            ask.gone.0,
            ask.gone.0,
            vec![
                ("merged_into", bytes(ask.kept.0)),
                (REMOVED, Value::Bool(true)),
            ],
        )?;
        let id = door.new_id();
        let op = door.next_op();
        door.put(
            kinds::MERGER,
            id,
            id,
            vec![
                ("kept", bytes(ask.kept.0)),
                ("gone", bytes(ask.gone.0)),
                ("member", bytes(open.who.member.0)),
                ("millis", Value::Int(open.env.now())),
                ("first_op", bytes(op.0)),
                ("last_op", bytes(op.0)),
            ],
        )?;
        Ok(MergerId(id))
    })?;
    Ok(Merged {
        merger: written.value,
        op: op_of(written.op)?,
    })
}

/// What is written on the file that stays: what was chosen, the older opening, both notes.
fn fields_of(
    kept: &Folded,
    gone: &Folded,
    take: &[String],
) -> Result<Vec<(&'static str, Value)>, Failure> {
    let mut fields = Vec::new();
    for name in take {
        let field = kinds::PERSON
            .field(name)
            .filter(|field| !SETTLED.contains(&field.name))
            .ok_or(Refusal::of(RefusalCode::NotInTheList, "take"))?;
        if let Some(value) = gone.fields.get(name) {
            fields.push((field.name, value.clone()));
        }
    }
    if let (Some(Value::Text(ours)), Some(Value::Text(theirs))) =
        (kept.fields.get("opened_on"), gone.fields.get("opened_on"))
        && theirs < ours
    {
        fields.push(("opened_on", text(theirs)));
    }
    let note = match (kept.fields.get("note"), gone.fields.get("note")) {
        (Some(Value::Text(ours)), Some(Value::Text(theirs))) if ours != theirs => {
            Some(format!("{ours}\n{theirs}"))
        }
        (None, Some(Value::Text(theirs))) => Some(theirs.clone()),
        _ => None,
    };
    fields.extend(note.map(|note| ("note", text(&note))));
    Ok(fields)
}

/// Makes two files again, as they were; what was written since stays in the file that was kept.
///
/// # Errors
/// [`Failure`].
pub(crate) fn unmerge(open: &Open, ask: MergerUndo) -> Result<Undone, Failure> {
    let past = open.vault.read(mergers::past)?;
    let one = past
        .into_iter()
        .find(|m| m.id == ask.merger)
        .ok_or(Refusal::of(RefusalCode::Unknown, "merger"))?;
    let (first, last) = one
        .ops
        .ok_or(Refusal::of(RefusalCode::NothingToUndo, "merger"))?;
    let written = open.act_about("merger_undo", Some(last.0), |door| {
        Ok(door.undo(&open.vault, &ops_between(first, last), |_| true)?)
    })?;
    let op = written
        .op
        .ok_or(Refusal::of(RefusalCode::NothingToUndo, "merger"))?;
    Ok(Undone {
        op,
        restored: written.value.restored,
        kept: written.value.kept,
    })
}

/// The files that became one and still are, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn past(open: &Open, _: Nothing) -> Result<Vec<MergerCard>, Failure> {
    let past = open.vault.read(mergers::past)?;
    let label = |(name, number): (String, String)| format!("{} ({number})", name.trim());
    Ok(past
        .into_iter()
        .map(|m| MergerCard {
            merger: m.id,
            kept: m.kept,
            kept_label: label(m.kept_label),
            gone: m.gone,
            gone_label: label(m.gone_label),
            at: moment(m.millis),
            member_name: m.member_name,
        })
        .collect())
}
