//! The règlement: versions prepared, published, and passed from house to house in one signed file.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pignon_domain::ids::RegulationId;
use pignon_domain::pass::regulation::{Fault, LONGEST_REGULATION, Regulation};
use pignon_domain::{Refusal, RefusalCode};
use pignon_journal::DeskPublic;
use pignon_journal::keys::Purpose;
use pignon_store::pass::{self as rows, RegulationRow};
use pignon_store::{Door, Reader, Value, kinds};
use serde::{Deserialize, Serialize};

use super::regulation_shapes::{
    RegulationAsk, RegulationCard, RegulationDraft, RegulationDrafted, RegulationFault,
    RegulationPage, RegulationTaken, RegulationWrite, RegulationWritten,
};
use super::words;
use crate::desk::Open;
use crate::files::{Given, Handed};
use crate::house::shapes::Nothing;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, op_of, text};
use crate::{Failure, FailureCode};

/// What the file says of itself.
const FORMAT: &str = "pignon-reglement-1";

/// A règlement in its file. The canonical text is one JSON string, so that its bytes stay those that were signed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SignedFile {
    format: String,
    maison: String,
    regulation: String,
    desk: String,
    signature: String,
}

pub(super) fn card(row: &RegulationRow, in_force: Option<RegulationId>) -> RegulationCard {
    RegulationCard {
        id: row.id,
        title: row.title.clone(),
        version: row.version,
        starts_on: row.starts_on,
        published_on: row.published_on,
        imported: row.imported,
        to_be_confirmed: row.to_be_confirmed,
        in_force: in_force == Some(row.id),
        applications: row.applications,
    }
}

pub(super) fn shown(faults: &[Fault]) -> Vec<RegulationFault> {
    let one = |fault: &Fault| RegulationFault {
        at: fault.at.clone(),
        sentence: words::fault(fault),
    };
    faults.iter().map(one).collect()
}

/// Every version, latest first.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, _: Nothing) -> Result<Vec<RegulationCard>, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let in_force = rows::regulation_in_force(reader, today)?;
        let all = rows::regulations(reader)?;
        Ok(all.iter().map(|row| card(row, in_force)).collect())
    })
}

pub(super) fn known(reader: &Reader<'_>, of: RegulationId) -> Result<RegulationRow, Failure> {
    let row =
        rows::regulation(reader, of)?.ok_or(Refusal::of(RefusalCode::Unknown, "regulation"))?;
    if row.removed {
        return Err(Refusal::of(RefusalCode::Removed, "regulation").into());
    }
    Ok(row)
}

/// A version, whole.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: RegulationAsk) -> Result<RegulationPage, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let row = known(reader, ask.regulation)?;
        let in_force = rows::regulation_in_force(reader, today)?;
        let body = Regulation::kept(&row.body);
        let faults = body.as_ref().map(Regulation::faults).unwrap_or_default();
        Ok(RegulationPage {
            card: card(&row, in_force),
            body,
            faults: shown(&faults),
        })
    })
}

