//! The letters of a sitting: written all at once from the règlement of each application, kept as they were said.

use std::collections::BTreeSet;

use pignon_domain::ids::{PassApplicationId, PassLetterId};
use pignon_domain::letter::{LetterTemplate, MergeField};
use pignon_domain::pass::letters::{Values, compose, kind_of};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::pass::{PassState, PassVerb};
use pignon_domain::person::Sex;
use pignon_domain::{Refusal, RefusalCode, date};
use pignon_store::committees::{self as rows, Committee, Item, PassLetter};
use pignon_store::door::Numbered;
use pignon_store::{Door, Reader, kinds, persons};

use super::judge::Rules;
use super::passage::{Passage, pass_on};
use super::shapes::{CommitteeAsk, CommitteeNotify, LettersWritten, PassLetterCard};
use super::snapshot::{Snapshot, parts};
use super::{known, words};
use crate::desk::Open;
use crate::desk::env::moment as instant;
use crate::persons::shapes::Saved;
use crate::persons::values::{bytes, past_day, text};
use crate::{Failure, FailureCode};

/// A number that people say aloud: `L-M07-03-0012`, `PV-M07-03-0001`.
pub(super) fn number(open: &Open, what: &str, count: u32) -> String {
    format!(
        "{what}-{}-{:02}-{count:04}",
        open.maison,
        open.vault.desk_number()
    )
}

/// A letter, as lists show it; nothing for a kind of a newer version.
pub(crate) fn letter_card(letter: &PassLetter) -> Option<PassLetterCard> {
    Some(PassLetterCard {
        id: letter.id,
        application: letter.application,
        number: letter.number.clone(),
        kind: letter.kind?,
        made_on: letter.made_on,
    })
}

/// Writes the letters of a closed sitting that were not written yet, in one act.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::SittingOpen`] while it is not closed; [`RefusalCode::NoRemedies`] for a refusal whose
/// règlement does not say how to contest it: then no letter at all is written.
pub(crate) fn write(open: &Open, ask: CommitteeAsk) -> Result<LettersWritten, Failure> {
    let written = open.act("letters_write", |door| {
        let committee = known(&door.reader(), ask.committee)?;
        if committee.minutes_number.is_none() {
            return Err(Refusal::whole(RefusalCode::SittingOpen).into());
        }
        let rules = Rules::read(&door.reader())?;
        let there: BTreeSet<PassApplicationId> = rows::letters(&door.reader(), ask.committee)?
            .iter()
            .map(|letter| letter.application)
            .collect();
        let mut count = 0;
        let mut total = u32::try_from(there.len()).unwrap_or(u32::MAX);
        for item in rows::items(&door.reader(), ask.committee)? {
            let Some(application) = item.application.filter(|_| !item.gone) else {
                continue;
            };
            if there.contains(&application) || item.decision.and_then(|d| d.decision()).is_none() {
                continue;
            }
            write_one(open, door, &committee, &item, application, &rules)?;
            count += 1;
            total += 1;
        }
        Ok((count, total))
    })?;
    let (count, total) = written.value;
    Ok(LettersWritten {
        op: written.op,
        at: instant(open.env.now()),
        written: count,
        total,
    })
}

fn write_one(
    open: &Open,
    door: &mut Door<'_>,
    committee: &Committee,
    item: &Item,
    application: PassApplicationId,
    rules: &Rules,
) -> Result<(), Failure> {
    let decision = item.decision.and_then(|d| d.decision());
    let kind = kind_of(decision.ok_or(Refusal::of(RefusalCode::Unknown, "item"))?);
    let regulation = rules
        .of(item.regulation)
        .ok_or(Refusal::of(RefusalCode::Unknown, "regulation"))?;
    let rule = regulation
        .letter(kind)
        .ok_or(Refusal::of(RefusalCode::HasFaults, "regulation"))?;
    let template = LetterTemplate::read(&rule.body)
        .map_err(|_| Refusal::of(RefusalCode::HasFaults, "regulation"))?;
    let count = door.next_number(Numbered::Letter)?;
    let number = number(open, "L", count);
    let (mut values, to) = values(open, &door.reader(), committee, item, regulation)?;
    values.insert(MergeField::LetterNumber, number.clone());
    let body = compose(kind, &template, &values)?;
    let today = open.env.today();
    let snapshot = Snapshot {
        v: 1,
        house: open.maison_name.clone(),
        demonstration: open.demonstration,
        member: open.who.name.clone(),
        on: today,
        to,
        subject: rule.subject.clone(),
        number: number.clone(),
        body: parts(&body),
    };
    let body = snapshot
        .written()
        .ok_or_else(|| Failure::new(FailureCode::Defect))?;
    let id = PassLetterId(door.new_id());
    let fields = vec![
        ("number", text(&number)),
        ("kind", text(kind.code())),
        ("committee", bytes(committee.id.0)),
        ("made_on", text(&today.to_string())),
        ("member", bytes(open.who.member.0)),
        ("body", text(&body)),
    ];
    Ok(door.put(kinds::PASS_LETTER, application.0, id.0, fields)?)
}

