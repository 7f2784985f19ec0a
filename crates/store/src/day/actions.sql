-- Open actions of the house due from a day to another, the oldest first.
SELECT action.id, action.person, person.family_name, person.given_name, action.title, action.due_on, NULL, NULL, NULL,
       action.owner, member.name
FROM action
JOIN person ON person.id = action.person
LEFT JOIN member ON member.id = action.member
WHERE action.removed = 0 AND action.done_on IS NULL AND action.dropped_on IS NULL
  AND action.due_on >= :from AND action.due_on < :to AND person.removed = 0
ORDER BY action.due_on
LIMIT :limit;
