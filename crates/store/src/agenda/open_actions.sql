-- What is still to be done in the plan of a person, what is due first at the top.
SELECT action.id, coalesce(action.title, ''), action.due_on, action.owner
FROM action
WHERE person = ?1 AND removed = 0 AND done_on IS NULL AND dropped_on IS NULL
ORDER BY due_on IS NULL, due_on, id;
