//! The catalogue of the Académie as it is read: courses with their blocks, rooms, closures.

use chrono::NaiveDate;
use pignon_domain::academy::CourseFamily;
use pignon_domain::academy::calendar::Closure;
use pignon_domain::ids::{AcademyClosureId, CourseBlockId, CourseId, RoomId};

use crate::columns::{code, day, id};
use crate::{Incident, Reader};

/// An entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Id.
    pub id: CourseId,
    /// Title.
    pub title: Option<String>,
    /// What it is for.
    pub objective: Option<String>,
    /// Family of trades.
    pub family: Option<CourseFamily>,
    /// RNCP or RS number.
    pub certification: Option<String>,
    /// ROME codes, apart by a space.
    pub romes: Option<String>,
    /// FORMACODE.
    pub formacode: Option<String>,
    /// Hours.
    pub hours: Option<u32>,
    /// Level, from 1 to 8.
    pub level: Option<u8>,
    /// What one must know before.
    pub prerequisites: Option<String>,
    /// It is proposed; one that is not stays in the cohorts it had.
    pub active: bool,
}

/// The catalogue, by title.
///
/// # Errors
/// [`Incident`].
pub fn courses(reader: &Reader<'_>) -> Result<Vec<Course>, Incident> {
    reader.all(include_str!("courses.sql"), [], |row| {
        Ok(Course {
            id: CourseId(id(row, 0)?),
            title: row.get(1)?,
            objective: row.get(2)?,
            family: code(row, 3, CourseFamily::of_code)?,
            certification: row.get(4)?,
            romes: row.get(5)?,
            formacode: row.get(6)?,
            hours: row.get(7)?,
            level: row.get(8)?,
            prerequisites: row.get(9)?,
            active: row.get(10)?,
        })
    })
}

/// A block of competences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseBlock {
    /// Id.
    pub id: CourseBlockId,
    /// Code, as the certification names it.
    pub code: Option<String>,
    /// Label.
    pub label: Option<String>,
}

/// The blocks of a course, in their order.
///
/// # Errors
/// [`Incident`].
pub fn blocks(reader: &Reader<'_>, course: CourseId) -> Result<Vec<CourseBlock>, Incident> {
    reader.all(include_str!("blocks.sql"), [course.0], |row| {
        Ok(CourseBlock {
            id: CourseBlockId(id(row, 0)?),
            code: row.get(1)?,
            label: row.get(2)?,
        })
    })
}

/// A room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Id.
    pub id: RoomId,
    /// Name.
    pub name: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Places.
    pub capacity: Option<u32>,
    /// Still used.
    pub active: bool,
}

/// The rooms, by name.
///
/// # Errors
/// [`Incident`].
pub fn rooms(reader: &Reader<'_>) -> Result<Vec<Room>, Incident> {
    reader.all(include_str!("rooms.sql"), [], |row| {
        Ok(Room {
            id: RoomId(id(row, 0)?),
            name: row.get(1)?,
            address: row.get(2)?,
            capacity: row.get(3)?,
            active: row.get(4)?,
        })
    })
}

/// A closure of the Académie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureRow {
    /// Id.
    pub id: AcademyClosureId,
    /// Why.
    pub label: Option<String>,
    /// Days.
    pub closure: Closure,
}

/// The closures, in order.
///
/// # Errors
/// [`Incident`].
pub fn closures(reader: &Reader<'_>) -> Result<Vec<ClosureRow>, Incident> {
    reader.all(include_str!("closures.sql"), [], |row| {
        Ok(ClosureRow {
            id: AcademyClosureId(id(row, 0)?),
            label: row.get(1)?,
            closure: Closure {
                first: day(row, 2)?.unwrap_or(NaiveDate::MAX),
                last: day(row, 3)?.unwrap_or(NaiveDate::MIN),
            },
        })
    })
}
