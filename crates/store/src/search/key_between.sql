SELECT seq FROM search_key WHERE kind = ?1 AND key >= ?2 AND key <= ?3 ORDER BY key, seq LIMIT ?4
