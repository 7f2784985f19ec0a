-- older app may open: no
-- What an adviser follows (P2, P3): projects and who holds them, diagnoses, plans, appointments, partners and
-- referrals, structures and what becomes of them, documents. As before: STRICT, 16-byte identities, ISO days, a
-- removed row stays, what belongs to one owner is kept together under it.

ALTER TABLE person ADD COLUMN merged_into BLOB;
ALTER TABLE residence ADD COLUMN lon INTEGER;
ALTER TABLE residence ADD COLUMN lat INTEGER;
ALTER TABLE residence ADD COLUMN place TEXT;
ALTER TABLE residence ADD COLUMN district TEXT;
ALTER TABLE residence ADD COLUMN qpv_map TEXT;
ALTER TABLE residence ADD COLUMN qpv_metres INTEGER;
ALTER TABLE residence ADD COLUMN qpv_checked_on TEXT;
ALTER TABLE residence ADD COLUMN qpv_override TEXT;
ALTER TABLE accompaniment ADD COLUMN project BLOB;
ALTER TABLE contact ADD COLUMN about TEXT;
ALTER TABLE contact ADD COLUMN appointment BLOB;

CREATE TABLE brake (
    person  BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    brake   TEXT,
    since   TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until   TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note    TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

-- A note that its author alone reads (P1.7).
CREATE TABLE private_note (
    person     BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    member     BLOB,
    written_on TEXT CHECK (written_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    name         TEXT,
    summary      TEXT,
    sector       TEXT,
    legal_form   TEXT,
    line         TEXT,
    postcode     TEXT,
    city         TEXT,
    qpv          TEXT,
    needs        TEXT,
    planned_jobs INTEGER CHECK (planned_jobs BETWEEN 0 AND 10000),
    opened_on    TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE holder (
    project BLOB NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    person  BLOB,
    role    TEXT,
    since   TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (project, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX holder_of_person ON holder (person);

-- Scores of one day, 0 to 4 (P2.3).
CREATE TABLE diagnosis (
    person       BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id           BLOB NOT NULL CHECK (length(id) = 16),
    project      BLOB,
    member       BLOB,
    held_on      TEXT CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    score_person  INTEGER CHECK (score_person BETWEEN 0 AND 4),
    score_offer   INTEGER CHECK (score_offer BETWEEN 0 AND 4),
    score_market  INTEGER CHECK (score_market BETWEEN 0 AND 4),
    score_finance INTEGER CHECK (score_finance BETWEEN 0 AND 4),
    score_legal   INTEGER CHECK (score_legal BETWEEN 0 AND 4),
    score_network INTEGER CHECK (score_network BETWEEN 0 AND 4),
    score_impact  INTEGER CHECK (score_impact BETWEEN 0 AND 4),
    note         TEXT,
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective (
    person    BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    project   BLOB,
    theme     TEXT,
    title     TEXT,
    opened_on TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reached_on TEXT CHECK (reached_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    person     BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    objective  BLOB,
    title      TEXT,
    owner      TEXT,
    member     BLOB,
    opened_on  TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    due_on     TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    done_on    TEXT CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    dropped_on TEXT CHECK (dropped_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_open ON action (due_on, member)
    WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL;

-- The library of plans as the house edits it: a row replaces the entry of that identity which the program ships, or
-- adds one.
CREATE TABLE suggestion (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    theme     TEXT,
    objective TEXT,
    title     TEXT,
    days      INTEGER CHECK (days BETWEEN 0 AND 3650),
    active    INTEGER,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A moment of the agenda, `2026-03-12T09:30`, on the clock of the house's wall.
CREATE TABLE gathering (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    title     TEXT,
    starts_at TEXT CHECK (starts_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    duration  INTEGER CHECK (duration BETWEEN 5 AND 1440),
    place     TEXT,
    capacity  INTEGER CHECK (capacity BETWEEN 1 AND 1000),
    member    BLOB,
    cancelled INTEGER,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX gathering_by_moment ON gathering (starts_at);

CREATE TABLE appointment (
    person    BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    member    BLOB,
    starts_at TEXT CHECK (starts_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    duration  INTEGER CHECK (duration BETWEEN 5 AND 1440),
    mode      TEXT,
    place     TEXT,
    about     TEXT,
    status    TEXT,
    gathering BLOB,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_by_moment ON appointment (starts_at, member) WHERE removed = 0;
CREATE INDEX appointment_of_gathering ON appointment (gathering) WHERE gathering IS NOT NULL;

-- Partners, with the fields of data·inclusion v1 (standards S4).
CREATE TABLE partner (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    name         TEXT,
    siret        TEXT,
    description  TEXT,
    line         TEXT,
    more_line    TEXT,
    postcode     TEXT,
    city         TEXT,
    insee        TEXT,
    phone        TEXT,
    email        TEXT,
    website      TEXT,
    contact_name TEXT,
    opening      TEXT,
    access       TEXT,
    networks     TEXT,
    source       TEXT,
    source_id    TEXT,
    updated_on   TEXT CHECK (updated_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    import       BLOB,
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE referral (
    person      BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id          BLOB NOT NULL CHECK (length(id) = 16),
    partner     BLOB,
    project     BLOB,
    member      BLOB,
    need        TEXT,
    expected    TEXT,
    sent_on     TEXT CHECK (sent_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    due_on      TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    state       TEXT,
    answered_on TEXT CHECK (answered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason      TEXT,
    outcome     TEXT,
    closed_on   TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    chased_on   TEXT CHECK (chased_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note        TEXT,
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX referral_waiting ON referral (sent_on, member) WHERE removed = 0 AND closed_on IS NULL;
CREATE INDEX referral_to_partner ON referral (partner);

CREATE TABLE structure (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    name           TEXT,
    project        BLOB,
    siren          TEXT,
    siret          TEXT,
    rna            TEXT,
    legal_category TEXT,
    ess_kind       TEXT,
    scic           INTEGER,
    naf            TEXT,
    naf_2025       TEXT,
    created_on     TEXT CHECK (created_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    line           TEXT,
    postcode       TEXT,
    city           TEXT,
    qpv            TEXT,
    phone          TEXT,
    email          TEXT,
    website        TEXT,
    note           TEXT,
    removed        INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Who is what in a structure.
CREATE TABLE structure_person (
    structure BLOB NOT NULL REFERENCES structure (id) DEFERRABLE INITIALLY DEFERRED,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    person    BLOB,
    role      TEXT,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (structure, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX structure_of_person ON structure_person (person);

-- What a structure is, since when, by which source (P2.6).
CREATE TABLE structure_status (
    structure  BLOB NOT NULL REFERENCES structure (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    status     TEXT,
    since      TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    source     TEXT,
    checked_on TEXT CHECK (checked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (structure, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE headcount (
    structure BLOB NOT NULL REFERENCES structure (id) DEFERRABLE INITIALLY DEFERRED,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    as_of     TEXT CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    employees INTEGER CHECK (employees BETWEEN 0 AND 1000000),
    insertion INTEGER CHECK (insertion BETWEEN 0 AND 1000000),
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (structure, id)
) STRICT, WITHOUT ROWID;

-- An attempt to know what became of a structure at +3 to +36 months. The checks themselves come from the calendar and
-- are not stored: a structure and its day of creation say them (P2.7).
CREATE TABLE follow_up (
    structure BLOB NOT NULL REFERENCES structure (id) DEFERRABLE INITIALLY DEFERRED,
    id        BLOB NOT NULL CHECK (length(id) = 16),
    months    INTEGER CHECK (months BETWEEN 1 AND 120),
    member    BLOB,
    tried_on  TEXT CHECK (tried_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    mode      TEXT,
    answered  INTEGER,
    note      TEXT,
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (structure, id)
) STRICT, WITHOUT ROWID;

-- A document of a file. Its bytes are the chunks of its digest (T1.4).
CREATE TABLE document (
    person     BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    name       TEXT,
    media_type TEXT,
    size       INTEGER CHECK (size BETWEEN 0 AND 1000000000),
    digest     BLOB CHECK (length(digest) = 32),
    added_on   TEXT CHECK (added_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    member     BLOB,
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;

-- Bytes of documents on this desk, by what they are: the same file dropped twice is kept once.
CREATE TABLE chunk (
    digest BLOB    NOT NULL CHECK (length(digest) = 32),
    place  INTEGER NOT NULL CHECK (place >= 0),
    bytes  BLOB    NOT NULL,
    PRIMARY KEY (digest, place)
) STRICT;

-- Letters that the house writes often, with merge fields (P12.3).
CREATE TABLE letter (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    name    TEXT,
    subject TEXT,
    body    TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Two files that became one, so that they can become two again (P1.2).
CREATE TABLE merger (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    kept     BLOB,
    gone     BLOB,
    member   BLOB,
    millis   INTEGER,
    first_op BLOB,
    last_op  BLOB,
    undone   INTEGER,
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Lists that left the vault: who, when, what (P12.2).
CREATE TABLE export (
    id      BLOB PRIMARY KEY CHECK (length(id) = 16),
    member  BLOB,
    millis  INTEGER,
    what    TEXT,
    rows    INTEGER,
    reason  TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
