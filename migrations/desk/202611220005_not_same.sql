-- older app may open: no
-- Pairs of files that look alike and that somebody said are two persons' (P1.2): not proposed again, on any desk.
CREATE TABLE not_same (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    a       BLOB,
    b       BLOB,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
