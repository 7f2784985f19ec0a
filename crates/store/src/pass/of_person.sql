-- The living applications of a person, latest first.
SELECT id
FROM pass_application
WHERE person = ?1 AND removed = 0
ORDER BY opened_on DESC, id DESC;
