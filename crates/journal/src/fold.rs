//! The fold (T2.3, T2.4): a row is what its changes give, ordered by (clock, desk). Per field the last writer wins
//! and nothing is discarded; neither the order of arrival nor duplicates matter.
//!
//! A field holds a *conflict* when two writes disagree and neither desk had seen the other: the field's writes that
//! no later write has seen. As the clock of a desk is after all it has seen, the last writer is always among them.

use std::collections::BTreeMap;

use crate::change::{Change, Id, REMOVED, Value};
use crate::op::{Header, Origin};

/// One act's change of one entity, with the header it came under.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// Header of its op.
    pub header: &'a Header,
    /// The change.
    pub change: &'a Change,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// The value of the last writer.
    pub value: Value,
    /// Who wrote it.
    pub by: Origin,
    /// Other values, written without having seen that one; latest first. Empty: no conflict.
    pub rivals: Vec<Value>,
}

/// An entity as its changes give it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    /// Fields.
    pub fields: BTreeMap<String, Register>,
    /// Removed (tombstone)?
    pub removed: bool,
    /// Removed on one desk and edited on another that had not seen the removal (or the reverse).
    pub edited_while_removed: bool,
}

impl Folded {
    /// Do both hold the same values, whoever wrote them? A field never written and one written as nothing are alike.
    #[must_use]
    pub fn has_the_values_of(&self, other: &Self) -> bool {
        let names = self.fields.keys().chain(other.fields.keys());
        self.removed == other.removed
            && names
                .filter(|name| *name != REMOVED)
                .all(|name| self.value(name) == other.value(name))
    }

    /// The value of a field; `Null` when never written.
    #[must_use]
    pub fn value(&self, field: &str) -> &Value {
        self.fields.get(field).map_or(&Value::Null, |r| &r.value)
    }
}

/// The writes of each field of one entity.
type Writes<'a> = BTreeMap<&'a str, Vec<(&'a Header, &'a Value)>>;

/// Folds changes, in any order, with duplicates, into the entities they are about.
#[must_use]
pub fn fold<'a>(written: impl IntoIterator<Item = Written<'a>>) -> BTreeMap<(String, Id), Folded> {
    let mut by_field: BTreeMap<(&str, Id), Writes<'_>> = BTreeMap::new();
    for w in written {
        let fields = by_field
            .entry((w.change.kind.as_ref(), w.change.entity))
            .or_default();
        for (name, value) in &w.change.fields {
            fields
                .entry(name.as_ref())
                .or_default()
                .push((w.header, value));
        }
    }
    by_field
        .into_iter()
        .map(|((kind, id), fields)| ((kind.to_owned(), id), entity(fields)))
        .collect()
}

fn entity(mut fields: Writes<'_>) -> Folded {
    let mut folded = Folded::default();
    for writes in fields.values_mut() {
        // Latest first; the same op twice is the same write. Stable: within an op, the last written counts.
        writes.reverse();
        writes.sort_by_key(|(header, _)| std::cmp::Reverse(header.origin()));
        writes.dedup_by_key(|(header, _)| header.origin());
    }
    if let Some(removals) = fields.get(REMOVED) {
        folded.removed = removals
            .first()
            .is_some_and(|(_, v)| **v == Value::Bool(true));
        folded.edited_while_removed = removals.iter().any(|(removal, value)| {
            **value == Value::Bool(true)
                && last_word(removals, removal)
                && fields
                    .iter()
                    .filter(|(name, _)| **name != REMOVED)
                    .any(|(_, writes)| {
                        writes.iter().any(|(edit, _)| {
                            !removal.has_seen(&edit.origin())
                                && !edit.has_seen(&removal.origin())
                                && edit.origin() != removal.origin()
                                && !settled(removals, edit, removal)
                        })
                    })
        });
    }
    for (name, writes) in fields {
        if let Some((header, value)) = writes.first() {
            folded.fields.insert(
                name.to_owned(),
                Register {
                    value: (*value).clone(),
                    by: header.origin(),
                    rivals: rivals(&writes),
                },
            );
        }
    }
    folded
}

/// No later write of the same field has seen it.
fn last_word(writes: &[(&Header, &Value)], one: &Header) -> bool {
    !writes
        .iter()
        .any(|(other, _)| other.has_seen(&one.origin()))
}

/// Somebody wrote the removal field knowing both the edit and the removal: the conflict is settled.
fn settled(removals: &[(&Header, &Value)], edit: &Header, removal: &Header) -> bool {
    removals
        .iter()
        .any(|(other, _)| other.has_seen(&edit.origin()) && other.has_seen(&removal.origin()))
}

