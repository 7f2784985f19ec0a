-- The referents of a person's follow-ups, as they were opened here.
SELECT opened_on, referent FROM accompaniment WHERE person = ?1 AND removed = 0 ORDER BY id;
