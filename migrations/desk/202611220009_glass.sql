-- older app may open: no
-- A private note that somebody else than its author opened: who, when, why (P1.7). It belongs to the file, so that its
-- history says it.
CREATE TABLE break_glass (
    person  BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    member  BLOB,
    note    BLOB,
    millis  INTEGER,
    reason  TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
