//! Papers that leave the house: a PDF, its name, and what could not be printed of it.

use pignon_print::{Sheet, paper};

use crate::files::{Given, safe_name};
use crate::{Failure, FailureCode};

/// Sets a sheet; the name of the file is made of these parts.
///
/// # Errors
/// [`FailureCode::Defect`] when it cannot be set.
pub(crate) fn print(sheet: &impl Sheet, parts: &[&str]) -> Result<Given, Failure> {
    let paper = paper(sheet).map_err(|error| {
        tracing::warn!(%error, "a paper cannot be set");
        Failure::new(FailureCode::Defect)
    })?;
    let lost: String = paper.unprintable.iter().collect();
    let remark = (!lost.is_empty()).then(|| {
        format!("Caractères que Pignon ne sait pas imprimer, remplacés par \u{fffd}\u{a0}: {lost}")
    });
    let parts: Vec<&str> = parts.iter().copied().filter(|p| !p.is_empty()).collect();
    Ok(Given {
        name: format!("{}.pdf", safe_name(&parts.join(" - "))),
        media_type: "application/pdf".to_owned(),
        bytes: paper.pdf,
        remark,
    })
}
