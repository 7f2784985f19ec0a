//! Migrations: applied in one transaction after an automatic snapshot, each saying whether an older program may
//! still open the vault afterwards. The files stand in `migrations/desk/` and are never edited once landed.

use std::path::Path;

use rusqlite::Connection;

use crate::Incident;

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// `YYYYMMDDHHMM`: what `schema_mark` holds after it.
    pub version: i64,
    /// What to run.
    pub sql: &'static str,
}

/// Every migration, oldest first.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 202_611_220_001,
        sql: include_str!("../../../../migrations/desk/202611220001_house.sql"),
    },
    Migration {
        version: 202_611_220_002,
        sql: include_str!("../../../../migrations/desk/202611220002_search.sql"),
    },
    Migration {
        version: 202_611_220_003,
        sql: include_str!("../../../../migrations/desk/202611220003_card.sql"),
    },
    Migration {
        version: 202_611_220_004,
        sql: include_str!("../../../../migrations/desk/202611220004_journal.sql"),
    },
    Migration {
        version: 202_611_220_005,
        sql: include_str!("../../../../migrations/desk/202611220005_not_same.sql"),
    },
    Migration {
        version: 202_611_220_006,
        sql: include_str!("../../../../migrations/desk/202611220006_follow.sql"),
    },
    Migration {
        version: 202_611_220_008,
        sql: include_str!("../../../../migrations/desk/202611220008_day.sql"),
    },
    Migration {
        version: 202_611_220_009,
        sql: include_str!("../../../../migrations/desk/202611220009_glass.sql"),
    },
    Migration {
        version: 202_611_220_010,
        sql: include_str!("../../../../migrations/desk/202611220010_paper.sql"),
    },
    Migration {
        version: 202_611_220_011,
        sql: include_str!("../../../../migrations/desk/202611220011_expected.sql"),
    },
    Migration {
        version: 202_611_220_012,
        sql: include_str!("../../../../migrations/desk/202611220012_pass.sql"),
    },
    Migration {
        version: 202_611_220_013,
        sql: include_str!("../../../../migrations/desk/202611220013_academy.sql"),
    },
    Migration {
        version: 202_611_220_014,
        sql: include_str!("../../../../migrations/desk/202611220014_pass_speed.sql"),
    },
];

impl Migration {
    /// The first line of the file says it.
    fn older_may_open(&self) -> bool {
        self.sql.starts_with("-- older app may open: yes")
    }
}

/// `user_version` is an i32: minutes since 2020 would be unreadable, so the version stands in a table of its own.
const MARK: &str = "CREATE TABLE IF NOT EXISTS schema_mark (
    one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL, oldest_reader INTEGER NOT NULL) STRICT;
  INSERT OR IGNORE INTO schema_mark VALUES (1, 0, 0);";

fn mark(conn: &Connection) -> Result<(i64, i64), Incident> {
    let known: bool = conn.query_row(
        "SELECT count(*) FROM sqlite_master WHERE name = 'schema_mark'",
        [],
        |r| r.get::<_, i64>(0),
    )? > 0;
    if !known {
        return Ok((0, 0));
    }
    Ok(
        conn.query_row("SELECT version, oldest_reader FROM schema_mark", [], |r| {
            Ok((r.get(0)?, r.get(1)?))
        })?,
    )
}

/// Is there a house in it?
///
/// # Errors
/// [`Incident::Damaged`] when it cannot be read.
pub fn stands(conn: &Connection) -> Result<bool, Incident> {
    Ok(mark(conn)?.0 > 0)
}

/// Brings the vault to this program's schema.
///
/// # Errors
/// [`Incident::TooNew`] when a newer program wrote it and forbids older readers; [`Incident::Migration`] when a
/// step failed, in which case nothing of it remains.
pub fn migrate(
    conn: &mut Connection,
    snapshots: &Path,
    steps: &[Migration],
) -> Result<(), Incident> {
    let latest = steps.last().map_or(0, |m| m.version);
    let (version, oldest_reader) = mark(conn)?;
    if version > latest {
        return if oldest_reader > latest {
            Err(Incident::TooNew)
        } else {
            Ok(())
        };
    }
    let pending: Vec<&Migration> = steps.iter().filter(|m| m.version > version).collect();
    if pending.is_empty() {
        return Ok(());
    }
    if version > 0 {
        snapshot(conn, &snapshots.join(format!("avant-{latest}.db")))?;
    }
    let run = || -> Result<(), rusqlite::Error> {
        let tx = conn.unchecked_transaction()?;
        tx.execute_batch(MARK)?;
        for step in &pending {
            tx.execute_batch(step.sql)?;
            let oldest = if step.older_may_open() {
                "oldest_reader"
            } else {
                "?1"
            };
            tx.execute(
                &format!("UPDATE schema_mark SET version = ?1, oldest_reader = {oldest}"),
                [step.version],
            )?;
        }
        tx.commit()
    };
    run().map_err(|error| match Incident::from(error) {
        Incident::Storage(text) => Incident::Migration(text),
        other => other,
    })
}

/// An encrypted copy of the vault, under the same key: whole on the disk, or not there.
fn snapshot(conn: &Connection, to: &Path) -> Result<(), Incident> {
    let folder = to.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let part = to.with_extension("part");
    let _ = std::fs::remove_file(&part);
    let copy = || -> Result<(), Incident> {
        conn.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
        std::fs::File::open(&part)?.sync_all()?;
        std::fs::rename(&part, to)?;
        std::fs::File::open(folder)?.sync_all()?;
        Ok(())
    };
    let done = copy();
    if done.is_err() {
        // Half a copy is worth nothing, and takes the room that is missing.
        let _ = std::fs::remove_file(&part);
    }
    done
}
