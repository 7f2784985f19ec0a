//! What would become of each row: the four states, and error.

use std::collections::HashMap;

use super::known::{Index, Match};
use super::shapes::{RowCounts, RowState, Settlement};
use pignon_domain::same::Traits;

/// What a row would become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Judged {
    pub state: RowState,
    pub found: Match,
}

/// Rows already read, by what makes two of them one person.
#[derive(Default)]
pub(crate) struct Earlier(HashMap<String, usize>);

impl Earlier {
    /// The earlier row of the same person, if any; otherwise this row becomes the one.
    pub fn note(&mut self, row: usize, key: &Traits) -> Option<usize> {
        let keys: Vec<String> = key.certain_keys().collect();
        let earlier = keys.iter().find_map(|k| self.0.get(k)).copied();
        let of = earlier.unwrap_or(row);
        for key in keys {
            self.0.entry(key).or_insert(of);
        }
        earlier
    }
}

/// Judges a row that can be read. `settled`: what a person said of it. `adds`: would it add anything to a known
/// person (asked only when it matters).
pub(super) fn judge(
    index: &Index,
    key: &Traits,
    earlier: Option<usize>,
    settled: Option<&Settlement>,
    adds: impl FnOnce(usize) -> bool,
) -> Judged {
    let update = |at: usize, adds: bool| Judged {
        state: if adds {
            RowState::Update
        } else {
            RowState::Unchanged
        },
        found: Match::Person(at),
    };
    match settled {
        Some(Settlement::Skip) => {
            return Judged {
                state: RowState::Settle,
                found: Match::Nobody,
            };
        }
        Some(Settlement::New) => {
            return Judged {
                state: RowState::Create,
                found: Match::Nobody,
            };
        }
        Some(Settlement::Same { person }) => {
            if let Some(at) = index.known.iter().position(|k| k.id == *person) {
                let adds = adds(at);
                return update(at, adds);
            }
        }
        None => {}
    }
    match index.judge(key) {
        Match::Person(at) => {
            let adds = adds(at);
            update(at, adds)
        }
        Match::Perhaps if earlier.is_none() => Judged {
            state: RowState::Settle,
            found: Match::Perhaps,
        },
        _ => match earlier {
            Some(row) => Judged {
                state: RowState::Update,
                found: Match::Row(row),
            },
            None => Judged {
                state: RowState::Create,
                found: Match::Nobody,
            },
        },
    }
}

/// How many rows in each state.
pub(super) fn count(judged: &[Judged]) -> RowCounts {
    let mut counts = RowCounts::default();
    for row in judged {
        counts.add(row.state);
    }
    counts
}
