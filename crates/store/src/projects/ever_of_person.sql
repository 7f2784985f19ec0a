-- The projects that a person holds or held, removed ones included: their history is also that of the person.
SELECT DISTINCT project
FROM holder
WHERE person = ?1;
