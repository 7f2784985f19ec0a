//! The import of partners: read, judged against the directory, counted, and only then written, in one transaction,
//! undone as a whole like any import.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use pignon_domain::RefusalCode;
use pignon_domain::ids::{ImportId, PartnerId};
use pignon_domain::partner::{Fault, PartnerField, StructureDraft, changes, read_structure};
use pignon_store::partners::{self, Imported};
use pignon_store::{Door, REMOVED, Reader, Value, kinds};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::shapes::{
    PartnersCounts, PartnersPreview, StructureFault, StructureLine, StructureRefused,
};
use super::source;
use crate::desk::Open;
use crate::files::Handed;
use crate::house::shapes::Nothing;
use crate::imports::shapes::{ImportAsk, ImportOutcome, ImportProgress};
use crate::imports::{self, Work};
use crate::persons::values::{bytes, text};
use crate::{Failure, FailureCode, sentences};

/// Lines of a dry run that are shown.
const LINES: usize = 50;
/// Refused structures that are shown.
const REFUSED: usize = 100;

/// A file of structures being looked at.
pub(crate) struct PartnersReading {
    pub id: ImportId,
    file_name: String,
    format: String,
    digest: Uuid,
    rows: Vec<Row>,
    /// What was shown last: only that is written.
    shown: Mutex<PartnersCounts>,
}

struct Row {
    /// Place in the file.
    number: u32,
    /// Name as written.
    name: String,
    read: Result<StructureDraft, Vec<Fault>>,
}

/// What a row would do.
enum Verdict<'r> {
    Create(&'r StructureDraft),
    /// A partner that an undone import had made.
    Return(Change<'r>),
    Update(Change<'r>),
    Unchanged,
    KeptOut,
    Refused(&'r Row, &'r [Fault]),
}

/// What a row changes in a partner.
struct Change<'r> {
    id: PartnerId,
    draft: &'r StructureDraft,
    fields: Vec<(PartnerField, String)>,
    /// The day of the source, which never goes back.
    updated_on: NaiveDate,
}

/// Reads a file and shows what importing it would do.
pub(crate) fn read_file(
    open: &Arc<Open>,
    _: Nothing,
    file: Handed,
) -> Result<PartnersPreview, Failure> {
    read(open, &file.name, &file.bytes)
}

fn read(open: &Open, name: &str, content: &[u8]) -> Result<PartnersPreview, Failure> {
    let file_name = imports::file_name(name);
    let source = source::read(&file_name, content)?;
    let mut digest = [0; 16];
    digest.copy_from_slice(&Sha256::digest(content)[..16]);
    let mut seen = BTreeSet::new();
    let rows = source.structures.into_iter().map(|(number, sheet)| {
        let read = read_structure(&sheet).and_then(|draft| {
            if seen.insert((draft.source.clone(), draft.source_id.clone())) {
                Ok(draft)
            } else {
                Err(vec![Fault {
                    column: "id",
                    code: RefusalCode::AlreadyThere,
                }])
            }
        });
        let name = sheet.get("nom").map(String::as_str).unwrap_or_default();
        Row {
            number,
            name: name.chars().take(150).collect(),
            read,
        }
    });
    let reading = PartnersReading {
        id: ImportId(open.vault.ids().draw(open.env.now())),
        rows: rows.collect(),
        file_name,
        format: source.format,
        digest: Uuid::from_bytes(digest),
        shown: Mutex::default(),
    };
    let preview = open.vault.read(|reader| reading.preview(reader))?;
    open.readings.keep_partners(reading);
    Ok(preview)
}

/// The dry run again, against the directory as it stands.
pub(crate) fn preview(open: &Open, ask: ImportAsk) -> Result<PartnersPreview, Failure> {
    let reading = open.readings.partners(ask.import)?;
    open.vault.read(|reader| reading.preview(reader))
}

/// Imports, in the background; ask `import_progress` until it is done.
pub(crate) fn run(open: &Arc<Open>, ask: ImportAsk) -> Result<ImportProgress, Failure> {
    let reading = open.readings.partners(ask.import)?;
    let total = u32::try_from(reading.rows.len()).unwrap_or(u32::MAX);
    // What was shown is what is done, or it is shown again.
    let shown = *reading.shown();
    if open.vault.read(|reader| reading.counts(reader))? != shown {
        return Err(Failure::new(FailureCode::ImportStale));
    }
    open.readings
        .start(open, ask.import, total, move |open, work| {
            let outcome = write(open, &reading, shown, work)?;
            open.readings.forget_partners(reading.id);
            Ok(outcome)
        })
}

impl PartnersReading {
    fn judge<'r>(&'r self, reader: &Reader<'_>) -> Result<Vec<Verdict<'r>>, Failure> {
        let mut known: BTreeMap<(String, String), Imported> = BTreeMap::new();
        for one in partners::imported(reader)? {
            if let (Some(source), Some(id)) =
                (one.partner.source.clone(), one.partner.source_id.clone())
            {
                // Two desks may have imported the same structure: the living one is it, then the older.
                let held = known.get(&(source.clone(), id.clone()));
                if held.is_none_or(|h| h.partner.removed && !one.partner.removed) {
                    known.insert((source, id), one);
                }
            }
        }
        let verdict = |row: &'r Row| {
            let draft = match &row.read {
                Ok(draft) => draft,
                Err(faults) => return Verdict::Refused(row, faults),
            };
            let Some(held) = known.get(&(draft.source.clone(), draft.source_id.clone())) else {
                return Verdict::Create(draft);
            };
            let kept_on = held.partner.updated_on;
            let change = Change {
                id: held.id,
                draft,
                fields: changes(&held.partner.fields, kept_on, draft),
                updated_on: kept_on.map_or(draft.updated_on, |day| day.max(draft.updated_on)),
            };
            match (held.partner.removed, change.fields.is_empty()) {
                (true, _) if held.undone => Verdict::Return(change),
                (true, _) => Verdict::KeptOut,
                (false, true) => Verdict::Unchanged,
                (false, false) => Verdict::Update(change),
            }
        };
        Ok(self.rows.iter().map(verdict).collect())
    }

    fn shown(&self) -> MutexGuard<'_, PartnersCounts> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn counts(&self, reader: &Reader<'_>) -> Result<PartnersCounts, Failure> {
        Ok(count(&self.judge(reader)?))
    }

    fn preview(&self, reader: &Reader<'_>) -> Result<PartnersPreview, Failure> {
        let verdicts = self.judge(reader)?;
        let line = |draft: &StructureDraft, changed: &[(PartnerField, String)]| StructureLine {
            name: draft
                .fields
                .get(&PartnerField::Name)
                .cloned()
                .unwrap_or_default(),
            city: draft.fields.get(&PartnerField::City).cloned(),
            changes: changed.iter().map(|(field, _)| *field).collect(),
        };
        let created = verdicts.iter().filter_map(|verdict| match verdict {
            Verdict::Create(draft) | Verdict::Return(Change { draft, .. }) => {
                Some(line(draft, &[]))
            }
            _ => None,
        });
        let updated = verdicts.iter().filter_map(|verdict| match verdict {
            Verdict::Update(change) => Some(line(change.draft, &change.fields)),
            _ => None,
        });
        let refused = verdicts.iter().filter_map(|verdict| match verdict {
            Verdict::Refused(row, faults) => Some(StructureRefused {
                row: row.number,
                name: row.name.clone(),
                faults: faults.iter().map(fault).collect(),
            }),
            _ => None,
        });
        let counts = count(&verdicts);
        *self.shown() = counts;
        Ok(PartnersPreview {
            import: self.id,
            file_name: self.file_name.clone(),
            format: self.format.clone(),
            total: u32::try_from(self.rows.len()).unwrap_or(u32::MAX),
            counts,
            lines: created.take(LINES).chain(updated.take(LINES)).collect(),
            refused: refused.take(REFUSED).collect(),
        })
    }
}