/// Prepares the next version, from another or from the one proposed.
///
/// # Errors
/// [`Failure`].
pub(crate) fn draft(open: &Open, ask: RegulationDraft) -> Result<RegulationDrafted, Failure> {
    let written = open.act("regulation_draft", |door| {
        let mut body = match ask.from {
            Some(from) => Regulation::kept(&known(&door.reader(), from)?.body),
            None => Regulation::proposed().ok(),
        }
        .ok_or(Refusal::of(RefusalCode::Unknown, "from"))?;
        let all = rows::regulations(&door.reader())?;
        body.version = all.iter().map(|r| r.version).max().unwrap_or(0) + 1;
        if body.version > 1 {
            body.starts_on = open.env.today();
        }
        put(open, door, None, &body)
    })?;
    Ok(RegulationDrafted {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// Writes a body, in a new row or in that of a draft; a signature no longer holds of it.
pub(super) fn put(
    open: &Open,
    door: &mut Door<'_>,
    row: Option<RegulationId>,
    body: &Regulation,
) -> Result<RegulationId, Failure> {
    let id = row.map_or_else(|| door.new_id(), |row| row.0);
    let fields = vec![
        ("title", text(&body.title)),
        (
            "version",
            Value::Int(i64::from(body.version.clamp(1, 10_000))),
        ),
        ("starts_on", text(&body.starts_on.to_string())),
        ("body", text(&body.canonical())),
        ("signature", Value::Null),
        ("member", bytes(open.who.member.0)),
    ];
    door.put(kinds::REGULATION, id, id, fields)?;
    Ok(RegulationId(id))
}

pub(super) fn draft_only(row: &RegulationRow) -> Result<(), Refusal> {
    match row.published_on {
        Some(_) => Err(Refusal::of(RefusalCode::Published, "regulation")),
        None => Ok(()),
    }
}

/// Writes a draft, faults and all: they are said, and keep it from being published.
///
/// # Errors
/// [`RefusalCode::Published`]; [`RefusalCode::TooLong`].
pub(crate) fn write(open: &Open, ask: RegulationWrite) -> Result<RegulationWritten, Failure> {
    let canonical = ask.body.canonical();
    if canonical.len() > LONGEST_REGULATION {
        return Err(Refusal::of(RefusalCode::TooLong, "body").into());
    }
    let written = open.act("regulation_write", |door| {
        let row = known(&door.reader(), ask.regulation)?;
        draft_only(&row)?;
        if row.body != canonical {
            put(open, door, Some(ask.regulation), &ask.body)?;
        }
        Ok::<_, Failure>(())
    })?;
    let saved = open.saved(written.op);
    Ok(RegulationWritten {
        op: saved.op,
        at: saved.at,
        faults: shown(&ask.body.faults()),
    })
}

/// A number is published once: letters and minutes name a règlement by it.
///
/// # Errors
/// [`RefusalCode::VersionTaken`] when another published version has its number.
pub(super) fn check_publication(reader: &Reader<'_>, row: &RegulationRow) -> Result<(), Failure> {
    let all = rows::regulations(reader)?;
    let taken = |other: &RegulationRow| {
        other.id != row.id && other.published_on.is_some() && other.version == row.version
    };
    if all.iter().any(taken) {
        return Err(Refusal::of(RefusalCode::VersionTaken, "version").into());
    }
    Ok(())
}

/// Publishes a draft: it never changes afterwards.
///
/// # Errors
/// [`RefusalCode::Published`]; [`RefusalCode::HasFaults`]; [`RefusalCode::VersionTaken`].
pub(crate) fn publish(open: &Open, ask: RegulationAsk) -> Result<Saved, Failure> {
    let written = open.act("regulation_publish", |door| {
        let row = known(&door.reader(), ask.regulation)?;
        draft_only(&row)?;
        if Regulation::read(&row.body).is_err() {
            return Err(Refusal::of(RefusalCode::HasFaults, "regulation").into());
        }
        check_publication(&door.reader(), &row)?;
        let today = text(&open.env.today().to_string());
        let of = ask.regulation.0;
        Ok(door.put(kinds::REGULATION, of, of, vec![("published_on", today)])?)
    })?;
    Ok(open.saved(written.op))
}

/// Removes a draft.
///
/// # Errors
/// [`RefusalCode::Published`].
pub(crate) fn remove(open: &Open, ask: RegulationAsk) -> Result<Saved, Failure> {
    let written = open.act("regulation_remove", |door| {
        draft_only(&known(&door.reader(), ask.regulation)?)?;
        let of = ask.regulation.0;
        Ok(door.set_removed(kinds::REGULATION, of, of, true)?)
    })?;
    Ok(open.saved(written.op))
}

/// A version as one signed file.
///
/// # Errors
/// [`RefusalCode::HasFaults`]: what does not read as a règlement is not handed on.
pub(crate) fn give(open: &Arc<Open>, ask: RegulationAsk) -> Result<Given, Failure> {
    let row = open.vault.read(|reader| known(reader, ask.regulation))?;
    let body = Regulation::read(&row.body)
        .map_err(|_| Refusal::of(RefusalCode::HasFaults, "regulation"))?;
    let canonical = body.canonical();
    let keys = open.vault.desk_keys();
    let file = SignedFile {
        format: FORMAT.to_owned(),
        maison: open.maison.clone(),
        desk: STANDARD.encode(keys.public().to_bytes()),
        signature: STANDARD.encode(keys.sign(Purpose::Regulation, canonical.as_bytes())),
        regulation: canonical,
    };
    Ok(Given {
        name: format!("reglement-pass-v{}.json", row.version),
        media_type: "application/json".to_owned(),
        bytes: serde_json::to_vec_pretty(&file).map_err(|_| Failure::new(FailureCode::Defect))?,
        remark: None,
    })
}

/// Takes a signed file in, as a draft that a coordinator reads and publishes. The signature says that nobody changed it
/// since a desk signed it; who that desk is, only its own house knows.
///
/// # Errors
/// [`RefusalCode::BadSignature`]; [`RefusalCode::HasFaults`]; [`RefusalCode::RegulationKnown`].
pub(crate) fn take(open: &Arc<Open>, _: Nothing, file: Handed) -> Result<RegulationTaken, Failure> {
    let bad = || Failure::from(Refusal::of(RefusalCode::BadSignature, "file"));
    // Twice: the text inside a text has its quotes marked.
    if file.bytes.len() > 2 * LONGEST_REGULATION {
        return Err(Refusal::of(RefusalCode::TooLarge, "file").into());
    }
    let read: SignedFile = serde_json::from_slice(&file.bytes).map_err(|_| bad())?;
    let desk = STANDARD
        .decode(&read.desk)
        .ok()
        .and_then(|key| DeskPublic::from_bytes(&key).ok())
        .ok_or_else(bad)?;
    let signature: [u8; 64] = STANDARD
        .decode(&read.signature)
        .ok()
        .and_then(|s| s.try_into().ok())
        .ok_or_else(bad)?;
    let right = read.format == FORMAT
        && desk.verifies(Purpose::Regulation, read.regulation.as_bytes(), &signature);
    if !right {
        return Err(bad());
    }
    let body = Regulation::read(&read.regulation)
        .map_err(|_| Refusal::of(RefusalCode::HasFaults, "file"))?;
    if body.canonical() != read.regulation {
        return Err(bad());
    }
    let written = open.act("regulation_take", |door| {
        for known in rows::regulations(&door.reader())? {
            let held = rows::regulation(&door.reader(), known.id)?;
            if held.is_some_and(|held| held.body == read.regulation) {
                return Err(Refusal::of(RefusalCode::RegulationKnown, "file").into());
            }
        }
        let id = put(open, door, None, &body)?;
        let signed = vec![("signature", text(&read.signature))];
        door.put(kinds::REGULATION, id.0, id.0, signed)?;
        Ok(id)
    })?;
    let ours = desk == open.vault.desk_public();
    let by = if ours {
        "par ce poste".to_owned()
    } else {
        format!(
            "par un poste qui se dit de la Maison {}, que cette Maison ne connaît pas",
            crate::files::safe_name(&read.maison)
        )
    };
    Ok(RegulationTaken {
        id: written.value,
        sentence: format!("Règlement signé {by}, et inchangé depuis. Relisez-le, puis publiez-le."),
    })
}
