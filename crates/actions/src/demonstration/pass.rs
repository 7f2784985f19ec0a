//! Applications of the demonstration house, at every moment of their life until the committee has decided. They move on
//! by the table of the rules, as those of a real house do; only the days are of the past.

use chrono::{Days, NaiveDate};
use pignon_domain::house::Role;
use pignon_domain::ids::{CommitteeId, MemberId, PassApplicationId, PersonId, RegulationId};
use pignon_domain::pass::{PassState, PassVerb, application_number, step::StepAsk};
use pignon_store::pass::row_id;
use pignon_store::{Act, Door, Numbered, Value, kinds};
use uuid::Uuid;

use crate::Failure;
use crate::desk::Open;
use crate::pass::publish_proposed;
use crate::pass::steps::take_step;
use crate::persons::values::{bytes, text};

/// The one whose proof of address has lapsed since it was put on the agenda: it is to be completed by itself.
const LAPSED: &str = "Vélo-école pour femmes";

/// An application: title, what for, euros, days since it was begun, where it stands, proofs that did not come.
struct Sketch {
    title: &'static str,
    purpose: &'static str,
    euros: i64,
    ago: u64,
    to: PassState,
    missing: &'static [&'static str],
}

use PassState::{
    Abandoned, Admitted, Complete, Draft, Filed, Instructed, Listed, Refused, ToComplete,
};

#[rustfmt::skip]
const SKETCHES: &[Sketch] = &[
    Sketch { title: "Cantine partagée de l’Évangile", purpose: "Équiper la cuisine et financer trois mois de loyer.", euros: 3_000, ago: 3, to: Draft, missing: &["budget", "honour", "project_note"] },
    Sketch { title: "Ressourcerie des Poissonniers", purpose: "Louer un local de tri et acheter deux vélos cargos.", euros: 2_800, ago: 9, to: Draft, missing: &["identity", "address", "project_note", "budget", "honour"] },
    Sketch { title: "Atelier de couture de la rue Myrha", purpose: "Acheter quatre machines et ouvrir deux soirs par semaine.", euros: 2_400, ago: 12, to: Filed, missing: &["budget"] },
    Sketch { title: "Aide aux devoirs par le théâtre", purpose: "Rémunérer deux comédiens pendant une année scolaire.", euros: 1_950, ago: 16, to: Filed, missing: &[] },
    Sketch { title: "Garage solidaire de la Chapelle", purpose: "Outillage et assurance de la première année.", euros: 3_000, ago: 46, to: ToComplete, missing: &["address", "honour"] },
    Sketch { title: "Crèche parentale des Portes Blanches", purpose: "Étude de faisabilité et mobilier.", euros: 3_000, ago: 60, to: ToComplete, missing: &["identity", "project_note", "budget"] },
    Sketch { title: "Traiteur des mamans du 18e", purpose: "Triporteur et normes d’hygiène.", euros: 2_650, ago: 34, to: Complete, missing: &[] },
    Sketch { title: "Réparation de téléphones à domicile", purpose: "Stock de pièces et formation.", euros: 1_200, ago: 110, to: Filed, missing: &["honour", "address"] },
    Sketch { title: "Jardin de la rue Cavé", purpose: "Bacs, terre, récupérateurs d’eau.", euros: 1_500, ago: 58, to: Instructed, missing: &[] },
    Sketch { title: "Bibliothèque d’objets Marx-Dormoy", purpose: "Cent objets à prêter et un local partagé.", euros: 2_200, ago: 52, to: Instructed, missing: &[] },
    Sketch { title: "Vélo-école pour femmes", purpose: "Dix vélos et deux monitrices, un an.", euros: 3_000, ago: 64, to: Listed, missing: &[] },
    Sketch { title: "Radio de quartier Stephenson", purpose: "Studio mobile et ateliers de prise de parole.", euros: 2_900, ago: 71, to: Listed, missing: &[] },
    Sketch { title: "Conserverie anti-gaspi du Nord", purpose: "Autoclave, bocaux, étiqueteuse.", euros: 3_000, ago: 84, to: Admitted, missing: &[] },
    Sketch { title: "Application de covoiturage de luxe", purpose: "Développer une application.", euros: 3_000, ago: 88, to: Refused, missing: &[] },
    Sketch { title: "Laverie associative", purpose: "Deux machines d’occasion.", euros: 1_800, ago: 75, to: Abandoned, missing: &["budget"] },
];

const PROOFS: &[&str] = &["identity", "address", "project_note", "budget", "honour"];
const GRID: &[&str] = &["social_need", "ess", "feasibility", "innovation", "team"];

struct House<'a> {
    open: &'a Open,
    team: &'a [MemberId],
    today: NaiveDate,
    regulation: RegulationId,
    /// The sitting that is over, and the one to come.
    sittings: [CommitteeId; 2],
}

