-- The persons that a member follows: referent of the latest follow-up, which is not over.
SELECT person.id
FROM person_card AS card
JOIN person ON person.seq = card.person
WHERE card.referent = ?1 AND coalesce(card.stage, '') <> 'exit'
ORDER BY card.name_key, person.id;
