-- Open actions due from a day to another, the oldest first: of everybody, or those of a member, which are theirs by
-- name or, without a name, by being the referent. The first condition on the member needs the index alone.
SELECT action.id, action.person, person.family_name, person.given_name, action.title, action.due_on, NULL, NULL, NULL,
       action.owner, member.name
FROM action
JOIN person ON person.id = action.person
LEFT JOIN person_card AS card ON card.person = person.seq
LEFT JOIN member ON member.id = action.member
WHERE action.removed = 0 AND action.done_on IS NULL AND action.dropped_on IS NULL
  AND action.due_on >= :from AND action.due_on < :to
  AND (:member IS NULL OR action.member IS NULL OR action.member = :member)
  AND (:member IS NULL OR action.member IS NOT NULL OR card.referent = :member)
  AND person.removed = 0
ORDER BY action.due_on
LIMIT :limit;
