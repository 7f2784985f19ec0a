SELECT word FROM search_name WHERE part = ?1 AND word >= ?2 ORDER BY word LIMIT 1
