-- The attempts to know what became of a holder, oldest first.
SELECT coalesce(months, 0), tried_on, mode, coalesce(answered, 0), jobs, structure_status, note, member.name
FROM pass_check
LEFT JOIN member ON member.id = pass_check.member
WHERE pass_application = ?1 AND pass_check.removed = 0
ORDER BY tried_on, pass_check.id;
