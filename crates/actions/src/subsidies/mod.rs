//! The open data of subsidies (SCDL *subventions*, P4.7): looked at, judged by the rules of the schema, and only then
//! given. Awards to natural persons are never in it.

pub(crate) mod sentences;
pub mod shapes;

use std::sync::Arc;

use pignon_domain::pass::subsidy::{Column, Fault, Granter, LeftOut, Row, check, row};
use pignon_domain::structure::Siret;
use pignon_domain::{Refusal, RefusalCode, identity};
use pignon_store::{Value, kinds, subsidies as rows_of};

use crate::desk::Open;
use crate::exports::{LONGEST_REASON, neutralise};
use crate::files::Given;
use crate::persons::values::{bytes, text};
use crate::{Failure, FailureCode};
use shapes::{SubsidiesAsk, SubsidiesExport, SubsidiesPreview, SubsidyFault, SubsidyLeftOut};

/// Longest name of who grants, in characters.
const LONGEST_NAME: usize = 200;
/// Most days of one file: ten years.
const MOST_DAYS: i64 = 3_660;

/// A file as it would leave.
#[derive(Default)]
struct Draft {
    rows: Vec<Row>,
    /// Number of the application of each row.
    numbers: Vec<String>,
    total_cents: i64,
    faults: Vec<Fault>,
    left_out: Vec<(String, LeftOut)>,
}

/// What the file would be, with all that keeps it from leaving.
///
/// # Errors
/// [`Failure`] about `from`, `to`, `granter_name`, `granter_siret`.
pub(crate) fn preview(open: &Open, ask: SubsidiesAsk) -> Result<SubsidiesPreview, Failure> {
    let draft = draft(open, &ask)?;
    Ok(SubsidiesPreview {
        rows: u32::try_from(draft.rows.len()).unwrap_or(u32::MAX),
        total_cents: draft.total_cents,
        faults: draft.faults.iter().map(|f| draft.shown(f)).collect(),
        left_out: draft
            .left_out
            .iter()
            .map(|(number, why)| SubsidyLeftOut {
                application: number.clone(),
                sentence: sentences::left_out(*why).to_owned(),
            })
            .collect(),
    })
}

/// The file, valid or not at all. That it left is written: who, when, how many, why (P12.2).
///
/// # Errors
/// [`Failure`]; a reason is needed, and every rule of the schema must hold.
pub(crate) fn export(open: &Arc<Open>, ask: SubsidiesExport) -> Result<Given, Failure> {
    let reason = identity::check_lines(&ask.reason, "reason", LONGEST_REASON)?;
    if reason.is_empty() {
        return Err(Refusal::of(RefusalCode::WithoutReason, "reason").into());
    }
    let draft = draft(open, &ask.which)?;
    if let Some(first) = draft.faults.first() {
        let SubsidyFault {
            line,
            application,
            column,
            sentence,
        } = draft.shown(first);
        return Err(Failure::saying(
            FailureCode::Refused,
            format!(
                "Rien n’est sorti\u{a0}: {} case(s) à corriger. Ligne {line} (demande {application}), colonne {column}\u{a0}: {sentence}",
                draft.faults.len()
            ),
        ));
    }
    if draft.rows.is_empty() {
        return Err(Failure::saying(
            FailureCode::Refused,
            "Aucune attribution à une personne morale n’a été conventionnée dans cette période\u{a0}: il n’y a rien à publier.",
        ));
    }
    let content = csv(&draft.rows)?;
    open.act("subsidies_export", |door| {
        let id = door.new_id();
        let count = i64::try_from(draft.rows.len()).unwrap_or(i64::MAX);
        door.put(
            kinds::EXPORT,
            id,
            id,
            vec![
                ("member", bytes(open.who.member.0)),
                ("millis", Value::Int(open.env.now())),
                ("what", text("subsidies")),
                ("rows", Value::Int(count)),
                ("reason", text(&reason)),
            ],
        )?;
        Ok(())
    })?;
    let SubsidiesAsk { from, to, .. } = ask.which;
    Ok(Given {
        name: format!("subventions-{from}-{to}.csv"),
        media_type: "text/csv".to_owned(),
        bytes: content,
        remark: (!draft.left_out.is_empty()).then(|| {
            format!(
                "{} attribution(s) n’y sont pas\u{a0}: l’écran dit pourquoi.",
                draft.left_out.len()
            )
        }),
    })
}

fn draft(open: &Open, ask: &SubsidiesAsk) -> Result<Draft, Failure> {
    if ask.to < ask.from || (ask.to - ask.from).num_days() > MOST_DAYS {
        return Err(Refusal::of(RefusalCode::WrongOrder, "to").into());
    }
    let name = identity::check_text(&ask.granter_name, "granter_name", LONGEST_NAME)?;
    if name.is_empty() {
        return Err(Refusal::of(RefusalCode::Missing, "granter_name").into());
    }
    let siret =
        Siret::read(&ask.granter_siret).map_err(|code| Refusal::of(code, "granter_siret"))?;
    let granter = Granter {
        name,
        siret: siret.as_str().to_owned(),
    };
    let awards = open.vault.read(|r| rows_of::awards(r, ask.from, ask.to))?;
    let mut draft = Draft::default();
    for award in awards {
        match row(&award, &granter) {
            Ok(mut row) => {
                row.iter_mut().for_each(neutralise);
                draft.rows.push(row);
                draft.total_cents = draft.total_cents.saturating_add(award.grant_cents);
                draft.numbers.push(award.number);
            }
            Err(why) => draft.left_out.push((award.number, why)),
        }
    }
    draft.faults = check(&draft.rows);
    Ok(draft)
}

impl Draft {
    fn shown(&self, fault: &Fault) -> SubsidyFault {
        // Line 1 is the header.
        let number = fault
            .line
            .checked_sub(2)
            .and_then(|at| self.numbers.get(at));
        SubsidyFault {
            line: u32::try_from(fault.line).unwrap_or(u32::MAX),
            application: number.cloned().unwrap_or_default(),
            column: fault.column.header().to_owned(),
            sentence: sentences::fault(fault),
        }
    }
}

/// UTF-8 without a mark, commas, one line a row (standards S5).
fn csv(rows: &[Row]) -> Result<Vec<u8>, Failure> {
    let broken = |_| Failure::new(FailureCode::Defect);
    let mut writer = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::new());
    writer
        .write_record(Column::ALL.map(Column::header))
        .map_err(broken)?;
    for row in rows {
        writer.write_record(row).map_err(broken)?;
    }
    writer
        .into_inner()
        .map_err(|_| Failure::new(FailureCode::Defect))
}

#[cfg(test)]
mod tests;
