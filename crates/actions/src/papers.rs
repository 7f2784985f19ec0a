//! Papers that leave the house: a PDF, its name, and what could not be printed of it.

use pignon_domain::phone;
use pignon_print::{Letterhead, Sheet, paper};
use pignon_store::{Reader, house};

use crate::desk::Open;
use crate::files::{Given, safe_name};
use crate::{Failure, FailureCode};

/// Town of « Paris, le… » when the Maison has not said where it stands.
const PLACE: &str = "Paris";

/// The top of every paper: the Maison as it is reached, who makes the paper, today.
///
/// # Errors
/// [`Failure`].
pub(crate) fn letterhead(open: &Open, reader: &Reader<'_>) -> Result<Letterhead, Failure> {
    let reach = house::house(reader)?
        .map(|house| house.reach)
        .unwrap_or_default();
    let place = reach.city.clone().unwrap_or_else(|| PLACE.to_owned());
    let address = [
        reach.line.unwrap_or_default(),
        town(reach.postcode, reach.city),
    ];
    Ok(Letterhead {
        house: open.maison_name.clone(),
        address: address
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect(),
        phone: reach.phone.as_deref().map(phone::show),
        email: reach.email,
        member: open.who.name.clone(),
        position: None,
        place,
        date: open.env.today(),
        demonstration: open.demonstration,
    })
}

/// Postcode and town, on one line.
pub(crate) fn town(postcode: Option<String>, city: Option<String>) -> String {
    let both = [postcode, city].into_iter().flatten().collect::<Vec<_>>();
    both.join(" ").trim().to_owned()
}

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
