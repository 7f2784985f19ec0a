//! Invented applications to Pass Innovation Quartiers, in every state, under the règlement proposed. Each has gone
//! through the passages that lead to its state, by the rule that a member would meet.
//!
//! Longer than most: half of it is the table of what is told.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Duration, NaiveDate, Weekday};
use pignon_domain::house::Role;
use pignon_domain::ids::{CommitteeId, MemberId, PersonId};
use pignon_domain::pass::regulation::Regulation;
use pignon_domain::pass::step::{Application, StepAsk, StepFacts};
use pignon_domain::pass::{ItemDecision, PassState, PassVerb, application_number};
use pignon_store::pass::row_id;
use pignon_store::{Act, Door, Numbered, Value, kinds};
use uuid::Uuid;

use crate::Failure;
use crate::desk::Open;
use crate::pass::steps::{differing, step_fields};
use crate::persons::values::{bytes, text};

/// How many, when there are enough persons.
const APPLICATIONS: usize = 40;

const TITLES: [(&str, &str); 8] = [
    (
        "Cantine solidaire de quartier",
        "Équiper une cuisine partagée et former deux personnes.",
    ),
    (
        "Atelier de réparation de vélos",
        "Ouvrir un atelier participatif deux jours par semaine.",
    ),
    (
        "Conciergerie de voisinage",
        "Tenir un point d’accueil pour les services du quotidien.",
    ),
    (
        "Couture et réemploi textile",
        "Acheter trois machines et ouvrir un local de collecte.",
    ),
    (
        "Jardin partagé et compost",
        "Aménager une friche et animer des ateliers.",
    ),
    (
        "Garde d’enfants à horaires décalés",
        "Monter une association de garde pour parents isolés.",
    ),
    (
        "Épicerie de vrac solidaire",
        "Constituer le premier stock et aménager la boutique.",
    ),
    (
        "Studio de sons du quartier",
        "Équiper un studio ouvert aux jeunes du quartier.",
    ),
];

/// A sitting: how far from today it is held, and whether it is over.
const SITTINGS: [i64; 4] = [12, -3, -72, -262];

use PassState as S;
use PassVerb as V;

/// State reached, sitting it goes to, passages with their days from the sitting.
type Path = (S, usize, &'static [(V, i64)]);

const FILE: (V, i64) = (V::File, -60);
const COMPLETE: (V, i64) = (V::Complete, -40);
const INSTRUCT: (V, i64) = (V::Instruct, -20);
const LIST: (V, i64) = (V::List, -13);

#[rustfmt::skip]
const PATHS: [Path; 20] = [
    (S::Draft, 0, &[]),
    (S::Filed, 0, &[FILE]),
    (S::ToComplete, 0, &[FILE, (V::AskMore, -50)]),
    (S::Complete, 0, &[FILE, COMPLETE]),
    (S::Instructed, 0, &[FILE, COMPLETE, INSTRUCT]),
    (S::Listed, 0, &[FILE, COMPLETE, INSTRUCT, LIST]),
    (S::Listed, 0, &[FILE, (V::AskMore, -58), (V::Refile, -45), COMPLETE, INSTRUCT, LIST]),
    (S::Admitted, 1, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0)]),
    (S::Adjourned, 1, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Adjourn, 0)]),
    (S::Refused, 1, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Refuse, 0)]),
    (S::Notified, 2, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0), (V::Notify, 5)]),
    (S::Notified, 2, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Refuse, 0), (V::Notify, 5)]),
    (S::Appealed, 2, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Refuse, 0), (V::Notify, 5), (V::Appeal, 40)]),
    (S::Complete, 2, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Adjourn, 0), (V::Notify, 5), (V::Resume, 30)]),
    (S::Agreed, 2, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0), (V::Notify, 5), (V::Agree, 25)]),
    (S::Running, 2, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0), (V::Notify, 5), (V::Agree, 25), (V::Start, 30)]),
    (S::Running, 3, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0), (V::Notify, 5), (V::Agree, 25), (V::Start, 30)]),
    (S::Ended, 3, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0), (V::Notify, 5), (V::Agree, 25), (V::Start, 30), (V::End, 230)]),
    (S::Abandoned, 3, &[FILE, (V::Abandon, -45)]),
    (S::Terminated, 3, &[FILE, COMPLETE, INSTRUCT, LIST, (V::Admit, 0), (V::Notify, 5), (V::Agree, 25), (V::Start, 30), (V::Terminate, 120)]),
];

