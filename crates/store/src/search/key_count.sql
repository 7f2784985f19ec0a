SELECT count(*) FROM (SELECT 1 FROM search_key WHERE kind = ?1 AND key = ?2 LIMIT ?3)
