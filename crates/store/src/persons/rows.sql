-- The lines of these persons (a JSON list of seqs), in the order of the list: CROSS JOIN keeps the loops in the order
-- written, and a list of JSON is read from its beginning.
SELECT person.seq, person.id, person.number, person.family_name, person.given_name, person.birth_date, person.phone,
       person.email, member.name, card.stage, card.qpv, card.last_contact_on, person.opened_on,
       (SELECT qpv_override IS NOT NULL FROM residence AS home
        WHERE home.person = person.id AND home.removed = 0
        ORDER BY home.since DESC, home.id DESC LIMIT 1)
FROM json_each(?1) AS wanted
CROSS JOIN person ON person.seq = wanted.value
CROSS JOIN person_card AS card ON card.person = person.seq
LEFT JOIN member ON member.id = card.referent;