/// What is said where the table wants a reason.
const fn reason(verb: V) -> &'static str {
    match verb {
        V::AskMore => "Il manque le budget et la déclaration sur l’honneur.",
        V::Adjourn => "Le budget est à consolider avec un second financement.",
        V::Refuse => "Le besoin du quartier n’est pas établi à ce stade.",
        V::Abandon => "La personne a trouvé un emploi.",
        V::Terminate => "L’activité a cessé et le bilan n’a pas été remis.",
        _ => "",
    }
}

/// Writes the règlement, the sittings and the applications of these persons, each with who follows them.
///
/// # Errors
/// [`Failure`].
pub(super) fn fill(
    open: &Open,
    people: &[(PersonId, MemberId)],
    team: &[MemberId],
    today: NaiveDate,
) -> Result<(), Failure> {
    let Ok(regulation) = Regulation::proposed() else {
        return Ok(());
    };
    let first = today - Duration::days(400);
    let coordinator = open.who.member;
    open.vault
        .write(act(first, coordinator, "regulation_publish"), |door| {
            let pinned = door.new_id();
            let fields = vec![
                ("title", text(&regulation.title)),
                ("version", Value::Int(i64::from(regulation.version))),
                ("starts_on", text(&regulation.starts_on.to_string())),
                ("published_on", text(&first.to_string())),
                ("body", text(&regulation.canonical())),
                ("member", bytes(coordinator.0)),
            ];
            door.put(kinds::REGULATION, pinned, pinned, fields)?;
            let sittings = plan(door, pinned, today, team)?;
            let mut items: BTreeMap<CommitteeId, i64> = BTreeMap::new();
            // Not the first of the house: those are looked at for other things.
            let chosen = people.iter().rev().step_by(2).take(APPLICATIONS);
            for (n, (person, member)) in chosen.enumerate() {
                let told = Told {
                    open,
                    regulation: &regulation,
                    pinned,
                    team,
                    n,
                    sitting: sittings[PATHS[n % PATHS.len()].1],
                };
                told.write(door, (*person, *member), today, &mut items)?;
            }
            Ok::<_, Failure>(())
        })?;
    Ok(())
}

fn act(day: NaiveDate, member: MemberId, command: &'static str) -> Act {
    let at = day.and_hms_opt(10, 0, 0).unwrap_or_default();
    Act {
        member: member.0,
        command,
        wall_millis: at.and_utc().timestamp_millis(),
        about: None,
    }
}

/// A day on which one sits.
fn weekday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Duration::days(1),
        Weekday::Sun => day - Duration::days(2),
        _ => day,
    }
}

fn plan(
    door: &mut Door<'_>,
    regulation: Uuid,
    today: NaiveDate,
    team: &[MemberId],
) -> Result<[(CommitteeId, NaiveDate); 4], Failure> {
    let mut made = [(CommitteeId(Uuid::nil()), today); 4];
    for (at, days) in SITTINGS.into_iter().enumerate() {
        let day = weekday(today + Duration::days(days));
        let id = door.new_id();
        let mut fields = vec![
            ("title", text("Comité du Pass Innovation Quartiers")),
            ("held_at", text(&format!("{day}T14:00"))),
            ("place", text("Salle des mariages, mairie du 18e")),
            ("quorum", Value::Int(3)),
            ("regulation", bytes(regulation)),
            ("state", text(if days < 0 { "closed" } else { "planned" })),
        ];
        if days < 0 {
            fields.push(("opened_at", text(&format!("{day}T14:05"))));
            fields.push(("closed_at", text(&format!("{day}T17:20"))));
        }
        door.put(kinds::COMMITTEE, id, id, fields)?;
        for (n, member) in team.iter().take(4).enumerate() {
            let row = door.new_id();
            let mut fields = vec![
                ("member", bytes(member.0)),
                ("capacity", text(if n == 0 { "chair" } else { "voting" })),
            ];
            if days < 0 {
                fields.push(("presence", text("present")));
                fields.push(("arrived_at", text(&format!("{day}T14:00"))));
            }
            door.put(kinds::COMMITTEE_MEMBER, id, row, fields)?;
        }
        made[at] = (CommitteeId(id), day);
    }
    Ok(made)
}