/// Days before today.
fn ago(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

fn act(member: MemberId, command: &'static str, day: NaiveDate) -> Act {
    Act {
        member: member.0,
        command,
        wall_millis: day
            .and_hms_opt(10, 0, 0)
            .unwrap_or_default()
            .and_utc()
            .timestamp_millis(),
        about: None,
    }
}

/// Publishes the règlement, plans two sittings, and begins the applications.
pub(super) fn write(
    open: &Open,
    known: &[(PersonId, usize)],
    team: &[MemberId],
    today: NaiveDate,
) -> Result<(), Failure> {
    let first = ago(today, 400);
    let me = open.who.member;
    open.vault
        .write(act(me, "regulation_publish", first), |door| {
            let regulation = publish_proposed(open, door, first)?;
            door.turn_to(act(me, "committee_plan", ago(today, 90)))?;
            let later = today.checked_add_days(Days::new(12)).unwrap_or(today);
            let sittings = [
                sitting(door, ago(today, 20), "closed", regulation)?,
                sitting(door, later, "planned", regulation)?,
            ];
            let house = House {
                open,
                team,
                today,
                regulation,
                sittings,
            };
            // Spread over the files: every seventh, from the third.
            for (sketch, (person, referent)) in SKETCHES.iter().zip(known.iter().skip(2).step_by(7))
            {
                let member = team.get(*referent).copied().unwrap_or(me);
                begin(&house, door, sketch, *person, member)?;
            }
            Ok(())
        })
        .map(|_| ())
}

fn sitting(
    door: &mut Door<'_>,
    day: NaiveDate,
    state: &str,
    regulation: RegulationId,
) -> Result<CommitteeId, Failure> {
    let id = door.new_id();
    let title = format!("Comité du {}", pignon_domain::date::long(day));
    let mut fields = vec![
        ("title", text(&title)),
        ("held_at", text(&format!("{day}T14:00"))),
        ("place", text("Salle du conseil, 2e étage")),
        ("quorum", Value::Int(3)),
        ("state", text(state)),
        ("regulation", bytes(regulation.0)),
    ];
    if state == "closed" {
        fields.push(("opened_at", text(&format!("{day}T14:05"))));
        fields.push(("closed_at", text(&format!("{day}T16:30"))));
    }
    door.put(kinds::COMMITTEE, id, id, fields)?;
    Ok(CommitteeId(id))
}

fn begin(
    house: &House<'_>,
    door: &mut Door<'_>,
    sketch: &Sketch,
    person: PersonId,
    member: MemberId,
) -> Result<(), Failure> {
    let day = |after: u64| ago(house.today, sketch.ago.saturating_sub(after));
    door.turn_to(act(member, "pass_create", day(0)))?;
    let count = door.next_number(Numbered::Application)?;
    let number = application_number(&house.open.maison, house.open.vault.desk_number(), count);
    let id = PassApplicationId(door.new_id());
    let fields = vec![
        ("number", text(&number)),
        ("person", bytes(person.0)),
        ("regulation", bytes(house.regulation.0)),
        ("member", bytes(member.0)),
        ("title", text(sketch.title)),
        ("purpose", text(sketch.purpose)),
        ("asked_cents", Value::Int(sketch.euros * 100)),
        ("opened_on", text(&day(0).to_string())),
        ("state", text("draft")),
        ("line", text("14 rue de l’Évangile")),
        ("postcode", text("75018")),
        ("city", text("Paris")),
        ("qpv", text("inside")),
    ];
    door.put(kinds::PASS_APPLICATION, id.0, id.0, fields)?;
    let address = proofs(door, sketch, id, member, &day)?;
    let path = path(sketch.to);
    if sketch.to != Draft {
        answers(door, id, member, day(2))?;
    }
    if path.contains(&PassVerb::Instruct) {
        readings(house, door, id, day(7))?;
    }
    for (at, verb) in (2_u64..).zip(path) {
        let held = matches!(verb, PassVerb::Admit | PassVerb::Refuse);
        let on = if held {
            ago(house.today, 20)
        } else {
            day(at * 2)
        };
        take(house, door, sketch, id, member, *verb, on)?;
    }
    if let (true, Some(row)) = (sketch.title == LAPSED, address) {
        door.turn_to(act(member, "pass_proof_date", day(20)))?;
        let issued = ago(house.today, 190).to_string();
        let fields = vec![("issued_on", text(&issued))];
        door.put(kinds::PASS_PROOF, id.0, row, fields)?;
    }
    Ok(())
}

/// The passages that lead to a state.
const fn path(to: PassState) -> &'static [PassVerb] {
    use PassVerb::{Abandon, Admit, AskMore, Complete, File, Instruct, List, Refuse};
    match to {
        PassState::Filed => &[File],
        PassState::ToComplete => &[File, AskMore],
        PassState::Complete => &[File, Complete],
        PassState::Instructed => &[File, Complete, Instruct],
        PassState::Listed => &[File, Complete, Instruct, List],
        PassState::Admitted => &[File, Complete, Instruct, List, Admit],
        PassState::Refused => &[File, Complete, Instruct, List, Refuse],
        PassState::Abandoned => &[File, Abandon],
        _ => &[],
    }
}

