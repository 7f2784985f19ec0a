//! Ten years of registers: cohorts of fifteen that end one after another until yesterday, nine lines in ten present.

use chrono::{Days, Local, NaiveDate};
use pignon_domain::academy::row;
use pignon_domain::ids::{ClassSessionId, EnrolmentId};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::Result;

/// Trainees of a cohort.
pub(crate) const TRAINEES: usize = 15;
const HALVES: usize = 100;

/// Identities sorted by birth, as UUIDv7 are.
fn born(kind: u128, n: usize) -> Uuid {
    Uuid::from_u128((0x0193_0000_0000_7000 << 64) + (kind << 56) + n as u128)
}

/// A cohort.
pub(crate) fn cohort(n: usize) -> Uuid {
    born(1, n)
}

/// One of its half-days.
pub(crate) fn session(of: usize, n: usize) -> Uuid {
    born(2, of * HALVES + n)
}

/// One of its enrolments.
pub(crate) fn enrolment(of: usize, n: usize) -> Uuid {
    born(3, of * TRAINEES + n)
}

/// Writes the rows; answers how many lines of registers. The last half-day of each cohort has no register yet.
pub(crate) fn write(conn: &Connection, cohorts: usize) -> Result<usize> {
    let mut random = ChaCha8Rng::seed_from_u64(7);
    let yesterday = Local::now().date_naive() - Days::new(1);
    let tx = conn.unchecked_transaction()?;
    let mut lines = 0;
    {
        let mut put_cohort = tx.prepare(include_str!("../sql/academy_cohort.sql"))?;
        let mut put_session = tx.prepare(include_str!("../sql/academy_session.sql"))?;
        let mut put_sheet = tx.prepare(include_str!("../sql/academy_sheet.sql"))?;
        let mut put_person = tx.prepare(include_str!("../sql/academy_person.sql"))?;
        let mut put_enrolment = tx.prepare(include_str!("../sql/academy_enrolment.sql"))?;
        let mut put_line = tx.prepare(include_str!("../sql/academy_attendance.sql"))?;
        let mut put_tally = tx.prepare(include_str!("../sql/academy_tally.sql"))?;
        for of in 0..cohorts {
            let ends = yesterday - Days::new(u64::try_from((cohorts - 1 - of) * 5)?);
            let day = |n: usize| -> Result<NaiveDate> {
                Ok(ends - Days::new(u64::try_from((HALVES - 1 - n) / 2)?))
            };
            let (id, title) = (cohort(of), format!("Promotion {of}"));
            let first = day(0)?.to_string();
            put_cohort.execute(params![
                id,
                born(9, of % 12),
                title,
                first,
                ends.to_string()
            ])?;
            for n in 0..TRAINEES {
                let (who, person) = (of * TRAINEES + n, born(4, of * TRAINEES + n));
                let name = format!("Famille{:05}", random.random_range(0..40_000));
                let number = format!("P-M07-01-{who:06}");
                put_person.execute(params![i64::try_from(who)? + 1, person, number, name])?;
                put_enrolment.execute(params![
                    id,
                    enrolment(of, n),
                    person,
                    first,
                    i64::try_from(n)?
                ])?;
                let attended = 17_820 - 180 * random.random_range(0..30);
                put_tally.execute(params![id, enrolment(of, n), attended, 2])?;
            }
            for n in 0..HALVES {
                let session = session(of, n);
                let (half, starts) = [("morning", 540), ("afternoon", 840)][n % 2];
                put_session.execute(params![session, id, day(n)?.to_string(), half, starts])?;
                if n + 1 == HALVES {
                    continue;
                }
                put_sheet.execute(params![session, row::sheet(ClassSessionId(session))])?;
                for who in 0..TRAINEES {
                    let (mark, late) = match random.random_range(0..20) {
                        0 => ("justified", None),
                        1 => ("late", Some(20)),
                        _ => ("present", None),
                    };
                    let trainee = enrolment(of, who);
                    let line = row::attendance(ClassSessionId(session), EnrolmentId(trainee));
                    put_line.execute(params![session, line, trainee, mark, late])?;
                    lines += 1;
                }
            }
        }
    }
    tx.commit()?;
    Ok(lines)
}

/// Walks along the registers of one cohort, and does nothing else.
pub(crate) fn walk(conn: &Connection, cohort: Uuid) -> Result<i64> {
    let mut statement = conn.prepare_cached(include_str!("../sql/academy_scan.sql"))?;
    Ok(statement.query_row([cohort], |row| row.get(0))?)
}