fn fault(fault: &Fault) -> StructureFault {
    StructureFault {
        column: fault.column.to_owned(),
        sentence: match fault.code {
            RefusalCode::AlreadyThere => {
                "Cette structure est déjà plus haut dans le fichier\u{a0}: gardez une seule ligne."
            }
            RefusalCode::Missing if fault.column == "nom" => {
                "Un nom a trois caractères au moins\u{a0}: complétez-le dans le fichier."
            }
            code => sentences::refusal(code),
        }
        .to_owned(),
    }
}

fn count(verdicts: &[Verdict<'_>]) -> PartnersCounts {
    let mut counts = PartnersCounts::default();
    for verdict in verdicts {
        *match verdict {
            Verdict::Create(_) | Verdict::Return(..) => &mut counts.create,
            Verdict::Update(..) => &mut counts.update,
            Verdict::Unchanged => &mut counts.unchanged,
            Verdict::KeptOut => &mut counts.kept_out,
            Verdict::Refused(..) => &mut counts.refused,
        } += 1;
    }
    counts
}

fn write(
    open: &Open,
    reading: &PartnersReading,
    shown: PartnersCounts,
    work: &Work,
) -> Result<ImportOutcome, Failure> {
    let written = open.act_about("partners_import", Some(reading.id.0), |door| {
        let verdicts = reading.judge(&door.reader())?;
        if count(&verdicts) != shown {
            return Err(Failure::new(FailureCode::ImportStale));
        }
        let outcome = ImportOutcome {
            created: shown.create,
            updated: shown.update,
            unchanged: shown.unchanged,
            left_out: shown.kept_out + shown.refused,
        };
        if shown.create + shown.update == 0 {
            return Ok(outcome);
        }
        let first = door.next_op();
        for (done, verdict) in (0_u32..).zip(&verdicts) {
            if done % 64 == 0 && !work.goes_on(done) {
                return Err(Failure::new(FailureCode::Cancelled));
            }
            put(door, verdict, reading.id.0)?;
        }
        let row = imports::import_row(open, &reading.file_name, reading.digest, outcome);
        let ops = [
            ("first_op", bytes(first.0)),
            ("last_op", bytes(door.next_op().0)),
        ];
        let row = row.into_iter().chain(ops).collect();
        door.put(kinds::IMPORT, reading.id.0, reading.id.0, row)?;
        Ok(outcome)
    })?;
    work.goes_on(u32::MAX);
    Ok(written.value)
}

fn put(door: &mut Door<'_>, verdict: &Verdict<'_>, import: Uuid) -> Result<(), Failure> {
    let (id, mut fields, updated_on) = match verdict {
        Verdict::Create(draft) => {
            let said = draft.fields.iter().map(|(f, v)| (f.name(), text(v)));
            let from = [
                ("source", text(&draft.source)),
                ("source_id", text(&draft.source_id)),
            ];
            (door.new_id(), said.chain(from).collect(), draft.updated_on)
        }
        Verdict::Return(change) | Verdict::Update(change) => {
            let changed = change.fields.iter().map(|(f, v)| (f.name(), text(v)));
            (change.id.0, changed.collect::<Vec<_>>(), change.updated_on)
        }
        Verdict::Unchanged | Verdict::KeptOut | Verdict::Refused(..) => return Ok(()),
    };
    if let Verdict::Return(_) = verdict {
        fields.push((REMOVED, Value::Bool(false)));
    }
    fields.push(("updated_on", text(&updated_on.to_string())));
    fields.push(("import", bytes(import)));
    Ok(door.put(kinds::PARTNER, id, id, fields)?)
}
