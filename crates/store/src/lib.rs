//! The vault: SQLCipher, migrations, the write door, search

pub mod search;
