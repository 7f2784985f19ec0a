-- older app may open: yes
-- The day (P3): what the list of the morning reads without visiting every row, and the minutes being written.

-- Appointments still expected: what is to come, and those of the past that nobody has answered.
CREATE INDEX appointment_planned ON appointment (starts_at, member, person) WHERE removed = 0 AND status = 'planned';

-- The few persons whose rows are to be left out of counts taken on an index alone.
CREATE INDEX person_removed ON person (id) WHERE removed = 1;

-- Whom a member follows, and since when nothing was heard.
CREATE INDEX person_card_of_referent ON person_card (referent, stage, last_contact_on, opened_on);

-- A minute being written, kept each second until it becomes a contact (P3.3, U7). Of this desk alone and out of the
-- journal: it is no act yet, and nobody but its author reads it. `appointment` is sixteen zeros without one.
CREATE TABLE minute_draft (
    member      BLOB    NOT NULL CHECK (length(member) = 16),
    person      BLOB    NOT NULL CHECK (length(person) = 16),
    appointment BLOB    NOT NULL CHECK (length(appointment) = 16),
    request     TEXT    NOT NULL,
    situation   TEXT    NOT NULL,
    done        TEXT    NOT NULL,
    decisions   TEXT    NOT NULL,
    follow_up   TEXT    NOT NULL,
    mode        TEXT    NOT NULL,
    minutes     TEXT    NOT NULL,
    next_at     TEXT    NOT NULL,
    written_at  INTEGER NOT NULL,
    PRIMARY KEY (member, person, appointment)
) STRICT, WITHOUT ROWID;
