-- The objectives of a person, in the order they were opened.
SELECT id, project, theme, coalesce(title, ''), opened_on, reached_on
FROM objective
WHERE person = ?1 AND removed = 0
ORDER BY opened_on, id;