fn take(
    house: &House<'_>,
    door: &mut Door<'_>,
    sketch: &Sketch,
    id: PassApplicationId,
    member: MemberId,
    verb: PassVerb,
    day: NaiveDate,
) -> Result<(), Failure> {
    let [over, planned] = house.sittings;
    let committee = match sketch.to {
        Listed => planned,
        _ => over,
    };
    let role = Role::Coordinator;
    let by = if matches!(verb, PassVerb::List | PassVerb::Admit | PassVerb::Refuse) {
        house.open.who.member
    } else {
        member
    };
    door.turn_to(act(by, "pass_act", day))?;
    let reason = match verb {
        PassVerb::AskMore => "Pièces manquantes, demandées par courriel.",
        PassVerb::Refuse => "Le projet ne relève pas de l’économie sociale et solidaire.",
        PassVerb::Abandon => "La personne a trouvé un emploi et arrête son projet.",
        _ => "",
    };
    let ask = StepAsk {
        verb,
        member: by,
        role,
        day,
        reason: reason.to_owned(),
        conditions: String::new(),
        second: None,
        committee: Some(committee),
    };
    take_step(house.open, door, id, &ask)?;
    if verb == PassVerb::List {
        let item = door.new_id();
        let mut fields = vec![
            ("application", bytes(id.0)),
            ("place", Value::Int(1)),
            ("minutes", Value::Int(15)),
        ];
        match sketch.to {
            Admitted => fields.push(("decision", text("admitted"))),
            Refused => {
                fields.push(("decision", text("refused")));
                let motive = "Le projet ne relève pas de l’économie sociale et solidaire.";
                fields.push(("motive", text(motive)));
            }
            _ => {}
        }
        door.put(kinds::COMMITTEE_ITEM, committee.0, item, fields)?;
    }
    Ok(())
}

/// Proofs that came with their day; the others were asked for at the filing. Answers the row of the address, if it came.
fn proofs(
    door: &mut Door<'_>,
    sketch: &Sketch,
    id: PassApplicationId,
    member: MemberId,
    day: &impl Fn(u64) -> NaiveDate,
) -> Result<Option<Uuid>, Failure> {
    let mut address = None;
    for code in PROOFS {
        let row = door.new_id();
        let mut fields = vec![("proof", text(code)), ("member", bytes(member.0))];
        if sketch.missing.contains(code) {
            if sketch.to == Draft {
                continue;
            }
            fields.push(("asked_on", text(&day(3).to_string())));
        } else {
            fields.push(("received_on", text(&day(1).to_string())));
            fields.push(("issued_on", text(&day(0).to_string())));
        }
        door.put(kinds::PASS_PROOF, id.0, row, fields)?;
        if *code == "address" {
            address = Some(row);
        }
    }
    Ok(address)
}

fn answers(
    door: &mut Door<'_>,
    id: PassApplicationId,
    member: MemberId,
    day: NaiveDate,
) -> Result<(), Failure> {
    for criterion in ["ess_purpose", "stage"] {
        let row = row_id(id, &format!("answer {criterion}"));
        let fields = vec![
            ("criterion", text(criterion)),
            ("answer", text("met")),
            ("as_of", text(&day.to_string())),
            ("member", bytes(member.0)),
        ];
        door.put(kinds::PASS_ANSWER, id.0, row, fields)?;
    }
    Ok(())
}

/// Two whole readings, one point apart.
fn readings(
    house: &House<'_>,
    door: &mut Door<'_>,
    id: PassApplicationId,
    day: NaiveDate,
) -> Result<(), Failure> {
    for (reader, first) in house.team.iter().skip(1).zip([3_i64, 2]) {
        let row = row_id(id, &format!("reader {reader}"));
        let fields = vec![
            ("member", bytes(reader.0)),
            ("named_on", text(&day.to_string())),
            ("opinion", text("favourable")),
            ("given_on", text(&day.to_string())),
        ];
        door.put(kinds::PASS_READER, id.0, row, fields)?;
        for (score, criterion) in (first..).zip(GRID) {
            let row = row_id(id, &format!("score {reader} {criterion}"));
            let fields = vec![
                ("member", bytes(reader.0)),
                ("criterion", text(criterion)),
                ("score", Value::Int(2 + score % 3)),
            ];
            door.put(kinds::PASS_SCORE, id.0, row, fields)?;
        }
    }
    Ok(())
}
