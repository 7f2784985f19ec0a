//! What is known of the place of an address (P1.5): its point, what a map said of it, and the answer that a member gave
//! instead. Residences, projects and structures have the same columns for it.

use chrono::NaiveDate;
use rusqlite::Row;

use crate::columns::day;

/// The place of an address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Placed {
    /// What a map said, when it was asked.
    pub map: Option<QpvMap>,
    /// Longitude and latitude, in millionths of a degree (WGS 84), when the address was chosen among the official ones.
    pub point: Option<(i32, i32)>,
    /// Why a member answered otherwise than the map, in their words; then the QPV of the row is theirs.
    pub overridden: Option<String>,
}

/// What a map said of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QpvMap {
    /// The district it is in, or the nearest.
    pub district: String,
    /// Generation of the map.
    pub generation: String,
    /// Metres to the limit.
    pub metres: u32,
    /// The day it was asked.
    pub on: NaiveDate,
}

impl Placed {
    /// Nothing is known but what was typed.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }

    /// The seven columns `district, qpv_map, qpv_metres, qpv_checked_on, lon, lat, qpv_override`, the first of which is `at`.
    pub(crate) fn read(r: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        let (district, generation): (Option<String>, Option<String>) = (r.get(at)?, r.get(at + 1)?);
        let (metres, on): (Option<u32>, _) = (r.get(at + 2)?, day(r, at + 3)?);
        let asked = district.zip(generation).zip(metres.zip(on));
        let (lon, lat): (Option<i32>, Option<i32>) = (r.get(at + 4)?, r.get(at + 5)?);
        Ok(Self {
            map: asked.map(|((district, generation), (metres, on))| QpvMap {
                district,
                generation,
                metres,
                on,
            }),
            point: lon.zip(lat),
            overridden: r.get(at + 6)?,
        })
    }
}
