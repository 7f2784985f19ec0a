-- How many pages the write-ahead log holds; nothing is moved.
PRAGMA wal_checkpoint(NOOP);
