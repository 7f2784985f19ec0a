SELECT name, seq FROM search_name WHERE part = ?1 AND word >= ?2 AND word < ?3 ORDER BY word, name, seq
