-- The catalogue, by title.
SELECT id, title, objective, family, certification, romes, formacode, hours, level, prerequisites, coalesce(active, 1)
FROM course
WHERE removed = 0
ORDER BY title, id;
