//! Partners: the directory, its pages, its import.

mod import;
pub mod shapes;
mod source;

use pignon_domain::file::{Reach, read_reach};
use pignon_domain::ids::PartnerId;
use pignon_domain::partner::{PartnerField, networks_shown};
use pignon_domain::{Refusal, RefusalCode, phone};
use pignon_store::{Door, Reader, Value, kinds, partners, referrals};

use crate::Failure;
use crate::desk::Open;
use crate::persons::shapes::Saved;
use crate::persons::values::{op_of, optional, text};
use shapes::{
    PartnerAsk, PartnerCreate, PartnerCreated, PartnerEdit, PartnerHit, PartnerHits, PartnerPage,
    PartnerReferral, PartnersSearch,
};

pub(crate) use import::{PartnersReading, preview, read_file, run};

/// Longest text that is looked for, in characters.
const LONGEST_SEARCH: usize = 200;
/// Characters of a description that a list shows.
const EXCERPT: usize = 160;

/// Looks for partners.
///
/// # Errors
/// [`Failure`].
pub(crate) fn search(open: &Open, ask: PartnersSearch) -> Result<PartnerHits, Failure> {
    let typed: String = ask.text.chars().take(LONGEST_SEARCH).collect();
    let first = ask.offset as usize;
    let window = first..first.saturating_add(ask.limit.clamp(1, 200) as usize);
    let found = partners::search(&open.vault, &open.partners, &typed, window)?;
    Ok(PartnerHits {
        text: ask.text,
        total: u32::try_from(found.total).unwrap_or(u32::MAX),
        hits: found.lines.into_iter().map(hit).collect(),
    })
}

fn hit(line: partners::Line) -> PartnerHit {
    let place = [line.postcode, line.city];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let mut excerpt: String = line.description.chars().take(EXCERPT).collect();
    if excerpt.len() < line.description.len() {
        excerpt = format!("{}…", excerpt.trim_end());
    }
    PartnerHit {
        id: line.id,
        name: line.name,
        networks: line.networks,
        place: Some(place).filter(|p| !p.is_empty()),
        phone: line.phone.as_deref().map(shown_phone),
        email: line.email,
        excerpt,
    }
}

/// A phone as French writes it; short numbers as they are.
pub(crate) fn shown_phone(kept: &str) -> String {
    if kept.starts_with('+') {
        phone::show(kept)
    } else {
        kept.to_owned()
    }
}

/// A partner that can be written.
pub(crate) fn known_partner(
    reader: &Reader<'_>,
    id: PartnerId,
) -> Result<partners::Partner, Failure> {
    let partner = partners::one(reader, id)?.ok_or(Refusal::of(RefusalCode::Unknown, "partner"))?;
    if partner.removed {
        return Err(Refusal::of(RefusalCode::Removed, "partner").into());
    }
    Ok(partner)
}

/// The page of a partner.
///
/// # Errors
/// [`Failure`].
pub(crate) fn open(open: &Open, ask: PartnerAsk) -> Result<PartnerPage, Failure> {
    let today = open.env.today();
    open.vault.read(|reader| {
        let partner = partners::one(reader, ask.partner)?
            .ok_or(Refusal::of(RefusalCode::Unknown, "partner"))?;
        let of = |field| partner.fields.get(&field).cloned();
        let sent = referrals::to_partner(reader, ask.partner)?;
        Ok(PartnerPage {
            id: ask.partner,
            name: of(PartnerField::Name).unwrap_or_default(),
            siret: of(PartnerField::Siret),
            description: of(PartnerField::Description),
            line: of(PartnerField::Line),
            more_line: of(PartnerField::MoreLine),
            postcode: of(PartnerField::Postcode),
            city: of(PartnerField::City),
            insee: of(PartnerField::Insee),
            phone: of(PartnerField::Phone).as_deref().map(shown_phone),
            email: of(PartnerField::Email),
            website: of(PartnerField::Website),
            contact_name: of(PartnerField::ContactName),
            opening: of(PartnerField::Opening),
            access: of(PartnerField::Access),
            networks: of(PartnerField::Networks).map(|kept| networks_shown(&kept).join(", ")),
            source: partner.source,
            updated_on: partner.updated_on,
            removed: partner.removed,
            referrals: sent
                .into_iter()
                .map(|s| PartnerReferral {
                    id: s.id,
                    person: s.person,
                    person_name: format!("{} {}", s.family_name, s.given_name)
                        .trim()
                        .to_owned(),
                    sent_on: s.progress.sent_on,
                    standing: s.progress.standing(today),
                    outcome: s.progress.outcome,
                })
                .collect(),
        })
    })
}

