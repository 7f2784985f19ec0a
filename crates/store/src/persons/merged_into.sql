-- Where a file went, from one to the next until one that is still there. Desks that made one file of two at the same
-- time may have closed a circle, which the number of steps ends.
WITH RECURSIVE way (id, steps) AS (
    SELECT merged_into, 1 FROM person WHERE id = ?1 AND removed = 1
    UNION ALL
    SELECT person.merged_into, steps + 1
    FROM way JOIN person ON person.id = way.id
    WHERE person.removed = 1 AND steps < 32
)
SELECT person.id, person.seq
FROM way
JOIN person ON person.id = way.id AND person.removed = 0
LIMIT 1;
