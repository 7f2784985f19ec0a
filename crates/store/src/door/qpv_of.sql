-- Whether each home of a person stands in a QPV, as they were written.
SELECT since, qpv FROM residence WHERE person = ?1 AND removed = 0 ORDER BY id;
