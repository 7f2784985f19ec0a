-- An older hub may still open the base: no (there was none).
-- What the hub knows: itself, the Maisons, their desks by public keys, and summaries. Never a person.
-- Sealed journals come later as tables of their own, keyed by (device, incarnation, seq): nothing here stands in
-- their way, a desk is already known by the keys that will sign its ops.

CREATE TABLE hub (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    seed       BLOB NOT NULL CHECK (length(seed) = 64),
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE maison (
    code     TEXT PRIMARY KEY CHECK (code GLOB 'M[0-9][0-9]'),
    name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    added_at TEXT NOT NULL
) STRICT;

CREATE TABLE device (
    id          BLOB PRIMARY KEY CHECK (length(id) = 16),
    public_key  BLOB NOT NULL UNIQUE CHECK (length(public_key) = 64),
    maison      TEXT NOT NULL REFERENCES maison (code),
    enrolled_at TEXT NOT NULL,
    revoked_at  TEXT
) STRICT;

-- One-time codes are kept as SHA-256: who reads the base cannot enrol.
CREATE TABLE enrolment_code (
    hash       BLOB PRIMARY KEY CHECK (length(hash) = 32),
    maison     TEXT NOT NULL REFERENCES maison (code),
    made_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    used_by    BLOB REFERENCES device (id),
    CHECK ((used_at IS NULL) = (used_by IS NULL))
) STRICT;

-- Every revision received, as the very bytes that were signed. A row is never changed.
CREATE TABLE summary (
    id          TEXT PRIMARY KEY,
    maison      TEXT NOT NULL REFERENCES maison (code),
    period      TEXT NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
    revision    INTEGER NOT NULL CHECK (revision >= 1),
    bytes       BLOB NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
    device      BLOB NOT NULL REFERENCES device (id),
    signature   BLOB NOT NULL CHECK (length(signature) = 64),
    received_at TEXT NOT NULL,
    UNIQUE (maison, period, revision)
) STRICT;
