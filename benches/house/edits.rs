//! One saved edit, with its op in the journal, beside a bare change of one row committed on the same file.

use pignon_benches::{Figures, Target, Times, timed};
use serde_json::json;

use crate::Result;
use crate::place::House;

const EACH: usize = 200;
/// In turns, so that a burst of work elsewhere on the machine weighs on all alike.
const TURN: usize = 20;

pub(crate) fn measure(house: &House, figures: &mut Figures) -> Result<()> {
    let persons = house.some_persons(3 * EACH)?;
    let conn = house.bare()?;
    // The house empties its log on a thread of its own: the limit must not pay for it either.
    conn.pragma_update(None, "wal_autocheckpoint", 0)?;
    let (mut bare, mut plain, mut named) = (Vec::new(), Vec::new(), Vec::new());
    let mut pages = Pages::default();
    for (turn, some) in persons.chunks(3 * TURN).enumerate() {
        let (for_bare, rest) = some.split_at(TURN.min(some.len()));
        let (for_plain, for_named) = rest.split_at(TURN.min(rest.len()));
        // The first act after another connection has written reads its pages again: not counted on either side.
        for (at, [id, ..]) in for_bare.iter().enumerate() {
            let uuid: uuid::Bytes = uuid::of(id)?;
            let mut update = conn.prepare_cached(include_str!("../sql/bare_edit.sql"))?;
            let before = log_pages(&conn)?;
            let (done, time) = timed(|| update.execute((&uuid[..], format!("Motif {turn}.{at}"))));
            assert_eq!(done?, 1, "the bare edit found its row");
            pages.bare.push(log_pages(&conn)? - before);
            if at > 0 {
                bare.push(time);
            }
        }
        for (at, [id, ..]) in for_plain.iter().enumerate() {
            let edit = json!({"person": id, "field": "reason", "value": format!("Autre motif {turn}.{at}")});
            let before = log_pages(&conn)?;
            let (done, time) = timed(|| house.ask("person_edit", edit));
            done?;
            pages.plain.push(log_pages(&conn)? - before);
            if at > 0 {
                plain.push(time);
            }
        }
        for (at, [id, ..]) in for_named.iter().enumerate() {
            let phone = format!("06 99 {:02} {:02} 11", turn % 100, at % 100);
            let edit = json!({"person": id, "field": "phone", "value": phone});
            let before = log_pages(&conn)?;
            let (done, time) = timed(|| house.ask("person_edit", edit));
            done?;
            pages.named.push(log_pages(&conn)? - before);
            if at > 0 {
                named.push(time);
            }
        }
    }
    println!(
        "<!-- pages written to the log, median: bare {}, an edit {}, an edit of an indexed field {} -->",
        median(pages.bare),
        median(pages.plain),
        median(pages.named),
    );
    let (bare, plain, named) = (Times::of(bare), Times::of(plain), Times::of(named));
    figures.time(
        "one saved edit with its op: p50 (limit: a bare commit)",
        plain.p50(),
        Some(bare.p50()),
        Target::Ratio(1.5),
    );
    figures.time(
        "one saved edit with its op: p99",
        plain.p99(),
        Some(bare.p99()),
        Target::Ratio(1.5),
    );
    figures.time(
        "one saved edit of an indexed field (phone): p50",
        named.p50(),
        Some(bare.p50()),
        Target::Ratio(1.5),
    );
    figures.time(
        "one saved edit of an indexed field (phone): p99",
        named.p99(),
        Some(bare.p99()),
        Target::Ratio(1.5),
    );
    Ok(())
}

#[derive(Default)]
struct Pages {
    bare: Vec<i64>,
    plain: Vec<i64>,
    named: Vec<i64>,
}

/// Pages that the write-ahead log holds.
fn log_pages(conn: &rusqlite::Connection) -> Result<i64> {
    Ok(conn.query_row(include_str!("../sql/log_pages.sql"), [], |row| row.get(1))?)
}

fn median(mut of: Vec<i64>) -> i64 {
    of.sort_unstable();
    of.get(of.len() / 2).copied().unwrap_or_default()
}

mod uuid {
    pub(super) type Bytes = [u8; 16];

    /// The sixteen bytes of an identity written out.
    pub(super) fn of(text: &str) -> crate::Result<Bytes> {
        let id: pignon_domain::ids::PersonId =
            serde_json::from_value(serde_json::Value::String(text.to_owned()))?;
        Ok(id.0.into_bytes())
    }
}
