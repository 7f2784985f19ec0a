//! Numbers of a street, and the shape of an address.

use std::ops::Range;

use super::{Address, Cut, Held};
use crate::words;

impl Held {
    /// A piece of the arena; empty when it is out of it.
    pub(super) fn cut(&self, cut: Cut) -> &str {
        self.text
            .get(cut.from as usize..cut.to as usize)
            .unwrap_or_default()
    }

    /// Where the numbers of a street stand.
    pub(super) fn range(&self, street: usize) -> Range<usize> {
        self.streets.get(street).map_or(0..0, |street| {
            let first = street.first as usize;
            first..first + street.count as usize
        })
    }

    /// The street in which this number stands.
    pub(super) fn street_of(&self, at: u32) -> Option<usize> {
        self.streets
            .partition_point(|street| street.first <= at)
            .checked_sub(1)
    }

    /// The numbers of the street that have this figure, whatever their suffix.
    pub(super) fn with_number(&self, street: usize, number: u16) -> Range<usize> {
        let range = self.range(street);
        let all = &self.numbers[range.clone()];
        let from = all.partition_point(|held| held.number < number);
        let to = all.partition_point(|held| held.number <= number);
        range.start + from..range.start + to
    }

    /// This number with this suffix, if the street has it.
    pub(super) fn exact(&self, street: usize, number: u16, suffix: &str) -> Option<u32> {
        self.with_number(street, number)
            .find(|at| self.suffix(*at) == suffix)
            .and_then(|at| u32::try_from(at).ok())
    }

    fn suffix(&self, at: usize) -> &str {
        let suffix = self.numbers.get(at).map_or(0, |number| number.suffix);
        self.suffixes
            .get(usize::from(suffix))
            .map_or("", String::as_str)
    }

    /// The address of a number of a street, or the street itself, placed at the number nearest to its middle.
    pub(super) fn address(&self, street: usize, at: Option<u32>) -> Option<Address> {
        let held = self.streets.get(street)?;
        let name = self.cut(held.name);
        let place = match at {
            Some(at) => at as usize,
            None => self.middle(street)?,
        };
        let number = self.numbers.get(place)?;
        let (lon, lat) = number.point();
        let suffix = at.map_or("", |at| self.suffix(at as usize));
        let label = match at {
            None => name.to_owned(),
            Some(_) if suffix.is_empty() => format!("{} {name}", number.number),
            Some(_) => format!("{} {} {name}", number.number, words::suffix_in_full(suffix)),
        };
        Some(Address {
            id: self.id(held.id, at),
            label,
            number: at.map(|_| number.number),
            suffix: suffix.to_owned(),
            street: name.to_owned(),
            postcode: format!("{:05}", held.postcode),
            arrondissement: held.arrondissement,
            lon,
            lat,
        })
    }

    fn id(&self, street: Cut, at: Option<u32>) -> String {
        let street = self.cut(street);
        let Some(at) = at else {
            return street.to_owned();
        };
        if let Ok(odd) = self.odd_ids.binary_search_by_key(&at, |(at, _)| *at) {
            return self.odd_ids[odd].1.clone();
        }
        let number = self.numbers.get(at as usize).map_or(0, |held| held.number);
        ordinary_id(street, number, self.suffix(at as usize))
    }

    /// The number nearest to the mean of all.
    fn middle(&self, street: usize) -> Option<usize> {
        let range = self.range(street);
        let count = i64::try_from(range.len()).ok().filter(|count| *count > 0)?;
        let (mut lon, mut lat) = (0, 0);
        for number in &self.numbers[range.clone()] {
            lon += i64::from(number.lon);
            lat += i64::from(number.lat);
        }
        let (lon, lat) = (lon / count, lat / count);
        range.min_by_key(|at| {
            let number = self.numbers[*at];
            // A degree of longitude is two thirds of one of latitude at Paris.
            let (east, north) = (i64::from(number.lon) - lon, i64::from(number.lat) - lat);
            4 * east * east + 9 * north * north
        })
    }
}

/// The id the BAN gives to a number of a street.
pub(super) fn ordinary_id(street: &str, number: u16, suffix: &str) -> String {
    if suffix.is_empty() {
        format!("{street}_{number:05}")
    } else {
        format!("{street}_{number:05}_{suffix}")
    }
}
