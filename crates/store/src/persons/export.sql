-- Persons (a JSON list of seqs) with what a list exports, in the order of the list: CROSS JOIN keeps it.
SELECT person.number, person.family_name, person.given_name, person.birth_name, person.sex, person.birth_date,
       person.phone, person.other_phone, person.email, person.reason, person.origin, person.opened_on,
       card.stage, card.qpv, card.last_contact_on, member.name,
       home.line, home.postcode, home.city, person.note, home.qpv_override
FROM json_each(?1) AS wanted
CROSS JOIN person ON person.seq = wanted.value
CROSS JOIN person_card AS card ON card.person = person.seq
LEFT JOIN member ON member.id = card.referent
LEFT JOIN residence AS home ON home.person = person.id AND home.id = (
    SELECT id FROM residence AS last
    WHERE last.person = person.id AND last.removed = 0
    ORDER BY since DESC, id DESC LIMIT 1);
