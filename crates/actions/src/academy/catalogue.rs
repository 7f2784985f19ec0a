//! The catalogue: courses with their blocks, rooms, closures.

use std::collections::BTreeSet;

use pignon_domain::academy::catalogue as rules;
use pignon_domain::{Field, Refusal, RefusalCode, identity};
use pignon_store::academy::catalogue::{self, Course};
use pignon_store::{Door, Value, kinds};

use super::shapes::{
    AcademyPut, BlockCard, Catalogue, ClosureCard, ClosurePut, CourseCard, CoursePut, RoomCard,
    RoomPut,
};
use super::{any_day, day, differing, filled, number};
use crate::Failure;
use crate::desk::Open;
use crate::house::shapes::Nothing;
use crate::persons::values::{optional, text};

fn needed(typed: &str, field: Field) -> Result<String, Refusal> {
    match identity::check_text(typed, field, rules::LONGEST_TITLE)? {
        empty if empty.is_empty() => Err(Refusal::of(RefusalCode::Missing, field)),
        given => Ok(given),
    }
}

/// Reads what is typed by a rule; nothing typed is nothing.
fn read<T>(
    typed: &str,
    rule: impl FnOnce(&str) -> Result<T, Refusal>,
) -> Result<Option<T>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        typed => rule(typed).map(Some),
    }
}

/// The catalogue.
///
/// # Errors
/// [`Failure`].
pub(crate) fn list(open: &Open, _: Nothing) -> Result<Catalogue, Failure> {
    open.vault.read(|reader| {
        let mut courses = Vec::new();
        for course in catalogue::courses(reader)? {
            let blocks = catalogue::blocks(reader, course.id)?;
            courses.push(CourseCard {
                id: course.id,
                title: course.title.unwrap_or_default(),
                objective: course.objective,
                family: course.family,
                certification: course.certification,
                romes: course
                    .romes
                    .unwrap_or_default()
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect(),
                formacode: course.formacode,
                hours: course.hours,
                level: course.level,
                prerequisites: course.prerequisites,
                active: course.active,
                blocks: blocks
                    .into_iter()
                    .map(|block| BlockCard {
                        id: block.id,
                        code: block.code.unwrap_or_default(),
                        label: block.label.unwrap_or_default(),
                    })
                    .collect(),
            });
        }
        let rooms = catalogue::rooms(reader)?.into_iter();
        let closures = catalogue::closures(reader)?.into_iter();
        Ok(Catalogue {
            courses,
            rooms: rooms
                .map(|room| RoomCard {
                    id: room.id,
                    name: room.name.unwrap_or_default(),
                    address: room.address,
                    capacity: room.capacity,
                    active: room.active,
                })
                .collect(),
            closures: closures
                .map(|row| ClosureCard {
                    id: row.id,
                    label: row.label.unwrap_or_default(),
                    starts_on: row.closure.first,
                    ends_on: row.closure.last,
                })
                .collect(),
        })
    })
}

fn fields(course: &Course) -> Vec<(&'static str, Value)> {
    vec![
        ("title", optional(course.title.as_deref())),
        ("objective", optional(course.objective.as_deref())),
        ("family", optional(course.family.map(|f| f.code()))),
        ("certification", optional(course.certification.as_deref())),
        ("romes", optional(course.romes.as_deref())),
        ("formacode", optional(course.formacode.as_deref())),
        ("hours", number(course.hours)),
        ("level", number(course.level)),
        ("prerequisites", optional(course.prerequisites.as_deref())),
        ("active", Value::Bool(course.active)),
    ]
}

