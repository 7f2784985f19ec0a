//! Documents of a file: dropped on the page, kept encrypted, looked at without leaving the window (T1.4).

pub mod shapes;

use std::sync::Arc;

use pignon_domain::document::{LARGEST, LONGEST_NAME, is_shown, media_type};
use pignon_domain::ids::DocumentId;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, documents, kinds};

use crate::desk::Open;
use crate::files::{Given, Handed, safe_name};
use crate::persons::known_person;
use crate::persons::shapes::{PersonAsk, Saved};
use crate::persons::values::{bytes, op_of, text};
use crate::{Failure, FailureCode};
use shapes::{DocumentAdd, DocumentAdded, DocumentAsk, DocumentCard, DocumentEdit};

const LONGEST_NOTE: usize = 500;

/// The documents of a person, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn of_person(open: &Open, ask: PersonAsk) -> Result<Vec<DocumentCard>, Failure> {
    let found = open.vault.read(|r| documents::of_person(r, ask.person))?;
    Ok(found
        .into_iter()
        .map(|d| DocumentCard {
            id: d.id,
            shown: d.here && is_shown(&d.media_type),
            name: d.name,
            media_type: d.media_type,
            size: d.size,
            added_on: d.added_on,
            member_name: d.member_name,
            note: d.note,
            here: d.here,
        })
        .collect())
}

/// Keeps a file that the member hands over.
///
/// # Errors
/// [`Failure`]: too large, or not something that is kept.
pub(crate) fn add(
    open: &Arc<Open>,
    ask: DocumentAdd,
    file: Handed,
) -> Result<DocumentAdded, Failure> {
    if file.bytes.len() > LARGEST {
        return Err(Refusal::of(RefusalCode::TooLarge, "file").into());
    }
    let name = identity::check_text(&safe_name(&file.name), "name", LONGEST_NAME)?;
    let recognised = infer::get(&file.bytes).map(|kind| kind.mime_type());
    let media = media_type(&name, &file.bytes, recognised)
        .ok_or(Refusal::of(RefusalCode::NotADocument, "file"))?;
    let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    let written = open.act("document_add", |door| {
        known_person(&door.reader(), ask.person)?;
        let held = documents::of_person(&door.reader(), ask.person)?;
        let digest = documents::keep(door, &file.bytes)?;
        if held.iter().any(|d| d.digest == Some(digest)) {
            return Err(Refusal::of(RefusalCode::AlreadyThere, "file").into());
        }
        let id = door.new_id();
        door.put(
            kinds::DOCUMENT,
            ask.person.0,
            id,
            vec![
                ("name", text(&name)),
                ("media_type", text(media)),
                ("size", Value::Int(size)),
                ("digest", Value::Bytes(digest.to_vec())),
                ("added_on", text(&open.env.today().to_string())),
                ("member", bytes(open.who.member.0)),
            ],
        )?;
        Ok(DocumentId(id))
    })?;
    Ok(DocumentAdded {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// Renames a document or says what it is; only what differs is written.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: DocumentEdit) -> Result<Saved, Failure> {
    let name = ask
        .name
        .map(|n| identity::check_text(&safe_name(&n), "name", LONGEST_NAME))
        .transpose()?;
    let note = ask
        .note
        .map(|n| identity::check_text(&n, "note", LONGEST_NOTE))
        .transpose()?;
    let written = open.act("document_edit", |door| {
        let held = documents::one(&door.reader(), ask.person, ask.document)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "document"))?;
        let mut fields = Vec::new();
        for (field, new, old) in [("name", name, held.name), ("note", note, held.note)] {
            if let Some(new) = new.filter(|new| *new != old) {
                fields.push((field, text(&new)));
            }
        }
        Ok(door.put(kinds::DOCUMENT, ask.person.0, ask.document.0, fields)?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a document: a tombstone, that undo brings back.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: DocumentAsk) -> Result<Saved, Failure> {
    let written = open.act("document_remove", |door| {
        documents::one(&door.reader(), ask.person, ask.document)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "document"))?;
        Ok(door.set_removed(kinds::DOCUMENT, ask.person.0, ask.document.0, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// The document itself, to be looked at or taken out.
///
/// # Errors
/// [`Failure`]; [`FailureCode::NotHere`] when its bytes are on another desk.
pub(crate) fn give(open: &Arc<Open>, ask: DocumentAsk) -> Result<Given, Failure> {
    open.vault.read(|r| {
        let held = documents::one(r, ask.person, ask.document)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "document"))?;
        let bytes = match held.digest {
            Some(digest) => documents::bytes(r, &digest)?,
            None => None,
        };
        Ok(Given {
            name: safe_name(&held.name),
            media_type: held.media_type,
            bytes: bytes.ok_or_else(|| Failure::new(FailureCode::NotHere))?,
            remark: None,
        })
    })
}