/// What is kept of a new partner.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn new_fields(ask: &PartnerCreate) -> Result<Vec<(&'static str, Value)>, Failure> {
    let name = PartnerField::Name.read(&ask.name, "name");
    let city = PartnerField::City.read(&ask.city, "city");
    let reach = match ask.reach.trim() {
        "" => Ok(None),
        typed => match PartnerField::Phone.read(typed, "reach") {
            // A short number of France is no way to reach a person, and is one to reach a partner.
            Ok(Some(phone)) => Ok(Some(("phone", phone))),
            _ => read_reach(typed).map(|reach| {
                Some(match reach {
                    Reach::Phone(phone) => ("phone", phone),
                    Reach::Email(email) => ("email", email),
                })
            }),
        },
    };
    match (name, city, reach) {
        (Ok(name), Ok(city), Ok(reach)) => {
            let kept = [("name", name), ("city", city)];
            let kept = kept.into_iter().filter_map(|(f, v)| v.map(|v| (f, v)));
            Ok(kept.chain(reach).map(|(f, v)| (f, text(&v))).collect())
        }
        (name, city, reach) => Err(Failure::of_all(
            [name.err(), city.err(), reach.err()].into_iter().flatten(),
        )),
    }
}

/// Writes a new partner.
pub(crate) fn put_new(
    door: &mut Door<'_>,
    fields: Vec<(&'static str, Value)>,
) -> Result<PartnerId, Failure> {
    let id = door.new_id();
    door.put(kinds::PARTNER, id, id, fields)?;
    Ok(PartnerId(id))
}

/// Adds a partner to the directory.
///
/// # Errors
/// [`Failure`] with every field that is wrong.
pub(crate) fn create(open: &Open, ask: PartnerCreate) -> Result<PartnerCreated, Failure> {
    let fields = new_fields(&ask)?;
    let written = open.act("partner_create", |door| put_new(door, fields))?;
    Ok(PartnerCreated {
        id: written.value,
        op: op_of(written.op)?,
    })
}

/// Writes one field; nothing when it is as it was.
///
/// # Errors
/// [`Failure`].
pub(crate) fn edit(open: &Open, ask: PartnerEdit) -> Result<Saved, Failure> {
    let value = ask.field.read(&ask.value, "value")?;
    let written = open.act("partner_edit", |door| {
        let known = known_partner(&door.reader(), ask.partner)?;
        if known.fields.get(&ask.field) != value.as_ref() {
            let id = ask.partner.0;
            let fields = vec![(ask.field.name(), optional(value.as_deref()))];
            door.put(kinds::PARTNER, id, id, fields)?;
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}

/// Removes a partner from the directory: a tombstone. Its referrals stay, with its name.
///
/// # Errors
/// [`Failure`].
pub(crate) fn remove(open: &Open, ask: PartnerAsk) -> Result<Saved, Failure> {
    let written = open.act("partner_remove", |door| {
        known_partner(&door.reader(), ask.partner)?;
        let id = ask.partner.0;
        Ok(door.set_removed(kinds::PARTNER, id, id, true)?)
    })?;
    Ok(open.saved(written.op))
}
