-- The appointments of a week, by the index alone.
SELECT count(*) FROM appointment WHERE removed = 0 AND starts_at >= ?1 AND starts_at < ?2;
