-- older app may open: no
-- Pass Innovation Quartiers (P4): règlement, applications, their proofs, readings, sittings, awards and letters. As before:
-- STRICT, 16-byte identities, ISO days, a removed row stays, what belongs to one owner is kept together under it.

-- Numbers that this desk gives next.
ALTER TABLE desk ADD COLUMN next_application INTEGER NOT NULL DEFAULT 1;
ALTER TABLE desk ADD COLUMN next_letter INTEGER NOT NULL DEFAULT 1;
ALTER TABLE desk ADD COLUMN next_minutes INTEGER NOT NULL DEFAULT 1;

-- A règlement, version by version: criteria, proofs, grid, deadlines, letters, package and milestones as one canonical
-- JSON. A draft has no `published_on`; what is published never changes, which the rules of `domain` hold.
CREATE TABLE regulation (
    id           BLOB PRIMARY KEY CHECK (length(id) = 16),
    title        TEXT,
    version      INTEGER CHECK (version BETWEEN 1 AND 10000),
    starts_on    TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    published_on TEXT CHECK (published_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    body         TEXT,
    signature    TEXT,
    member       BLOB,
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- An application. Its days are those of the last time it reached each state; every passage keeps its own row in
-- `pass_step`. `waited_days` adds up the suspensions that are over, `waiting_since` begins the present one; `decision`
-- stays readable once the state has gone on. No CHECK here joins two columns: two desks may have written one each, and
-- what the fold gives must always have its place. What joins columns is held by `pass_step`, whose rows are written once.
CREATE TABLE pass_application (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    number         TEXT,
    person         BLOB,
    project        BLOB,
    structure      BLOB,
    regulation     BLOB,
    member         BLOB,
    title          TEXT,
    purpose        TEXT,
    asked_cents    INTEGER CHECK (asked_cents BETWEEN 0 AND 100000000000),
    opened_on      TEXT CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    state          TEXT CHECK (state IN ('draft', 'filed', 'to_complete', 'complete', 'instructed', 'listed', 'admitted', 'adjourned', 'refused', 'notified', 'appealed', 'agreed', 'running', 'ended', 'abandoned', 'terminated')),
    filed_on       TEXT CHECK (filed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    complete_on    TEXT CHECK (complete_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    waiting_since  TEXT CHECK (waiting_since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    waited_days    INTEGER CHECK (waited_days BETWEEN 0 AND 36500),
    instructed_on  TEXT CHECK (instructed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    listed_on      TEXT CHECK (listed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    committee      BLOB,
    decision       TEXT CHECK (decision IN ('admitted', 'adjourned', 'refused')),
    decided_on     TEXT CHECK (decided_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    notified_on    TEXT CHECK (notified_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    appealed_on    TEXT CHECK (appealed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    agreed_on      TEXT CHECK (agreed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    started_on     TEXT CHECK (started_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on       TEXT CHECK (ended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    motive         TEXT,
    conditions     TEXT,
    reopened_by    BLOB,
    reopened_on    TEXT CHECK (reopened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reopen_reason  TEXT,
    note           TEXT,
    line           TEXT,
    postcode       TEXT,
    city           TEXT,
    lon            INTEGER CHECK (lon BETWEEN -180000000 AND 180000000),
    lat            INTEGER CHECK (lat BETWEEN -180000000 AND 180000000),
    place          TEXT,
    district       TEXT,
    qpv            TEXT,
    qpv_map        TEXT,
    qpv_metres     INTEGER CHECK (qpv_metres BETWEEN 0 AND 100000),
    qpv_checked_on TEXT CHECK (qpv_checked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    qpv_override   TEXT,
    import         BLOB,
    old_number     TEXT,
    removed        INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_application_of_person ON pass_application (person);
CREATE INDEX pass_application_of_project ON pass_application (project) WHERE project IS NOT NULL;
CREATE INDEX pass_application_by_state ON pass_application (state, filed_on) WHERE removed = 0;
CREATE INDEX pass_application_of_committee ON pass_application (committee) WHERE committee IS NOT NULL;

-- A passage from a state to another. Its rows are written whole, once: the CHECKs that join columns stand here, where no
-- merge of two desks can break them. The triples are those of `domain::pass::state`, a test says so; a refusal needs a
-- motive, and a decision already notified is not re-opened without a written reason and a second person (standards S13).
-- `since` is the day of the state that is left: a passage is never before it.
CREATE TABLE pass_step (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    verb             TEXT,
    from_state       TEXT CHECK (from_state IN ('draft', 'filed', 'to_complete', 'complete', 'instructed', 'listed', 'admitted', 'adjourned', 'refused', 'notified', 'appealed', 'agreed', 'running', 'ended', 'abandoned', 'terminated')),
    to_state         TEXT CHECK (to_state IN ('draft', 'filed', 'to_complete', 'complete', 'instructed', 'listed', 'admitted', 'adjourned', 'refused', 'notified', 'appealed', 'agreed', 'running', 'ended', 'abandoned', 'terminated')),
    since            TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    day              TEXT CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    member           BLOB,
    second_member    BLOB,
    committee        BLOB,
    reason           TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id),
    CHECK (day >= since),
    CHECK (length(trim(reason)) > 0 OR verb NOT IN ('abandon', 'adjourn', 'ask_more', 'reconsider', 'refuse', 'reopen', 'terminate', 'unlist', 'uphold')),
    CHECK (reason IS NOT NULL OR verb NOT IN ('abandon', 'adjourn', 'ask_more', 'reconsider', 'refuse', 'reopen', 'terminate', 'unlist', 'uphold')),
    CHECK (second_member <> member),
    CHECK (second_member IS NOT NULL OR verb NOT IN ('reopen', 'reconsider')),
    CHECK (verb || ' ' || from_state || ' ' || to_state IN (
        'file draft filed',
        'ask_more filed to_complete',
        'ask_more complete to_complete',
        'ask_more instructed to_complete',
        'ask_more listed to_complete',
        'refile to_complete filed',
        'complete filed complete',
        'instruct complete instructed',
        'list instructed listed',
        'unlist listed instructed',
        'admit listed admitted',
        'adjourn listed adjourned',
        'refuse listed refused',
        'notify admitted notified',
        'notify adjourned notified',
        'notify refused notified',
        'resume notified complete',
        'appeal notified appealed',
        'uphold appealed notified',
        'reconsider appealed instructed',
        'reopen notified instructed',
        'agree notified agreed',
        'start agreed running',
        'end running ended',
        'abandon draft abandoned',
        'abandon filed abandoned',
        'abandon to_complete abandoned',
        'abandon complete abandoned',
        'abandon instructed abandoned',
        'abandon listed abandoned',
        'abandon admitted abandoned',
        'abandon adjourned abandoned',
        'abandon notified abandoned',
        'abandon appealed abandoned',
        'abandon agreed abandoned',
        'abandon running abandoned',
        'terminate agreed terminated',
        'terminate running terminated'))
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_step_by_day ON pass_step (to_state, day) WHERE removed = 0;

-- An answer to a criterion of the règlement (P4.2). Its identity comes from the application and the criterion, so that
-- two desks that answer write the same row.
CREATE TABLE pass_answer (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    criterion        TEXT,
    answer           TEXT CHECK (answer IN ('met', 'not_met', 'not_applicable')),
    note             TEXT,
    as_of            TEXT CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    member           BLOB,
    overridden_by    BLOB,
    overridden_on    TEXT CHECK (overridden_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    override_reason  TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;

-- A proof (P4.3). Until when it is valid is not kept: the day of issue and the règlement say it.
CREATE TABLE pass_proof (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    proof            TEXT,
    document         BLOB,
    asked_on         TEXT CHECK (asked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    received_on      TEXT CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    issued_on        TEXT CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    refused_on       TEXT CHECK (refused_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason           TEXT,
    chased_on        TEXT CHECK (chased_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    member           BLOB,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_proof_asked ON pass_proof (asked_on, chased_on) WHERE removed = 0 AND asked_on IS NOT NULL AND received_on IS NULL;
CREATE INDEX pass_proof_issued ON pass_proof (issued_on) WHERE removed = 0 AND issued_on IS NOT NULL;

-- A reader (P4.4). One who has a conflict of interest is kept, with why, and does not count.
CREATE TABLE pass_reader (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    member           BLOB,
    named_on         TEXT CHECK (named_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    conflict         INTEGER CHECK (conflict IN (0, 1)),
    conflict_reason  TEXT,
    opinion          TEXT CHECK (opinion IN ('favourable', 'reserved', 'unfavourable')),
    comment          TEXT,
    given_on         TEXT CHECK (given_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_reader_of_member ON pass_reader (member);

CREATE TABLE pass_score (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    member           BLOB,
    criterion        TEXT,
    score            INTEGER CHECK (score BETWEEN 0 AND 4),
    comment          TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;

-- A sitting (P4.5).
CREATE TABLE committee (
    id             BLOB PRIMARY KEY CHECK (length(id) = 16),
    title          TEXT,
    held_at        TEXT CHECK (held_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    place          TEXT,
    quorum         INTEGER CHECK (quorum BETWEEN 0 AND 1000),
    state          TEXT CHECK (state IN ('planned', 'open', 'closed')),
    opened_at      TEXT CHECK (opened_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    closed_at      TEXT CHECK (closed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    minutes_number TEXT,
    regulation     BLOB,
    note           TEXT,
    removed        INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX committee_by_moment ON committee (held_at);

-- Who sits: a member of the house, or somebody else by name.
CREATE TABLE committee_member (
    committee  BLOB NOT NULL REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    id         BLOB NOT NULL CHECK (length(id) = 16),
    member     BLOB,
    name       TEXT,
    capacity   TEXT CHECK (capacity IN ('chair', 'voting', 'observer')),
    presence   TEXT CHECK (presence IN ('present', 'absent', 'excused')),
    arrived_at TEXT CHECK (arrived_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    left_at    TEXT CHECK (left_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (committee, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE committee_item (
    committee       BLOB NOT NULL REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    id              BLOB NOT NULL CHECK (length(id) = 16),
    application     BLOB,
    place           INTEGER CHECK (place BETWEEN 0 AND 10000),
    minutes         INTEGER CHECK (minutes BETWEEN 1 AND 1440),
    decision        TEXT CHECK (decision IN ('admitted', 'adjourned', 'refused', 'withdrawn')),
    motive          TEXT,
    conditions      TEXT,
    votes_for       INTEGER CHECK (votes_for BETWEEN 0 AND 1000),
    votes_against   INTEGER CHECK (votes_against BETWEEN 0 AND 1000),
    votes_abstained INTEGER CHECK (votes_abstained BETWEEN 0 AND 1000),
    decided_at      TEXT CHECK (decided_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    quorum_present  INTEGER CHECK (quorum_present BETWEEN 0 AND 1000),
    removed         INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (committee, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX committee_item_of_application ON committee_item (application);

CREATE TABLE recusal (
    committee        BLOB NOT NULL REFERENCES committee (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    application      BLOB,
    committee_member BLOB,
    reason           TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (committee, id)
) STRICT, WITHOUT ROWID;

-- What is awarded (P4.6). Amounts are whole cents.
CREATE TABLE award (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    coaching_hours   INTEGER CHECK (coaching_hours BETWEEN 0 AND 10000),
    workspace_months INTEGER CHECK (workspace_months BETWEEN 0 AND 120),
    mentor           TEXT,
    grant_cents      INTEGER CHECK (grant_cents BETWEEN 0 AND 100000000000),
    agreed_on        TEXT CHECK (agreed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    starts_on        TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ends_on          TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_early_on   TEXT CHECK (ended_early_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason           TEXT,
    reference        TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    award            BLOB,
    place            INTEGER CHECK (place BETWEEN 0 AND 10000),
    label            TEXT,
    amount_cents     INTEGER CHECK (amount_cents BETWEEN 0 AND 100000000000),
    condition        TEXT,
    due_on           TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    evidence         BLOB,
    evidence_on      TEXT CHECK (evidence_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    blocked_reason   TEXT,
    paid_on          TEXT CHECK (paid_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    paid_reference   TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX instalment_due ON instalment (due_on) WHERE removed = 0 AND paid_on IS NULL;

-- An attempt at a milestone, +3 to +36 months. The milestones themselves come from the règlement and the day the award
-- starts, and are not stored.
CREATE TABLE pass_check (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    months           INTEGER CHECK (months BETWEEN 0 AND 120),
    member           BLOB,
    tried_on         TEXT CHECK (tried_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    mode             TEXT,
    answered         INTEGER CHECK (answered IN (0, 1)),
    jobs             INTEGER CHECK (jobs BETWEEN 0 AND 1000000),
    structure_status TEXT,
    note             TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;

-- A letter: what it says is kept, so that its PDF is made again identically.
CREATE TABLE pass_letter (
    pass_application BLOB NOT NULL REFERENCES pass_application (id) DEFERRABLE INITIALLY DEFERRED,
    id               BLOB NOT NULL CHECK (length(id) = 16),
    number           TEXT,
    kind             TEXT CHECK (kind IN ('receipt', 'gaps', 'admission', 'adjournment', 'refusal')),
    committee        BLOB,
    made_on          TEXT CHECK (made_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    member           BLOB,
    body             TEXT,
    removed          INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (pass_application, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_letter_of_committee ON pass_letter (committee) WHERE committee IS NOT NULL;
