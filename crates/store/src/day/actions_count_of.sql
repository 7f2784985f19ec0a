-- The same, of those that a member answers for.
SELECT (SELECT count(*) FROM action
        WHERE answerable = :member AND removed = 0 AND done_on IS NULL AND dropped_on IS NULL
          AND due_on >= :from AND due_on < :to)
     - (SELECT count(*) FROM person CROSS JOIN action ON action.person = person.id
        WHERE person.removed = 1 AND action.answerable = :member AND action.removed = 0 AND action.done_on IS NULL
          AND action.dropped_on IS NULL AND action.due_on >= :from AND action.due_on < :to);