/// Values of the writes that no other write has seen, other than the winner's; `writes` latest first.
fn rivals(writes: &[(&Header, &Value)]) -> Vec<Value> {
    let Some((_, winner)) = writes.first() else {
        return Vec::new();
    };
    let mut values: Vec<Value> = Vec::new();
    for (header, value) in &writes[1..] {
        if value != winner && !values.contains(value) && last_word(writes, header) {
            values.push((*value).clone());
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Stamp;
    use crate::keys::DeviceId;
    use crate::op::{Line, Seen};
    use proptest::prelude::*;

    fn line(desk: u8) -> Line {
        Line {
            device: DeviceId([desk; 16]),
            incarnation: 1,
        }
    }

    fn header(desk: u8, seq: u64, millis: u64, seen: &[(u8, u64)]) -> Header {
        Header {
            house: [0; 16],
            line: line(desk),
            seq,
            previous: [0; 32],
            epoch: 1,
            stamp: Stamp { millis, counter: 0 },
            seen: Seen(seen.iter().map(|(d, s)| (line(*d), *s)).collect()),
            parts: [0; 32],
        }
    }

    fn write(field: &'static str, value: Value) -> Change {
        Change {
            kind: "person".into(),
            entity: [1; 16],
            fields: vec![(field.into(), value)],
        }
    }

    fn text(t: &str) -> Value {
        Value::Text(t.into())
    }

    fn folded(ops: &[(Header, Change)]) -> Folded {
        fold(
            ops.iter()
                .map(|(header, change)| Written { header, change }),
        )
        .into_values()
        .next()
        .unwrap()
    }

    #[test]
    fn the_last_writer_wins_and_who_had_seen_the_other_leaves_no_conflict() {
        let ops = [
            (header(1, 1, 10, &[]), write("name", text("Dupond"))),
            (header(2, 1, 20, &[(1, 1)]), write("name", text("Dupont"))),
        ];
        let name = &folded(&ops).fields["name"];
        assert_eq!((&name.value, name.rivals.len()), (&text("Dupont"), 0));
    }

    #[test]
    fn two_desks_that_had_not_seen_each_other_keep_both_values_until_somebody_settles() {
        let mut ops = vec![
            (header(1, 1, 10, &[]), write("name", text("Dupond"))),
            (header(2, 1, 20, &[]), write("name", text("Dupont"))),
        ];
        assert_eq!(folded(&ops).fields["name"].rivals, vec![text("Dupond")]);
        ops.push((header(1, 2, 30, &[(2, 1)]), write("name", text("Dupond"))));
        let name = &folded(&ops).fields["name"];
        assert_eq!((&name.value, name.rivals.len()), (&text("Dupond"), 0));
    }

    #[test]
    fn the_same_value_written_twice_is_no_conflict() {
        let ops = [
            (header(1, 1, 10, &[]), write("name", text("Dupont"))),
            (header(2, 1, 20, &[]), write("name", text("Dupont"))),
        ];
        assert!(folded(&ops).fields["name"].rivals.is_empty());
    }

    #[test]
    fn editing_what_another_desk_removed_is_a_conflict_and_not_a_loss() {
        let mut ops = vec![
            (header(1, 1, 10, &[]), write("name", text("Dupont"))),
            (header(1, 2, 20, &[]), write(REMOVED, Value::Bool(true))),
            (header(2, 1, 30, &[(1, 1)]), write("name", text("Durand"))),
        ];
        let state = folded(&ops);
        assert!(state.removed && state.edited_while_removed);
        assert_eq!(state.value("name"), &text("Durand"));
        ops.push((
            header(1, 3, 40, &[(2, 1)]),
            write(REMOVED, Value::Bool(false)),
        ));
        let state = folded(&ops);
        assert!(!state.removed && !state.edited_while_removed);
    }

    /// Acts of three desks that sometimes hear of each other: a causally valid history.
    fn history() -> impl Strategy<Value = Vec<(Header, Change)>> {
        let act = (
            1..4_u8,
            0..3_u64,
            prop::sample::select(vec!["a", "b", REMOVED]),
            0..4_i64,
            any::<bool>(),
        );
        proptest::collection::vec(act, 1..25).prop_map(|acts| {
            let mut heads: BTreeMap<u8, u64> = BTreeMap::new();
            let mut knows: BTreeMap<(u8, u8), u64> = BTreeMap::new();
            let mut clocks: BTreeMap<u8, u64> = BTreeMap::new();
            let mut ops: Vec<(Header, Change)> = Vec::new();
            for (desk, advance, field, value, listen) in acts {
                if listen {
                    for other in (1..4).filter(|o| *o != desk) {
                        // Hearing of a desk is hearing of all it knew: seen vectors are transitive.
                        knows.insert((desk, other), heads.get(&other).copied().unwrap_or(0));
                        clocks.insert(
                            desk,
                            (*clocks.get(&desk).unwrap_or(&0))
                                .max(*clocks.get(&other).unwrap_or(&0)),
                        );
                    }
                }
                let seq = heads.entry(desk).or_default();
                *seq += 1;
                let clock = clocks.entry(desk).or_default();
                *clock += 1 + advance;
                let seen: Vec<(u8, u64)> = (1..4)
                    .filter_map(|o| knows.get(&(desk, o)).filter(|s| **s > 0).map(|s| (o, *s)))
                    .collect();
                let value = if field == REMOVED {
                    Value::Bool(value % 2 == 0)
                } else {
                    Value::Int(value)
                };
                ops.push((header(desk, *seq, *clock, &seen), write(field, value)));
            }
            ops
        })
    }

    proptest! {
        #[test]
        fn neither_order_of_arrival_nor_duplicates_matter(
            (ops, shuffled) in history().prop_flat_map(|ops| {
                let twice: Vec<_> = ops.iter().cloned().chain(ops.iter().cloned()).collect();
                (Just(ops), Just(twice).prop_shuffle())
            })
        ) {
            prop_assert_eq!(folded(&ops), folded(&shuffled));
        }

        #[test]
        fn one_desk_alone_never_conflicts(values in proptest::collection::vec(0..5_i64, 1..20)) {
            let ops: Vec<_> = (1_u64..).zip(&values).map(|(n, v)| (header(1, n, n, &[]), write("a", Value::Int(*v)))).collect();
            let state = folded(&ops);
            prop_assert_eq!(state.value("a"), &Value::Int(*values.last().unwrap()));
            prop_assert!(state.fields["a"].rivals.is_empty());
        }
    }
}
