-- How many open actions are due from a day to another, by the same conditions.
SELECT count(*)
FROM action
WHERE action.removed = 0 AND action.done_on IS NULL AND action.dropped_on IS NULL
  AND action.due_on >= :from AND action.due_on < :to
  AND (:member IS NULL OR action.member IS NULL OR action.member = :member)
  AND (:member IS NULL OR action.member IS NOT NULL
       OR EXISTS (SELECT 1 FROM person JOIN person_card AS card ON card.person = person.seq
                  WHERE person.id = action.person AND card.referent = :member))
  AND action.person NOT IN (SELECT id FROM person WHERE removed = 1);
