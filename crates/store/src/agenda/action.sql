-- One action of a person, removed or not.
SELECT due_on, done_on, dropped_on, removed
FROM action
WHERE person = ?1 AND id = ?2;
