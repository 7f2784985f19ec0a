-- The structures that a project became, latest first.
SELECT id, name, ess_kind, created_on
FROM structure
WHERE project = ?1 AND removed = 0
ORDER BY created_on DESC, id DESC;
