-- The blocks of a course, in their order.
SELECT id, code, label
FROM course_block
WHERE course = ?1 AND removed = 0
ORDER BY place, code, id;
