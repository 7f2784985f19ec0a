//! What the merge fields of a letter say of a person: the present accompaniment, the next appointment, the latest
//! structure and referral. What is not known is left out.

use std::collections::BTreeMap;

use pignon_domain::agenda::{AppointmentMode, AppointmentStatus, say_hour};
use pignon_domain::house::Role;
use pignon_domain::ids::PersonId;
use pignon_domain::letter::MergeField;
use pignon_domain::person::Sex;
use pignon_domain::structure::Siret;
use pignon_domain::{date, phone};
use pignon_store::{Reader, agenda, house, partners, persons, projects, referrals, structures};

use crate::Failure;
use crate::desk::Open;
use crate::papers::town;
use crate::persons::known_person;
use crate::words::InFrench;

/// What a letter may say of a person, of the house and of who writes.
///
/// # Errors
/// [`Failure`].
pub(super) fn of_person(
    open: &Open,
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<BTreeMap<MergeField, String>, Failure> {
    let mut known = Known::default();
    identity(&mut known, reader, person)?;
    followed(&mut known, reader, person)?;
    appointment(&mut known, open, reader, person)?;
    partner(&mut known, reader, person)?;
    desk(&mut known, open, reader)?;
    Ok(known.0)
}

/// Values that are there.
#[derive(Default)]
struct Known(BTreeMap<MergeField, String>);

/// A phone or a day, that no line end cuts.
fn whole(value: &str) -> String {
    value.replace(' ', "\u{a0}")
}

fn a_phone(e164: &str) -> String {
    whole(&phone::show(e164))
}

fn a_day(day: chrono::NaiveDate) -> String {
    whole(&date::long(day))
}

impl Known {
    fn say(&mut self, field: MergeField, value: impl Into<Option<String>>) {
        if let Some(value) = value.into().filter(|value| !value.trim().is_empty()) {
            self.0.insert(field, value);
        }
    }
}

/// How a letter begins: by the sex of the file, and by both words when it does not say.
pub(super) const fn title(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "Madame",
        Some(Sex::Male) => "Monsieur",
        Some(Sex::Other) | None => "Madame, Monsieur",
    }
}

fn identity(known: &mut Known, reader: &Reader<'_>, person: PersonId) -> Result<(), Failure> {
    let who = known_person(reader, person)?;
    let full = format!("{} {}", who.given_name, who.family_name);
    known.say(MergeField::PersonTitle, title(who.sex).to_owned());
    known.say(MergeField::PersonFullName, full);
    known.say(MergeField::PersonGivenName, who.given_name);
    known.say(MergeField::PersonFamilyName, who.family_name);
    known.say(MergeField::PersonBirthName, who.birth_name);
    known.say(MergeField::PersonBirthDate, who.birth_date.map(a_day));
    known.say(MergeField::PersonPhone, who.phone.as_deref().map(a_phone));
    known.say(MergeField::PersonEmail, who.email);
    known.say(MergeField::FileNumber, who.number);
    if let Some(home) = persons::residences(reader, person)?.pop() {
        let lines = [
            home.line.unwrap_or_default(),
            town(home.postcode, home.city),
        ];
        known.say(MergeField::PersonAddress, on_one_line(lines));
    }
    Ok(())
}

fn on_one_line(lines: impl IntoIterator<Item = String>) -> String {
    let filled: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    filled.join(", ")
}

fn followed(known: &mut Known, reader: &Reader<'_>, person: PersonId) -> Result<(), Failure> {
    if let Some(present) = persons::accompaniments(reader, person)?.pop() {
        known.say(MergeField::Referent, present.referent_name);
        known.say(MergeField::AccompanimentStart, present.opened_on.map(a_day));
        let stages = persons::stages(reader, person)?;
        let last = stages.iter().rfind(|s| s.accompaniment == Some(present.id));
        let stage = last.and_then(|s| s.stage);
        known.say(MergeField::Stage, stage.map(|s| s.french().to_owned()));
        if let Some(project) = present.project {
            let project = projects::one(reader, project)?.filter(|project| !project.removed);
            known.say(MergeField::Project, project.map(|project| project.name));
        }
    }
    if let Some(latest) = structures::of_person(reader, person)?.into_iter().next() {
        let siret = structures::one(reader, latest.id)?.and_then(|one| one.siret);
        let shown = |siret: String| Siret::read(&siret).map_or(siret, |read| read.shown());
        known.say(MergeField::Structure, latest.name);
        known.say(MergeField::StructureSiret, siret.map(shown));
    }
    Ok(())
}

fn appointment(
    known: &mut Known,
    open: &Open,
    reader: &Reader<'_>,
    person: PersonId,
) -> Result<(), Failure> {
    let today = open.env.today();
    let next = agenda::of_person(reader, person)?
        .into_iter()
        .filter(|one| {
            one.status.unwrap_or(AppointmentStatus::Planned) == AppointmentStatus::Planned
        })
        .filter_map(|one| Some((one.at.filter(|at| at.date() >= today)?, one)))
        .min_by_key(|(at, _)| *at);
    let Some((at, next)) = next else {
        return Ok(());
    };
    known.say(MergeField::AppointmentDay, a_day(at.date()));
    known.say(MergeField::AppointmentHour, say_hour(at.time()));
    let place = next.place.filter(|place| !place.trim().is_empty());
    let place = place.or_else(|| match next.mode {
        Some(AppointmentMode::House) => Some(open.maison_name.clone()),
        Some(AppointmentMode::Phone) => Some("par téléphone".to_owned()),
        Some(AppointmentMode::Video) => Some("en visioconférence".to_owned()),
        Some(AppointmentMode::Elsewhere) | None => None,
    });
    known.say(MergeField::AppointmentPlace, place);
    Ok(())
}

fn partner(known: &mut Known, reader: &Reader<'_>, person: PersonId) -> Result<(), Failure> {
    use pignon_domain::partner::PartnerField;
    let open = referrals::of_person(reader, person)?
        .into_iter()
        .find(|one| one.progress.closed_on.is_none());
    if let Some(id) = open.and_then(|one| one.partner)
        && let Some(partner) = partners::one(reader, id)?
    {
        let of = |field| partner.fields.get(&field).cloned();
        known.say(MergeField::Partner, of(PartnerField::Name));
        known.say(MergeField::PartnerContact, of(PartnerField::ContactName));
    }
    Ok(())
}

fn desk(known: &mut Known, open: &Open, reader: &Reader<'_>) -> Result<(), Failure> {
    let reach = house::house(reader)?
        .map(|house| house.reach)
        .unwrap_or_default();
    let lines = [
        reach.line.unwrap_or_default(),
        town(reach.postcode, reach.city),
    ];
    known.say(MergeField::House, open.maison_name.clone());
    known.say(MergeField::HouseAddress, on_one_line(lines));
    known.say(MergeField::HousePhone, reach.phone.as_deref().map(a_phone));
    known.say(MergeField::HouseEmail, reach.email);
    known.say(MergeField::Member, open.who.name.clone());
    known.say(
        MergeField::MemberPosition,
        position(open.who.role).map(str::to_owned),
    );
    known.say(MergeField::Today, a_day(open.env.today()));
    Ok(())
}

/// What somebody does in the Maison, under their name.
pub(super) const fn position(role: Role) -> Option<&'static str> {
    match role {
        Role::ReadOnly => None,
        Role::Reception => Some("accueil"),
        Role::Trainer => Some("formation"),
        Role::Adviser => Some("conseil et accompagnement"),
        Role::Coordinator => Some("coordination"),
    }
}
