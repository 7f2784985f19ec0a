//! Invented structures of the demonstration house, of every age and fate. Their SIREN begin with six zeros, which no
//! structure has, and their keys are right; their RNA are of a prefecture that does not exist.

use chrono::{Duration, Months, NaiveDate};
use pignon_domain::ids::{MemberId, PersonId, StructureId};
use pignon_domain::project::HolderRole;
use pignon_domain::structure::{Siren, StructureStatus, due_on};
use pignon_store::{Act, Door, Value, kinds};
use uuid::Uuid;

use crate::Failure;
use crate::desk::Open;
use crate::persons::values::{bytes, text};
use crate::structures::{put_birth, put_person};

/// What happens to a structure.
enum Told {
    /// At the check of so many months somebody answered: still active, with so many employees.
    Active(u32, i64),
    /// At that check nobody answered, so many times.
    Silent(u32, i64),
    /// It changed so many months after its creation, and it is known from this.
    Became(StructureStatus, u32, &'static str),
}

struct Sketch {
    name: &'static str,
    kind: &'static str,
    category: &'static str,
    naf: &'static str,
    months_ago: u32,
    line: &'static str,
    postcode: &'static str,
    qpv: &'static str,
    people: usize,
    story: &'static [Told],
}

use StructureStatus::{Ceased, Merged, Moved, Sold};
use Told::{Active, Became, Silent};

#[rustfmt::skip]
const SKETCHES: &[Sketch] = &[
    Sketch { name: "La Cantine de l’Évangile", kind: "association", category: "9220", naf: "5629B", months_ago: 1,
             line: "14 rue de l’Évangile", postcode: "75018", qpv: "inside", people: 2, story: &[] },
    Sketch { name: "Vélos du Canal", kind: "scop", category: "5458", naf: "9529Z", months_ago: 3,
             line: "8 quai de la Loire", postcode: "75019", qpv: "outside", people: 3, story: &[] },
    Sketch { name: "Couture et Cie de la Goutte d’Or", kind: "association", category: "9220", naf: "1413Z",
             months_ago: 5, line: "27 rue Myrha", postcode: "75018", qpv: "inside", people: 1,
             story: &[Silent(3, 2)] },
    Sketch { name: "Les Jardins de la Chapelle", kind: "aci", category: "9221", naf: "8130Z", months_ago: 8,
             line: "2 rue Pajol", postcode: "75018", qpv: "inside", people: 2,
             story: &[Active(3, 4)] },
    Sketch { name: "Fil à Fil", kind: "ei", category: "5710", naf: "9601B", months_ago: 13,
             line: "61 rue Stephenson", postcode: "75018", qpv: "to_check", people: 1,
             story: &[Active(3, 2), Active(6, 3), Silent(12, 1)] },
    Sketch { name: "Atelier des Mots", kind: "association", category: "9220", naf: "8559A", months_ago: 15,
             line: "5 rue Cavé", postcode: "75018", qpv: "inside", people: 1,
             story: &[Active(3, 0), Silent(6, 3), Active(12, 1)] },
    Sketch { name: "Épicerie solidaire du Nord", kind: "association", category: "9220", naf: "4711B", months_ago: 19,
             line: "33 boulevard Barbès", postcode: "75018", qpv: "outside", people: 2,
             story: &[Active(3, 1), Active(6, 1), Became(Ceased, 11, "Journal officiel")] },
    Sketch { name: "Recycle Paris Nord", kind: "scic", category: "5710", naf: "3832Z", months_ago: 26,
             line: "110 rue Ordener", postcode: "75018", qpv: "outside", people: 3,
             story: &[Active(3, 2), Active(6, 4), Active(12, 7), Active(24, 9)] },
    Sketch { name: "Chauffeurs Unis", kind: "scop", category: "5710", naf: "4932Z", months_ago: 29,
             line: "12 rue Marx-Dormoy", postcode: "75018", qpv: "outside", people: 1,
             story: &[Active(3, 5), Silent(6, 3), Active(12, 8), Became(Merged, 20, "Sirene")] },
    Sketch { name: "Les Petits Plats d’Aminata", kind: "not_ess", category: "5720", naf: "5610C", months_ago: 32,
             line: "4 rue Léon", postcode: "75018", qpv: "inside", people: 1,
             story: &[Active(3, 0), Active(6, 1), Became(Sold, 14, "appel de la gérante")] },
    Sketch { name: "Régie de la Porte Montmartre", kind: "neighbourhood_company", category: "9220", naf: "8110Z",
             months_ago: 40, line: "1 avenue de la Porte-Montmartre", postcode: "75018", qpv: "inside", people: 2,
             story: &[Active(3, 6), Active(6, 8), Active(12, 11), Active(24, 15), Active(36, 18)] },
    Sketch { name: "Menuiserie Olive et Fils", kind: "ei", category: "5499", naf: "4332A", months_ago: 44,
             line: "20 rue de l’Olive", postcode: "75018", qpv: "outside", people: 1,
             story: &[Silent(3, 3), Active(6, 2), Became(Moved, 22, "Sirene"), Silent(36, 3)] },
];

/// Writes them, each with persons of the house.
pub(super) fn write(
    open: &Open,
    known: &[(PersonId, usize)],
    team: &[MemberId],
    today: NaiveDate,
) -> Result<(), Failure> {
    let mut acts: Vec<(NaiveDate, Uuid, Acted)> = Vec::new();
    let mut people = known.iter().cycle().step_by(7);
    for (n, sketch) in SKETCHES.iter().enumerate() {
        let created_on = today.checked_sub_months(Months::new(sketch.months_ago));
        let created_on = created_on.unwrap_or(today) - Duration::days(n as i64);
        let mut of_it: Vec<PersonId> = people.by_ref().take(sketch.people).map(|p| p.0).collect();
        // In a very small house the same persons come round again.
        of_it.dedup();
        let referent = known.get(n).map_or(0, |(_, referent)| *referent);
        let member = team.get(referent).unwrap_or(&open.who.member).0;
        let day = created_on.max(today - Duration::days(3 * 365));
        acts.push((day, member, Acted::Create(n, created_on, of_it)));
        for told in sketch.story {
            match told {
                Active(months, _) => {
                    let day = due_on(created_on, *months) + Duration::days(4);
                    acts.push((day, member, Acted::Tell(n, told)));
                }
                Silent(months, times) => {
                    for k in 0..*times {
                        let day = due_on(created_on, *months) + Duration::days(3 + 5 * k);
                        acts.push((day, member, Acted::Tell(n, told)));
                    }
                }
                Became(_, months, _) => {
                    let day = due_on(created_on, *months) + Duration::days(20);
                    acts.push((day, member, Acted::Tell(n, told)));
                }
            }
        }
    }
    // What is told happens once the structure is known, and never after today.
    acts.retain(|(day, _, _)| *day <= today);
    acts.sort_by_key(|(day, _, acted)| {
        (*day, acted.structure(), !matches!(acted, Acted::Create(..)))
    });
    let Some((day, member, first)) = acts.first() else {
        return Ok(());
    };
    let begin = act(*day, *member, first.command());
    let mut ids: Vec<Option<(StructureId, NaiveDate)>> = vec![None; SKETCHES.len()];
    open.vault.write(begin, |door| {
        for (day, member, acted) in &acts {
            door.turn_to(act(*day, *member, acted.command()))?;
            match acted {
                Acted::Create(n, created_on, people) => {
                    ids[*n] = Some((create(door, *n, *created_on, people)?, *created_on));
                }
                Acted::Tell(n, told) => {
                    if let Some((id, created_on)) = ids[*n] {
                        tell(door, id, created_on, told, *day, *member)?;
                    }
                }
            }
        }
        Ok::<_, Failure>(())
    })?;
    Ok(())
}

enum Acted {
    Create(usize, NaiveDate, Vec<PersonId>),
    Tell(usize, &'static Told),
}

impl Acted {
    const fn structure(&self) -> usize {
        match self {
            Self::Create(n, _, _) | Self::Tell(n, _) => *n,
        }
    }

