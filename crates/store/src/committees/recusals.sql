-- Who does not judge which file, and why.
SELECT id, application, committee_member, coalesce(reason, '')
FROM recusal
WHERE committee = ?1 AND removed = 0
ORDER BY id;
