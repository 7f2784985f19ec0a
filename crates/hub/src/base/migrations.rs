//! Schema versions: files that are never edited once landed, applied in order, each in a transaction of its own.

use rusqlite::Connection;

use super::BaseError;

const MIGRATIONS: &[&str] = &[include_str!(
    "../../../../migrations/hub/202611220300_first_tables.sql"
)];

/// Brings the base to the version of this program.
pub(super) fn apply(connection: &mut Connection) -> Result<(), BaseError> {
    loop {
        // Two programs may open the same new base at once (serve, and maison add): look again inside the transaction.
        let transaction =
            connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let version: u32 =
            transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
        let Some(migration) = MIGRATIONS.get(version as usize) else {
            let known = version as usize == MIGRATIONS.len();
            return if known {
                Ok(())
            } else {
                Err(BaseError::Newer(version))
            };
        };
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "user_version", version + 1)?;
        transaction.commit()?;
    }
}
