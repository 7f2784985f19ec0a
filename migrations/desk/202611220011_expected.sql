-- older app may open: no
-- What the list of the morning counts (P3.1) is read from one range of one index: whoever follows a hundred thousand
-- persons does not ask each of them what is to come. Both columns are derived by the door, like the card.

-- Until when something is expected with a person: `9999` while an action is open, whatever its day; otherwise the last
-- appointment that is planned. Nothing in it depends on the clock.
ALTER TABLE person_card ADD COLUMN expected_until TEXT;
UPDATE person_card SET expected_until = (
    SELECT CASE WHEN EXISTS (SELECT 1 FROM action
                             WHERE action.person = person.id AND action.removed = 0 AND action.done_on IS NULL
                               AND action.dropped_on IS NULL)
                THEN '9999'
                ELSE (SELECT max(starts_at) FROM appointment
                      WHERE appointment.person = person.id AND appointment.removed = 0
                        AND appointment.status = 'planned') END
    FROM person WHERE person.seq = person_card.person);

-- Who answers for an action: the member it names, otherwise the referent of the person.
ALTER TABLE action ADD COLUMN answerable BLOB;
UPDATE action SET answerable = coalesce(member, (
    SELECT referent FROM person_card JOIN person ON person.seq = person_card.person WHERE person.id = action.person));

-- The indexes below hold, beside their order, every column that their counts name, even those that their condition
-- fixes: otherwise SQLite visits the row of each entry it counts.
CREATE INDEX action_of_answerable ON action (answerable, due_on, removed, done_on, dropped_on)
    WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL;
DROP INDEX action_open;
CREATE INDEX action_open ON action (due_on, member, removed, done_on, dropped_on)
    WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL;
DROP INDEX appointment_planned;
CREATE INDEX appointment_planned ON appointment (starts_at, member, person, removed, status)
    WHERE removed = 0 AND status = 'planned';

-- Whom a member follows, the longest silence first. Whoever left is not followed.
DROP INDEX person_card_of_referent;
CREATE INDEX person_card_followed ON person_card (referent, last_contact_on, opened_on, expected_until, stage)
    WHERE stage IS NOT NULL AND stage <> 'exit';

-- The numbers of files that went into another (P1.2), which the search still answers to.
CREATE INDEX person_merged ON person (number, id, removed, merged_into) WHERE merged_into IS NOT NULL;
