-- The stages a person entered, as they were written.
SELECT entered_on, stage FROM stage WHERE person = ?1 AND removed = 0 AND stage IS NOT NULL ORDER BY id;
