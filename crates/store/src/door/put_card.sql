-- The card of one person (seq ?1, id ?2); a card that would not change is left alone, and its index with it.
INSERT INTO person_card (person, name_key, number, birth_date, opened_on, referent, stage, qpv, last_contact_on,
                         expected_until)
VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT max(held_on) FROM contact WHERE person = ?2 AND removed = 0),
        CASE WHEN EXISTS (SELECT 1 FROM action
                          WHERE person = ?2 AND removed = 0 AND done_on IS NULL AND dropped_on IS NULL)
             THEN '9999'
             ELSE (SELECT max(starts_at) FROM appointment WHERE person = ?2 AND removed = 0 AND status = 'planned') END)
ON CONFLICT (person) DO UPDATE SET
    name_key = excluded.name_key, number = excluded.number, birth_date = excluded.birth_date,
    opened_on = excluded.opened_on, referent = excluded.referent, stage = excluded.stage, qpv = excluded.qpv,
    last_contact_on = excluded.last_contact_on, expected_until = excluded.expected_until
WHERE (name_key, number, birth_date, opened_on, referent, stage, qpv, last_contact_on, expected_until)
    IS NOT (excluded.name_key, excluded.number, excluded.birth_date, excluded.opened_on, excluded.referent,
            excluded.stage, excluded.qpv, excluded.last_contact_on, excluded.expected_until);