/// The values of the merge fields, and the lines of the envelope.
fn values(
    open: &Open,
    reader: &Reader<'_>,
    committee: &Committee,
    item: &Item,
    regulation: &Regulation,
) -> Result<(Values, Vec<String>), Failure> {
    use MergeField as F;
    let mut values = Values::new();
    let full = format!("{} {}", item.given_name, item.family_name)
        .trim()
        .to_owned();
    let mut to = vec![full.clone()];
    let mut title = "Madame, Monsieur";
    if let Some(person) = item.person {
        if let Some(who) = persons::identity(reader, person)? {
            title = match who.sex {
                Some(Sex::Female) => "Madame",
                Some(Sex::Male) => "Monsieur",
                Some(Sex::Other) | None => title,
            };
            values.insert(F::FileNumber, who.number);
        }
        if let Some(home) = persons::residences(reader, person)?.pop() {
            let town = [home.postcode, home.city].into_iter().flatten();
            let town = town.collect::<Vec<_>>().join(" ");
            let lines: Vec<String> = [home.line.unwrap_or_default(), town]
                .into_iter()
                .filter(|line| !line.is_empty())
                .collect();
            values.insert(F::PersonAddress, lines.join(", "));
            to.extend(lines);
        }
    }
    let day = |day: Option<chrono::NaiveDate>| day.map(date::long).unwrap_or_default();
    let held = committee.sitting.opened_at.or(committee.sitting.held_at);
    let known = [
        (F::PersonTitle, title.to_owned()),
        (F::PersonGivenName, item.given_name.clone()),
        (F::PersonFamilyName, item.family_name.clone()),
        (F::PersonFullName, full),
        (F::Project, item.project_name.clone().unwrap_or_default()),
        (
            F::Structure,
            item.structure_name.clone().unwrap_or_default(),
        ),
        (F::House, open.maison_name.clone()),
        (F::Member, open.who.name.clone()),
        (F::Today, date::long(open.env.today())),
        (F::PassNumber, item.number.clone()),
        (F::PassTitle, item.title.clone()),
        (F::PassFiledOn, day(item.filed_on)),
        (F::PassMotive, item.motive.clone().unwrap_or_default()),
        (
            F::PassConditions,
            item.conditions.clone().unwrap_or_default(),
        ),
        (
            F::PassPackage,
            words::package(&regulation.package, item.asked_cents),
        ),
        (F::PassRemedies, regulation.remedies.clone()),
        (F::CommitteeDay, day(held.map(|at| at.date()))),
        (
            F::CommitteePlace,
            committee.place.clone().unwrap_or_default(),
        ),
    ];
    values.extend(known);
    Ok((values, to))
}

/// The decisions of a sitting are notified: their letters left on that day.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::NoLetter`] when there is none to notify.
pub(crate) fn notify(open: &Open, ask: CommitteeNotify) -> Result<Saved, Failure> {
    let on = past_day(Some(&ask.on), open.env.today(), "on")?;
    let written = open.act("committee_notify", |door| {
        known(&door.reader(), ask.committee)?;
        let letters: BTreeSet<PassApplicationId> = rows::letters(&door.reader(), ask.committee)?
            .iter()
            .map(|letter| letter.application)
            .collect();
        let mut notified = 0;
        for item in rows::items(&door.reader(), ask.committee)? {
            let decided = matches!(
                item.state,
                Some(PassState::Admitted | PassState::Adjourned | PassState::Refused)
            );
            let Some(application) = item.application.filter(|_| decided && !item.gone) else {
                continue;
            };
            if letters.contains(&application) {
                pass_on(open, door, application, &Passage::of(PassVerb::Notify, on))?;
                notified += 1;
            }
        }
        if notified == 0 {
            return Err(Refusal::whole(RefusalCode::NoLetter).into());
        }
        Ok(())
    })?;
    Ok(open.saved(written.op))
}
