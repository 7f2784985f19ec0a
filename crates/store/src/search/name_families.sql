SELECT name, seq FROM search_name WHERE part = ?1 AND word = ?2 AND name >= ?3 AND name < ?4 ORDER BY name, seq
