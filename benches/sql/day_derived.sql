-- What the door derives of persons whose rows were written straight into the tables.
UPDATE person_card SET expected_until = (
    SELECT CASE WHEN EXISTS (SELECT 1 FROM action
                             WHERE action.person = person.id AND done_on IS NULL AND dropped_on IS NULL)
                THEN '9999'
                ELSE (SELECT max(starts_at) FROM appointment
                      WHERE appointment.person = person.id AND status = 'planned') END
    FROM person WHERE person.seq = person_card.person);
UPDATE action SET answerable = coalesce(member, (
    SELECT referent FROM person JOIN person_card ON person_card.person = person.seq WHERE person.id = action.person));
