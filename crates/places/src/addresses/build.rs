//! From rows in any order to a set in its order.

use std::collections::HashMap;

use super::numbers::ordinary_id;
use super::{Cut, Held, Number, Street};
use crate::{Refused, words};

/// One row of the official file, as far as we need it.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) id: &'a str,
    pub(super) number: u16,
    pub(super) suffix: &'a str,
    pub(super) street: &'a str,
    pub(super) postcode: u32,
    pub(super) arrondissement: u8,
    pub(super) lon: i32,
    pub(super) lat: i32,
}

/// Streets seen so far, and numbers of each.
#[derive(Debug, Default)]
pub(super) struct Builder {
    /// By arrondissement, postcode and name.
    known: HashMap<(u8, u32, String), usize>,
    /// Id of the street, and its numbers with the ids that are not ordinary.
    streets: Vec<(String, Vec<Numbered>)>,
    suffixes: Vec<String>,
    suffix_of: HashMap<String, u16>,
    left_out: u32,
}

/// A number, and its id when it is not an ordinary one.
type Numbered = (Number, Option<String>);

impl Builder {
    pub(super) fn new() -> Self {
        let mut new = Self::default();
        new.suffixes.push(String::new());
        new.suffix_of.insert(String::new(), 0);
        new
    }

    /// A row that is not taken.
    pub(super) fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// One more address. `None` when there are more different suffixes than can be.
    pub(super) fn push(&mut self, row: &Row<'_>) -> Option<()> {
        let suffix = match self.suffix_of.get(row.suffix) {
            Some(suffix) => *suffix,
            None => {
                let next = u16::try_from(self.suffixes.len()).ok()?;
                self.suffixes.push(row.suffix.to_owned());
                self.suffix_of.insert(row.suffix.to_owned(), next);
                next
            }
        };
        let (name, inner) = true_name(row.street);
        let id = street_id(row.id);
        let key = (row.arrondissement, row.postcode, name.to_owned());
        let at = *self.known.entry(key).or_insert_with(|| {
            self.streets.push((String::new(), Vec::new()));
            self.streets.len() - 1
        });
        let (held_id, numbers) = self.streets.get_mut(at)?;
        // A street is known by its own id rather than by that of a pseudo-street inside it.
        if held_id.is_empty()
            || (!inner && held_id != id && numbers.iter().all(|(_, odd)| odd.is_some()))
        {
            id.clone_into(held_id);
        }
        let ordinary = !inner && row.id == ordinary_id(held_id, row.number, row.suffix);
        numbers.push((
            Number {
                number: row.number,
                suffix,
                lon: row.lon,
                lat: row.lat,
            },
            (!ordinary).then(|| row.id.to_owned()),
        ));
        Some(())
    }

    /// The set, in its order.
    pub(super) fn finish(mut self) -> Result<Held, Refused> {
        let too_big = |_| Refused::TooBig { most: 4096 };
        let mut order: Vec<((String, u8, u32), String, usize)> = self
            .known
            .into_iter()
            .map(|((arrondissement, postcode, name), at)| {
                let key = words::fold(&name).join(" ");
                ((key, arrondissement, postcode), name, at)
            })
            .collect();
        order.sort_unstable();
        let mut held = Held {
            suffixes: self.suffixes,
            left_out: self.left_out,
            ..Held::default()
        };
        for ((_, arrondissement, postcode), name, at) in order {
            let Some((id, numbers)) = self.streets.get_mut(at) else {
                continue;
            };
            numbers.sort_by(|a, b| {
                (a.0.number, a.0.suffix, &a.1).cmp(&(b.0.number, b.0.suffix, &b.1))
            });
            numbers.dedup();
            let first = u32::try_from(held.numbers.len()).map_err(too_big)?;
            let count = u32::try_from(numbers.len()).map_err(too_big)?;
            for (number, odd) in numbers.drain(..) {
                if let Some(odd) = odd {
                    let at = u32::try_from(held.numbers.len()).map_err(too_big)?;
                    held.odd_ids.push((at, odd));
                }
                held.numbers.push(number);
            }
            let name = held.keep(&name).map_err(too_big)?;
            let id = held.keep(id).map_err(too_big)?;
            held.streets.push(Street {
                name,
                id,
                arrondissement,
                postcode,
                first,
                count,
            });
        }
        held.text.shrink_to_fit();
        held.numbers.shrink_to_fit();
        held.streets.shrink_to_fit();
        Ok(held)
    }
}

impl Held {
    fn keep(&mut self, text: &str) -> Result<Cut, std::num::TryFromIntError> {
        let from = u32::try_from(self.text.len())?;
        self.text.push_str(text);
        let to = u32::try_from(self.text.len())?;
        Ok(Cut { from, to })
    }
}

/// The two first parts of an id: commune and street.
fn street_id(id: &str) -> &str {
    id.match_indices('_')
        .nth(1)
        .map_or(id, |(end, _)| &id[..end])
}

/// The BAN gives 1 177 plots of Paris as streets of their own, `11P3 Boulevard de Douaumont`, each with one number, 11 p3:
/// they are numbers of the street they name. The name, and whether it was such a one.
fn true_name(street: &str) -> (&str, bool) {
    let Some((head, rest)) = street.split_once(' ') else {
        return (street, false);
    };
    let figures = head.bytes().take_while(u8::is_ascii_digit).count();
    let plot = &head.as_bytes()[figures..];
    let letters =
        plot.iter().all(u8::is_ascii_alphanumeric) && plot.iter().any(u8::is_ascii_uppercase);
    if figures > 0 && letters && !rest.is_empty() {
        (rest, true)
    } else {
        (street, false)
    }
}
