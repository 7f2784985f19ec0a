SELECT count(*) FROM (SELECT 1 FROM search_name WHERE part = ?1 AND word >= ?2 AND word < ?3 LIMIT ?4)
