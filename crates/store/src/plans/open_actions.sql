-- The actions that are neither done nor dropped, due by a day, the oldest due first; ?2 NULL: of every member, otherwise
-- those this member has to do, and those that nobody of the house has to do for the persons they are the referent of.
SELECT action.id, action.person, coalesce(person.family_name, ''), coalesce(person.given_name, ''),
       coalesce(action.title, ''), action.owner, action.member, action.due_on
FROM action
JOIN person ON person.id = action.person AND person.removed = 0
LEFT JOIN person_card AS card ON card.person = person.seq
WHERE action.removed = 0 AND action.done_on IS NULL AND action.dropped_on IS NULL AND action.due_on <= ?1
  AND (?2 IS NULL OR action.member = ?2 OR (action.member IS NULL AND card.referent = ?2))
ORDER BY action.due_on, action.id;
