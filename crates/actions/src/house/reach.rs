//! How the Maison is reached: what its papers say at their top.

use pignon_domain::phone;
use pignon_store::kinds;

use super::shapes::{HouseEdit, HouseReachCard, Nothing};
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::optional;
use crate::{Failure, FailureCode};

/// How the Maison is reached.
///
/// # Errors
/// [`Failure`].
pub(crate) fn reach(open: &Open, _: Nothing) -> Result<HouseReachCard, Failure> {
    let house = open.vault.read(pignon_store::house::house)?;
    let reach = house.map(|house| house.reach).unwrap_or_default();
    Ok(HouseReachCard {
        line: reach.line,
        postcode: reach.postcode,
        city: reach.city,
        phone: reach.phone.as_deref().map(phone::show),
        email: reach.email,
    })
}

/// Writes one field of it; nothing when it is as it was.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit_reach(open: &Open, ask: HouseEdit) -> Result<Saved, Failure> {
    use pignon_domain::house::HouseField;
    let value = ask.field.read(&ask.value, "value")?;
    let written = open.act("house_edit", |door| {
        let house = pignon_store::house::house(&door.reader())?
            .ok_or_else(|| Failure::new(FailureCode::NoHouse))?;
        let present = match ask.field {
            HouseField::Line => house.reach.line,
            HouseField::Postcode => house.reach.postcode,
            HouseField::City => house.reach.city,
            HouseField::Phone => house.reach.phone,
            HouseField::Email => house.reach.email,
        };
        if present == value {
            return Ok(());
        }
        let fields = vec![(ask.field.name(), optional(value.as_deref()))];
        Ok(door.put(kinds::HOUSE, house.id, house.id, fields)?)
    })?;
    Ok(open.saved(written.op))
}
