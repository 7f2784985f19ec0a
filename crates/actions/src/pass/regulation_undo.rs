//! What undoing may not do to a règlement: change one that is published, take one back under which somebody applied, or
//! publish again what could not be published.

use pignon_domain::ids::{OpId, RegulationId};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::{Refusal, RefusalCode};
use pignon_store::pass::{self as rows, RegulationRow};
use pignon_store::{Door, kinds};

use super::regulations::check_publication;
use crate::Failure;
use crate::desk::Open;

/// The règlements that an act wrote on, as they are before it is undone.
pub(crate) fn before_undo(
    open: &Open,
    door: &Door<'_>,
    op: OpId,
) -> Result<Vec<RegulationRow>, Failure> {
    let mut found = Vec::new();
    for (_, entity) in door.entities_of(&open.vault, op, kinds::REGULATION)? {
        found.extend(rows::regulation(&door.reader(), RegulationId(entity))?);
    }
    Ok(found)
}

/// Holds what undoing made of them against what they were; a refusal undoes the undoing.
///
/// # Errors
/// [`RefusalCode::Published`]; [`RefusalCode::HasFaults`]; [`RefusalCode::VersionTaken`].
pub(crate) fn check_undone(door: &Door<'_>, before: &[RegulationRow]) -> Result<(), Failure> {
    for was in before {
        let Some(is) = rows::regulation(&door.reader(), was.id)? else {
            continue;
        };
        let published = || Refusal::of(RefusalCode::Published, "regulation");
        match (was.published_on, is.published_on) {
            (Some(_), Some(_)) if was.body != is.body || is.removed => {
                return Err(published().into());
            }
            (Some(_), None) if was.applications > 0 => return Err(published().into()),
            (None, Some(_)) => {
                if Regulation::read(&is.body).is_err() {
                    return Err(Refusal::of(RefusalCode::HasFaults, "regulation").into());
                }
                check_publication(&door.reader(), &is)?;
            }
            _ => {}
        }
    }
    Ok(())
}
