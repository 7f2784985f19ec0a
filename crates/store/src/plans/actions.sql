-- The actions of a person: those that are due first, then those without a day, in the order they were opened.
SELECT action.id, objective, coalesce(title, ''), owner, action.member, member.name, opened_on, due_on, done_on,
       dropped_on, note
FROM action
LEFT JOIN member ON member.id = action.member
WHERE person = ?1 AND action.removed = 0
ORDER BY due_on IS NULL, due_on, opened_on, action.id;
