-- One line of a list of persons.
SELECT person.id, person.number, person.family_name, person.given_name, person.birth_date, person.phone,
       person.email, member.name, card.stage, card.qpv, card.last_contact_on, person.opened_on
FROM person
JOIN person_card AS card ON card.person = person.seq
LEFT JOIN member ON member.id = card.referent
WHERE person.seq = ?1;
