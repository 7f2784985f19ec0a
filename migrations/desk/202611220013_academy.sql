-- older app may open: no
-- Académie des métiers de l'ESS (P5) and jobs (P6.1): catalogue, cohorts and their half-days, enrolments, registers and
-- what became of people. As before: STRICT, 16-byte identities, ISO days, a removed row stays, what belongs to one owner is
-- kept together under it; no CHECK joins two columns that two desks may write apart.
--
-- A half-day is a subject of its own: its register, sheet, amendments and signatures stand together under it, so that
-- opening one reads one range and what two trainers wrote apart folds without the rest of the cohort.

-- An entry of the catalogue. `certification` is RNCP… or RS…, `romes` ROME codes apart by a space (standards S6).
CREATE TABLE course (
    id            BLOB PRIMARY KEY CHECK (length(id) = 16),
    title         TEXT,
    objective     TEXT,
    family        TEXT CHECK (family IN ('food', 'reuse', 'care', 'building', 'culture', 'digital', 'business', 'other')),
    certification TEXT,
    romes         TEXT,
    formacode     TEXT,
    hours         INTEGER CHECK (hours BETWEEN 1 AND 10000),
    level         INTEGER CHECK (level BETWEEN 1 AND 8),
    prerequisites TEXT,
    active        INTEGER CHECK (active IN (0, 1)),
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A block of competences of what a course leads to.
CREATE TABLE course_block (
    course  BLOB NOT NULL REFERENCES course (id) DEFERRABLE INITIALLY DEFERRED,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    code    TEXT,
    label   TEXT,
    place   INTEGER CHECK (place BETWEEN 0 AND 10000),
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (course, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE room (
    id       BLOB PRIMARY KEY CHECK (length(id) = 16),
    name     TEXT,
    address  TEXT,
    capacity INTEGER CHECK (capacity BETWEEN 1 AND 1000),
    active   INTEGER CHECK (active IN (0, 1)),
    removed  INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Days on which nobody is trained, first and last, beside the public holidays.
CREATE TABLE academy_closure (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    label     TEXT,
    starts_on TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ends_on   TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A dated run of a course. `ends_on` is the last day of its calendar when it was made; half-days say the true one.
CREATE TABLE cohort (
    id        BLOB PRIMARY KEY CHECK (length(id) = 16),
    course    BLOB,
    title     TEXT,
    starts_on TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ends_on   TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    capacity  INTEGER CHECK (capacity BETWEEN 1 AND 1000),
    room      BLOB,
    member    BLOB,
    note      TEXT,
    cancelled INTEGER CHECK (cancelled IN (0, 1)),
    removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX cohort_of_course ON cohort (course);
CREATE INDEX cohort_by_end ON cohort (ends_on) WHERE removed = 0;

-- Who trains a cohort: a member of the house, or somebody else by name.
CREATE TABLE trainer (
    cohort  BLOB NOT NULL REFERENCES cohort (id) DEFERRABLE INITIALLY DEFERRED,
    id      BLOB NOT NULL CHECK (length(id) = 16),
    member  BLOB,
    name    TEXT,
    removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (cohort, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX trainer_of_member ON trainer (member) WHERE member IS NOT NULL;

-- A half-day. `starts` and `ends` are minutes on the wall since midnight of its day; `moved_from` is the day it was first
-- planned on. A cancelled half-day keeps its reason, and counts in no hours.
CREATE TABLE class_session (
    id         BLOB PRIMARY KEY CHECK (length(id) = 16),
    cohort     BLOB,
    day        TEXT CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    half       TEXT CHECK (half IN ('morning', 'afternoon')),
    starts     INTEGER CHECK (starts BETWEEN 0 AND 1440),
    ends       INTEGER CHECK (ends BETWEEN 0 AND 1440),
    trainer    BLOB,
    room       BLOB,
    moved_from TEXT CHECK (moved_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    cancelled  INTEGER CHECK (cancelled IN (0, 1)),
    reason     TEXT,
    note       TEXT,
    removed    INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX class_session_of_cohort ON class_session (cohort, day, starts);
CREATE INDEX class_session_by_day ON class_session (day) WHERE removed = 0;

-- A trainee in a cohort. `queued` says who came first to a place: who waits is read from it and from the capacity, and never
-- written, so that a place given back is taken without anybody. `starts_on` is the first day counted of a late enrolment.
CREATE TABLE enrolment (
    cohort            BLOB NOT NULL REFERENCES cohort (id) DEFERRABLE INITIALLY DEFERRED,
    id                BLOB NOT NULL CHECK (length(id) = 16),
    person            BLOB,
    state             TEXT CHECK (state IN ('candidate', 'admitted', 'declined', 'enrolled', 'withdrawn', 'dropped_out')),
    applied_on        TEXT CHECK (applied_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    admitted_on       TEXT CHECK (admitted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    enrolled_on       TEXT CHECK (enrolled_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    queued            INTEGER CHECK (queued >= 0),
    starts_on         TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    left_on           TEXT CHECK (left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    leave_reason      TEXT CHECK (leave_reason IN ('job', 'other_training', 'personal', 'mobility', 'housing', 'money', 'content', 'no_news', 'other')),
    note              TEXT,
    prescriber        TEXT CHECK (prescriber IN ('france_travail', 'local_mission', 'departement', 'social_service', 'association', 'structure', 'maison', 'word_of_mouth', 'other')),
    prescriber_name   TEXT,
    funding           TEXT CHECK (funding IN ('region', 'city', 'departement', 'france_travail', 'opco', 'cpf', 'employer', 'fse', 'self', 'other')),
    funding_reference TEXT,
    certification     TEXT CHECK (certification IN ('obtained', 'partial', 'failed', 'absent')),
    certified_on      TEXT CHECK (certified_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    removed           INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (cohort, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX enrolment_of_person ON enrolment (person);

-- One trainee, one half-day. Its identity comes from both: two trainers who fill the same register write the same row. `late`
-- are minutes missed of a presence.
CREATE TABLE attendance (
    class_session BLOB NOT NULL REFERENCES class_session (id) DEFERRABLE INITIALLY DEFERRED,
    id            BLOB NOT NULL CHECK (length(id) = 16),
    enrolment     BLOB,
    mark          TEXT CHECK (mark IN ('present', 'late', 'justified', 'unjustified', 'excused')),
    late          INTEGER CHECK (late BETWEEN 0 AND 1440),
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (class_session, id)
) STRICT, WITHOUT ROWID;

-- The register of a half-day: there from the first time it was saved, closed once. `digest` is of the canonical bytes of what
-- was sealed (`domain::academy::seal`), `marks` how many trainees it held.
CREATE TABLE sheet (
    class_session BLOB NOT NULL REFERENCES class_session (id) DEFERRABLE INITIALLY DEFERRED,
    id            BLOB NOT NULL CHECK (length(id) = 16),
    saved_at      INTEGER CHECK (saved_at >= 0),
    saved_by      BLOB,
    closed_at     INTEGER CHECK (closed_at >= 0),
    closed_by     BLOB,
    digest        BLOB CHECK (length(digest) = 32),
    signatures    BLOB CHECK (length(signatures) = 32),
    marks         INTEGER CHECK (marks BETWEEN 0 AND 10000),
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (class_session, id)
) STRICT, WITHOUT ROWID;

-- A correction after the closing, written once: what stood, what stands, why, by whom.
CREATE TABLE amendment (
    class_session BLOB NOT NULL REFERENCES class_session (id) DEFERRABLE INITIALLY DEFERRED,
    id            BLOB NOT NULL CHECK (length(id) = 16),
    enrolment     BLOB,
    from_mark     TEXT CHECK (from_mark IN ('present', 'late', 'justified', 'unjustified', 'excused')),
    from_late     INTEGER CHECK (from_late BETWEEN 0 AND 1440),
    to_mark       TEXT CHECK (to_mark IN ('present', 'late', 'justified', 'unjustified', 'excused')),
    to_late       INTEGER CHECK (to_late BETWEEN 0 AND 1440),
    reason        TEXT,
    member        BLOB,
    made_at       INTEGER CHECK (made_at >= 0),
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (class_session, id)
) STRICT, WITHOUT ROWID;

-- Strokes drawn on the screen (`domain::academy::strokes`), by a trainee or by the member who trains: proof of presence, never
-- a consent.
CREATE TABLE signature (
    class_session BLOB NOT NULL REFERENCES class_session (id) DEFERRABLE INITIALLY DEFERRED,
    id            BLOB NOT NULL CHECK (length(id) = 16),
    enrolment     BLOB,
    member        BLOB,
    signed_at     INTEGER CHECK (signed_at >= 0),
    strokes       BLOB CHECK (length(strokes) <= 16384),
    removed       INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (class_session, id)
) STRICT, WITHOUT ROWID;

-- What a trainee knows of a block of competences. Its identity comes from the enrolment and the block.
CREATE TABLE assessment (
    cohort      BLOB NOT NULL REFERENCES cohort (id) DEFERRABLE INITIALLY DEFERRED,
    id          BLOB NOT NULL CHECK (length(id) = 16),
    enrolment   BLOB,
    block       BLOB,
    result      TEXT CHECK (result IN ('acquired', 'partial', 'not_acquired')),
    assessed_on TEXT CHECK (assessed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    member      BLOB,
    note        TEXT,
    removed     INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (cohort, id)
) STRICT, WITHOUT ROWID;

-- An attempt to know what became of a trainee, 3, 6 or 12 months after the end, with the six answers of the call (P5.7). The
-- checks themselves come from the calendar and are not stored.
CREATE TABLE outcome (
    cohort       BLOB NOT NULL REFERENCES cohort (id) DEFERRABLE INITIALLY DEFERRED,
    id           BLOB NOT NULL CHECK (length(id) = 16),
    enrolment    BLOB,
    months       INTEGER CHECK (months BETWEEN 1 AND 120),
    member       BLOB,
    tried_on     TEXT CHECK (tried_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    mode         TEXT,
    answered     INTEGER CHECK (answered IN (0, 1)),
    situation    TEXT CHECK (situation IN ('cdi', 'cdd_6m_plus', 'cdd_under_6m', 'iae', 'creation', 'training', 'job_seeking', 'unreachable', 'unknown')),
    since        TEXT CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    employer     TEXT,
    rome         TEXT,
    used         INTEGER CHECK (used IN (0, 1)),
    satisfaction INTEGER CHECK (satisfaction BETWEEN 0 AND 4),
    note         TEXT,
    removed      INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (cohort, id)
) STRICT, WITHOUT ROWID;

-- A contract of employment (P6.1, standards S11). `territory` is a territoire zéro chômeur; `verified_on` is the last day on which
-- somebody learnt that it runs, `ends_on` its last day when it has one.
CREATE TABLE job (
    person         BLOB NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    id             BLOB NOT NULL CHECK (length(id) = 16),
    contract       TEXT CHECK (contract IN ('permanent', 'permanent_i', 'fixed_term', 'fixed_term_usage', 'fixed_term_i', 'fixed_term_i_phc', 'fixed_term_i_cvg', 'fixed_term_tremplin', 'apprenticeship', 'professional_training', 'temporary', 'business_creation', 'other')),
    starts_on      TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ends_on        TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    weekly_minutes INTEGER CHECK (weekly_minutes BETWEEN 0 AND 10080),
    title          TEXT,
    rome           TEXT,
    employer       TEXT,
    structure      BLOB,
    territory      TEXT,
    tzc            TEXT CHECK (tzc IN ('ppde', 'ebe')),
    enrolment      BLOB,
    verified_on    TEXT CHECK (verified_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    verified_by    TEXT CHECK (verified_by IN ('call', 'employer', 'contract', 'payslip', 'structure', 'other')),
    note           TEXT,
    removed        INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
    PRIMARY KEY (person, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_by_start ON job (starts_on) WHERE removed = 0;
CREATE INDEX job_of_structure ON job (structure) WHERE structure IS NOT NULL;

-- Derived: minutes of each trainee, made again with each act on the half-days, registers or enrolments of the cohort, so that
-- results never add up a million rows. `planned` and `given` are of the half-days that count for this trainee.
CREATE TABLE enrolment_tally (
    cohort      BLOB NOT NULL,
    enrolment   BLOB NOT NULL,
    planned     INTEGER NOT NULL,
    given       INTEGER NOT NULL,
    attended    INTEGER NOT NULL,
    absences    INTEGER NOT NULL,
    unjustified INTEGER NOT NULL,
    PRIMARY KEY (cohort, enrolment)
) STRICT, WITHOUT ROWID;
