-- The attempts to know what became of a structure, oldest first.
SELECT follow_up.id, months, tried_on, mode, answered, note, member.name
FROM follow_up
LEFT JOIN member ON member.id = follow_up.member
WHERE structure = ?1 AND follow_up.removed = 0 AND months IS NOT NULL
ORDER BY tried_on, follow_up.id;