/// One application being told.
struct Told<'a> {
    open: &'a Open,
    regulation: &'a Regulation,
    pinned: Uuid,
    team: &'a [MemberId],
    n: usize,
    sitting: (CommitteeId, NaiveDate),
}

impl Told<'_> {
    fn write(
        &self,
        door: &mut Door<'_>,
        (person, member): (PersonId, MemberId),
        today: NaiveDate,
        items: &mut BTreeMap<CommitteeId, i64>,
    ) -> Result<(), Failure> {
        let (state, _, path) = PATHS[self.n % PATHS.len()];
        let opened_on = (self.sitting.1 - Duration::days(75)).min(today);
        let (title, purpose) = TITLES[self.n % TITLES.len()];
        door.turn_to(act(opened_on, member, "pass_create"))?;
        let id = door.new_id();
        let number = door.next_number(Numbered::Application)?;
        let number = application_number(&self.open.maison, self.open.vault.desk_number(), number);
        let inside = self.n % 4 != 3;
        let asked = 150_000 + 25_000 * i64::try_from(self.n % 7).unwrap_or(0);
        let fields = vec![
            ("number", text(&number)),
            ("person", bytes(person.0)),
            ("regulation", bytes(self.pinned)),
            ("member", bytes(member.0)),
            ("title", text(title)),
            ("purpose", text(purpose)),
            ("asked_cents", Value::Int(asked)),
            ("opened_on", text(&opened_on.to_string())),
            ("state", text(S::Draft.code())),
            ("city", text("Paris")),
            ("postcode", text("75018")),
            ("qpv", text(if inside { "inside" } else { "outside" })),
            ("qpv_checked_on", text(&opened_on.to_string())),
        ];
        door.put(kinds::PASS_APPLICATION, id, id, fields)?;
        if state != S::Draft {
            self.eligibility(door, id, member, inside, opened_on)?;
            self.proofs(door, id, member, state)?;
        }
        let mut application = Application {
            state: Some(S::Draft),
            opened_on: Some(opened_on),
            ..Application::default()
        };
        let mut since = opened_on;
        for (verb, days) in path {
            let day = (self.sitting.1 + Duration::days(*days)).clamp(since, today);
            if *verb == V::Instruct {
                self.readings(door, id, day)?;
            }
            // What a coordinator alone does is the coordinator's.
            let who = self.open.who.member;
            door.turn_to(act(day, who, "pass_act"))?;
            let ask = StepAsk {
                verb: *verb,
                member: who,
                role: Role::Coordinator,
                day,
                reason: reason(*verb).to_owned(),
                conditions: String::new(),
                second: None,
                committee: (*verb == V::List).then_some(self.sitting.0),
            };
            let facts = StepFacts {
                today,
                since,
                filled: true,
                gaps: 0,
                readings: true,
                remedies: true,
                disputed: false,
            };
            let (after, step) = application.take(&ask, facts)?;
            let fields = differing(&application, &after, Some(*verb));
            door.put(kinds::PASS_APPLICATION, id, id, fields)?;
            let row = door.new_id();
            door.put(kinds::PASS_STEP, id, row, step_fields(&step, who))?;
            if *verb == V::List {
                let place = items.entry(self.sitting.0).or_default();
                *place += 1;
                self.item(door, id, *place, path)?;
            }
            application = after;
            since = day;
        }
        Ok(())
    }

    /// Its line on the agenda, with what the sitting decided if it was held.
    fn item(
        &self,
        door: &mut Door<'_>,
        application: Uuid,
        place: i64,
        path: &[(V, i64)],
    ) -> Result<(), Failure> {
        let decided = path.iter().find_map(|(verb, _)| match verb {
            V::Admit => Some(ItemDecision::Admitted),
            V::Adjourn => Some(ItemDecision::Adjourned),
            V::Refuse => Some(ItemDecision::Refused),
            _ => None,
        });
        let minutes = i64::from(self.regulation.minutes_per_file);
        let mut fields = vec![
            ("application", bytes(application)),
            ("place", Value::Int(place)),
            ("minutes", Value::Int(minutes)),
        ];
        if let Some(decision) = decided {
            let against = i64::from(decision != ItemDecision::Admitted);
            let verb = match decision {
                ItemDecision::Adjourned => V::Adjourn,
                _ => V::Refuse,
            };
            let at = 5 + minutes * place;
            let at = format!("{}T{:02}:{:02}", self.sitting.1, 14 + at / 60 % 9, at % 60);
            fields.extend([
                ("decision", text(decision.code())),
                ("votes_for", Value::Int(4 - 3 * against)),
                ("votes_against", Value::Int(3 * against)),
                ("votes_abstained", Value::Int(0)),
                ("quorum_present", Value::Int(4)),
                ("decided_at", text(&at)),
            ]);
            if against > 0 {
                fields.push(("motive", text(reason(verb))));
            }
        }
        let row = door.new_id();
        Ok(door.put(kinds::COMMITTEE_ITEM, self.sitting.0.0, row, fields)?)
    }

    fn eligibility(
        &self,
        door: &mut Door<'_>,
        application: Uuid,
        member: MemberId,
        inside: bool,
        on: NaiveDate,
    ) -> Result<(), Failure> {
        for criterion in ["ess_purpose", "stage", "adult"] {
            let fields = vec![
                ("criterion", text(criterion)),
                ("answer", text("met")),
                ("as_of", text(&on.to_string())),
                ("member", bytes(member.0)),
            ];
            let row = row_id(application.into(), &format!("answer {criterion}"));
            door.put(kinds::PASS_ANSWER, application, row, fields)?;
        }
        if !inside {
            let fields = vec![
                ("criterion", text("qpv")),
                (
                    "override_reason",
                    text("L’activité s’installe rue Myrha, dans le quartier prioritaire."),
                ),
                ("overridden_by", bytes(self.open.who.member.0)),
                ("overridden_on", text(&on.to_string())),
            ];
            let row = row_id(application.into(), "answer qpv");
            door.put(kinds::PASS_ANSWER, application, row, fields)?;
        }
        Ok(())
    }

    /// Proofs: all of them, some of them while they are awaited, and one of the listed lapses before its sitting.
    fn proofs(
        &self,
        door: &mut Door<'_>,
        application: Uuid,
        member: MemberId,
        state: S,
    ) -> Result<(), Failure> {
        let filed = self.sitting.1 - Duration::days(60);
        let awaited = matches!(state, S::ToComplete | S::Filed);
        for (at, rule) in self.regulation.proofs.iter().enumerate() {
            let mut fields = vec![("proof", text(&rule.code)), ("member", bytes(member.0))];
            if awaited && at >= 3 {
                if state == S::Filed {
                    continue;
                }
                let asked = self.sitting.1 - Duration::days(50);
                fields.push(("asked_on", text(&asked.to_string())));
            } else {
                let lapses = state == S::Listed && self.n % 20 == 5 && rule.code == "honour";
                let issued = filed - Duration::days(if lapses { 40 } else { 6 });
                fields.push((
                    "received_on",
                    text(&(filed - Duration::days(3)).to_string()),
                ));
                fields.push(("issued_on", text(&issued.to_string())));
            }
            let row = door.new_id();
            door.put(kinds::PASS_PROOF, application, row, fields)?;
        }
        Ok(())
    }

    /// Two readings, which do not always agree.
    fn readings(
        &self,
        door: &mut Door<'_>,
        application: Uuid,
        day: NaiveDate,
    ) -> Result<(), Failure> {
        for (at, reader) in self.team.iter().skip(1).take(2).enumerate() {
            let before = (day - Duration::days(4)).to_string();
            door.turn_to(act(day, *reader, "pass_opinion"))?;
            let good = !(self.n + at).is_multiple_of(3);
            let fields = vec![
                ("member", bytes(reader.0)),
                ("named_on", text(&before)),
                (
                    "opinion",
                    text(if good { "favourable" } else { "reserved" }),
                ),
                ("given_on", text(&day.to_string())),
            ];
            let row = row_id(application.into(), &format!("reader {reader}"));
            door.put(kinds::PASS_READER, application, row, fields)?;
            for (c, criterion) in self.regulation.grid.criteria.iter().enumerate() {
                let score = (self.n + c + at * 2) % 3 + usize::from(good) + usize::from(c == 0);
                let fields = vec![
                    ("member", bytes(reader.0)),
                    ("criterion", text(&criterion.code)),
                    (
                        "score",
                        Value::Int(i64::try_from(score.min(4)).unwrap_or(4)),
                    ),
                ];
                let row = row_id(
                    application.into(),
                    &format!("score {reader} {}", criterion.code),
                );
                door.put(kinds::PASS_SCORE, application, row, fields)?;
            }
        }
        Ok(())
    }
}
