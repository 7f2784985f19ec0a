-- The stages of the follow-ups of a person, oldest first.
SELECT accompaniment, stage, entered_on, exit_reason
FROM stage
WHERE person = ?1 AND removed = 0 AND stage IS NOT NULL
ORDER BY entered_on, id;
