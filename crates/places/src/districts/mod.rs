//! Maps of districts, and the answer: inside, outside, to be checked.

mod kinds;
mod projection;
mod read;

pub use kinds::MapKind;

use geo::{Contains, MultiPolygon};
use rstar::primitives::{GeomWithData, Line};
use rstar::{PointDistance, RTree};

use crate::Refused;
use crate::lambert;

/// Within so many metres of a limit the answer is « à vérifier » (standards.md S3). The point of an address is that of its
/// plot, maps are drawn to some metres: nearer than that, neither says on which side a door is.
pub const TO_CHECK_WITHIN_M: f64 = 15.0;

/// One map: districts of one kind, of one generation.
#[derive(Debug)]
pub struct Districts {
    facts: MapFacts,
    districts: Vec<Held>,
    /// Every side of every limit, in metres of Lambert-93, with the district it limits.
    limits: RTree<Side>,
}

type Side = GeomWithData<Line<[f64; 2]>, u32>;

#[derive(Debug)]
struct Held {
    district: District,
    /// In metres of Lambert-93.
    shape: MultiPolygon<f64>,
    /// West, south, east, north.
    bounds: [f64; 4],
}

/// A district, as one names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct District {
    /// Its official code: `QN07501M`, `75118`, `7511872`.
    pub code: String,
    /// Its official name.
    pub name: String,
}

/// What a map is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapFacts {
    /// Of what.
    pub kind: MapKind,
    /// Name of the generation: `2024`, `2015`, `démonstration`; empty for maps that have none.
    pub generation: String,
    /// First day the generation is in force, `YYYY-MM-DD`; empty when unknown.
    pub since: &'static str,
    /// Districts in or near Paris.
    pub districts: usize,
    /// Districts of the file that are elsewhere: not kept.
    pub left_out: usize,
    /// Drawn by us for the demonstration house: never to be used for anybody.
    pub demonstration: bool,
}

/// Where a point is. Distances in metres, on the plane of Lambert-93.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// In a district, further than [`TO_CHECK_WITHIN_M`] from its limit.
    Inside {
        /// The district.
        district: District,
        /// To its limit.
        distance_m: f64,
    },
    /// In none, further than [`TO_CHECK_WITHIN_M`] from any.
    Outside {
        /// The nearest.
        nearest: District,
        /// To its limit.
        distance_m: f64,
    },
    /// Too near to a limit for a map to say.
    ToCheck {
        /// The district whose limit is near.
        district: District,
        /// To its limit.
        distance_m: f64,
        /// On which side the point seems to be. To be shown as a hint, never as the answer.
        seems_inside: bool,
    },
}

impl Districts {
    /// Reads a GeoJSON of polygons in degrees: QPV of either generation (`code_qp`), arrondissements (`c_arinsee`) or
    /// quartiers (`c_quinsee`) as published. What it is, is read in it. Districts far from Paris are left out and counted.
    ///
    /// # Errors
    /// [`Refused`] when it is none of these, is cut, is in another projection, or has a code of the wrong form.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        read::read(bytes)
    }

    /// What this map is.
    #[must_use]
    pub fn facts(&self) -> &MapFacts {
        &self.facts
    }

    /// The districts, in the order of their codes.
    pub fn districts(&self) -> impl Iterator<Item = &District> {
        self.districts.iter().map(|held| &held.district)
    }

    /// Where this point is, in degrees (WGS 84). `None` when it is not a point of the region of Paris: far away, the
    /// nearest district would mean nothing.
    #[must_use]
    pub fn where_is(&self, lon: f64, lat: f64) -> Option<Answer> {
        if !projection::near_paris(lon, lat) {
            return None;
        }
        let (x, y) = lambert::metres(lon, lat);
        let point = geo::Point::new(x, y);
        let inside = self.districts.iter().position(|held| {
            let [west, south, east, north] = held.bounds;
            (west..=east).contains(&x)
                && (south..=north).contains(&y)
                && held.shape.contains(&point)
        });
        // Inside: the limit of that district, not of a neighbour that stands beside it.
        let side = match inside {
            Some(inside) => self
                .limits
                .nearest_neighbor_iter(&[x, y])
                .find(|side| side.data as usize == inside)?,
            None => self.limits.nearest_neighbor(&[x, y])?,
        };
        let distance_m = side.geom().distance_2(&[x, y]).sqrt();
        let district = self.districts.get(side.data as usize)?.district.clone();
        Some(if distance_m <= TO_CHECK_WITHIN_M {
            Answer::ToCheck {
                district,
                distance_m,
                seems_inside: inside.is_some(),
            }
        } else if inside.is_some() {
            Answer::Inside {
                district,
                distance_m,
            }
        } else {
            Answer::Outside {
                nearest: district,
                distance_m,
            }
        })
    }
}
