//! Shapes of the catalogue: courses, rooms, closures.

use chrono::NaiveDate;
use pignon_domain::academy::CourseFamily;
use pignon_domain::ids::{AcademyClosureId, CourseBlockId, CourseId, RoomId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The catalogue of the Académie.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Catalogue {
    /// Courses, by title.
    pub courses: Vec<CourseCard>,
    /// Rooms, by name.
    pub rooms: Vec<RoomCard>,
    /// Closures, in order.
    pub closures: Vec<ClosureCard>,
}

/// A course.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CourseCard {
    /// Id.
    pub id: CourseId,
    /// Title.
    pub title: String,
    /// What it is for.
    pub objective: Option<String>,
    /// Family of trades.
    pub family: Option<CourseFamily>,
    /// RNCP or RS number.
    pub certification: Option<String>,
    /// ROME codes.
    pub romes: Vec<String>,
    /// FORMACODE.
    pub formacode: Option<String>,
    /// Hours.
    pub hours: Option<u32>,
    /// Level, from 1 to 8.
    pub level: Option<u8>,
    /// What one must know before.
    pub prerequisites: Option<String>,
    /// It is proposed.
    pub active: bool,
    /// Blocks of competences, in order.
    pub blocks: Vec<BlockCard>,
}

/// A block of competences.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BlockCard {
    /// Id.
    pub id: CourseBlockId,
    /// Code.
    pub code: String,
    /// Label.
    pub label: String,
}

/// A room.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RoomCard {
    /// Id.
    pub id: RoomId,
    /// Name.
    pub name: String,
    /// Address.
    pub address: Option<String>,
    /// Places.
    pub capacity: Option<u32>,
    /// Still used.
    pub active: bool,
}

/// A closure.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ClosureCard {
    /// Id.
    pub id: AcademyClosureId,
    /// Why.
    pub label: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// Writes a course, new or known. What is not given is emptied.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CoursePut {
    /// Which; absent: a new one.
    pub course: Option<CourseId>,
    /// Title.
    pub title: String,
    /// What it is for.
    pub objective: String,
    /// Family of trades.
    pub family: Option<CourseFamily>,
    /// RNCP or RS number, as typed.
    pub certification: String,
    /// ROME codes, as typed.
    pub romes: String,
    /// FORMACODE, as typed.
    pub formacode: String,
    /// Hours.
    pub hours: Option<u32>,
    /// Level, as typed: 1 to 8, or an old Roman one.
    pub level: String,
    /// What one must know before.
    pub prerequisites: String,
    /// It is proposed.
    pub active: bool,
    /// Blocks, in order; those that are not given are removed.
    pub blocks: Vec<BlockPut>,
}

/// A block of competences, new or known.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BlockPut {
    /// Which; absent: a new one.
    pub id: Option<CourseBlockId>,
    /// Code.
    pub code: String,
    /// Label.
    pub label: String,
}

/// Writes a room, new or known.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoomPut {
    /// Which; absent: a new one.
    pub room: Option<RoomId>,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Places.
    pub capacity: Option<u32>,
    /// Still used.
    pub active: bool,
}

/// Writes a closure, new or known.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClosurePut {
    /// Which; absent: a new one.
    pub closure: Option<AcademyClosureId>,
    /// Why.
    pub label: String,
    /// First day, in forgiving text.
    pub starts: String,
    /// Last day, in forgiving text; empty: the first.
    pub ends: String,
}