    const fn command(&self) -> &'static str {
        match self {
            Self::Create(..) => "structure_create",
            Self::Tell(_, Became(..)) => "structure_status_write",
            Self::Tell(..) => "follow_up_record",
        }
    }
}

fn act(day: NaiveDate, member: Uuid, command: &'static str) -> Act {
    let at = day.and_hms_opt(14, 0, 0).unwrap_or_default();
    Act {
        member,
        command,
        wall_millis: at.and_utc().timestamp_millis(),
        about: None,
    }
}

/// The SIREN of the structure of this place: six zeros, two digits, the one key that holds.
fn siren(n: usize) -> Option<Siren> {
    (0..10).find_map(|key| Siren::read(&format!("000000{:02}{key}", n + 1)).ok())
}

fn create(
    door: &mut Door<'_>,
    n: usize,
    created_on: NaiveDate,
    people: &[PersonId],
) -> Result<StructureId, Failure> {
    let sketch = &SKETCHES[n];
    let id = StructureId(door.new_id());
    let on = created_on.to_string();
    let mut fields = vec![
        ("name", text(sketch.name)),
        ("created_on", text(&on)),
        ("ess_kind", text(sketch.kind)),
        ("legal_category", text(sketch.category)),
        ("naf", text(sketch.naf)),
        ("scic", Value::Bool(sketch.kind == "scic")),
        ("line", text(sketch.line)),
        ("postcode", text(sketch.postcode)),
        ("city", text("Paris")),
        ("qpv", text(sketch.qpv)),
        ("phone", text(&format!("+3319900{:04}", 9_000 + n))),
    ];
    if let Some(siren) = siren(n) {
        fields.push(("siren", text(siren.as_str())));
    }
    if sketch.kind == "association" {
        fields.push(("rna", text(&format!("W75900{n:04}"))));
    }
    door.put(kinds::STRUCTURE, id.0, id.0, fields)?;
    put_birth(door, id, &on)?;
    for (at, person) in people.iter().enumerate() {
        let role = if at == 0 {
            HolderRole::Director
        } else {
            HolderRole::Associate
        };
        put_person(door, id, *person, role)?;
    }
    Ok(id)
}

fn tell(
    door: &mut Door<'_>,
    id: StructureId,
    created_on: NaiveDate,
    told: &Told,
    day: NaiveDate,
    member: Uuid,
) -> Result<(), Failure> {
    let on = day.to_string();
    let (status, since, source) = match told {
        Active(months, _) => (
            StructureStatus::Active,
            created_on,
            format!("Suivi à {months} mois"),
        ),
        Became(status, months, source) => {
            (*status, due_on(created_on, *months), (*source).to_owned())
        }
        Silent(months, _) => {
            return follow_up(door, id, *months, false, &on, member);
        }
    };
    let row = door.new_id();
    let fields = vec![
        ("status", text(status.code())),
        ("since", text(&since.to_string())),
        ("source", text(&source)),
        ("checked_on", text(&on)),
    ];
    door.put(kinds::STRUCTURE_STATUS, id.0, row, fields)?;
    if let Active(months, employees) = told {
        follow_up(door, id, *months, true, &on, member)?;
        let row = door.new_id();
        let fields = vec![("as_of", text(&on)), ("employees", Value::Int(*employees))];
        door.put(kinds::HEADCOUNT, id.0, row, fields)?;
    }
    Ok(())
}

fn follow_up(
    door: &mut Door<'_>,
    id: StructureId,
    months: u32,
    answered: bool,
    on: &str,
    member: Uuid,
) -> Result<(), Failure> {
    let row = door.new_id();
    let fields = vec![
        ("months", Value::Int(i64::from(months))),
        ("member", bytes(member)),
        ("tried_on", text(on)),
        ("mode", text("phone")),
        ("answered", Value::Bool(answered)),
    ];
    Ok(door.put(kinds::FOLLOW_UP, id.0, row, fields)?)
}
