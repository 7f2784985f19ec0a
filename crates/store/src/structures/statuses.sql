-- What was written of the status of a structure, latest first.
SELECT id, status, since, source, checked_on, note
FROM structure_status
WHERE structure = ?1 AND removed = 0 AND status IS NOT NULL AND since IS NOT NULL
ORDER BY since DESC, checked_on DESC, id DESC;
