-- How many open actions of the house are due from a day to another: a range of the index, less those of the few
-- persons who were removed.
SELECT (SELECT count(*) FROM action
        WHERE removed = 0 AND done_on IS NULL AND dropped_on IS NULL AND due_on >= :from AND due_on < :to)
     - (SELECT count(*) FROM person CROSS JOIN action ON action.person = person.id
        WHERE person.removed = 1 AND action.removed = 0 AND action.done_on IS NULL AND action.dropped_on IS NULL
          AND action.due_on >= :from AND action.due_on < :to);
