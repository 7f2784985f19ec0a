//! The official addresses of Paris, in memory.
//!
//! Streets are sorted by name, numbers stand in their street in order; texts share one arena. The 158 048 addresses of
//! June 2024 take about 3 MB. What is derived from names (words, entries) is built when the set is loaded.

mod align;
mod build;
mod compact;
mod complete;
mod index;
mod near;
mod numbers;
mod read;
mod repair;
mod shapes;
mod typed;

pub use shapes::{Address, AddressFacts, Change, Found, NumberFound, Repaired};

use crate::Refused;
use index::Index;

/// A set of addresses: completes and repairs.
#[derive(Debug)]
pub struct Addresses {
    held: Held,
    index: Index,
}

/// What the compact file holds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Held {
    /// Names and ids of streets, one after the other.
    text: String,
    /// By name, then arrondissement, then postcode.
    streets: Vec<Street>,
    /// Street after street; in a street by number, then suffix.
    numbers: Vec<Number>,
    /// Suffixes of numbers as the BAN writes them; the first is none.
    suffixes: Vec<String>,
    /// Ids of numbers that are not made of the id of their street and of the number.
    odd_ids: Vec<(u32, String)>,
    /// Rows of the file that are not of Paris or have no number.
    left_out: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Street {
    name: Cut,
    id: Cut,
    /// 1 to 20.
    arrondissement: u8,
    postcode: u32,
    /// Where its numbers begin, and how many.
    first: u32,
    count: u32,
}

/// A piece of the arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cut {
    from: u32,
    to: u32,
}

/// Twelve bytes an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Number {
    number: u16,
    suffix: u16,
    /// Millionths of a degree (0.11 m), as precise as the BAN is.
    lon: i32,
    lat: i32,
}

impl Addresses {
    /// Reads the official CSV of the BAN, as it is or gzipped. Rows outside Paris are left out and counted.
    ///
    /// # Errors
    /// [`Refused`] when this is not that file, or not whole.
    pub fn read(bytes: &[u8]) -> Result<Self, Refused> {
        Ok(Self::over(read::read(bytes)?))
    }

    /// Opens what [`Addresses::compact`] wrote: about twenty times as fast as reading the CSV again.
    ///
    /// # Errors
    /// [`Refused::NotCompact`], [`Refused::Truncated`] or [`Refused::Damaged`]: read the official file again.
    pub fn open(bytes: &[u8]) -> Result<Self, Refused> {
        Ok(Self::over(compact::open(bytes)?))
    }

    /// The set as bytes to keep beside the official file. Not a format of exchange: another version may refuse it.
    #[must_use]
    pub fn compact(&self) -> Vec<u8> {
        compact::write(&self.held)
    }

    /// How much there is.
    #[must_use]
    pub fn facts(&self) -> AddressFacts {
        AddressFacts {
            addresses: self.held.numbers.len(),
            streets: self.held.streets.len(),
            left_out: self.held.left_out,
            demonstration: self
                .held
                .streets
                .iter()
                .any(|street| self.held.cut(street.id).contains("_demo")),
        }
    }

    /// The address of this BAN id (of a number or of a street); `None` when the set has it no longer.
    #[must_use]
    pub fn of_id(&self, id: &str) -> Option<Address> {
        if let Some((at, _)) = self.held.odd_ids.iter().find(|(_, odd)| odd == id) {
            let street = self.held.street_of(*at)?;
            return self.held.address(street, Some(*at));
        }
        let mut cuts = id.match_indices('_').map(|(at, _)| at);
        let (_, end) = (cuts.next()?, cuts.next());
        let street_id = end.map_or(id, |end| &id[..end]);
        (0..self.held.streets.len())
            .filter(|street| self.held.cut(self.held.streets[*street].id) == street_id)
            .find_map(|street| {
                if end.is_none() {
                    return self.held.address(street, None);
                }
                self.held
                    .range(street)
                    .filter_map(|at| self.held.address(street, u32::try_from(at).ok()))
                    .find(|address| address.id == id)
            })
    }

    /// Longitude and latitude of every number of the street of this id, in degrees: whether a whole street is on one side
    /// of a limit, when the number is not known.
    #[must_use]
    pub fn points_of_street(&self, street_id: &str) -> Vec<(f64, f64)> {
        (0..self.held.streets.len())
            .filter(|street| self.held.cut(self.held.streets[*street].id) == street_id)
            .flat_map(|street| self.held.range(street))
            .map(|at| self.held.numbers[at].point())
            .collect()
    }

    fn over(held: Held) -> Self {
        let index = Index::of(&held);
        Self { held, index }
    }
}

impl Number {
    /// Longitude and latitude, in degrees.
    fn point(self) -> (f64, f64) {
        (f64::from(self.lon) / 1e6, f64::from(self.lat) / 1e6)
    }
}
