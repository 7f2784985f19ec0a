-- older app may open: no
-- The house on one desk: its journal, and the projection of it as ordinary typed tables.
-- Rows are STRICT; identities are UUIDs in 16 bytes; days are ISO text; a removed row stays, marked (T2.4).
-- No UNIQUE on natural keys of replicated rows (T2.5).

-- What this desk is. One row, never replicated.
CREATE TABLE desk (
    one              INTEGER PRIMARY KEY CHECK (one = 1),
    seed             BLOB    NOT NULL CHECK (length(seed) = 64),
    number           INTEGER NOT NULL CHECK (number BETWEEN 1 AND 99),
    incarnation      INTEGER NOT NULL CHECK (incarnation >= 1),
    house            BLOB    NOT NULL CHECK (length(house) = 16),
    genesis          BLOB    NOT NULL,
    genesis_signature BLOB   NOT NULL CHECK (length(genesis_signature) = 64),
    next_person      INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Keys of the house, by epoch (T3.1).
CREATE TABLE epoch_key (
    epoch INTEGER PRIMARY KEY CHECK (epoch >= 1),
    key   BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;

-- Journals known here: one line per desk and incarnation. `n` is local and enters the rowid of ops.
CREATE TABLE line (
    n           INTEGER PRIMARY KEY CHECK (n BETWEEN 1 AND 1023),
    device      BLOB    NOT NULL CHECK (length(device) = 16),
    incarnation INTEGER NOT NULL,
    public      BLOB    NOT NULL CHECK (length(public) = 64),
    seq         INTEGER NOT NULL DEFAULT 0,
    head        BLOB    NOT NULL DEFAULT (zeroblob(32)) CHECK (length(head) = 32),
    UNIQUE (device, incarnation)
) STRICT;

-- Ops. `id` = line << 36 | seq: the place in the journal is the key, no other index is needed.
CREATE TABLE op (
    id        INTEGER PRIMARY KEY,
    millis    INTEGER NOT NULL,
    counter   INTEGER NOT NULL,
    header    BLOB    NOT NULL,
    signature BLOB    NOT NULL CHECK (length(signature) = 64)
) STRICT;

-- Parts of ops, sealed. `id` = op id << 12 | place. `sealed` is NULL once purged (T3.8).
CREATE TABLE part (
    id      INTEGER PRIMARY KEY,
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    digest  BLOB NOT NULL CHECK (length(digest) = 32),
    sealed  BLOB
) STRICT;
CREATE INDEX part_of_subject ON part (subject);

-- Ops received before what they had seen: applied when it arrives.
CREATE TABLE parked (
    device      BLOB    NOT NULL,
    incarnation INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    op          BLOB    NOT NULL,
    PRIMARY KEY (device, incarnation, seq)
) STRICT, WITHOUT ROWID;

-- Fields that hold two values until somebody settles them (T2.3).
CREATE TABLE conflict (
    subject BLOB NOT NULL,
    kind    TEXT NOT NULL,
    entity  BLOB NOT NULL,
    field   TEXT NOT NULL,
    rivals  TEXT NOT NULL,
    PRIMARY KEY (subject, kind, entity, field)
) STRICT, WITHOUT ROWID;

-- Kinds, fields or values this version does not know: kept in the journal, shown read-only (T2.4).
CREATE TABLE unfolded (
    subject BLOB NOT NULL,
    kind    TEXT NOT NULL,
    entity  BLOB NOT NULL,
    field   TEXT NOT NULL,
    PRIMARY KEY (subject, kind, entity, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE house (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    code          TEXT,
    name          TEXT,
    demonstration INTEGER,
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE member (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    name    TEXT,
    role    TEXT,
    active  INTEGER,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    seq         INTEGER PRIMARY KEY,
    id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    number      TEXT,
    family_name TEXT,
    given_name  TEXT,
    birth_name  TEXT,
    sex         TEXT,
    birth_date  TEXT CHECK (birth_date GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    phone       TEXT,
    other_phone TEXT,
    email       TEXT,
    reason      TEXT,
    origin      TEXT,
    note        TEXT,
    opened_on   TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    import      BLOB,
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- What belongs to a person is kept together: a file is read in one range.
CREATE TABLE residence (
    person   BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id       BLOB NOT NULL CHECK (length(id) = 16),
    since    TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    line     TEXT,
    postcode TEXT,
    city     TEXT,
    qpv      TEXT,
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE situation (
    person     BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    as_of      TEXT CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    employment TEXT,
    resource   TEXT,
    education  INTEGER CHECK (education BETWEEN 1 AND 8),
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE accompaniment (
    person    BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    referent  BLOB,
    opened_on TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

-- Stages are rows with an effective day (P2.2); an accompaniment is closed by the stage « sortie ».
CREATE TABLE stage (
    person        BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id            BLOB NOT NULL CHECK (length(id) = 16),
    accompaniment BLOB,
    stage         TEXT,
    entered_on    TEXT CHECK (entered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    exit_reason   TEXT,
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
    person     BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    member     BLOB,
    held_on    TEXT CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    mode       TEXT,
    duration   INTEGER CHECK (duration BETWEEN 0 AND 1440),
    minute     TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

-- Imports of spreadsheets, so that each can be undone as a whole.
CREATE TABLE import (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    file_name TEXT,
    digest    BLOB,
    member    BLOB,
    millis    INTEGER,
    created   INTEGER,
    updated   INTEGER,
    unchanged INTEGER,
    left_out  INTEGER,
    undone    INTEGER,
    first_op  BLOB,
    last_op   BLOB,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Derived: one narrow row per living person, for lists and filters. Rebuilt by the door after each change.
CREATE TABLE person_card (
    person          INTEGER PRIMARY KEY REFERENCES person (seq) DEFERRABLE INITIALLY DEFERRED,
    name_key        TEXT NOT NULL,
    referent        BLOB,
    stage           TEXT,
    qpv             TEXT,
    last_contact_on TEXT
) STRICT;
CREATE INDEX person_card_by_name ON person_card (name_key);

-- Summaries sent to the City by this desk: exact bytes, so that what left can always be shown. Never replicated.
CREATE TABLE outgoing_summary (
    period      TEXT    NOT NULL CHECK (period GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
    revision    INTEGER NOT NULL CHECK (revision >= 1),
    bytes       BLOB    NOT NULL,
    queued_at   INTEGER NOT NULL,
    tries       INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER NOT NULL DEFAULT 0,
    trouble     TEXT,
    refused     INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)),
    received_at TEXT,
    receipt     TEXT,
    PRIMARY KEY (period, revision)
) STRICT, WITHOUT ROWID;

-- The City's server as this desk knows it.
CREATE TABLE hub (
    one              INTEGER PRIMARY KEY CHECK (one = 1),
    address          TEXT NOT NULL,
    key              BLOB NOT NULL CHECK (length(key) = 64),
    name             TEXT NOT NULL,
    last_exchange_at INTEGER,
    trouble          TEXT
) STRICT;
