-- One contact of a person.
SELECT held_on, mode, duration, coalesce(minute, ''), removed
FROM contact
WHERE person = ?1 AND id = ?2;
