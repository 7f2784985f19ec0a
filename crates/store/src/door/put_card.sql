-- The card of one person (seq ?1, id ?2); a card that would not change is left alone, and its index with it.
INSERT INTO person_card (person, name_key, number, birth_date, opened_on, referent, stage, qpv, last_contact_on)
VALUES (?1, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (SELECT max(held_on) FROM contact WHERE person = ?2 AND removed = 0))
ON CONFLICT (person) DO UPDATE SET
    name_key = excluded.name_key, number = excluded.number, birth_date = excluded.birth_date,
    opened_on = excluded.opened_on, referent = excluded.referent, stage = excluded.stage, qpv = excluded.qpv,
    last_contact_on = excluded.last_contact_on
WHERE (name_key, number, birth_date, opened_on, referent, stage, qpv, last_contact_on)
    IS NOT (excluded.name_key, excluded.number, excluded.birth_date, excluded.opened_on, excluded.referent,
            excluded.stage, excluded.qpv, excluded.last_contact_on);
