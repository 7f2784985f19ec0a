//! Rows of a large house, spread as those of a real one: ten members, half of the persons followed, most actions done.

use chrono::{Duration, Local, NaiveDate};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::Result;

const TEAM: u128 = 10;

/// Identities sorted by birth, as UUIDv7 are.
fn born(kind: u128, n: usize) -> Uuid {
    Uuid::from_u128((0x0193_0000_0000_7000 << 64) + (kind << 56) + n as u128)
}

/// Writes the rows.
pub(crate) fn write(conn: &Connection, persons: usize, me: Uuid) -> Result<()> {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let today = Local::now().date_naive();
    let tx = conn.unchecked_transaction()?;
    let member = |n: usize| match n as u128 % TEAM {
        0 => me,
        other => born(1, usize::try_from(other).unwrap_or_default()),
    };
    let day = |shift: i64| (today + Duration::days(shift)).to_string();
    {
        let mut person = tx.prepare(include_str!("../sql/day_person.sql"))?;
        let mut card = tx.prepare(include_str!("../sql/day_card.sql"))?;
        let mut contact = tx.prepare(include_str!("../sql/day_contact.sql"))?;
        let mut action = tx.prepare(include_str!("../sql/day_action.sql"))?;
        let mut appointment = tx.prepare(include_str!("../sql/day_appointment.sql"))?;
        let mut referral = tx.prepare(include_str!("../sql/day_referral.sql"))?;
        for n in 0..persons {
            let id = born(2, n);
            let seq = i64::try_from(n)? + 1;
            let name = format!("Famille{:05}", random.random_range(0..40_000));
            let opened = day(-random.random_range(1..1_500));
            let number = format!("P-M07-01-{n:06}");
            person.execute(params![seq, id, number, name, "Prénom", opened])?;
            let stage = ["welcome", "diagnosis", "emergence", "exit", "exit"][n % 5];
            let last = day(-random.random_range(0..200));
            card.execute(params![
                seq,
                name.to_lowercase(),
                number,
                opened,
                member(n),
                stage,
                last
            ])?;
            for k in 0..3 {
                let on = day(-random.random_range(0..1_000));
                contact.execute(params![
                    id,
                    born(3, n * 3 + k),
                    member(n),
                    on,
                    "Point sur le projet, suite à donner."
                ])?;
            }
            for k in 0..2 {
                let due = day(random.random_range(-120..60));
                let done = random.random_bool(0.7).then(|| due.clone());
                let who = random.random_bool(0.5).then(|| member(n));
                action.execute(params![
                    id,
                    born(4, n * 2 + k),
                    "Envoyer le budget prévisionnel",
                    who,
                    due,
                    done
                ])?;
            }
            if n % 2 == 0 {
                let on = today + Duration::days(random.random_range(-400..60));
                let status = if on >= today || random.random_bool(0.02) {
                    "planned"
                } else {
                    "came"
                };
                let at = format!("{on}T{:02}:30", random.random_range(9..18));
                appointment.execute(params![id, born(5, n), member(n / 2), at, status])?;
            }
            if n % 10 == 0 {
                let sent = day(-random.random_range(0..400));
                let closed = random.random_bool(0.9).then(|| day(0));
                referral.execute(params![id, born(6, n), member(n), sent, closed])?;
            }
        }
    }
    structures(&tx, persons / 50, today, &mut random)?;
    // What the door derives, on persons whose journal is not written.
    tx.execute_batch(include_str!("../sql/day_derived.sql"))?;
    tx.commit()?;
    conn.pragma(None, "wal_checkpoint", "TRUNCATE", |_| Ok(()))?;
    Ok(())
}

fn structures(
    conn: &Connection,
    count: usize,
    today: NaiveDate,
    random: &mut ChaCha8Rng,
) -> Result<()> {
    let mut structure = conn.prepare(include_str!("../sql/day_structure.sql"))?;
    let mut holder = conn.prepare(include_str!("../sql/day_holder.sql"))?;
    for n in 0..count {
        let created = today - Duration::days(random.random_range(0..1_500));
        let id = born(7, n);
        structure.execute(params![id, format!("Structure {n}"), created.to_string()])?;
        holder.execute(params![id, born(8, n), born(2, n * 50)])?;
    }
    Ok(())
}

/// The limit of the machine: the rows that the list of the day has to walk along, counted and nothing else.
pub(crate) fn bare_scan(conn: &Connection) -> Result<()> {
    let count: i64 = conn
        .prepare_cached(include_str!("../sql/day_scan.sql"))?
        .query_row([], |r| r.get(0))?;
    std::hint::black_box(count);
    Ok(())
}

/// The rows of a week, counted and nothing else.
pub(crate) fn bare_week(conn: &Connection) -> Result<()> {
    let today = Local::now().date_naive();
    let to = today + Duration::days(7);
    let count: i64 = conn
        .prepare_cached(include_str!("../sql/day_week.sql"))?
        .query_row([today.to_string(), to.to_string()], |r| r.get(0))?;
    std::hint::black_box(count);
    Ok(())
}