/// Writes a course with its blocks, in one act.
///
/// # Errors
/// [`Failure`] with the first field that is wrong.
pub(crate) fn put_course(open: &Open, ask: CoursePut) -> Result<AcademyPut, Failure> {
    let title = needed(&ask.title, "title")?;
    let some = |text: String| Some(text).filter(|t| !t.is_empty());
    let objective = identity::check_lines(&ask.objective, "objective", rules::LONGEST_TEXT)?;
    let prerequisites =
        identity::check_lines(&ask.prerequisites, "prerequisites", rules::LONGEST_TEXT)?;
    if ask
        .hours
        .is_some_and(|hours| !(1..=10_000).contains(&hours))
    {
        return Err(Refusal::of(RefusalCode::NotANumber, "hours").into());
    }
    let mut blocks = Vec::new();
    for block in &ask.blocks {
        let code = identity::check_text(&block.code, "blocks", 40)?;
        blocks.push((block.id, code, needed(&block.label, "blocks")?));
    }
    let (certification, romes) = (
        read(&ask.certification, rules::certification)?,
        read(&ask.romes, rules::romes)?,
    );
    let (formacode, level) = (
        read(&ask.formacode, rules::formacode)?,
        read(&ask.level, rules::level)?,
    );
    let written = open.act("course_put", |door| {
        let known = catalogue::courses(&door.reader())?;
        let before = match ask.course {
            None => vec![],
            Some(id) => {
                let course = known.iter().find(|course| course.id == id);
                fields(course.ok_or(Refusal::of(RefusalCode::Unknown, "course"))?)
            }
        };
        let id = ask.course.unwrap_or_else(|| door.new_id().into());
        let after = fields(&Course {
            id,
            title: Some(title),
            objective: some(objective),
            family: ask.family,
            certification,
            romes,
            formacode,
            hours: ask.hours,
            level,
            prerequisites: some(prerequisites),
            active: ask.active,
        });
        door.put(kinds::COURSE, id.0, id.0, differing(&before, after))?;
        put_blocks(door, id, blocks)?;
        Ok(id.0)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}

type Block = (Option<pignon_domain::ids::CourseBlockId>, String, String);

fn put_blocks(
    door: &mut Door<'_>,
    course: pignon_domain::ids::CourseId,
    asked: Vec<Block>,
) -> Result<(), Failure> {
    let known = catalogue::blocks(&door.reader(), course)?;
    let mut kept = BTreeSet::new();
    for ((id, code, label), place) in asked.into_iter().zip(0_i64..) {
        let at = known.iter().position(|block| Some(block.id) == id);
        if id.is_some() && at.is_none() {
            return Err(Refusal::of(RefusalCode::Unknown, "blocks").into());
        }
        let id = id.unwrap_or_else(|| door.new_id().into());
        kept.insert(id);
        let before = at.map_or(vec![], |at| {
            vec![
                ("code", optional(known[at].code.as_deref())),
                ("label", optional(known[at].label.as_deref())),
                ("place", Value::Int(i64::try_from(at).unwrap_or(i64::MAX))),
            ]
        });
        let after = vec![
            ("code", filled(&code)),
            ("label", text(&label)),
            ("place", Value::Int(place)),
        ];
        let fields = differing(&before, after);
        door.put(kinds::COURSE_BLOCK, course.0, id.0, fields)?;
    }
    for block in known.iter().filter(|block| !kept.contains(&block.id)) {
        door.set_removed(kinds::COURSE_BLOCK, course.0, block.id.0, true)?;
    }
    Ok(())
}

/// Writes a room.
///
/// # Errors
/// [`Failure`].
pub(crate) fn put_room(open: &Open, ask: RoomPut) -> Result<AcademyPut, Failure> {
    let name = needed(&ask.name, "name")?;
    let address = identity::check_text(&ask.address, "address", rules::LONGEST_TITLE)?;
    if ask.capacity.is_some_and(|n| !(1..=1_000).contains(&n)) {
        return Err(Refusal::of(RefusalCode::NotANumber, "capacity").into());
    }
    let written = open.act("room_put", |door| {
        let known = catalogue::rooms(&door.reader())?;
        let before = match ask.room {
            None => vec![],
            Some(id) => {
                let room = known.iter().find(|room| room.id == id);
                let room = room.ok_or(Refusal::of(RefusalCode::Unknown, "room"))?;
                vec![
                    ("name", optional(room.name.as_deref())),
                    ("address", optional(room.address.as_deref())),
                    ("capacity", number(room.capacity)),
                    ("active", Value::Bool(room.active)),
                ]
            }
        };
        let id = ask.room.map_or_else(|| door.new_id(), |room| room.0);
        let after = vec![
            ("name", text(&name)),
            ("address", filled(&address)),
            ("capacity", number(ask.capacity)),
            ("active", Value::Bool(ask.active)),
        ];
        door.put(kinds::ROOM, id, id, differing(&before, after))?;
        Ok(id)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}

/// Writes a closure. Calendars that exist stay as they are.
///
/// # Errors
/// [`Failure`]; [`RefusalCode::WrongOrder`] about `ends`.
pub(crate) fn put_closure(open: &Open, ask: ClosurePut) -> Result<AcademyPut, Failure> {
    let today = open.env.today();
    let label = needed(&ask.label, "label")?;
    let first = any_day(&ask.starts, today, "starts")?;
    let last = read(&ask.ends, |typed| any_day(typed, today, "ends"))?.unwrap_or(first);
    if last < first {
        return Err(Refusal::of(RefusalCode::WrongOrder, "ends").into());
    }
    let written = open.act("academy_closure_put", |door| {
        let known = catalogue::closures(&door.reader())?;
        let before = match ask.closure {
            None => vec![],
            Some(id) => {
                let row = known.iter().find(|row| row.id == id);
                let row = row.ok_or(Refusal::of(RefusalCode::Unknown, "closure"))?;
                vec![
                    ("label", optional(row.label.as_deref())),
                    ("starts_on", day(Some(row.closure.first))),
                    ("ends_on", day(Some(row.closure.last))),
                ]
            }
        };
        let id = ask
            .closure
            .map_or_else(|| door.new_id(), |closure| closure.0);
        let after = vec![
            ("label", text(&label)),
            ("starts_on", day(Some(first))),
            ("ends_on", day(Some(last))),
        ];
        door.put(kinds::ACADEMY_CLOSURE, id, id, differing(&before, after))?;
        Ok(id)
    })?;
    Ok(AcademyPut {
        id: written.value,
        op: written.op,
    })
}
