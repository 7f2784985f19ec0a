-- How many open actions are due from a day to another, by the same conditions; whom a member follows is
-- gathered once, not asked of each action.
SELECT count(*)
FROM action
WHERE action.removed = 0 AND action.done_on IS NULL AND action.dropped_on IS NULL
  AND action.due_on >= :from AND action.due_on < :to
  AND (:member IS NULL OR action.member IS NULL OR action.member = :member)
  AND (:member IS NULL OR action.member IS NOT NULL
       OR action.person IN (SELECT person.id FROM person_card AS card JOIN person ON person.seq = card.person
                            WHERE card.referent = :member))
  AND action.person NOT IN (SELECT id FROM person WHERE removed = 1);
